// Owns the counts of what happened since they were last reported. Must not know who counts, or where they go.
import type { RelayErrorCode } from "../protocol/errors.ts";

/** What happened: chat messages and events ordered, refusals by code, times that a room lost its memory while sockets were open. */
export interface Counts {
  readonly messages: number;
  /** Characters of all events. */
  readonly bytes: number;
  readonly rejects: Readonly<Partial<Record<RelayErrorCode, number>>>;
  readonly evictions: number;
}

/** Counts until they are taken. */
export class Tally {
  messages: number;
  bytes: number;
  #rejects: Partial<Record<RelayErrorCode, number>> = {};
  #evictions = 0;
  #empty: boolean;

  /** Goes on from what was counted before and not reported. */
  constructor(messages = 0, bytes = 0) {
    this.messages = messages;
    this.bytes = bytes;
    this.#empty = messages === 0 && bytes === 0;
  }

  /** True where nothing happened since the counts were taken. */
  get isEmpty(): boolean {
    return this.#empty;
  }

  ordered(messages: number, bytes: number): void {
    this.messages += messages;
    this.bytes += bytes;
    this.#empty = false;
  }

  refused(code: RelayErrorCode): void {
    this.#rejects[code] = (this.#rejects[code] ?? 0) + 1;
    this.#empty = false;
  }

  evicted(): void {
    this.#evictions += 1;
    this.#empty = false;
  }

  /** The counts; they begin anew. */
  take(): Counts {
    const counts = { messages: this.messages, bytes: this.bytes, rejects: this.#rejects, evictions: this.#evictions };
    this.messages = 0;
    this.bytes = 0;
    this.#rejects = {};
    this.#evictions = 0;
    this.#empty = true;
    return counts;
  }
}
