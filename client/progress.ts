// Owns how often it is told how far a file has come. Must not know files.

/** Least time between two tellings of one transfer, in milliseconds. */
const INTERVAL_MS = 100;

/** Tells `onProgress` of what was added up, at most ten times a second. */
export class Progress {
  readonly #now: () => number;
  readonly #onProgress: (done: number) => void;
  #done = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(now: () => number, onProgress: (done: number) => void) {
    this.#now = now;
    this.#onProgress = onProgress;
  }

  add(bytes: number): void {
    this.#done += bytes;
    const now = this.#now();
    if (now - this.#toldAt < INTERVAL_MS) return;
    this.#toldAt = now;
    this.#onProgress(this.#done);
  }
}
