// Owns what a room's memory of chat messages can do, wherever it is kept. Must not know what a message says.
import type { RelayEvent } from "../protocol/server-frames.ts";

/** An event with its number and the text of it that everybody gets. */
export interface Stamped {
  readonly event: RelayEvent;
  readonly text: string;
}

/** A retained event. Its text may be long and is read only when it is its turn to be sent; null where it has gone by then. */
export interface Retained {
  readonly seq: number;
  read(): string | null;
}

/** The newest chat messages, by the room's policy. What it loses it tells the counters. */
export interface History {
  /** Keeps messages, in order; called within the burst's transaction. */
  keep(messages: readonly Stamped[], now: number): void;
  /** The retained messages with numbers above `after`, in order. */
  since(after: number, now: number): readonly Retained[];
  /** The epochs that retained messages name. */
  epochs(): ReadonlySet<number>;
  /** When the oldest of what is kept expires (milliseconds since 1970), or null where nothing is kept. */
  due(): number | null;
  /** Drops what has expired at `now`; returns when to be called again (milliseconds since 1970), or null. */
  expire(now: number): number | null;
}
