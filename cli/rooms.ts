// Owns the rooms that are open in this process: opening, telling, ending. Must not know commands or how anything is drawn.

import type { LeftReason, SessionEvent } from "../client/events.ts";
import { texts } from "./language.ts";
import { OpenRoom } from "./open-room.ts";
import type { Renderer } from "./renderer.ts";
import { sanitiseLine } from "./sanitise.ts";
import { type Entrance, memberOptions, ownerKeyOf, type Self } from "./self.ts";
import type { Settings } from "./settings.ts";

/** Characters of an undelivered text that name it. */
const NAMING_CHARACTERS = 60;

export interface RoomsOptions extends Self {
  readonly renderer: Renderer;
  readonly settings: Settings;
  readonly buffer: number;
}

/** All open rooms; what is typed goes to the current one. */
export class Rooms {
  readonly options: RoomsOptions;
  readonly #rooms = new Map<string, OpenRoom>();
  readonly #ended = Promise.withResolvers<LeftReason>();
  readonly #watchers = new Set<(event: SessionEvent, room: OpenRoom) => void>();
  #current: OpenRoom | null = null;
  #opened = 0;

  constructor(options: RoomsOptions) {
    this.options = options;
  }

  /** The room that is typed to, or null once all are left. */
  get current(): OpenRoom | null {
    return this.#current;
  }

  /** Why the last room was left, once none is open. */
  get ended(): Promise<LeftReason> {
    return this.#ended.promise;
  }

  /** In the order in which they were opened. */
  all(): readonly OpenRoom[] {
    return [...this.#rooms.values()];
  }

  byId(id: string): OpenRoom | null {
    return this.#rooms.get(id) ?? null;
  }

  /** The room of this number, id or name, or null. */
  find(text: string): OpenRoom | null {
    const folded = text.trim().toLocaleLowerCase("en");
    const named = this.all().filter((room) => sanitiseLine(room.name()).toLocaleLowerCase("en") === folded);
    return this.all().find((room) => String(room.number) === folded) ?? this.byId(text.trim()) ?? named[0] ?? null;
  }

  /** Opens a room and makes it the current one. */
  open(entrance: Entrance): OpenRoom {
    const { room, origin } = entrance;
    this.#opened += 1;
    const opened = new OpenRoom({
      room: this.options.openRoom({ ...memberOptions(this.options, entrance), buffer: this.options.buffer }),
      number: this.#opened,
      origin,
      ownerKey: ownerKeyOf(this.options, entrance),
      isSeveral: () => this.#rooms.size > 1,
    });
    this.#rooms.set(room, opened);
    this.enter(opened);
    void this.#tell(opened);
    return opened;
  }

  /** What is typed goes to this room from now on. */
  enter(room: OpenRoom): void {
    this.#current = room;
    this.options.renderer.enter(room);
  }

  /** Calls `watcher` with every event of every room, after it was drawn. */
  watch(watcher: (event: SessionEvent, room: OpenRoom) => void): void {
    this.#watchers.add(watcher);
  }

  async #tell(room: OpenRoom): Promise<void> {
    let reason: LeftReason = "internal";
    for await (const event of room.room.events) {
      if (event.type === "left") {
        reason = room.burning && event.reason === "room_burned" ? "quit" : event.reason;
        this.#nameUndelivered(room);
      }
      this.options.renderer.draw(room, event);
      room.observe(event);
      for (const watcher of this.#watchers) watcher(event, room);
    }
    this.#rooms.delete(room.id);
    if (this.#current === room) this.#leaveFor(this.all().at(-1) ?? null);
    if (this.#rooms.size === 0) this.#ended.resolve(reason);
  }

  #leaveFor(next: OpenRoom | null): void {
    if (next === null) this.#current = null;
    else this.enter(next);
  }

  #nameUndelivered(room: OpenRoom): void {
    const { undelivered, keptForLater } = texts().room;
    const name = (say: (text: string) => string, [id, text]: readonly [id: string, text: string]) => {
      const line = sanitiseLine(text);
      const named = line.length > NAMING_CHARACTERS ? `${[...line].slice(0, NAMING_CHARACTERS).join("")}…` : line;
      this.options.renderer.refuse(room, { code: "unreachable", text: say(named) }, id);
    };
    for (const text of room.undelivered()) name(room.room.holdsTexts() ? keptForLater : undelivered, text);
    for (const file of room.unsent()) name(undelivered, file);
  }
}
