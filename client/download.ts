// Owns the way of one file from the relay to where it is to be: in chunks, opened, and right before it has a name. Must not know what is told of it.
import { type FileOutcome, openFile } from "../crypto/file-seal.ts";
import { FILE_CHUNK_BYTES } from "../protocol/limits.ts";
import { orAborted } from "./aborting.ts";
import { Buffers } from "./buffers.ts";
import type { FileSink } from "./file-ends.ts";
import type { FileHttp } from "./file-http.ts";
import type { Platform } from "./platform.ts";

/** Chunks that are asked for at once, as each is held in memory. */
const CHUNKS_UNDER_WAY = 3;

/** A chunk is passed on in pieces of this many bytes. */
const PIECE_BYTES = 65_536;

export interface Download {
  readonly platform: Platform;
  readonly http: FileHttp;
  readonly sink: FileSink;
  readonly file: string;
  readonly key: string;
  readonly outcome: () => Promise<FileOutcome>;
  /** Called with how many bytes more were written. */
  readonly onWritten: (bytes: number) => void;
  /** Waits for what is to come from the relay or the sender; may give it up. */
  readonly waitFor: <T>(coming: Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
}

/** Fetches a file, also while it is still being sent; returns where it is. Whoever lends the sink discards it where this throws. */
export async function download(options: Download): Promise<string> {
  const { platform, sink, key, outcome, onWritten, waitFor } = options;
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  try {
    const settled = () => waitFor(orAborted(outcome(), signal));
    for await (const piece of openFile(key, chunksFrom({ ...options, signal }), platform.newHash(), settled)) {
      signal.throwIfAborted();
      // Whoever reads a pipe may stop doing so.
      await orAborted(sink.write(piece), signal);
      onWritten(piece.length);
    }
    return await sink.finish();
  } finally {
    // What was asked for ahead is not waited for.
    over.abort();
  }
}

async function* chunksFrom({ http, file, waitFor, signal }: Download): AsyncGenerator<Uint8Array> {
  const buffers = new Buffers(FILE_CHUNK_BYTES);
  const underWay: { readonly buffer: Uint8Array<ArrayBuffer>; readonly flight: Promise<Uint8Array | null> }[] = [];
  let read: Uint8Array<ArrayBuffer> | null = null;
  for (let n = 0; ; n++) {
    const buffer = buffers.take();
    const flight = http.get(file, n, buffer, signal);
    // It is awaited in its turn, or nobody needs it.
    flight.catch(() => undefined);
    underWay.push({ buffer, flight });
    if (underWay.length < CHUNKS_UNDER_WAY) continue;
    const next = underWay.shift();
    const chunk = next === undefined ? null : await waitFor(next.flight);
    if (next === undefined || chunk === null) return;
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
    // The streams that pieces go through hold a few of them: none of the chunk before this one any more.
    if (read !== null) buffers.give(read);
    read = next.buffer;
  }
}
