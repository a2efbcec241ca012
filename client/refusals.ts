// Owns which part of a session a refusal of the relay is for. Must not know what that part does about it.
import { ChatError } from "../protocol/errors.ts";
import type { ServerFrameOf } from "../protocol/server-frames.ts";
import type { Joining } from "./joining.ts";
import type { Requests } from "./requests.ts";
import type { Speaking } from "./speaking.ts";
import type { Stepping } from "./stepping.ts";
import type { Waking } from "./waking.ts";

export interface RefusalParts {
  readonly stepping: Stepping;
  readonly joining: Joining;
  readonly speaking: Speaking;
  readonly requests: Requests;
  readonly waking: Waking;
}

/** Passes a refusal of something named on; throws ChatError where the relay does not let this member in. */
export function passRefusal(parts: RefusalParts, ref: string, frame: ServerFrameOf<"error">): void {
  const { stepping, joining, speaking, requests, waking } = parts;
  const { code, retryAfterMs } = frame;
  if (stepping.isProposed(ref)) {
    stepping.withdraw();
    return waking.in(retryAfterMs ?? 1_000);
  }
  if (joining.isPosted(ref)) throw new ChatError(code, "", { note: { about: "no_entry" } });
  if (!speaking.refused(ref, code, retryAfterMs)) requests.answered(ref, code);
}
