// Owns the messages from before this member's place in the group, for the keys that the history may hold. Must not open any.
import type { RelayEventOf } from "../protocol/server-frames.ts";
import { Backlog } from "./backlog.ts";

/** Messages of later epochs that are kept. */
const KEPT_AHEAD = 500;

type MessageEvent = RelayEventOf<"message">;

/** Messages that this member has no keys for yet. */
export class Past {
  readonly #kept = new Backlog<MessageEvent>();
  /** Messages of later epochs than this member's: where a change of the group was withheld from it, they are part of what it missed. */
  #ahead: MessageEvent[] = [];

  /** Keeps a message; the oldest go where more waits than may. */
  keep(event: MessageEvent): void {
    this.#kept.push(event);
    while (this.#kept.overfull) this.#kept.shift();
  }

  /** Keeps a message of a later epoch. */
  keepAhead(event: MessageEvent): void {
    if (this.#ahead.length < KEPT_AHEAD) this.#ahead.push(event);
  }

  /** This member has gone on to a later epoch itself. */
  forgetAhead(): void {
    this.#ahead = [];
  }

  /** This member has lost its place: later epochs went on without it. */
  missAhead(): void {
    for (const event of this.#ahead.splice(0)) this.keep(event);
  }

  /** All that is kept, once. */
  take(): readonly MessageEvent[] {
    return this.#kept.take();
  }
}
