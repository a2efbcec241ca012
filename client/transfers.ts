// Owns the files on their way in one room: begun, cancelled, told of, ended. Must not know how one is sealed or stored.
import { ChatError } from "../protocol/errors.ts";
import type { Note } from "../protocol/notes.ts";
import { Dispatch, Interruption, type Say, type Sending } from "./dispatch.ts";
import { download } from "./download.ts";
import type { FileSink, FileSource } from "./file-ends.ts";
import { FileHttp } from "./file-http.ts";
import { isAbandoned } from "./file-standing.ts";
import { Progress } from "./progress.ts";
import { newId, type RoomState } from "./room-state.ts";
import { type Unfinished, unfinishedFiles } from "./unfinished-files.ts";

/** How long nothing may come of a file whose sender is not here, in milliseconds. */
export const PATIENCE_MS = 20_000;

/** What transfers ask of the session. */
export interface TransferHandlers {
  /** A session token that is good now; throws ChatError `unreachable` where there is none for the moment. */
  bearer(refused: string | null): Promise<string>;
  readonly say: Say;
  /** A transfer has ended. */
  onEnd(): void;
}

interface Transfer {
  readonly file: string;
  readonly direction: "up" | "down";
  /** What is being sent is called, or null. */
  readonly name: string | null;
  readonly controller: AbortController;
}

/** Sends and fetches files beside the conversation. */
export class Transfers {
  readonly #state: RoomState;
  readonly #handlers: TransferHandlers;
  readonly #http: FileHttp;
  readonly #dispatch: Dispatch;
  readonly #running = new Set<Transfer>();

  constructor(state: RoomState, handlers: TransferHandlers) {
    this.#state = state;
    this.#handlers = handlers;
    const { platform, origin, room } = state.setup;
    this.#http = new FileHttp({ platform, origin, room, bearer: (refused) => handlers.bearer(refused) });
    this.#dispatch = new Dispatch(state, this.#http, handlers.say);
  }

  /** How many files are on their way. */
  get size(): number {
    return this.#running.size;
  }

  /** Sends a file to the room; `ref` is echoed in `sent`, or in the `error` that says why not. */
  send(source: FileSource, ref: string): void {
    this.#up(newId(), source, ref, (sending) => this.#dispatch.send(sending, source));
  }

  /** Fetches a file into `sink`. */
  save(file: string, sink: FileSink, ref: string): void {
    const size = this.#state.files.list().find(({ id }) => id === file)?.size ?? null;
    const transfer = { file, direction: "down", name: null, controller: new AbortController() } as const;
    void this.#run(transfer, ref, size, (told) => this.#save(transfer, sink, ref, told));
  }

  /** Gives up what is on its way of a file; one that this member has sent is taken back. */
  cancel(file: string, ref: string): void {
    const { emit } = this.#state;
    const found = [...this.#running].filter((transfer) => transfer.file === file);
    const own = this.#state.setup.ownFiles.get(file);
    if (found.length === 0 && own === null)
      return emit({ type: "error", code: "no_file", note: { about: "not_under_way" }, id: ref, file });
    for (const { controller } of found) controller.abort(new ChatError("cancelled"));
    if (found.length === 0 && own !== null) this.#tidyUp(this.#dispatch.takeBack(own));
    emit({ type: "result", command: "cancel", id: ref, data: { file } });
  }

  /** Goes on with what an earlier process was sending, and takes back what cannot be gone on with. */
  resume(): void {
    const { ownFiles } = this.#state.setup;
    for (const unfinished of unfinishedFiles(this.#state, this.#state.relayNow())) {
      switch (unfinished.next) {
        case "go_on":
          this.#goOn(unfinished);
          break;
        case "take_back":
          this.#tidyUp(this.#dispatch.takeBack(unfinished.own, unfinished.isTold));
          break;
        case "say_gone":
          this.#handlers.say({ kind: "file_gone", file: unfinished.file }, null);
          break;
        case "settle":
          this.#tidyUp(ownFiles.settle(unfinished.own));
          break;
        case "forget":
          this.#tidyUp(ownFiles.delete(unfinished.own.file));
          break;
      }
    }
  }

  /** Gives up everything that is on its way, but for what a later process goes on with; the room is told. */
  giveUp(): void {
    for (const transfer of this.#running) {
      const note = this.#prospectOf(transfer);
      const isTakenBack = note?.about === "file_not_sent";
      transfer.controller.abort(isTakenBack ? new ChatError("cancelled", "", { note }) : new Interruption(note));
    }
  }

  /** The room is left. */
  stop(): void {
    for (const transfer of this.#running) transfer.controller.abort(new Interruption(this.#prospectOf(transfer)));
  }

  /** What becomes of a file that is being sent where this process goes on with it no longer; null where it is being saved. */
  #prospectOf({ file, name }: Transfer): Extract<Note, { about: "file_not_sent" | "file_goes_on" }> | null {
    if (name === null) return null;
    return { about: this.#state.setup.ownFiles.outlasts(file) ? "file_goes_on" : "file_not_sent", name };
  }

  /** A profile that cannot be written ends the session by itself; what is left over the next process tidies up. */
  #tidyUp(work: Promise<void>): void {
    work.catch(() => undefined);
  }

  #goOn({ own, outcome, isTold }: Extract<Unfinished, { next: "go_on" }>): void {
    const known = { name: own.name, size: outcome.size };
    this.#up(own.file, known, null, (sending) => this.#dispatch.resume(sending, own, outcome, isTold));
  }

  #up(
    file: string,
    { name, size }: Pick<FileSource, "name" | "size">,
    ref: string | null,
    send: (sending: Sending) => Promise<void>,
  ): void {
    const transfer = { file, direction: "up", name, controller: new AbortController() } as const;
    void this.#run(transfer, ref, size, (told) => send({ file, ref, told, signal: transfer.controller.signal }));
  }

