// Owns what this member knows of a room's files: names, keys, sizes, in the order in which they were told of. Must not send or fetch any.
import type { Lasting } from "../crypto/content.ts";
import type { FileOutcome } from "../crypto/file-seal.ts";
import { ChatError } from "../protocol/errors.ts";
import type { Member, SessionEvent, SharedFile } from "./events.ts";
import type { KnownFile } from "./kept-file.ts";

/** Files that are remembered. */
const MAX_FILES = 1_000;

/** Where and when something was told of a file, and by whom. */
export interface Telling {
  readonly seq: number;
  readonly ts: string;
  readonly from: Member;
  readonly own: boolean;
  readonly history: boolean;
}

interface Known extends KnownFile {
  outcome: FileOutcome | null;
  gone: boolean;
  /** True where the relay has said that it is not there any more. */
  lost: boolean;
  readonly settled: PromiseWithResolvers<FileOutcome>;
}

/** The files of one room, by their ids. Only the word of whoever sent a file counts for it. */
export class FileBook {
  readonly #known = new Map<string, Known>();
  readonly #changed = new Set<string>();
  #count = 0;

  /** Takes in what was told of a file; the event that tells of it, or null where there is nothing to tell. */
  take(content: Exclude<Lasting, { kind: "text" }>, telling: Telling): SessionEvent | null {
    const known = this.#known.get(content.file);
    if (content.kind === "file") return known === undefined ? this.#add(content, telling) : null;
    if (known === undefined || known.gone || known.shared.from.fingerprint !== telling.from.fingerprint) return null;
    if (content.kind === "file_gone") {
      this.#changed.add(content.file);
      known.gone = true;
      known.settled.reject(new ChatError("no_file"));
      const { number, id, name } = known.shared;
      return { type: "withdrawn", ...telling, file: { number, id, name } };
    }
    if (known.outcome !== null) return null;
    this.#changed.add(content.file);
    const { size, sha256 } = content;
    known.outcome = { size, sha256 };
    known.settled.resolve(known.outcome);
    const { number, id, name, mime } = known.shared;
    return { type: "file", ...telling, file: { number, id, name, mime, size, sha256: hexOf(sha256) } };
  }

  /** Every file, oldest first. */
  list(): readonly SharedFile[] {
    return [...this.#known.values()].map(({ shared, outcome, gone, lost }) => ({
      ...shared,
      size: outcome?.size ?? null,
      sha256: outcome === null ? null : hexOf(outcome.sha256),
      state: gone ? "gone" : lost ? "expired" : outcome === null ? "coming" : "complete",
    }));
  }

  /** What it takes to open a file; throws ChatError `no_file` where nobody told of it, or its sender took it back. */
  keyOf(file: string): { readonly key: string; readonly size: number | null; outcome(): Promise<FileOutcome> } {
    const known = this.#known.get(file);
    if (known === undefined || known.gone) throw new ChatError("no_file");
    return { key: known.key, size: known.outcome?.size ?? null, outcome: () => known.settled.promise };
  }

  /** The relay does not have a file any more. */
  lose(file: string): void {
    const known = this.#known.get(file);
    if (known !== undefined) known.lost = true;
  }

  /** What has changed since the last call: each file by its id, null where it was forgotten. */
  changes(): readonly (readonly [file: string, known: KnownFile | null])[] {
    const changes = [...this.#changed].map((file) => [file, this.#known.get(file) ?? null] as const);
    this.#changed.clear();
    return changes;
  }

  /** Goes on with what an earlier process knew. */
  resume(files: readonly KnownFile[]): void {
    for (const file of files.toSorted((a, b) => a.shared.number - b.shared.number)) this.#keep(file);
    this.#changed.clear();
  }

  #keep(file: KnownFile): void {
    const { id, number } = file.shared;
    const settled = Promise.withResolvers<FileOutcome>();
    // Nobody may be waiting for it.
    settled.promise.catch(() => undefined);
    if (file.outcome !== null) settled.resolve(file.outcome);
    this.#count = number;
    this.#known.set(id, { ...file, lost: false, settled });
    this.#changed.add(id);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size <= MAX_FILES || oldest === undefined) return;
    this.#known.delete(oldest);
    this.#changed.add(oldest);
  }

  #add({ file: id, name, mime, key }: Lasting & { kind: "file" }, telling: Telling): SessionEvent {
    const shared = { number: this.#count + 1, id, name, mime, from: telling.from, own: telling.own, ts: telling.ts };
    this.#keep({ shared, key, outcome: null, gone: false });
    return { type: "offer", ...telling, file: { number: shared.number, id, name, mime } };
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
