// Owns somebody with a token and ill will: a raw socket that sends anything, and an account of what is answered. Must not hold keys.
import { once } from "node:events";
import { WebSocket } from "ws";
import { decodeServerFrame } from "../../protocol/codec.ts";
import type { Hostile } from "./hostile-frames.ts";

/** How a socket is opened again after the relay has closed it, at most so often in a row. */
const ATTEMPTS = 20;

/** Frames that may be under way at once: more would be lost with a socket that the relay closes. */
const UNDER_WAY = 10;

/** A room and an invite into it, as an intruder knows them. */
export interface Target {
  readonly origin: string;
  readonly room: string;
  readonly admission: string;
}

/** Asks for a token with the invite. */
async function takeToken({ origin, room, admission }: Target): Promise<string> {
  const response = await fetch(`${origin}/api/rooms/${room}/tokens`, {
    method: "POST",
    body: JSON.stringify({ version: 1, admission }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`no token: ${response.status}`);
  return token;
}

/** A member of a room who sends what it likes. */
export class Intruder {
  /** How often each code was answered, and each close code came. */
  readonly codes = new Map<string, number>();
  /** Answers that are none of the wire. */
  readonly untyped: string[] = [];
  readonly #target: Target;
  #token = "";
  #socket: WebSocket | null = null;
  #closed: Promise<unknown> = Promise.resolve();
  #answered: (() => void)[] = [];

  constructor(target: Target) {
    this.#target = target;
  }

  /** Sends these, opening a new socket whenever the last was closed; resolves once the relay has read them. */
  async send(frames: readonly Hostile[]): Promise<void> {
    for (let at = 0; at < frames.length; at += UNDER_WAY) {
      const socket = await this.#open();
      for (const frame of frames.slice(at, at + UNDER_WAY)) socket.send(frame);
      await this.#settle();
    }
  }

  /** Opens a socket that is greeted. */
  async #open(): Promise<WebSocket> {
    for (let nth = 0; nth < ATTEMPTS; nth++) {
      if (this.#socket?.readyState === WebSocket.OPEN) return this.#socket;
      if (this.#token === "") this.#token = await takeToken(this.#target);
      const { origin, room } = this.#target;
      const socket = new WebSocket(`${origin.replace("http", "ws")}/api/rooms/${room}/socket`, {
        headers: { authorization: `Bearer ${this.#token}` },
      });
      socket.on("error", () => {});
      socket.on("message", (data) => this.#read(String(data)));
      const closed = once(socket, "close").then(([code]) => this.#count(`close ${code}`));
      const opened = await Promise.race([once(socket, "open").then(() => true), closed.then(() => false)]);
      if (!opened) continue;
      socket.send('{"type":"hello","version":1,"after":null}');
      this.#socket = socket;
      this.#closed = closed;
    }
    throw new Error("the relay lets nobody in any more");
  }

  /** Waits until a last question is answered, or the socket is closed. */
  async #settle(): Promise<void> {
    const socket = await this.#open();
    socket.send("ping");
    await Promise.race([new Promise<void>((resolve) => this.#answered.push(resolve)), this.#closed]);
  }

  #read(text: string): void {
    if (text === "pong") {
      for (const resolve of this.#answered.splice(0)) resolve();
      return;
    }
    try {
      const frame = decodeServerFrame(text);
      if (frame.type === "error") this.#count(frame.code);
    } catch {
      this.untyped.push(text.slice(0, 200));
    }
  }

  #count(code: string): void {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  close(): void {
    this.#socket?.terminate();
  }
}