  async #run(
    transfer: Transfer,
    ref: string | null,
    total: number | null,
    work: (told: Progress) => Promise<void>,
  ): Promise<void> {
    const { emit, setup } = this.#state;
    const { file, direction } = transfer;
    const progress = new Progress(setup.platform.now, (sum) => {
      const done = total === null ? sum : Math.min(sum, total);
      emit({ type: "progress", file, direction, done, total });
    });
    this.#running.add(transfer);
    try {
      await work(progress);
    } catch (error) {
      const failure = error instanceof ChatError ? error : new ChatError("internal", "", { cause: error });
      const { code, retryAfterMs } = failure;
      const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
      emit({ type: "error", code, note: noteOf(failure), ...wait, ...(ref === null ? {} : { id: ref }), file });
    } finally {
      this.#running.delete(transfer);
      this.#handlers.onEnd();
    }
  }

  async #save({ file, controller }: Transfer, sink: FileSink, ref: string, told: Progress): Promise<void> {
    const { platform } = this.#state.setup;
    const onWritten = (bytes: number) => told.add(bytes);
    const { signal } = controller;
    try {
      const { key, outcome } = this.#state.files.keyOf(file);
      const waitFor = <T>(coming: Promise<T>) => this.#whileItMayCome(file, controller, coming);
      const path = await download({ platform, http: this.#http, sink, file, key, outcome, onWritten, waitFor, signal });
      this.#state.emit({ type: "saved", file, path, id: ref });
    } catch (error) {
      if (error instanceof ChatError && error.code === "no_file") this.#state.files.lose(file);
      await sink.discard();
      throw error;
    }
  }

  /** Gives a file up of which nothing comes, once nobody is here who could send it. */
  async #whileItMayCome<T>(file: string, controller: AbortController, coming: Promise<T>): Promise<T> {
    const { platform } = this.#state.setup;
    let cancel = () => {};
    const look = () => {
      cancel = platform.setTimer(PATIENCE_MS, () => {
        if (!isAbandoned(this.#state, file)) return look();
        controller.abort(new ChatError("file_incomplete", "", { note: { about: "sender_gone" } }));
      });
    };
    look();
    try {
      return await coming;
    } finally {
      cancel();
    }
  }
}

/** What is known of a failure besides its code: what a limit of the relay's is about. */
function noteOf({ code, note, limit }: ChatError): Note | null {
  if (code === "unreadable" && note === null) return { about: "file_unreadable" };
  if (note !== null || limit === undefined) return note;
  if (code === "too_large") return { about: "file_too_long", limit };
  if (code === "files_full") return { about: "files_full", limit };
  return code === "rate_limited" ? { about: "hour_used", limit } : null;
}
