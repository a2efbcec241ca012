// Owns chance that can be had again: the same seed gives the same choices. Must not be asked for secrets.

/** Random choices from a seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `min` to `max`. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** One of a list that is not empty. */
  oneOf<T>(list: readonly T[]): T {
    const one = list[this.whole(0, list.length - 1)];
    if (one === undefined) throw new Error("nothing to choose from");
    return one;
  }

  /** The list in another order, each with the same chance. */
  shuffled<T>(list: readonly T[]): T[] {
    const keys = list.map((one) => ({ one, key: this.next() }));
    return keys.sort((a, b) => a.key - b.key).map(({ one }) => one);
  }
}
