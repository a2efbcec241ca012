// Owns when a session looks again at what is due although nothing has happened. Must not know what is due.
import type { RoomState } from "./room-state.ts";

/** Longest time without a look, in milliseconds. */
const LONGEST_MS = 60_000;

/** One timer. */
export class Waking {
  readonly #state: RoomState;
  readonly #wake: () => void;
  #cancel: () => void = () => {};

  constructor(state: RoomState, wake: () => void) {
    this.#state = state;
    this.#wake = wake;
  }

  /** Wakes when the next member counts as gone, when `pauseMs` are over, or after LONGEST_MS. */
  plan(pauseMs: number): void {
    const change = this.#state.roster.nextChangeMs(this.#state.relayNow());
    this.in(Math.min(change ?? LONGEST_MS, pauseMs > 0 ? pauseMs : LONGEST_MS, LONGEST_MS));
  }

  /** Wakes after `ms`, and not before. */
  in(ms: number): void {
    this.#cancel();
    this.#cancel = this.#state.setup.platform.setTimer(ms + 1, this.#wake);
  }

  stop(): void {
    this.#cancel();
  }
}
