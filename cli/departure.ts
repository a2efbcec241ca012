// Owns how a program leaves its rooms: after delivering, in time, or at once. Must not know why it leaves.
import type { SessionEvent } from "../client/events.ts";
import type { OpenRoom } from "./open-room.ts";
import type { Rooms } from "./rooms.ts";

/** What a room that is connected gets to deliver the last texts after ctrl-c, in milliseconds. */
export const GRACE_MS = 2_000;

/** What it gets after that to say that files are not coming, in milliseconds. */
export const WITHDRAWAL_MS = 1_000;

/** Leaves all rooms, once. */
export class Departure {
  readonly #rooms: Rooms;
  readonly #timeoutMs: number;
  #cancel: () => void = () => {};
  #began: "patient" | "hasty" | null = null;
  #gaveUp = false;
  #pausedUntil = 0;

  /** `timeoutMs` bounds the time without progress in the last delivery; waiting out the relay's limit is progress. */
  constructor(rooms: Rooms, timeoutMs: number) {
    this.#rooms = rooms;
    this.#timeoutMs = timeoutMs;
    rooms.watch((event) => this.#watch(event));
  }

  /** True where texts were left behind although there was time to deliver them. */
  get gaveUp(): boolean {
    return this.#gaveUp;
  }

  /** Leaves once everything is delivered, or there was no progress for too long. */
  whenDelivered(): void {
    if (this.#began !== null) return;
    this.#began = "patient";
    for (const room of this.#rooms.all()) room.room.do({ type: "leave" });
    this.#giveUpLater();
  }

  /** Leaves soon: a room that is connected may deliver what it has. A second call leaves at once. */
  soon(): void {
    if (this.#began === "hasty") return this.atOnce();
    this.#began = "hasty";
    for (const room of this.#rooms.all()) {
      if (room.online) room.room.do({ type: "leave" });
      else room.room.close();
    }
    this.#after(GRACE_MS, () => this.#giveUpFiles());
  }

  /** Leaves at once; what is pending stays undelivered. */
  atOnce(): void {
    this.#cancel();
    for (const room of this.#rooms.all()) room.room.close();
  }

  /** Leaves one room once everything is delivered. */
  leave(room: OpenRoom): void {
    room.room.do({ type: "leave" });
  }

  #watch(event: SessionEvent): void {
    if (event.type === "error" && event.code === "rate_limited") {
      this.#pausedUntil = this.#rooms.options.platform.now() + (event.retryAfterMs ?? 0);
    } else if (event.type !== "sent" && event.type !== "progress") return;
    if (this.#began === "patient") this.#giveUpLater();
  }

  #giveUpLater(): void {
    const pause = Math.max(0, this.#pausedUntil - this.#rooms.options.platform.now());
    this.#after(pause + this.#timeoutMs, () => {
      this.#gaveUp = this.#rooms.all().some((room) => room.room.pending() > 0);
      this.#giveUpFiles();
    });
  }

  #giveUpFiles(): void {
    this.#began = "hasty";
    for (const room of this.#rooms.all()) room.room.do({ type: "give_up_files" });
    this.#after(WITHDRAWAL_MS, () => this.atOnce());
  }

  #after(ms: number, run: () => void): void {
    this.#cancel();
    this.#cancel = this.#rooms.options.platform.setTimer(ms, run);
  }
}
