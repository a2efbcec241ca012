// Owns the account of one socket: what it was sent, what it has read, what it must wait for. Must not know sockets.
import { MAX_UNACKNOWLEDGED_BYTES } from "../protocol/limits.ts";

/** Beyond this much unread, frames wait here rather than in the socket, in characters. */
const WINDOW_CHARACTERS = 1_048_576;
/** Answers and missed events that may wait for one reader, in characters. */
const MAX_POURED_CHARACTERS = 33_554_432;

interface Waiting {
  readonly text: string;
  readonly poured: boolean;
}

/** Counts characters; a reader that asked for much is paced, one that leaves live events unread is too slow. */
export class Flow {
  #sent: number;
  #read: number;
  /** What was sent before here was asked for, and is not held against the reader. */
  #excused: number;
  #queue: Waiting[] = [];
  #waitingLive = 0;
  #waitingPoured = 0;

  constructor(sent = 0, read = 0) {
    this.#sent = sent;
    this.#read = read;
    this.#excused = 0;
  }

  get sent(): number {
    return this.#sent;
  }

  get read(): number {
    return this.#read;
  }

  /** True while frames wait for the reader. */
  get behind(): boolean {
    return this.#queue.length > 0;
  }

  /** Accounts for a live frame: `send` it now, it was kept to `wait`, or the reader is too `slow`. */
  offer(text: string): "send" | "wait" | "slow" {
    const unread = this.#sent - Math.max(this.#read, this.#excused) + this.#waitingLive + text.length;
    if (unread > MAX_UNACKNOWLEDGED_BYTES) return "slow";
    if (this.#queue.length === 0 && this.#sent - this.#read <= WINDOW_CHARACTERS) {
      this.#sent += text.length;
      return "send";
    }
    this.#queue.push({ text, poured: false });
    this.#waitingLive += text.length;
    return "wait";
  }

  /** Queues a frame that the reader asked for; false where far too many already wait. */
  pour(text: string): boolean {
    if (this.#waitingPoured > 0 && this.#waitingPoured + text.length > MAX_POURED_CHARACTERS) return false;
    this.#queue.push({ text, poured: true });
    this.#waitingPoured += text.length;
    return true;
  }

  /** The next frame that may be sent now, or null. */
  next(): string | null {
    if (this.#sent - this.#read > WINDOW_CHARACTERS) return null;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return null;
    this.#sent += waiting.text.length;
    if (waiting.poured) {
      this.#waitingPoured -= waiting.text.length;
      this.#excused = this.#sent;
    } else this.#waitingLive -= waiting.text.length;
    return waiting.text;
  }

  /** The reader has read this much in all. */
  acknowledge(received: number): void {
    this.#read = Math.max(this.#read, Math.min(received, this.#sent));
  }
}
