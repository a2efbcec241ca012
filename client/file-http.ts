// Owns the requests about a room's files, each made until it is answered. Must not know what is in a file.
import { ChatError, type ErrorCode } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import { FILE_CAPABILITY_HEADER, FileStatus } from "../protocol/requests-files.ts";
import { backoffMs } from "./backoff.ts";
import { pause } from "./pause.ts";
import type { HttpAnswer, Platform } from "./platform.ts";
import { exchange, readAnswer } from "./relay-http.ts";

/** Refusals that another try would not change. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  "bad_input",
  "too_large",
  "not_found",
  "no_room",
  "room_burned",
  "no_file",
  "files_full",
  "not_owner",
  "kicked",
  "invite_refused",
  "version_unsupported",
  "origin_refused",
  "insecure",
  "usage",
  "storage_failed",
]);
const END_OF_FILE = 204;

export interface FileHttpOptions {
  readonly platform: Platform;
  readonly origin: string;
  readonly room: string;
  /** A session token that is good now; `refused` is one that the relay did not take. */
  readonly bearer: (refused: string | null) => Promise<string>;
}

interface Request {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly capability?: string;
}

/** Asks a relay about the files of one room; every request goes on through cuts and restarts until `signal` ends it. */
export class FileHttp {
  readonly #options: FileHttpOptions;
  #refused: string | null = null;

  constructor(options: FileHttpOptions) {
    this.#options = options;
  }

  /** Announces a file of at most `bytes`; `capability` is the hash of what the requests below show. A used-up hour is not waited for. */
  async create(file: string, bytes: number, capability: string, signal: AbortSignal): Promise<FileStatus> {
    const body = JSON.stringify({ version: WIRE_VERSION, file, bytes, capability });
    const text = await this.#tell({ method: "POST", path: "", body }, signal, (code) => code === "rate_limited");
    return readAnswer(FileStatus, text);
  }

  async put(file: string, n: number, body: Uint8Array, capability: string, signal: AbortSignal): Promise<void> {
    await this.#tell({ method: "PUT", path: `/${file}/chunks/${n}`, body, capability }, signal);
  }

  /** Chunk `n`, once it is there, written into a buffer; null where the file ends before it. */
  async get(file: string, n: number, into: Uint8Array, signal: AbortSignal): Promise<Uint8Array | null> {
    const request = { method: "GET", path: `/${file}/chunks/${n}` } as const;
    return this.#ask(request, signal, async ({ status, bytes }) => {
      const chunk = await bytes(into);
      return status === END_OF_FILE ? null : chunk;
    });
  }

  async finish(file: string, chunks: number, capability: string, signal: AbortSignal): Promise<void> {
    const body = JSON.stringify({ version: WIRE_VERSION, chunks });
    await this.#tell({ method: "POST", path: `/${file}/finish`, body, capability }, signal);
  }

  async remove(file: string, capability: string, signal: AbortSignal): Promise<void> {
    await this.#tell({ method: "DELETE", path: `/${file}`, capability }, signal);
  }

  #tell(request: Request, signal: AbortSignal, isFinal?: (code: ErrorCode) => boolean): Promise<string> {
    return this.#ask(request, signal, ({ text }) => text(), isFinal);
  }

  /** What `read` makes of the answer; an answer that breaks off is asked for again. */
  async #ask<T>(
    request: Request,
    signal: AbortSignal,
    read: (answer: HttpAnswer) => Promise<T>,
    isFinal: (code: ErrorCode) => boolean = () => false,
  ): Promise<T> {
    const { platform } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        return await read(await this.#try(request, signal));
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ChatError) || FINAL.has(error.code) || isFinal(error.code)) throw error;
        const wait = backoffMs(attempt, platform.random());
        await pause(platform, Math.max(wait, error.retryAfterMs ?? 0), signal);
      }
    }
  }

  async #try({ method, path, body, capability }: Request, signal: AbortSignal): Promise<HttpAnswer> {
    const { platform, origin, room, bearer } = this.#options;
    const token = await bearer(this.#refused);
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": typeof body === "string" ? "application/json" : "application/octet-stream",
      ...(capability === undefined ? {} : { [FILE_CAPABILITY_HEADER]: capability }),
    };
    const url = `${origin}/api/rooms/${room}/files${path}`;
    try {
      return await exchange(platform, url, { method, headers, signal, ...(body === undefined ? {} : { body }) });
    } catch (error) {
      if (error instanceof ChatError && error.code === "token_refused") this.#refused = token;
      throw error;
    }
  }
}
