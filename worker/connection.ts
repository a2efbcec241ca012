// Owns one member's socket: what is sent on it, at whose pace, and what survives hibernation. Must not know rooms or frames.
import { CLOSE_CODE, type RelayErrorCode } from "../protocol/errors.ts";
import { ACKNOWLEDGE_EVERY_BYTES } from "../protocol/limits.ts";
import type { Backlog } from "./backlog.ts";
import { type Account, type Asked, Flow, type Frames } from "./flow.ts";
import type { RateWindow } from "./rate-window.ts";
import { encodeRefusal, type Refusal } from "./refusal.ts";
import type { Tally } from "./tally.ts";

/** What a socket carries through hibernation. */
interface Attachment extends Account {
  readonly member: string;
  /** False until the client's `hello` was answered. */
  readonly ready: boolean;
  /** True where frames waited in memory. */
  readonly behind: boolean;
  /** When the socket was taken in, in milliseconds since 1970. */
  readonly since: number;
}

/** What one connection may send, of whatever kind. */
export interface Intake {
  readonly frames: RateWindow;
  readonly characters: RateWindow;
}

/** What all connections of a room share. */
export interface Surroundings {
  /** Makes the windows that bound the frames of one connection, and their characters. */
  newIntake(): Intake;
  /** Counts refusals. */
  readonly tally: Tally;
  readonly backlog: Backlog;
  /** Something was sent to a connection since its account was last noted: `note` is to be called soon. */
  onSent(connection: Connection): void;
}

/** A socket that was accepted for a member. */
export class Connection {
  readonly socket: WebSocket;
  readonly member: string;
  /** Bounds the frames of any kind that are read at all. */
  readonly #intake: Intake;
  readonly #surroundings: Surroundings;
  readonly #flow: Flow;
  #ready: boolean;
  #noted = true;
  #notedBehind: boolean;
  /** What the room's backlog counts for this socket. */
  #held = 0;
  #isClosed = false;
  readonly #since: number;
  /** When its last frame came, heartbeats aside. */
  heardAt: number;
  #readAt: number;
  #cancelDeadline: () => void = () => {};

  /** A connection that was just accepted. */
  static accept(socket: WebSocket, member: string, surroundings: Surroundings): Connection {
    const attachment = { member, ready: false, behind: false, since: Date.now(), sent: 0, read: 0, exact: true };
    const connection = new Connection(socket, attachment, surroundings);
    connection.#save(true);
    return connection;
  }

  /** The connection that a socket had before hibernation; null where it was closed by the room, or frames that waited for it are lost. */
  static restore(socket: WebSocket, surroundings: Surroundings): Connection | null {
    const attachment = socket.deserializeAttachment() as Attachment | null;
    if (attachment === null) return null;
    const connection = new Connection(socket, attachment, surroundings);
    if (!attachment.behind) return connection;
    connection.close("slow_reader");
    return null;
  }

  private constructor(socket: WebSocket, attachment: Attachment, surroundings: Surroundings) {
    this.#intake = surroundings.newIntake();
    this.#surroundings = surroundings;
    this.socket = socket;
    this.member = attachment.member;
    this.#ready = attachment.ready;
    this.#notedBehind = attachment.behind;
    this.#flow = new Flow((text) => this.#transmit(text), surroundings.backlog, attachment);
    this.#since = attachment.since;
    this.heardAt = attachment.since;
    this.#readAt = Date.now();
    this.#weigh();
  }

  /** True once the client's `hello` was answered. */
  get ready(): boolean {
    return this.#ready;
  }

  /** True where a frame of this length, in characters or bytes, is within what the connection may send. */
  admits(message: string | ArrayBuffer, now: number): boolean {
    const length = typeof message === "string" ? message.length : message.byteLength;
    return this.#intake.frames.take(now) && (length === 0 || this.#intake.characters.take(now, length));
  }

  /** Gives the client until `ms` from now to become ready; `expire` runs otherwise. */
  setDeadline(ms: number, expire: () => void): void {
    const timer = setTimeout(expire, ms);
    this.#cancelDeadline = () => clearTimeout(timer);
  }

  /** The client's `hello` was answered: from here on it gets live frames. */
  becomeReady(): void {
    this.#cancelDeadline();
    this.#ready = true;
    this.#noteSent();
  }

  /** Sends a live frame; false where the reader has left too much unread, and must be closed. */
  deliver(text: string): boolean {
    const kept = this.#flow.offer(text);
    this.#noteBehind();
    return kept;
  }

