// Owns sealed records in an SQLite file that one process at a time has open. Must not know keys, nor what a record holds.
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { RecordChange, RecordStore, SealedRecord } from "../../client/record-store.ts";
import { ChatError } from "../../protocol/errors.ts";
import { localFailure } from "../files/local-failure.ts";

const TABLE = "CREATE TABLE records (name BLOB PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID";

/** How every file of SQLite begins (sqlite.org/fileformat.html). */
const MAGIC = Buffer.from("SQLite format 3\0");

// Result codes of SQLite (sqlite.org/rescode.html).
const BUSY = 5;
const READ_ONLY = 8;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/**
 * How the file is used. The lock is the system's, so it ends with the process however that ends. A change is complete on the disk before it counts; the
 * journal beside the file is that of one change, so what is in the file at the end is all there is.
 */
const SETTINGS = [
  "locking_mode = EXCLUSIVE",
  "journal_mode = PERSIST",
  "synchronous = FULL",
  "trusted_schema = OFF",
  "cell_size_check = ON",
];

/** The records of one profile. */
export class RecordFile implements RecordStore {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** A file without records. The file must be there, and empty: whoever makes it chooses who may read it. */
  static create(path: string): RecordFile {
    return new RecordFile(openDatabase(path, (database) => database.exec(TABLE)));
  }

  /** The records of a file. Throws ChatError `profile_locked` where another process has it open, `profile_damaged` where it is none or is not whole. */
  static open(path: string): RecordFile {
    if (!isDatabase(path)) throw new ChatError("profile_damaged");
    return new RecordFile(openDatabase(path, (database) => check(database, statSync(path).size)));
  }

  /** True where another process has the file open. Nothing is changed, not even what that process left undone. */
  static isLocked(path: string): boolean {
    if (!existsSync(path)) return false;
    let database: DatabaseSync | null = null;
    try {
      database = new DatabaseSync(path, { readOnly: true, timeout: 0 });
      database.prepare("SELECT count(*) FROM sqlite_schema").get();
      return false;
    } catch (error) {
      return codeOf(error) === BUSY;
    } finally {
      database?.close();
    }
  }

  *all(): Iterable<SealedRecord> {
    const rows = this.#database.prepare("SELECT name, sealed FROM records").iterate();
    for (const { name, sealed } of guarded(rows)) {
      if (!(name instanceof Uint8Array && sealed instanceof Uint8Array)) throw new ChatError("profile_damaged");
      yield { name: new Uint8Array(name), sealed: new Uint8Array(sealed) };
    }
  }

  async read(name: Uint8Array): Promise<Uint8Array | null> {
    const row = guard(() => this.#database.prepare("SELECT sealed FROM records WHERE name = ?").get(name));
    const sealed = row?.["sealed"];
    return sealed instanceof Uint8Array ? sealed : null;
  }

  async write(changes: readonly RecordChange[]): Promise<void> {
    guard(() => {
      const put = this.#database.prepare("INSERT OR REPLACE INTO records VALUES (?, ?)");
      const remove = this.#database.prepare("DELETE FROM records WHERE name = ?");
      this.#database.exec("BEGIN IMMEDIATE");
      try {
        for (const { name, sealed } of changes) {
          if (sealed === null) remove.run(name);
          else put.run(name, sealed);
        }
        this.#database.exec("COMMIT");
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
        throw error;
      }
    });
  }

  /** Lets other processes have it. */
  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

function openDatabase(path: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  return guard(() => {
    const database = new DatabaseSync(path, { timeout: 0, allowExtension: false });
    try {
      for (const setting of SETTINGS) database.exec(`PRAGMA ${setting}`);
      // In exclusive mode the lock stays after the first transaction that takes it.
      database.exec("BEGIN EXCLUSIVE; COMMIT");
      prepare(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** True where a file begins as SQLite's do: into an empty one SQLite would write. */
function isDatabase(path: string): boolean {
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    const start = Buffer.alloc(MAGIC.length);
    readSync(file, start);
    return start.equals(MAGIC);
  } catch (error) {
    throw unreadable(error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** A part of a profile that cannot be read: damaged where it is not there, else what the system says. */
export function unreadable(cause: unknown): ChatError {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  const isGone = code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
  return isGone ? new ChatError("profile_damaged", "", { cause }) : localFailure(cause);
}

/** Throws unless the file of so many bytes holds our table and nothing else, and all of it: for what is missing of its last page SQLite reads zeros. */
function check(database: DatabaseSync, bytes: number): void {
  const pages = database
    .prepare("SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size")
    .get();
  if (pages?.["bytes"] !== bytes) throw new ChatError("profile_damaged");
  const schema = database.prepare("SELECT sql FROM sqlite_schema").all();
  const verdict = database.prepare("PRAGMA quick_check(1)").get();
  if (schema.length !== 1 || schema[0]?.["sql"] !== TABLE || verdict?.["quick_check"] !== "ok")
    throw new ChatError("profile_damaged");
}

function* guarded<T>(rows: Iterable<T>): Iterable<T> {
  const iterator = rows[Symbol.iterator]();
  for (;;) {
    const { done, value } = guard(() => iterator.next());
    if (done === true) return;
    yield value;
  }
}

/** What SQLite says of a file, in our words. */
function guard<T>(use: () => T): T {
  try {
    return use();
  } catch (cause) {
    if (cause instanceof ChatError) throw cause;
    const code = codeOf(cause);
    if (code === READ_ONLY || code === CANNOT_OPEN)
      throw new ChatError("local_file", "", { note: { about: "not_permitted" } });
    if (code === BUSY) throw new ChatError("profile_locked", "", { cause });
    if (code === CORRUPT || code === NOT_A_DATABASE) throw new ChatError("profile_damaged", "", { cause });
    throw new ChatError("internal", "", { cause, note: { about: "unwritable_profile" } });
  }
}

/** SQLite's primary result code, or 0. */
function codeOf(error: unknown): number {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode & 255 : 0;
}
