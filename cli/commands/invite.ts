// Owns `chat invite`. Must not know how rooms are drawn.
import type { SessionEvent } from "../../client/events.ts";
import { ChatError } from "../../protocol/errors.ts";
import { parseDuration } from "../durations.ts";
import { findEntrance, thisSelf } from "../entry.ts";
import { EXIT_OK } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import type { EnterOptions } from "../options.ts";
import { visit } from "../visit.ts";

const SECOND_MS = 1_000;
const COMMAND = "invite";

export interface InviteOptions extends EnterOptions {
  readonly uses?: number;
  readonly expires?: string;
  readonly json?: boolean;
}

/** Makes a further link for a room and prints it; returns the exit code. */
export async function invite(
  invocation: Invocation,
  argument: string | undefined,
  options: InviteOptions,
): Promise<number> {
  const expiresInMs = options.expires === undefined ? null : parseDuration("--expires", options.expires);
  const self = await thisSelf(invocation, options);
  if (self === null) return EXIT_OK;
  const entrance = await findEntrance(invocation, self, argument, options);
  if (entrance === null) return EXIT_OK;
  const answer = await visit(self, entrance, {
    intent: { type: "invite", uses: options.uses ?? null, expiresInMs },
    isAnswer: isInvited,
    timeoutMs: options.timeout * SECOND_MS,
  });
  if (answer === null) return EXIT_OK;
  const made = readMade(answer.data);
  const json = JSON.stringify({ type: "invited", room: entrance.room, ...made });
  process.stdout.write(`${options.json === true ? json : made.invite}\n`);
  return EXIT_OK;
}

function isInvited(event: SessionEvent): event is Extract<SessionEvent, { type: "result" }> {
  return event.type === "result" && event.command === COMMAND;
}

function readMade(data: unknown): { invite: string; uses: number | null; expires: string | null } {
  if (typeof data === "object" && data !== null && "invite" in data && "uses" in data && "expires" in data) {
    const { invite: link, uses, expires } = data;
    if (typeof link === "string") {
      return {
        invite: link,
        uses: typeof uses === "number" ? uses : null,
        expires: typeof expires === "string" ? expires : null,
      };
    }
  }
  throw new ChatError("internal");
}
