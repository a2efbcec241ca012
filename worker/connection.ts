// Owns one member's socket: what is sent on it, at whose pace, and what survives hibernation. Must not know rooms or frames.
import { CLOSE_CODE, type RelayErrorCode } from "../protocol/errors.ts";
import { ACKNOWLEDGE_EVERY_BYTES } from "../protocol/limits.ts";
import { Flow } from "./flow.ts";
import type { RateWindow } from "./rate-window.ts";
import { encodeRefusal, type Refusal } from "./refusal.ts";
import type { Tally } from "./tally.ts";

/** What a socket carries through hibernation. */
interface Attachment {
  readonly member: string;
  /** False until the client's `hello` was answered. */
  readonly ready: boolean;
  /** True where frames waited in memory. */
  readonly behind: boolean;
  readonly sent: number;
  readonly read: number;
}

/** A socket that was accepted for a member. */
export class Connection {
  readonly socket: WebSocket;
  readonly member: string;
  /** Bounds the frames of any kind that are read at all. */
  readonly intake: RateWindow;
  readonly #tally: Tally;
  #ready: boolean;
  #flow: Flow;
  #savedSent: number;
  #savedBehind = false;
  #cancelDeadline: () => void = () => {};

  /** A connection that was just accepted. */
  static accept(socket: WebSocket, member: string, intake: RateWindow, tally: Tally): Connection {
    const connection = new Connection(socket, { member, ready: false, behind: false, sent: 0, read: 0 }, intake, tally);
    connection.#save();
    return connection;
  }

  /** The connection that a socket had before hibernation; null where it was closed by the room, or frames that waited for it are lost. */
  static restore(socket: WebSocket, intake: RateWindow, tally: Tally): Connection | null {
    const attachment = socket.deserializeAttachment() as Attachment | null;
    if (attachment === null) return null;
    const connection = new Connection(socket, attachment, intake, tally);
    if (!attachment.behind) return connection;
    connection.close("slow_reader");
    return null;
  }

  private constructor(socket: WebSocket, attachment: Attachment, intake: RateWindow, tally: Tally) {
    this.intake = intake;
    this.#tally = tally;
    this.socket = socket;
    this.member = attachment.member;
    this.#ready = attachment.ready;
    this.#flow = new Flow(attachment.sent, attachment.read);
    this.#savedSent = attachment.sent;
  }

  /** True once the client's `hello` was answered. */
  get ready(): boolean {
    return this.#ready;
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
    this.#save();
  }

  /** Sends a live frame; false where the reader has left too much unread, and must be closed. */
  deliver(text: string): boolean {
    const verdict = this.#flow.offer(text);
    if (verdict === "send") this.#transmit(text);
    if (verdict === "wait") this.#noteFlow();
    return verdict !== "slow";
  }

  /** Sends a frame that the client asked for, at its pace; false where it asks for far more than it reads. */
  answer(text: string): boolean {
    const kept = this.#flow.pour(text);
    this.#drain();
    return kept;
  }

  /** Says no; `ref` names what was asked. */
  refuse(refusal: Refusal, ref?: string): void {
    this.#tally.refused(refusal.code);
    this.answer(encodeRefusal(refusal, ref));
  }

  /** The client has read this many characters in all. */
  acknowledge(received: number): void {
    this.#flow.acknowledge(received);
    this.#drain();
    this.#save();
  }

  /** Ends the connection with the close code of a refusal, said before in a frame; nothing comes back to life after it. */
  close(code: RelayErrorCode): void {
    this.#cancelDeadline();
    this.#tally.refused(code);
    this.#transmit(encodeRefusal({ code }));
    this.#end(CLOSE_CODE[code], code);
  }

  /** Ends the connection as its client asked. */
  finish(): void {
    this.#cancelDeadline();
    this.#end(1000, "");
  }

  #end(code: number, reason: string): void {
    this.socket.serializeAttachment(null);
    closeSocket(this.socket, code, reason);
  }

  #drain(): void {
    for (let text = this.#flow.next(); text !== null; text = this.#flow.next()) this.#transmit(text);
    this.#noteFlow();
  }

  #transmit(text: string): void {
    try {
      this.socket.send(text);
    } catch {
      // The socket is closing: its end is about to be told by webSocketClose.
    }
    if (this.#flow.sent - this.#savedSent >= ACKNOWLEDGE_EVERY_BYTES) this.#save();
  }

  #noteFlow(): void {
    if (this.#flow.behind !== this.#savedBehind) this.#save();
  }

  #save(): void {
    const { sent, read, behind } = this.#flow;
    this.#savedSent = sent;
    this.#savedBehind = behind;
    const attachment: Attachment = { member: this.member, ready: this.#ready, behind, sent, read };
    this.socket.serializeAttachment(attachment);
  }
}

/** Closes a socket that may already be closed; codes that no close frame may carry (RFC 6455 section 7.4.1) become 1000. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  try {
    socket.close(code === 1005 || code === 1006 || code === 1015 ? 1000 : code, reason);
  } catch {
    // It was closed already.
  }
}
