// Owns group commit: events that come together are written in one transaction and told in one frame. Must not know what they mean.
import type { RelayEvent } from "../protocol/server-frames.ts";
import type { Stamped } from "./history.ts";

/** A burst that has grown to this is told at once, in characters. */
const MAX_BURST_CHARACTERS = 524_288;

/** Writes a burst durably, then tells it; `text` is the `events` frame. Runs the events' own `writes` within its transaction. */
export type Commit = (events: readonly Stamped[], writes: readonly (() => void)[]) => void;

/** Collects stamped events until the room has no more to read, then commits them. */
export class Burst {
  readonly #commit: Commit;
  #events: Stamped[] = [];
  #writes: (() => void)[] = [];
  #characters = 0;
  #resting = false;

  constructor(commit: Commit) {
    this.#commit = commit;
  }

  /** Adds an event, and what is to be stored with it. `settle` or `flush` must follow. */
  add(event: RelayEvent, write?: () => void): void {
    this.append({ event, text: JSON.stringify(event) }, write);
  }

  /** Adds an event whose text is known. */
  append(stamped: Stamped, write?: () => void): void {
    this.#events.push(stamped);
    if (write !== undefined) this.#writes.push(write);
    this.#characters += stamped.text.length;
    if (this.#characters > MAX_BURST_CHARACTERS) this.flush();
  }

  /** Commits at once where the room was idle; while it is busy, with what comes before the next turn of the event loop. */
  settle(): void {
    if (this.#resting) return;
    this.flush();
    this.#rest();
  }

  /** Commits what there is now. */
  flush(): void {
    if (this.#events.length === 0) return;
    const [events, writes] = [this.#events, this.#writes];
    this.#events = [];
    this.#writes = [];
    this.#characters = 0;
    this.#commit(events, writes);
  }

  #rest(): void {
    this.#resting = true;
    setTimeout(() => {
      this.#resting = false;
      if (this.#events.length > 0) this.settle();
    }, 0);
  }
}
