// Owns `chat create`. Must not know what becomes of the room.
import { newIdentity } from "../../client/credentials.ts";
import { ChatError } from "../../protocol/errors.ts";
import { MAX_DISK_TTL_MS, MEMORY_HISTORY_MS } from "../../protocol/limits.ts";
import type { Policy } from "../../protocol/policy.ts";
import { formatDuration, parseDuration } from "../durations.ts";
import { EXIT_OK } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import { guestNick, parseRoomName } from "../names.ts";
import { type NewRoom, newRoom } from "../new-room.ts";
import { nodePlatform } from "../platform-node.ts";
import { createdObject, joinCommand, reachText } from "../room-announcement.ts";
import { parseServer, requireSecure } from "../server-address.ts";
import { policyText } from "../texts.ts";

export interface CreateOptions {
  readonly server?: string;
  readonly name: string;
  readonly history: Policy["history"];
  readonly retention: Policy["retention"];
  readonly ttl: string;
  readonly insecure?: boolean;
  readonly json?: boolean;
}

/** Creates a room and prints its link, its owner key and how to join; returns the exit code. */
export async function create(invocation: Invocation, options: CreateOptions): Promise<number> {
  const name = parseRoomName(options.name);
  const policy = policyOf(options);
  const address = options.server ?? (await askForServer(invocation));
  if (address === null) return EXIT_OK;
  const origin = parseServer(address);
  requireSecure(origin, options.insecure === true);
  const { createKey } = invocation.secrets;
  const identity = await newIdentity();
  const room = await newRoom({ platform: nodePlatform, origin, name, policy, nick: guestNick(), identity, createKey });
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(createdObject(room, name, origin))}\n`
      : createdText(room, policy, origin),
  );
  return EXIT_OK;
}

function createdText({ link, ownerKey }: NewRoom, policy: Policy, origin: string): string {
  const lines = [
    `The room's link, for whom you invite:  ${link}`,
    ...reachText(origin),
    `The owner key, for you alone:          ${ownerKey}`,
    "It is not shown again; with it you can remove people and burn the room.",
    policyText(policy),
    `To join, type this and paste the link:  ${joinCommand(origin)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function policyOf({ history, retention, ttl }: CreateOptions): Policy {
  const ttlMs = parseDuration("--ttl", ttl);
  if (ttlMs > MAX_DISK_TTL_MS)
    throw new ChatError("usage", `The time of --ttl is at most ${formatDuration(MAX_DISK_TTL_MS)}.`);
  return { history, retention, ttlMs: retention === "disk" ? ttlMs : MEMORY_HISTORY_MS };
}

async function askForServer({ mayAsk }: Invocation): Promise<string | null> {
  if (!mayAsk) throw new ChatError("usage", "A server is needed: use --server URL, or set CHAT_SERVER.");
  const { askText } = await import("../prompt.ts");
  return askText("The relay's address, such as https://chat.example.org");
}
