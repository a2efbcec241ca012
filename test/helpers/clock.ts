// Owns a clock that stands still until a test moves it.

const STEP_MS = 10_000;

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Time in milliseconds, and timers that run when a test says so. */
export class Clock {
  #now = Date.parse("2026-01-01T00:00:00Z");
  #timers: Timer[] = [];
  readonly #watchers = new Set<{ readonly ms: number; readonly resolve: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimer(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    for (const watcher of [...this.#watchers].filter((one) => one.ms === ms)) {
      this.#watchers.delete(watcher);
      watcher.resolve();
    }
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  /** Moves time on and runs what is due, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = end;
  }

  /** Moves time on in steps short enough for heartbeats to be answered in between. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= STEP_MS) {
      this.advance(Math.min(left, STEP_MS));
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Resolves once a timer waits that is due in exactly `ms`. */
  untilSet(ms: number): Promise<void> {
    if (this.#timers.some((timer) => timer.at === this.#now + ms)) return Promise.resolve();
    return new Promise((resolve) => this.#watchers.add({ ms, resolve }));
  }
}
