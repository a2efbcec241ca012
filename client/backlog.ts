// Owns events that wait in order, and about how much memory they take. Must not know what they wait for.

/** What an event takes besides its texts, in characters. */
const FRAME_CHARACTERS = 256;
/** More than this is not kept waiting, in characters: a relay that sends so much meanwhile can be asked for it again. */
export const MAX_BACKLOG_CHARACTERS = 33_554_432;

/** Events in order. */
export class Backlog<T extends object> {
  #items: T[] = [];
  #characters = 0;

  /** True where more waits than may. */
  get overfull(): boolean {
    return this.#characters > MAX_BACKLOG_CHARACTERS;
  }

  push(...items: readonly T[]): void {
    this.#items.push(...items);
    for (const item of items) this.#characters += weigh(item);
  }

  /** Takes the oldest, or returns undefined. */
  shift(): T | undefined {
    const item = this.#items.shift();
    if (item !== undefined) this.#characters -= weigh(item);
    return item;
  }

  /** Takes those that fit, all by default. */
  take(fits: (item: T) => boolean = () => true): T[] {
    const [taken, left]: [T[], T[]] = [[], []];
    for (const item of this.#items) (fits(item) ? taken : left).push(item);
    this.#items = left;
    for (const item of taken) this.#characters -= weigh(item);
    return taken;
  }
}

function weigh(item: object): number {
  return Object.values(item).reduce((sum: number, value) => sum + weighValue(value), FRAME_CHARACTERS);
}

function weighValue(value: unknown): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && value !== null ? JSON.stringify(value).length : 0;
}
