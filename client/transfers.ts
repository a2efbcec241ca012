// Owns the files on their way in one room: begun, cancelled, told of, ended. Must not know how one is sealed or stored.
import { newFileKey } from "../crypto/file-key.ts";
import { hashOf } from "../crypto/invite.ts";
import { encodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { sealedFileBytes } from "../protocol/file-sizes.ts";
import { HASH_BYTES, MAX_FILE_BYTES } from "../protocol/limits.ts";
import type { Note } from "../protocol/notes.ts";
import { download } from "./download.ts";
import type { FileSink, FileSource } from "./file-ends.ts";
import { FileHttp } from "./file-http.ts";
import type { Utterance } from "./outbox.ts";
import { Progress } from "./progress.ts";
import { newId, type RoomState } from "./room-state.ts";
import { upload } from "./upload.ts";

/** Shortest longest text of a room in which a file's name and key can be told, in bytes. */
const MIN_TEXT_BYTES = 512;
/** How long a file that was given up is tried to be taken back, in milliseconds. */
const REMOVAL_MS = 10_000;

/** What transfers ask of the session. */
export interface TransferHandlers {
  /** A session token that is good now; throws ChatError `unreachable` where there is none for the moment. */
  bearer(refused: string | null): Promise<string>;
  /** Says something to the room; `sent` answers where it has a `ref`. */
  say(said: Utterance, ref: string | null): void;
  /** A transfer has ended. */
  onEnd(): void;
}

interface Transfer {
  readonly file: string;
  readonly direction: "up" | "down";
  readonly controller: AbortController;
}

/** Sends and fetches files beside the conversation. */
export class Transfers {
  readonly #state: RoomState;
  readonly #handlers: TransferHandlers;
  readonly #http: FileHttp;
  readonly #running = new Set<Transfer>();
  /** What it takes to take back each file that was sent. */
  readonly #sent = new Map<string, string>();

  constructor(state: RoomState, handlers: TransferHandlers) {
    this.#state = state;
    this.#handlers = handlers;
    const { platform, origin, room } = state.setup;
    this.#http = new FileHttp({ platform, origin, room, bearer: (refused) => handlers.bearer(refused) });
  }

  /** How many files are on their way. */
  get size(): number {
    return this.#running.size;
  }

  /** Sends a file to the room; `ref` is echoed in `sent`, or in the `error` that says why not. */
  send(source: FileSource, ref: string): void {
    const file = newId();
    void this.#run({ file, direction: "up", controller: new AbortController() }, ref, source.size, (transfer, told) =>
      this.#send(transfer, source, ref, told),
    );
  }

  /** Fetches a file into `sink`. */
  save(file: string, sink: FileSink, ref: string): void {
    const size = this.#state.files.list().find(({ id }) => id === file)?.size ?? null;
    void this.#run({ file, direction: "down", controller: new AbortController() }, ref, size, (transfer, told) =>
      this.#save(transfer, sink, told),
    );
  }

  /** Gives up what is on its way of a file; one that this member has sent is taken back. */
  cancel(file: string, ref: string): void {
    const { emit } = this.#state;
    const found = [...this.#running].filter((transfer) => transfer.file === file);
    const capability = this.#sent.get(file);
    if (found.length === 0 && capability === undefined)
      return emit({
        type: "error",
        code: "no_file",
        note: { about: "not_under_way" },
        id: ref,
        file,
      });
    for (const { controller } of found) controller.abort(new ChatError("cancelled"));
    if (found.length === 0 && capability !== undefined) this.#takeBack(file, capability);
    emit({ type: "result", command: "cancel", id: ref, data: { file } });
  }

  /** The room is left. */
  stop(): void {
    for (const { controller } of this.#running) controller.abort(new ChatError("unreachable"));
  }

  async #run(
    transfer: Transfer,
    ref: string,
    total: number | null,
    work: (transfer: Transfer, told: Progress) => Promise<void>,
  ): Promise<void> {
    const { emit, setup } = this.#state;
    const { file, direction } = transfer;
    const progress = new Progress(setup.platform.now, (sum) => {
      const done = total === null ? sum : Math.min(sum, total);
      emit({ type: "progress", file, direction, done, total });
    });
    this.#running.add(transfer);
    try {
      await work(transfer, progress);
    } catch (error) {
      const failure = error instanceof ChatError ? error : new ChatError("internal", "", { cause: error });
      const { code, retryAfterMs } = failure;
      const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
      emit({ type: "error", code, note: noteOf(failure), ...wait, id: ref, file });
    } finally {
      this.#running.delete(transfer);
      this.#handlers.onEnd();
    }
  }

  async #send({ file, controller }: Transfer, source: FileSource, ref: string, told: Progress): Promise<void> {
    const { signal } = controller;
    const secret = crypto.getRandomValues(new Uint8Array(HASH_BYTES));
    const capability = encodeBase64Url(secret);
    const { name, mime } = source;
    await this.#http.create(file, this.#bound(source), await hashOf(secret), signal);
    const key = await newFileKey();
    this.#handlers.say({ kind: "file", file, name, mime, key }, null);
    const { platform } = this.#state.setup;
    const onSent = (bytes: number) => told.add(bytes);
    try {
      const way = { platform, http: this.#http, source, file, key, capability, onSent, signal };
      const { size, sha256 } = await upload(way);
      this.#handlers.say({ kind: "file_done", file, size, sha256 }, ref);
      this.#sent.set(file, capability);
    } catch (error) {
      this.#takeBack(file, capability);
      throw error;
    }
  }

  async #save({ file, controller }: Transfer, sink: FileSink, told: Progress): Promise<void> {
    const { platform } = this.#state.setup;
    const onWritten = (bytes: number) => told.add(bytes);
    const { signal } = controller;
    try {
      const { key, outcome } = this.#state.files.keyOf(file);
      const path = await download({ platform, http: this.#http, sink, file, key, outcome, onWritten, signal });
      this.#state.emit({ type: "saved", file, path });
    } catch (error) {
      await sink.discard();
      throw error;
    }
  }

  /** The most that will be sent; throws ChatError `too_large` where the room does not take it. */
  #bound({ size }: FileSource): number {
    const most = this.#state.limits?.fileBytes ?? MAX_FILE_BYTES;
    if (this.#state.maxTextBytes() < MIN_TEXT_BYTES)
      throw new ChatError("too_large", "", { note: { about: "no_files_here" } });
    if (size !== null && size > most) throw new ChatError("too_large", "", { limit: most });
    return sealedFileBytes(size ?? most);
  }

  #takeBack(file: string, capability: string): void {
    this.#sent.delete(file);
    this.#handlers.say({ kind: "file_gone", file }, null);
    void this.#remove(file, capability);
  }

  /** Best effort: where the relay cannot be reached, the file's time ends it. */
  async #remove(file: string, capability: string): Promise<void> {
    const controller = new AbortController();
    const cancel = this.#state.setup.platform.setTimer(REMOVAL_MS, () => controller.abort(new ChatError("timeout")));
    await this.#http.remove(file, capability, controller.signal).catch(() => undefined);
    cancel();
  }
}

/** What is known of a failure besides its code: what a limit of the relay's is about. */
function noteOf({ code, note, limit }: ChatError): Note | null {
  if (note !== null || limit === undefined) return note;
  if (code === "too_large") return { about: "file_too_long", limit };
  if (code === "files_full") return { about: "files_full", limit };
  return code === "rate_limited" ? { about: "hour_used", limit } : null;
}
