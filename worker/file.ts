// Owns the Durable Object of one file: its sealed chunks until its time is over. Must not know rooms, members or who may ask.
import { DurableObject } from "cloudflare:workers";
import { FILE_CHUNK_BYTES, FILE_CHUNKS_AHEAD, FILE_WAIT_MS } from "../protocol/limits.ts";
import type { Refusal } from "./refusal.ts";

const TABLES = `
  CREATE TABLE file (id INTEGER PRIMARY KEY, bytes INTEGER, expires INTEGER, chunks INTEGER);
  CREATE TABLE chunks (n INTEGER PRIMARY KEY, body BLOB);
`;
const GONE: Refusal = { code: "no_file" };

/** What is there of a file; `done` once all of it is. */
export interface FileState {
  readonly chunks: number;
  readonly bytes: number;
  readonly done: boolean;
  readonly expiresAt: number;
}

/** A file as it is stored: how much was announced, how many chunks it has once that is known, and how long those are that are there. */
interface Stored {
  readonly announced: number;
  readonly expires: number;
  total: number | null;
  readonly lengths: Map<number, number>;
}

/** One file. Its chunks are written once each, in about the order in which they are read. */
export class StoredFile extends DurableObject {
  #stored: Stored | null = null;
  #looked = false;
  readonly #waiting = new Set<() => void>();

  /** Makes room for a file of at most `bytes` until `expiresAt`; nothing happens where that was done. */
  async open(bytes: number, expiresAt: number): Promise<FileState> {
    const known = this.#load();
    if (known !== null) return stateOf(known);
    const { storage } = this.ctx;
    storage.transactionSync(() => {
      storage.sql.exec(TABLES);
      storage.sql.exec("INSERT INTO file VALUES (1, ?, ?, NULL)", bytes, expiresAt);
    });
    await storage.setAlarm(expiresAt);
    this.#stored = { announced: bytes, expires: expiresAt, total: null, lengths: new Map() };
    return stateOf(this.#stored);
  }

  state(): FileState | Refusal {
    const stored = this.#load();
    return stored === null ? GONE : stateOf(stored);
  }

  /** Stores chunk `n`, whole; the same one again changes nothing, another one in its place is refused. */
  put(n: number, body: ArrayBuffer): FileState | Refusal {
    const stored = this.#load();
    if (stored === null) return GONE;
    if (body.byteLength === 0 || body.byteLength > FILE_CHUNK_BYTES) return { code: "bad_input" };
    if (stored.lengths.has(n)) return this.#holds(n, body) ? stateOf(stored) : { code: "bad_input" };
    const sent = sum(stored.lengths.values()) + body.byteLength;
    if (sent > stored.announced) return { code: "too_large", limit: stored.announced };
    if (stored.total !== null || n >= prefixOf(stored) + FILE_CHUNKS_AHEAD) return { code: "bad_input" };
    this.ctx.storage.sql.exec("INSERT INTO chunks VALUES (?, ?)", n, body);
    stored.lengths.set(n, body.byteLength);
    this.#wake();
    return stateOf(stored);
  }

  /** Chunk `n`; null where the file ends before it; `file_incomplete` where it is not there yet, after having waited for it. */
  async get(n: number): Promise<ArrayBuffer | Refusal | null> {
    const until = Date.now() + FILE_WAIT_MS;
    for (;;) {
      const stored = this.#load();
      if (stored === null) return GONE;
      if (stored.lengths.has(n)) return this.#read(n);
      if (stored.total !== null && n >= stored.total) return null;
      const left = until - Date.now();
      if (left <= 0) return { code: "file_incomplete", retryAfterMs: 0 };
      await this.#change(left);
    }
  }

  /** The file has `chunks` chunks, which must all be there, each full but the last. */
  finish(chunks: number): FileState | Refusal {
    const stored = this.#load();
    if (stored === null) return GONE;
    if (stored.total !== null) return stored.total === chunks ? stateOf(stored) : { code: "bad_input" };
    const missing = prefixOf(stored) < chunks || stored.lengths.size !== chunks;
    const short = [...stored.lengths].some(([n, length]) => n < chunks - 1 && length < FILE_CHUNK_BYTES);
    if (missing) return { code: "file_incomplete" };
    if (short) return { code: "bad_input" };
    this.ctx.storage.sql.exec("UPDATE file SET chunks = ?", chunks);
    stored.total = chunks;
    this.#wake();
    return stateOf(stored);
  }

  /** Deletes everything; returns how many bytes there were. */
  async remove(): Promise<number> {
    const stored = this.#load();
    this.#stored = null;
    await this.ctx.storage.deleteAll();
    this.#wake();
    return stored === null ? 0 : sum(stored.lengths.values());
  }

  override async alarm(): Promise<void> {
    await this.remove();
  }

  #load(): Stored | null {
    if (this.#looked) return this.#stored;
    this.#looked = true;
    const { sql } = this.ctx.storage;
    if (sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'file'").next().done === true) return null;
    const row = sql
      .exec<{ bytes: number; expires: number; chunks: number | null }>("SELECT bytes, expires, chunks FROM file")
      .one();
    const lengths = sql.exec<{ n: number; length: number }>("SELECT n, LENGTH(body) AS length FROM chunks").toArray();
    this.#stored = {
      announced: row.bytes,
      expires: row.expires,
      total: row.chunks,
      lengths: new Map(lengths.map(({ n, length }) => [n, length])),
    };
    return this.#stored;
  }

  #read(n: number): ArrayBuffer {
    return this.ctx.storage.sql.exec<{ body: ArrayBuffer }>("SELECT body FROM chunks WHERE n = ?", n).one().body;
  }

  #holds(n: number, body: ArrayBuffer): boolean {
    const [there, given] = [new Uint8Array(this.#read(n)), new Uint8Array(body)];
    return there.length === given.length && there.every((byte, at) => byte === given[at]);
  }

  /** Resolves when something has changed, or after `ms`. */
  #change(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
    });
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}

function stateOf(stored: Stored): FileState {
  const done = stored.total !== null;
  const bytes = done ? sum(stored.lengths.values()) : stored.announced;
  return { chunks: prefixOf(stored), bytes, done, expiresAt: stored.expires };
}

/** How many chunks there are before the first that is missing. */
function prefixOf({ lengths }: Stored): number {
  let n = 0;
  while (lengths.has(n)) n += 1;
  return n;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
