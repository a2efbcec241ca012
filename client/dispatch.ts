// Owns how one file gets to the room: announced, sealed, uploaded, told of, taken back; and how one goes on that an earlier process began. Must not know who waits for it.
import { newFileKey } from "../crypto/file-key.ts";
import { type FileOutcome, sealFile } from "../crypto/file-seal.ts";
import { hashOf } from "../crypto/invite.ts";
import { encodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { sealedFileBytes } from "../protocol/file-sizes.ts";
import { FILE_CHUNK_BYTES, HASH_BYTES, MAX_FILE_BYTES } from "../protocol/limits.ts";
import type { Note } from "../protocol/notes.ts";
import { Buffers } from "./buffers.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import type { FileSource } from "./file-ends.ts";
import type { FileHttp } from "./file-http.ts";
import type { Utterance } from "./outbox.ts";
import type { OwnFile } from "./own-file.ts";
import type { Progress } from "./progress.ts";
import type { RoomState } from "./room-state.ts";
import type { Spool } from "./spool.ts";
import { Spooling } from "./spooling.ts";
import { upload } from "./upload.ts";

/** Shortest longest text of a room in which a file's name and key can be told, in bytes. */
const MIN_TEXT_BYTES = 512;
/** How long a file that was given up is tried to be taken back, in milliseconds. */
const REMOVAL_MS = 10_000;

/** Why a file stops that a later process deals with, or nobody any more: nothing is told of it now. */
export class Interruption extends ChatError {
  constructor(note: Note | null) {
    super("cancelled", "", note === null ? {} : { note });
  }
}

/** Says something to the room; `sent` answers where it has a `ref`, and a refusal names `about` where it has none. */
export type Say = (said: Utterance, ref: string | null, about?: string) => void;

/** One way of a file. `ref` is echoed in `sent`, or null where nobody waits for it. */
export interface Sending {
  readonly file: string;
  readonly ref: string | null;
  readonly told: Progress;
  readonly signal: AbortSignal;
}

/** Sends files, and takes back those that were sent. */
export class Dispatch {
  readonly #state: RoomState;
  readonly #http: FileHttp;
  readonly #say: Say;

  constructor(state: RoomState, http: FileHttp, say: Say) {
    this.#state = state;
    this.#http = http;
    this.#say = say;
  }

  /** Sends a file; throws the ChatError that says why it is not in the room, which knows it then. */
  async send(sending: Sending, source: FileSource): Promise<void> {
    const { file, signal } = sending;
    const { platform, ownFiles } = this.#state.setup;
    const most = this.#most(source);
    const { name, mime } = source;
    const [secret, bytes] = [crypto.getRandomValues(new Uint8Array(HASH_BYTES)), sealedFileBytes(source.size ?? most)];
    const { expiresAt } = await this.#http.create(file, bytes, await hashOf(secret), signal);
    const key = await newFileKey();
    const own = { file, name, mime, key, secret, bytes, expiresAt, outcome: null, sent: false };
    await ownFiles.put(own);
    this.#say({ kind: "file", file, name, mime, key }, null, sending.ref ?? undefined);
    await this.#orTakenBack(sending, async () => {
      const sealed = await sealFile(key, bounded(source.read(), most), platform.newHash());
      const { spool } = ownFiles;
      if (spool !== null) return this.#sendSpooled(sending, own, sealed, spool);
      const buffers = new Buffers(FILE_CHUNK_BYTES);
      await this.#upload(sending, own, { chunks: chunksOf(sealed.pieces, buffers), first: 0, buffers });
      await this.#complete(sending, own, sealed.outcome());
    });
  }

  /** Goes on with a file of which all is in the spool. */
  async resume(sending: Sending, own: OwnFile, outcome: FileOutcome, isTold: boolean): Promise<void> {
    const { file, name, mime, key, bytes, secret } = own;
    await this.#orTakenBack(sending, async () => {
      const { chunks: first, done } = await this.#http.create(file, bytes, await hashOf(secret), sending.signal);
      if (!isTold) this.#say({ kind: "file", file, name, mime, key }, null);
      if (!done) {
        const left = (await this.#state.setup.ownFiles.spool?.open(file)) ?? null;
        if (left === null) throw notSent(name);
        try {
          const spooling = await Spooling.resume(left);
          if (spooling.length !== sealedFileBytes(outcome.size)) throw notSent(name);
          sending.told.add(Math.min(first * FILE_CHUNK_BYTES, outcome.size));
          const buffers = new Buffers(FILE_CHUNK_BYTES);
          await this.#upload(sending, own, { chunks: spooling.chunks(first, buffers), first, buffers });
        } finally {
          await left.close();
        }
      }
      await this.#complete(sending, own, outcome);
    });
  }

  /** Takes a file of one's own back; the room is told where `isTold`. */
  async takeBack({ file, secret }: OwnFile, isTold = true): Promise<void> {
    if (isTold) this.#say({ kind: "file_gone", file }, null);
    const { platform, ownFiles } = this.#state.setup;
    await ownFiles.delete(file);
    // Best effort: where the relay cannot be reached, the file's time ends it.
    const controller = new AbortController();
    const cancel = platform.setTimer(REMOVAL_MS, () => controller.abort(new ChatError("timeout")));
    await this.#http.remove(file, encodeBase64Url(secret), controller.signal).catch(() => undefined);
    cancel();
  }

  async #sendSpooled(
    sending: Sending,
    own: OwnFile,
    sealed: Awaited<ReturnType<typeof sealFile>>,
    spool: Spool,
  ): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([sending.signal, over.signal]);
    const place = await spool.create(own.file);
    const spooling = new Spooling(place);
    const filled = spooling.fill(sealed.pieces, signal).then(async () => {
      const outcome = sealed.outcome();
      await this.#state.setup.ownFiles.put({ ...own, outcome });
      return outcome;
    });
    // Its failure shows to those who read.
    filled.catch(() => undefined);
    try {
      const buffers = new Buffers(FILE_CHUNK_BYTES);
      await this.#upload({ ...sending, signal }, own, { chunks: spooling.chunks(0, buffers), first: 0, buffers });
      await this.#complete(sending, own, await filled);
    } finally {
      over.abort();
      await place.close();
    }
  }

  #upload(
    { told, signal }: Sending,
    { file, secret }: OwnFile,
    way: { readonly chunks: AsyncIterable<Chunk>; readonly first: number; readonly buffers: Buffers },
  ): Promise<void> {
    const capability = encodeBase64Url(secret);
    return upload({ http: this.#http, file, capability, ...way, onSent: (bytes) => told.add(bytes), signal });
  }

  async #complete({ ref }: Sending, own: OwnFile, outcome: FileOutcome): Promise<void> {
    this.#say({ kind: "file_done", file: own.file, ...outcome }, ref);
    await this.#state.setup.ownFiles.settle({ ...own, outcome });
  }

  /** What fails is taken back; where the session is over nobody can be told, and a later process does what is to be done. */
  async #orTakenBack({ file, signal }: Sending, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      const own = this.#state.setup.ownFiles.get(file);
      if (own !== null && !(signal.aborted && signal.reason instanceof Interruption)) await this.takeBack(own);
      throw error;
    }
  }

  /** The longest file that may be sent, in bytes; throws ChatError `too_large` where the room does not take this one. */
  #most({ size }: FileSource): number {
    const most = this.#state.limits?.fileBytes ?? MAX_FILE_BYTES;
    if (this.#state.maxTextBytes() < MIN_TEXT_BYTES)
      throw new ChatError("too_large", "", { note: { about: "no_files_here" } });
    if (size !== null && size > most) throw tooLong(most);
    return most;
  }
}

/** What comes, up to `most` bytes; throws ChatError `too_large` where there are more. */
async function* bounded(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw tooLong(most);
    yield piece;
  }
}

function notSent(name: string): ChatError {
  return new ChatError("cancelled", "", { note: { about: "file_not_sent", name } });
}

function tooLong(limit: number): ChatError {
  return new ChatError("too_large", "", { limit });
}
