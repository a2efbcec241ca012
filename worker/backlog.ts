// Owns how much was sent to the sockets of each room, and of all rooms in this isolate, that nobody has shown to have read. Must not know sockets.

/** From here on each socket of a room is sent less ahead, and long answers wait until others have read theirs, in characters. */
export const ROOM_SHARE_CHARACTERS = 16_777_216;
/** The same for all rooms together. */
export const SHARE_CHARACTERS = 100_663_296;
/** A room whose closed sockets hold more is ended, as nothing else takes it from those who never read; its members come back at once. */
export const MAX_CLOSED_CHARACTERS = 67_108_864;
/** Where those of all rooms hold more, the room that holds most is. */
export const MAX_ALL_CLOSED_CHARACTERS = 134_217_728;

/** What the sockets of one room hold. */
export class Backlog {
  readonly #all: Backlogs;
  readonly #room: string;
  readonly #onExcess: (room: string) => void;
  #characters = 0;
  #closed = 0;

  /** Made by `Backlogs`. */
  constructor(all: Backlogs, room: string, onExcess: (room: string) => void) {
    this.#all = all;
    this.#room = room;
    this.#onExcess = onExcess;
  }

  /** What all sockets hold. */
  get characters(): number {
    return this.#characters;
  }

  /** What those hold that were closed and have not ended. */
  get closed(): number {
    return this.#closed;
  }

  /** True while the room, or all rooms together, hold so much that each socket gets less. */
  get pressed(): boolean {
    return !this.admits || this.#all.characters > SHARE_CHARACTERS;
  }

  /** True while the room may send a further long answer. */
  get admits(): boolean {
    return this.#characters <= ROOM_SHARE_CHARACTERS;
  }

  /** So much more is held, or less. A crowd that falls behind is only sent less: no room ends for that. */
  add(characters: number): void {
    this.#characters += characters;
    this.#all.note(characters, 0);
  }

  /** So much of it is held by sockets that were closed, or no more. */
  addClosed(characters: number): void {
    this.#closed += characters;
    this.#all.note(0, characters);
    if (characters <= 0) return;
    if (this.#closed > MAX_CLOSED_CHARACTERS) this.#onExcess(this.#room);
    else if (this.#all.closed > MAX_ALL_CLOSED_CHARACTERS) this.#onExcess(this.#all.greatest ?? this.#room);
  }
}

/** What the sockets of all rooms hold. */
export class Backlogs {
  readonly #rooms = new Map<string, Backlog>();
  #characters = 0;
  #closed = 0;

  get characters(): number {
    return this.#characters;
  }

  get closed(): number {
    return this.#closed;
  }

  /** The room whose closed sockets hold most. */
  get greatest(): string | null {
    let greatest: [string, number] | null = null;
    for (const [room, { closed }] of this.#rooms)
      if (greatest === null || closed > greatest[1]) greatest = [room, closed];
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
    const backlog = this.#rooms.get(room);
    if (backlog !== undefined) this.note(-backlog.characters, -backlog.closed);
    this.#rooms.delete(room);
  }

  /** Told by a room's own. */
  note(characters: number, closed: number): void {
    this.#characters += characters;
    this.#closed += closed;
  }
}

/** Those of this isolate. */
export const backlogs = new Backlogs();
