// Owns `chat create`. Must not know what becomes of the room.
import { keepFounded } from "../../client/room.ts";
import { ChatError } from "../../protocol/errors.ts";
import { MAX_DISK_TTL_MS, MEMORY_HISTORY_MS } from "../../protocol/limits.ts";
import type { Policy } from "../../protocol/policy.ts";
import { formatDuration, parseDuration } from "../durations.ts";
import { stay, thisSelf } from "../entry.ts";
import { policyText } from "../event-lines.ts";
import { EXIT_OK } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import { texts } from "../language.ts";
import { parseRoomName } from "../names.ts";
import { type NewRoom, newRoom } from "../new-room.ts";
import type { StayOptions } from "../options.ts";
import { createdObject, joinCommand, reachText } from "../room-announcement.ts";
import { memberOptions } from "../self.ts";
import { parseServer, requireSecure } from "../server-address.ts";

export interface CreateOptions extends StayOptions {
  readonly server?: string;
  readonly name: string;
  readonly history: Policy["history"];
  readonly retention: Policy["retention"];
  readonly ttl: string;
  readonly json?: boolean;
  /** Go in at once. */
  readonly join?: boolean;
}

/** Creates a room and prints its link, its owner key and how to join, or goes in; returns the exit code. */
export async function create(invocation: Invocation, options: CreateOptions): Promise<number> {
  const name = parseRoomName(options.name);
  const policy = policyOf(options);
  const self = await thisSelf(invocation, options);
  if (self === null) return EXIT_OK;
  const address = options.server ?? (await askForServer(invocation, options.insecure === true));
  if (address === null) return EXIT_OK;
  const origin = parseServer(address);
  requireSecure(origin, options.insecure === true);
  const { createKey } = invocation.secrets;
  const room = await newRoom({ ...self, lasting: self.profile !== null, origin, name, policy, createKey });
  if (options.join === true && options.json !== true) {
    const opening = { painted: [], lines: createdLines(room, policy, origin).slice(0, -1) };
    return stay(invocation, self, room.entrance, options, opening);
  }
  await keepFounded({ ...memberOptions(self, room.entrance), buffer: 1 });
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(createdObject(room, name, origin))}\n`
      : `${createdLines(room, policy, origin).join("\n")}\n`,
  );
  return EXIT_OK;
}

function createdLines({ link, ownerKey }: NewRoom, policy: Policy, origin: string): readonly string[] {
  const { printed } = texts();
  return [
    printed.roomLink(link),
    ...reachText(origin),
    printed.ownerKey(ownerKey),
    printed.ownerKeyOnce,
    policyText(policy),
    printed.toJoin(joinCommand(origin)),
  ];
}

function policyOf({ history, retention, ttl }: CreateOptions): Policy {
  const ttlMs = parseDuration("--ttl", ttl);
  if (ttlMs > MAX_DISK_TTL_MS)
    throw new ChatError("usage", texts().usage.longestTime("--ttl", formatDuration(MAX_DISK_TTL_MS)));
  return { history, retention, ttlMs: retention === "disk" ? ttlMs : MEMORY_HISTORY_MS };
}

/** Asks for a relay's address, https where no scheme is given; null where the person gave up. */
export async function askForServer({ mayAsk }: Invocation, insecure: boolean): Promise<string | null> {
  if (!mayAsk) throw new ChatError("usage", texts().usage.serverNeeded);
  const { askText } = await import("../prompt.ts");
  const parse = (text: string) => requireSecure(parseServer(withScheme(text)), insecure);
  const address = await askText({ message: texts().prompts.relay, parse });
  return address === null ? null : withScheme(address);
}

function withScheme(text: string): string {
  return /^[a-z]+:\/\//u.test(text.trim()) ? text : `https://${text.trim()}`;
}
