// Owns one sliding window: so many in so long, counted exactly for small limits and in slots for large ones. Must not know whose it is.

/** Up to this many, each one's own time is kept; beyond, times share slots so that memory stays bounded. */
const EXACT_LIMIT = 128;
const SLOTS = 16;

/** Counts what was taken in the last `windowMs`; in slots it never lets more through than the limit. */
export class RateWindow {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #slotMs: number;
  #entries: { at: number; count: number }[] = [];
  #total = 0;

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
    this.#slotMs = limit <= EXACT_LIMIT ? 1 : Math.ceil(windowMs / SLOTS);
  }

  /** Takes one, or `count`, at `now` (milliseconds), or takes nothing and returns false. */
  take(now: number, count = 1): boolean {
    this.#expire(now);
    if (this.#total + count > this.#limit) return false;
    const at = Math.ceil(now / this.#slotMs) * this.#slotMs;
    const last = this.#entries.at(-1);
    if (last !== undefined && last.at >= at) last.count += count;
    else this.#entries.push({ at, count });
    this.#total += count;
    return true;
  }

  /** How long after `now` one can be taken again, in milliseconds; 0 where one can be taken at once. */
  retryAfterMs(now: number): number {
    this.#expire(now);
    const [oldest] = this.#entries;
    return this.#total < this.#limit || oldest === undefined ? 0 : oldest.at + this.#windowMs - now;
  }

  /** True where nothing of the window is left at `now`. */
  isEmpty(now: number): boolean {
    this.#expire(now);
    return this.#total === 0;
  }

  /** The window as text without spaces: pairs of time (the first absolute, others since the one before) and count, in base 36. */
  encode(): string {
    let before = 0;
    const pairs = this.#entries.map(({ at, count }) => {
      const pair = `${(at - before).toString(36)}${count === 1 ? "" : `*${count.toString(36)}`}`;
      before = at;
      return pair;
    });
    return pairs.join(",");
  }

  /** Takes over what `encode` wrote. */
  restore(text: string): void {
    let at = 0;
    this.#entries = (text === "" ? [] : text.split(",")).map((pair) => {
      const [since = "0", count = "1"] = pair.split("*");
      at += Number.parseInt(since, 36);
      return { at, count: Number.parseInt(count, 36) };
    });
    this.#total = this.#entries.reduce((sum, { count }) => sum + count, 0);
  }

  #expire(now: number): void {
    let gone = 0;
    for (const { at, count } of this.#entries) {
      // A time from beyond the window's length ahead was written before the clock was set back.
      if (at + this.#windowMs > now && at <= now + this.#windowMs) break;
      this.#total -= count;
      gone += 1;
    }
    if (gone > 0) this.#entries.splice(0, gone);
  }
}
