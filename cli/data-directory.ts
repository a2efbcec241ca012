// Owns what lies in a relay's data directory besides its rooms: the lock that keeps a second relay out, and the secret. Must not know the relay.
import { randomBytes } from "node:crypto";
import { link, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";

const SECRET_BYTES = 32;
const MIN_SECRET_CHARACTERS = 32;
/** SQLite's "busy" (https://www.sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;

/** A secret that nobody has had. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/**
 * Keeps other relays out of a data directory until the returned function is called or this process ends, however it does: the system lets go of a file that
 * SQLite has locked. Throws ChatError `usage` where another one is there.
 */
export function lockData(directory: string): () => void {
  const database = new DatabaseSync(join(directory, "lock"));
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    if (cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY)
      throw new ChatError("usage", texts().usage.dataTaken(directory), { cause });
    throw cause;
  }
  return () => database.close();
}

/**
 * The secret in a file that only its owner can read, made where there is none. An empty file is one that a full disk or a sudden end left of it; one that is
 * too short is somebody's mistake: throws ChatError `usage`.
 */
export async function keptSecret(path: string): Promise<string> {
  const kept = await readSecret(path);
  if (kept === null) await writeSecret(path, link);
  else if (kept === "") await writeSecret(path, rename);
  else if (kept.length < MIN_SECRET_CHARACTERS) throw new ChatError("usage", texts().usage.secretTooShort(path));
  return (await readSecret(path)) ?? "";
}

async function readSecret(path: string): Promise<string | null> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Under another name until all of it is on the disk, so that no one ever finds a part of it. */
async function writeSecret(path: string, place: (from: string, to: string) => Promise<void>): Promise<void> {
  const unfinished = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(newSecret());
      await file.sync();
    } finally {
      await file.close();
    }
    await place(unfinished, path);
  } catch (error) {
    // Somebody else has made one in the meantime.
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}
