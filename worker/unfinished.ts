// Owns which rooms of this isolate have a write that is not known to be durable: workerd ends an object whose write fails, without a word.
// Must not know what is written.
import { ChatError } from "../protocol/errors.ts";
import { log, nameOf } from "./log.ts";

interface Write {
  /** The object that wrote, from its start to its end. */
  readonly writer: symbol;
  readonly characters: number;
}

/** The newest write of each room that has not become durable. */
const writes = new Map<string, Write>();

/** Notes what `writer` writes in a room, until `durable` resolves: where the write fails it never does, and the note stays. */
export function noteWrite(room: string, writer: symbol, characters: number, durable: Promise<void>): void {
  const write = { writer, characters };
  writes.set(room, write);
  durable.then(
    () => {
      if (writes.get(room) === write) writes.delete(room);
    },
    () => undefined,
  );
}

/** How many characters it were that an earlier object than `writer` could not write in a room, or null where nothing has failed. */
export function failedWrite(room: string, writer: symbol): number | null {
  const write = writes.get(room);
  return write === undefined || write.writer === writer ? null : write.characters;
}

/** As much can be written again. */
export function forgetFailure(room: string): void {
  writes.delete(room);
}

/** How workerd names a write that failed (SQLite's codes), and an object whose file it cannot even make. */
const STORAGE_FAILURE = /\bSQLITE_(FULL|IOERR)\b|^internal error; reference = /;

/** What a room answers; throws ChatError `storage_failed` where it has ended instead, since it could not write. */
export async function explained<T>(room: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(writes.has(room) || (error instanceof Error && STORAGE_FAILURE.test(error.message)))) throw error;
    log("write_failed", { room, error: nameOf(error) });
    throw new ChatError("storage_failed");
  }
}
