// Owns what of the relay's words may be read at all, by their numbers: on a connection they go on without a hole. Must not know what an event says.
import type { RelayEvent, ServerFrameOf } from "../protocol/server-frames.ts";
import type { Reading } from "./reading.ts";
import type { RoomState } from "./room-state.ts";
import { takeWelcome } from "./welcome.ts";

type Welcome = ServerFrameOf<"welcome">;
type Readable = RelayEvent | ServerFrameOf<"live">;

/** Passes on what joins up with what came before; where something does not, it says so and asks for another connection. */
export class Intake {
  readonly #state: RoomState;
  readonly #reading: Reading;
  readonly #onMisled: () => void;
  #welcome: Welcome | null = null;
  #live = false;
  /** Newest number that came on this connection. */
  #newest = 0;
  /** Up to where this member keeps its place if the relay's next number is none: what only `live` claims is not counted. */
  #proved = 0;
  #misled = false;

  /** `onMisled` is to make a connection anew. */
  constructor(state: RoomState, reading: Reading, onMisled: () => void) {
    this.#state = state;
    this.#reading = reading;
    this.#onMisled = onMisled;
  }

  /** A connection begins. */
  reset(): void {
    this.#welcome = null;
    this.#live = false;
    this.#misled = false;
    this.#reading.reset();
  }

  /** Takes in the greeting, once a connection; false as `takeWelcome` says. */
  greet(welcome: Welcome): boolean {
    if (this.#welcome !== null) return true;
    const stays = takeWelcome(this.#state, welcome);
    this.#welcome = welcome;
    this.#newest = this.#state.lastSeq ?? 0;
    this.#proved = this.#newest;
    return stays;
  }

  /** Has these read, up to the first whose number nothing explains: that is a lie or a loss, and this member asks again for what comes after its place. */
  async take(items: readonly Readable[]): Promise<void> {
    if (this.#misled) return;
    const stray = items.findIndex((item) => !this.#admits(item));
    await this.#reading.read(stray === -1 ? items : items.slice(0, stray));
    if (stray === -1) return;
    this.#misled = true;
    const { lastSeq } = this.#state;
    if (lastSeq !== null) this.#state.lastSeq = Math.min(lastSeq, this.#proved);
    this.#state.emit({ type: "warning", code: "fork", note: { about: "skipped" } });
    this.#onMisled();
  }

  /** Until `live` no number is above the greeting's; from then on each is the next. What has come before is passed over by whoever reads. */
  #admits(item: Readable): boolean {
    if (this.#welcome === null) return false;
    const { seq: greeted, lostMessages } = this.#welcome;
    if ("type" in item) {
      if (item.seq > (this.#live ? this.#newest : greeted)) return false;
      // All that is kept up to here has come, and what is lost was said.
      if (!this.#live) this.#proved = Math.max(this.#newest, lostMessages);
      this.#live = true;
      this.#newest = Math.max(this.#newest, item.seq);
      return true;
    }
    if (item.seq <= (this.#live ? this.#proved : this.#newest)) return true;
    if (this.#live ? item.seq !== this.#newest + 1 : item.seq > greeted) return false;
    if (item.kind === "message" && item.seq <= lostMessages) return false;
    this.#newest = item.seq;
    this.#proved = item.seq;
    return true;
  }
}
