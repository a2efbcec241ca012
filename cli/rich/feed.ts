// Owns how what happens becomes a page: days, who speaks, successive messages together. Must not know the terminal.
import { isSameDay } from "../dates.ts";
import type { Entry } from "../event-lines.ts";
import {
  actionBlock,
  type Block,
  dayBlock,
  eventBlock,
  headBlock,
  type Look,
  noticeBlock,
  textBlock,
  troubleBlock,
} from "./blocks.ts";

/** Messages of one person further apart than this each say who speaks, in milliseconds. */
const GROUP_MS = 5 * 60_000;

/** Turns entries into blocks, in order. */
export class Feed {
  readonly #look: Look;
  #day: Date | null = null;
  #speaker: {
    readonly fingerprint: string;
    readonly who: string;
    readonly verified: boolean;
    readonly at: number;
  } | null = null;

  constructor(look: Look) {
    this.#look = look;
  }

  /** The blocks of one more entry; `nick` is one's own. */
  add(entry: Entry, now: Date, nick: string | null): readonly Block[] {
    const day = this.#dayOf(entry, now);
    const blocks = this.#blocksOf(entry, nick);
    return day === null ? blocks : [day, ...blocks];
  }

  /** The next message says who speaks. */
  interrupt(): void {
    this.#speaker = null;
  }

  #dayOf({ kind, at }: Entry, now: Date): Block | null {
    if (kind === "notice" || kind === "trouble" || isSameDay(at, this.#day ?? now)) return null;
    this.#day = at;
    this.#speaker = null;
    return dayBlock(this.#look, at);
  }

  #blocksOf(entry: Entry, nick: string | null): readonly Block[] {
    if (entry.kind !== "message") this.#speaker = null;
    switch (entry.kind) {
      case "message":
        return this.#isFurther(entry)
          ? [textBlock(this.#look, entry, nick)]
          : [headBlock(this.#look, entry), textBlock(this.#look, entry, nick)];
      case "action":
        return [actionBlock(this.#look, entry, nick)];
      case "event":
        return [eventBlock(this.#look, entry)];
      case "notice":
        return [noticeBlock(this.#look, entry.body)];
      case "trouble":
        return [troubleBlock(this.#look, entry.body)];
    }
  }

  #isFurther({ fingerprint, who, verified, at }: Entry): boolean {
    const last = this.#speaker;
    this.#speaker = { fingerprint: fingerprint ?? "", who: who ?? "", verified, at: at.getTime() };
    return (
      last !== null &&
      last.fingerprint === fingerprint &&
      last.who === who &&
      last.verified === verified &&
      Math.abs(at.getTime() - last.at) < GROUP_MS
    );
  }
}
