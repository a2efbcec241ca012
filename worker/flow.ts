// Owns the account of one socket: what it was sent, what it has shown to have read, what it must wait for. Must not know sockets.
import { ACKNOWLEDGE_EVERY_BYTES, MAX_UNACKNOWLEDGED_BYTES } from "../protocol/limits.ts";

/** Beyond this much unread, frames wait here rather than in the socket, in characters; less where all sockets together hold too much. */
const WINDOW_CHARACTERS = 1_048_576;
/** Frames that may wait for one reader, and answers that are made when it is their turn. */
const MAX_WAITING = 4_096;
const MAX_ASKED = 8;
/** Each time this much was sent, a frame is followed by a random number of spaces up to the second one: so nobody knows how long it all was who has not read it. */
const MARK_EVERY_CHARACTERS = 65_536;
const MAX_MARK_CHARACTERS = 1_024;
/** What may be sent to a reader whose account is not exact, since the room lost its memory in the middle of sending. */
const MAX_INEXACT_CHARACTERS = 16_777_216;

/** What a socket was sent and has read, in characters; `exact` is false where more may have been sent than was noted. */
export interface Account {
  readonly sent: number;
  readonly read: number;
  readonly exact: boolean;
}

/** Frames that are read when it is their turn; it returns false where one of them is not there any more. */
export type Frames = Iterator<string, boolean>;

/** An answer that is made only when it is its turn, as it may be long. */
export interface Asked {
  /** What else is waiting to be sent before it is sent first. */
  prepare(): void;
  make(): string;
}

/** What others leave for this socket. */
export interface Share {
  /** True while all sockets together hold so much that each gets less. */
  readonly pressed: boolean;
  /** True while the room's sockets leave room for a long answer. */
  readonly admits: boolean;
}

/** Sends frames at the reader's pace; one that leaves live events unread is too slow. */
export class Flow {
  readonly #transmit: (text: string) => void;
  readonly #share: Share;
  /** What an earlier object of the room had sent: its frames' ends are not known any more. */
  readonly #resumedAt: number;
  readonly #exact: boolean;
  #sent: number;
  #read: number;
  /** What was sent before here was asked for, and is not held against the reader. */
  #excused = 0;
  #unmarked = 0;
  /** Where the frames end that were not acknowledged. */
  #ends: number[] = [];
  #queue: (string | Frames)[] = [];
  #asked: Asked[] = [];
  #waitingLive = 0;

  constructor(
    transmit: (text: string) => void,
    share: Share,
    { sent, read, exact }: Account = { sent: 0, read: 0, exact: true },
  ) {
    this.#transmit = transmit;
    this.#share = share;
    this.#sent = sent;
    this.#read = read;
    this.#exact = exact;
    this.#resumedAt = sent;
  }

  get sent(): number {
    return this.#sent;
  }

  get read(): number {
    return this.#read;
  }

  get unread(): number {
    return this.#sent - this.#read;
  }

  /** True while frames wait for the reader. */
  get behind(): boolean {
    return this.#queue.length > 0 || this.#asked.length > 0;
  }

  /** True while nothing but the other sockets of the room keeps an answer from being sent. */
  get outOfTurn(): boolean {
    return this.#asked.length > 0 && this.#queue.length === 0 && this.#isOpen();
  }

  /** Sends a live frame, or has it wait; false where the reader is too slow. */
  offer(text: string): boolean {
    const unread = this.#sent - Math.max(this.#read, this.#excused) + this.#waitingLive + text.length;
    if (unread > MAX_UNACKNOWLEDGED_BYTES || this.#isStale()) return false;
    if (this.#queue.length === 0 && this.#isOpen()) this.#send(text);
    else {
      this.#queue.push(text);
      this.#waitingLive += text.length;
    }
    return this.#queue.length <= MAX_WAITING;
  }

  /** Sends frames that the reader asked for, each when it is its turn; false where the reader is too slow. */
  pour(frames: Frames): boolean {
    this.#queue.push(frames);
    return this.#queue.length <= MAX_WAITING && this.drain();
  }

  /** Sends an answer behind all that waits; false where far too many wait. */
  ask(asked: Asked): boolean {
    this.#asked.push(asked);
    return this.#asked.length <= MAX_ASKED && this.drain();
  }

  /** Sends what may be sent now; false where the reader is too slow, or what it waits for is gone. */
  drain(): boolean {
    while (this.#isOpen()) {
      const [first] = this.#queue;
      if (first === undefined) {
        if (!this.#makeAsked()) break;
      } else if (typeof first === "string") {
        this.#queue.shift();
        this.#waitingLive -= first.length;
        this.#send(first);
      } else if (!this.#take(first)) return false;
    }
    return !this.#isStale();
  }

  /** The reader says that it has read this much in all; false where it cannot know that. */
  acknowledge(received: number): boolean {
    if (received <= this.#read) return true;
    if (!this.#exact || received <= this.#resumedAt) {
      this.#read = Math.min(received, this.#sent);
      return true;
    }
    const at = this.#ends.indexOf(received);
    if (at < 0) return false;
    this.#ends.splice(0, at + 1);
    this.#read = received;
    return true;
  }

  #take(frames: Frames): boolean {
    const { done, value } = frames.next();
    if (done === true) {
      this.#queue.shift();
      return value;
    }
    this.#send(value);
    this.#excused = this.#sent;
    return true;
  }

  /** True where an asked answer was sent, or something that comes before it. */
  #makeAsked(): boolean {
    const [first] = this.#asked;
    if (first === undefined || !this.#share.admits) return false;
    first.prepare();
    if (this.#queue.length > 0 || !this.#isOpen()) return true;
    this.#asked.shift();
    this.#send(first.make());
    this.#excused = this.#sent;
    return true;
  }

  #isOpen(): boolean {
    return this.unread <= (this.#share.pressed ? ACKNOWLEDGE_EVERY_BYTES : WINDOW_CHARACTERS);
  }

  #isStale(): boolean {
    return !this.#exact && this.#sent - this.#resumedAt > MAX_INEXACT_CHARACTERS;
  }

  #send(frame: string): void {
    const text = this.#marked(frame);
    this.#sent += text.length;
    this.#ends.push(this.#sent);
    this.#transmit(text);
  }

  #marked(frame: string): string {
    this.#unmarked += frame.length;
    if (this.#unmarked < MARK_EVERY_CHARACTERS) return frame;
    this.#unmarked = 0;
    const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
    return frame + " ".repeat(random % MAX_MARK_CHARACTERS);
  }
}
