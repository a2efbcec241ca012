// Owns how much was sent to the sockets of each room, and of all rooms in this isolate, that nobody has shown to have read. Must not know sockets.

/** From here on a room's long answers wait until others have read theirs, in characters. */
export const ROOM_SHARE_CHARACTERS = 16_777_216;
/** A room whose sockets hold more is ended, since nothing else takes it from those who never read; its members come back at once. */
export const MAX_ROOM_CHARACTERS = 67_108_864;
/** The same for all rooms together: from here on each socket is sent less ahead, and beyond it the room that holds most is ended. */
export const SHARE_CHARACTERS = 100_663_296;
export const MAX_CHARACTERS = 201_326_592;

/** What the sockets of one room hold. */
export class Backlog {
  readonly #all: Backlogs;
  readonly #room: string;
  readonly #onExcess: (room: string) => void;
  #characters = 0;

  /** Made by `Backlogs`. */
  constructor(all: Backlogs, room: string, onExcess: (room: string) => void) {
    this.#all = all;
    this.#room = room;
    this.#onExcess = onExcess;
  }

  get characters(): number {
    return this.#characters;
  }

  /** True while all rooms together hold so much that each socket gets less. */
  get pressed(): boolean {
    return this.#all.characters > SHARE_CHARACTERS;
  }

  /** True while the room may send a further long answer. */
  get admits(): boolean {
    return this.#characters <= ROOM_SHARE_CHARACTERS;
  }

  /** So much more is held, or less. */
  add(characters: number): void {
    this.#characters += characters;
    this.#all.note(characters);
    if (characters <= 0) return;
    if (this.#characters > MAX_ROOM_CHARACTERS) this.#onExcess(this.#room);
    else if (this.#all.characters > MAX_CHARACTERS) this.#onExcess(this.#all.greatest ?? this.#room);
  }
}

/** What the sockets of all rooms hold. */
export class Backlogs {
  readonly #rooms = new Map<string, Backlog>();
  #characters = 0;

  get characters(): number {
    return this.#characters;
  }

  /** The room whose sockets hold most. */
  get greatest(): string | null {
    let greatest: [string, number] | null = null;
    for (const [room, { characters }] of this.#rooms)
      if (greatest === null || characters > greatest[1]) greatest = [room, characters];
    return greatest?.[0] ?? null;
  }

  /** A room's, from nothing: an earlier object of the same room is no more. `onExcess` is told which room is to be ended. */
  open(room: string, onExcess: (room: string) => void): Backlog {
    this.close(room);
    const backlog = new Backlog(this, room, onExcess);
    this.#rooms.set(room, backlog);
    return backlog;
  }

  /** A room's object is no more, and with it its sockets. */
  close(room: string): void {
    this.#characters -= this.#rooms.get(room)?.characters ?? 0;
    this.#rooms.delete(room);
  }

  /** Told by a room's own. */
  note(characters: number): void {
    this.#characters += characters;
  }
}

/** Those of this isolate. */
export const backlogs = new Backlogs();
