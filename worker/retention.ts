// Owns when a room forgets: by one timer in a `memory` room, by an alarm in a `disk` room. Must not know what is forgotten.
import type { Policy } from "../protocol/policy.ts";

/** Calls the room when something is due; at most one call is planned at a time. */
export class Retention {
  readonly #storage: DurableObjectStorage;
  readonly #kind: Policy["retention"];
  readonly #expire: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #alarmed = false;

  /** `expire` runs when the timer of a `memory` room fires; an alarm calls the room itself. */
  constructor(storage: DurableObjectStorage, kind: Policy["retention"], expire: () => void) {
    this.#storage = storage;
    this.#kind = kind;
    this.#expire = expire;
  }

  /** Plans a call at `due` (milliseconds since 1970) unless one is planned: an earlier one plans the next by itself. */
  plan(due: number | null, now: number): void {
    if (due === null) return;
    if (this.#kind === "memory") this.#setTimer(due - now);
    else this.#setAlarm(due);
  }

  /** The planned alarm has come. */
  alarmed(): void {
    this.#alarmed = false;
  }

  /** Plans nothing any more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #setTimer(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#expire();
    }, ms);
  }

  #setAlarm(due: number): void {
    if (this.#alarmed) return;
    this.#alarmed = true;
    void this.#storage.setAlarm(due);
  }
}
