// Owns what others learn of whether a person is there: writing, away, back. Must not know keys.
import type { OpenRoom } from "./open-room.ts";
import type { Rooms } from "./rooms.ts";
import type { Settings } from "./settings.ts";

/** That somebody is writing is told at most this often, in milliseconds. */
export const WRITING_MS = 4_000;
const MINUTE_MS = 60_000;

/** Follows the person at the keyboard. */
export class Attention {
  readonly #rooms: Rooms;
  readonly #settings: Settings;
  readonly #gone = new Set<OpenRoom>();
  #toldAt = Number.NEGATIVE_INFINITY;
  #cancel: () => void = () => {};

  constructor(rooms: Rooms, settings: Settings) {
    this.#rooms = rooms;
    this.#settings = settings;
  }

  /** A key was pressed; `writing` says that a message is being written. */
  stir(writing: boolean): void {
    this.#comeBack();
    this.#leaveLater();
    const { platform } = this.#rooms.options;
    const here = this.#rooms.current;
    const isDue = platform.now() - this.#toldAt >= WRITING_MS;
    if (!writing || !isDue || here === null || !here.online || this.#settings.typing === "off") return;
    if (here.members().length < 2) return;
    this.#toldAt = platform.now();
    here.room.do({ type: "typing" });
  }

  /** Follows nobody any more. */
  close(): void {
    this.#cancel();
  }

  #leaveLater(): void {
    this.#cancel();
    const minutes = Number(this.#settings.away);
    if (minutes === 0) return;
    this.#cancel = this.#rooms.options.platform.setTimer(minutes * MINUTE_MS, () => this.#goAway());
  }

  /** Rooms in which the person has not said so already. */
  #goAway(): void {
    for (const room of this.#rooms.all().filter(({ away }) => !away)) {
      room.away = true;
      room.room.do({ type: "away" });
      this.#gone.add(room);
    }
  }

  #comeBack(): void {
    for (const room of this.#gone) {
      if (!room.away) continue;
      room.away = false;
      room.room.do({ type: "back" });
    }
    this.#gone.clear();
  }
}