  /** Sends frames that the client asked for, at its pace; false where it must be closed, as for all that follow. */
  pour(frames: Frames): boolean {
    const kept = this.#flow.pour(frames);
    this.#noteBehind();
    return kept;
  }

  /** Sends a frame that the client asked for. */
  answer(text: string): boolean {
    return this.pour(once(text));
  }

  /** Sends an answer that may be long, when it is its turn among the room's. */
  ask(asked: Asked): boolean {
    const kept = this.#flow.ask(asked);
    this.#noteBehind();
    return kept;
  }

  /** Sends what has waited, as far as that goes now. */
  drain(): boolean {
    if (!this.#flow.behind) return true;
    const kept = this.#flow.drain();
    this.#noteBehind();
    return kept;
  }

  /** True while an answer waits for nothing but the room's other sockets. */
  get outOfTurn(): boolean {
    return this.#flow.outOfTurn;
  }

  /** True where others wait and this one has read nothing for `ms` of what it was sent. */
  stalls(ms: number, now: number): boolean {
    return this.#held > 0 && now - this.#readAt >= ms;
  }

  /** Says no; `ref` names what was asked. */
  refuse(refusal: Refusal, ref?: string): void {
    this.#surroundings.tally.refused(refusal.code);
    this.answer(encodeRefusal(refusal, ref));
  }

  /** The client says that it has read this many characters in all; false where it cannot know that. */
  acknowledge(received: number, now: number): boolean {
    if (!this.#flow.acknowledge(received)) return false;
    this.#readAt = now;
    this.#noteSent();
    this.#weigh();
    return true;
  }

  /** Ends the connection with the close code of a refusal, said before in a frame; nothing comes back to life after it. */
  close(code: RelayErrorCode): void {
    this.#cancelDeadline();
    this.#surroundings.tally.refused(code);
    this.#transmit(encodeRefusal({ code }));
    this.#end(CLOSE_CODE[code], code);
  }

  /** Ends the connection as its client asked. */
  finish(): void {
    this.#cancelDeadline();
    this.#end(1000, "");
  }

  /** Its end has come: the socket holds nothing any more. */
  forget(): void {
    const { backlog } = this.#surroundings;
    backlog.add(-this.#held);
    if (this.#isClosed) backlog.addClosed(-this.#held);
    this.#held = 0;
  }

  /** Notes what was sent where it outlives the room's memory. */
  note(): void {
    if (!this.#isClosed) this.#save(true);
  }

  /** What a socket is sent it may hold until its end, even where it was closed long before. */
  #end(code: number, reason: string): void {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#weigh();
      this.#surroundings.backlog.addClosed(this.#held);
    }
    this.socket.serializeAttachment(null);
    closeSocket(this.socket, code, reason);
  }

  #transmit(text: string): void {
    if (this.#isClosed) return;
    try {
      this.socket.send(text);
    } catch {
      // The socket is closing: its end is about to be told by webSocketClose.
    }
    if (this.#held === 0) this.#readAt = Date.now();
    this.#noteSent();
    this.#weigh();
  }

  /** From here on the note is not exact, which it says until the next one. */
  #noteSent(): void {
    if (!this.#noted) return;
    this.#save(false);
    this.#surroundings.onSent(this);
  }

  #noteBehind(): void {
    if (this.#flow.behind !== this.#notedBehind && !this.#isClosed) this.#save(this.#noted);
  }

  /** A reader says what it has read only from time to time, so as much is not held against it. */
  #weigh(): void {
    const { unread } = this.#flow;
    const held = this.#isClosed ? unread : Math.max(0, unread - ACKNOWLEDGE_EVERY_BYTES);
    const more = held - this.#held;
    this.#held = held;
    if (more !== 0) this.#surroundings.backlog.add(more);
  }

  #save(exact: boolean): void {
    const { sent, read, behind } = this.#flow;
    this.#noted = exact;
    this.#notedBehind = behind;
    const since = this.#since;
    const attachment: Attachment = { member: this.member, ready: this.#ready, behind, since, sent, read, exact };
    this.socket.serializeAttachment(attachment);
  }
}

function* once(text: string): Generator<string, boolean> {
  yield text;
  return true;
}

/** Closes a socket that may already be closed; codes that no close frame may carry (RFC 6455 section 7.4.1) become 1000. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  try {
    socket.close(code === 1005 || code === 1006 || code === 1015 ? 1000 : code, reason);
  } catch {
    // It was closed already.
  }
}
