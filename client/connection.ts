// Owns one socket from its opening to its end: greeting, heartbeat, silence, acknowledgements. Must not know tokens or rooms.

import type { ClientFrame } from "../protocol/client-frames.ts";
import { decodeServerFrame, encodeClientFrame } from "../protocol/codec.ts";
import { ChatError } from "../protocol/errors.ts";
import { ACKNOWLEDGE_EVERY_BYTES, PING, PING_INTERVAL_MS, PONG, SILENCE_TIMEOUT_MS } from "../protocol/limits.ts";
import type { ServerFrame } from "../protocol/server-frames.ts";
import type { Platform, Socket } from "./platform.ts";

/** Frames that were received and not dealt with yet, in characters: no relay that keeps to the acknowledgements sends so far ahead. */
export const MAX_WAITING_CHARACTERS = 33_554_432;
/** How long a socket may take to close, in milliseconds. */
const CLOSING_MS = 2_000;

/** What a connection tells: `onEnd` once, at the end, with the socket's close code or what was wrong with the relay's words. */
export interface ConnectionHandlers {
  onOpen(): void;
  /** What it returns settles once the frame is dealt with: only then it counts as read. */
  onFrame(frame: ServerFrame): void | Promise<void>;
  onEnd(end: { closeCode: number } | { error: ChatError }): void;
}

/** A connection to the relay that keeps itself alive, and ends itself after SILENCE_TIMEOUT_MS without a word. */
export class Connection {
  readonly #platform: Platform;
  readonly #handlers: ConnectionHandlers;
  readonly #socket: Socket;
  #ended = false;
  #closed: () => void = () => {};
  #waiting = 0;
  #received = 0;
  #acknowledged = 0;
  #cancelPing: () => void = () => {};
  #cancelSilence: () => void = () => {};

  constructor(platform: Platform, url: string, token: string, handlers: ConnectionHandlers) {
    this.#platform = platform;
    this.#handlers = handlers;
    this.#heard();
    this.#socket = platform.connect(url, token, {
      onOpen: () => this.#opened(),
      onText: (text) => this.#read(text),
      onClose: (closeCode) => {
        this.#closed();
        this.#end({ closeCode });
      },
    });
  }

  /** Sends a frame; nothing happens once the connection has ended. */
  send(frame: ClientFrame): void {
    if (!this.#ended) this.#socket.send(encodeClientFrame(frame));
  }

  /** Ends the connection without telling `onEnd`; `done` is called once the socket is closed, or has had its time. */
  close(done: () => void = () => {}): void {
    this.#stop();
    const cancel = this.#platform.setTimer(CLOSING_MS, () => this.#closed());
    this.#closed = () => {
      this.#closed = () => {};
      cancel();
      done();
    };
    this.#socket.close();
  }

  #opened(): void {
    if (this.#ended) return;
    this.#ping();
    this.#handlers.onOpen();
  }

  #read(text: string): void {
    if (this.#ended) return;
    this.#heard();
    if (text === PONG) return;
    if (this.#waiting > MAX_WAITING_CHARACTERS) {
      this.#end({ error: new ChatError("slow_reader", "the relay sends faster than this side reads") });
      return;
    }
    let frame: ServerFrame;
    try {
      frame = decodeServerFrame(text);
    } catch (error) {
      this.#end({ error: error instanceof ChatError ? error : new ChatError("bad_input", "", { cause: error }) });
      return;
    }
    this.#waiting += text.length;
    const dealing = this.#handlers.onFrame(frame);
    if (dealing === undefined) this.#dealtWith(text.length);
    else void dealing.then(() => this.#dealtWith(text.length));
  }

  #dealtWith(characters: number): void {
    this.#waiting -= characters;
    this.#received += characters;
    this.#acknowledge();
  }

  #acknowledge(): void {
    if (this.#received - this.#acknowledged < ACKNOWLEDGE_EVERY_BYTES) return;
    this.#acknowledged = this.#received;
    this.send({ type: "ack", received: this.#received });
  }

  #ping(): void {
    this.#cancelPing = this.#platform.setTimer(PING_INTERVAL_MS, () => {
      this.#socket.send(PING);
      this.#ping();
    });
  }

  #heard(): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#platform.setTimer(SILENCE_TIMEOUT_MS, () =>
      this.#end({ error: new ChatError("timeout", "the relay went silent") }),
    );
  }

  #end(end: { closeCode: number } | { error: ChatError }): void {
    if (this.#ended) return;
    this.#stop();
    this.#socket.close();
    this.#handlers.onEnd(end);
  }

  #stop(): void {
    this.#ended = true;
    this.#cancelPing();
    this.#cancelSilence();
  }
}
