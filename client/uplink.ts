// Owns a room's way to its relay over any number of connections: tokens, reconnecting, giving up. Must not know what frames mean.

import { encodeBase64Url } from "../protocol/bytes.ts";
import type { ClientFrame } from "../protocol/client-frames.ts";
import { ChatError, codeOfClose, type ErrorCode } from "../protocol/errors.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import type { ServerFrame, ServerFrameOf } from "../protocol/server-frames.ts";
import { backoffMs } from "./backoff.ts";
import { Connection } from "./connection.ts";
import type { Platform } from "./platform.ts";
import { requestToken, whoIsOlder } from "./relay-http.ts";

/** A token is renewed this long before it expires, in milliseconds. */
const RENEWAL_MARGIN_MS = 30_000;

/** Codes after which trying again is of no use. */
const FINAL_CODES: ReadonlySet<ErrorCode> = new Set([
  "no_room",
  "room_burned",
  "invite_refused",
  "kicked",
  "replaced",
  "version_unsupported",
  "origin_refused",
  "insecure",
  "not_found",
]);

/** Codes after which one who has not been in yet gives up, and one who has tries again. */
const FINAL_BEFORE_READY: ReadonlySet<ErrorCode> = new Set(["room_full"]);

/** What an uplink tells, in order: tries, an open socket, its frames, its loss; `onFinal` once, when it gives up for good. */
export interface UplinkHandlers {
  onTry(attempt: number): void;
  onOpen(member: string): void;
  onFrame(frame: ServerFrame): Promise<void>;
  onLost(attempt: number, retryInMs: number, cause: ErrorCode): void;
  onFinal(error: ChatError): void;
}

export interface UplinkOptions {
  readonly platform: Platform;
  readonly origin: string;
  readonly room: string;
  /** The admission token of the newest invite known. */
  readonly admission: () => Uint8Array;
  readonly token?: TokenResponse;
  /** Called with each new token. */
  readonly onToken: (token: TokenResponse) => void;
}

/** Keeps one connection at a time, and makes a new one when it ends. */
export class Uplink {
  readonly #options: UplinkOptions;
  readonly #handlers: UplinkHandlers;
  #token: TokenResponse | null;
  #connection: Connection | null = null;
  #cancelRetry: () => void = () => {};
  #attempt = 0;
  #stopped = false;
  #wasIn = false;

  constructor(options: UplinkOptions, handlers: UplinkHandlers) {
    this.#options = options;
    this.#handlers = handlers;
    this.#token = options.token ?? null;
  }

  /** Makes the first connection. */
  start(): void {
    void this.#try();
  }

  /** What sends frames on the connection that is open now; those for a lost one are dropped. */
  sender(): (frame: ClientFrame) => void {
    const connection = this.#connection;
    return (frame) => connection?.send(frame);
  }

  /** A session token that is good now and is not `refused`; throws ChatError `unreachable` before the first connection. */
  async bearer(refused: string | null): Promise<string> {
    if (this.#token === null) throw new ChatError("unreachable", "not connected yet");
    if (this.#token.token === refused) this.#token = { ...this.#token, expiresAt: 0 };
    if (this.#isFresh(this.#token)) return this.#token.token;
    const { platform, origin, room } = this.#options;
    return this.#take(await requestToken(platform, origin, room, { token: this.#token.token })).token;
  }

  /** Leaves the connection that is open now, and makes another. */
  reconnect(cause: ErrorCode): void {
    if (this.#connection === null) return;
    this.#connection.close();
    this.#lost(new ChatError(cause));
  }

  /** The connection proved itself: the next loss is retried as the first one. */
  settled(): void {
    this.#wasIn = true;
    this.#attempt = 0;
  }

  /** Ends everything; no handler is called any more, and `done` once the socket is closed. */
  stop(done: () => void): void {
    this.#stopped = true;
    this.#cancelRetry();
    if (this.#connection === null) done();
    else this.#connection.close(done);
    this.#connection = null;
  }

  async #try(): Promise<void> {
    this.#attempt += 1;
    this.#handlers.onTry(this.#attempt);
    try {
      const token = await this.#freshToken();
      if (!this.#stopped) this.#connect(token);
    } catch (error) {
      this.#lost(error instanceof ChatError ? error : new ChatError("internal", "", { cause: error }));
    }
  }

  async #freshToken(): Promise<TokenResponse> {
    const { platform, origin, room, admission } = this.#options;
    if (this.#token !== null && this.#isFresh(this.#token)) return this.#token;
    if (this.#token !== null) {
      try {
        return this.#take(await requestToken(platform, origin, room, { token: this.#token.token }));
      } catch (error) {
        if (!(error instanceof ChatError) || error.code !== "token_refused") throw error;
        this.#token = null;
      }
    }
    return this.#take(await requestToken(platform, origin, room, { admission: encodeBase64Url(admission()) }));
  }

  #take(token: TokenResponse): TokenResponse {
    this.#token = token;
    this.#options.onToken(token);
    return token;
  }

  #isFresh({ expiresAt }: TokenResponse): boolean {
    return expiresAt - RENEWAL_MARGIN_MS > this.#options.platform.now();
  }

  #connect(token: TokenResponse): void {
    const { platform, origin, room } = this.#options;
    const url = `${origin.replace(/^http/, "ws")}/api/rooms/${room}/socket`;
    let refusal: ServerFrameOf<"error"> | null = null;
    this.#connection = new Connection(platform, url, token.token, {
      onOpen: () => this.#handlers.onOpen(token.member),
      onFrame: (frame) => {
        if (frame.type === "error" && frame.ref === undefined) refusal = frame;
        return this.#handlers.onFrame(frame);
      },
      onEnd: (end) => {
        this.#connection = null;
        if ("error" in end) this.#lost(end.error);
        else this.#lost(refusedWith(codeOfClose(end.closeCode) ?? refusal?.code ?? "unreachable", refusal?.limit));
      },
    });
  }

  #lost(error: ChatError): void {
    this.#connection = null;
    if (this.#stopped) return;
    if (error.code === "token_refused" && this.#token !== null) this.#token = { ...this.#token, expiresAt: 0 };
    if (FINAL_CODES.has(error.code) || (!this.#wasIn && FINAL_BEFORE_READY.has(error.code))) {
      this.#stopped = true;
      this.#handlers.onFinal(error);
      return;
    }
    const delay = Math.max(backoffMs(this.#attempt + 1, this.#options.platform.random()), error.retryAfterMs ?? 0);
    this.#handlers.onLost(this.#attempt + 1, delay, error.code);
    this.#cancelRetry();
    this.#cancelRetry = this.#options.platform.setTimer(delay, () => void this.#try());
  }
}

function refusedWith(code: ErrorCode, limit: number | undefined): ChatError {
  return new ChatError(code, "", code === "version_unsupported" ? whoIsOlder(limit) : {});
}
