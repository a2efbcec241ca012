// Owns when a room forgets: by one timer in a `memory` room, by an alarm in a `disk` room. Must not know what is forgotten.
import type { Policy } from "../protocol/policy.ts";

/** Calls the room when something is due; each call plans the next. */
export class Retention {
  readonly #storage: DurableObjectStorage;
  readonly #kind: Policy["retention"];
  readonly #expire: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #alarmAt: number | null = null;

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

  /** Plans an alarm at `at` (milliseconds since 1970) for something else than what expires, unless an earlier one is planned. */
  watch(at: number | null): void {
    if (at !== null) this.#setAlarm(at);
  }

  /** The planned alarm has come. */
  alarmed(): void {
    this.#alarmAt = null;
  }

  /** What the alarm came for is done: one that was planned in its place for nothing is taken back. */
  settle(): void {
    if (this.#alarmAt === null) void this.#storage.deleteAlarm();
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
    if (this.#alarmAt !== null && this.#alarmAt <= due) return;
    this.#alarmAt = due;
    void this.#storage.setAlarm(due);
  }
}
