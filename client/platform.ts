// Owns what a platform must lend to a member: sockets, HTTP, time and chance. Must not know any platform.
import type { StreamHash } from "../crypto/file-seal.ts";

/** What happens on a socket. A connection that never opened reports `onClose` alone, with a close code of ours where the relay gave one. */
export interface SocketHandlers {
  onOpen(): void;
  onText(text: string): void;
  onClose(code: number, reason: string): void;
}

/** A socket as a member uses it. `send` after the end does nothing. */
export interface Socket {
  send(text: string): void;
  close(): void;
}

/** One request over HTTP. `signal` gives it up. */
export interface HttpRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

/** Its answer; one of the two is read, once. */
export interface HttpAnswer {
  readonly status: number;
  text(): Promise<string>;
  /** The body as the part of `into` that it was written to; rejects where it is longer. */
  bytes(into: Uint8Array): Promise<Uint8Array>;
}

/** Everything that is not the same in Node, a browser and workerd. Times are in milliseconds. */
export interface Platform {
  fetch(url: string, request: HttpRequest): Promise<HttpAnswer>;
  /** Opens a socket to `url`; the session token travels in a header or a subprotocol, never in the URL. */
  connect(url: string, token: string, handlers: SocketHandlers): Socket;
  now(): number;
  /** Runs `run` once after `ms`; what comes back cancels it. */
  setTimer(ms: number, run: () => void): () => void;
  /** SHA-256 of what comes piece by piece, which Web Crypto does not have. */
  newHash(): StreamHash;
  /** A number from 0 up to 1, for jitter alone. */
  random(): number;
}
