// Owns the chat messages of a `memory` room: in RAM until some time after the last one. Must not write to storage.
import type { Counters } from "./counters.ts";
import type { History, Retained, Stamped } from "./history.ts";

interface Kept extends Retained {
  readonly epoch: number;
}

/** Keeps at most `max` messages until `ttlMs` after the last one. */
export class MemoryHistory implements History {
  readonly #counters: Counters;
  readonly #max: number;
  readonly #ttlMs: number;
  #kept: Kept[] = [];
  #lastAt = 0;

  /** Whatever was kept before this object was made is gone. */
  constructor(counters: Counters, max: number, ttlMs: number) {
    this.#counters = counters;
    this.#max = max;
    this.#ttlMs = ttlMs;
    counters.lostMessages = counters.chat;
  }

  keep(messages: readonly Stamped[], now: number): void {
    for (const { event, text } of messages) {
      if (event.kind === "message") this.#kept.push({ seq: event.seq, epoch: event.epoch, read: () => text });
    }
    this.#lastAt = now;
    const excess = this.#kept.splice(0, Math.max(0, this.#kept.length - this.#max));
    this.#counters.lostMessages = excess.at(-1)?.seq ?? this.#counters.lostMessages;
  }

  since(after: number): readonly Retained[] {
    return this.#kept.filter(({ seq }) => seq > after);
  }

  epochs(): ReadonlySet<number> {
    return new Set(this.#kept.map(({ epoch }) => epoch));
  }

  due(): number | null {
    return this.#kept.length === 0 ? null : this.#lastAt + this.#ttlMs;
  }

  expire(now: number): number | null {
    const due = this.due();
    if (due === null || due > now) return due;
    this.#kept = [];
    this.#counters.lostMessages = this.#counters.chat;
    return null;
  }
}
