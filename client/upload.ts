// Owns the way of one file to the relay: sealed, in chunks, each kept until the relay has it. Must not know what is told to the room.
import { type FileOutcome, sealFile } from "../crypto/file-seal.ts";
import { FILE_CHUNK_BYTES } from "../protocol/limits.ts";
import { Buffers } from "./buffers.ts";
import { chunksOf } from "./chunks.ts";
import type { FileSource } from "./file-ends.ts";
import type { FileHttp } from "./file-http.ts";
import type { Platform } from "./platform.ts";

/** Chunks that are on their way at once: fewer than the relay allows, as each is held in memory. */
const CHUNKS_UNDER_WAY = 3;

export interface Upload {
  readonly platform: Platform;
  readonly http: FileHttp;
  readonly source: FileSource;
  readonly file: string;
  readonly key: string;
  readonly capability: string;
  /** Called with how many bytes more the relay has. */
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Sends all of a file that the relay was told of; what it was, once the relay has all of it. */
export async function upload(options: Upload): Promise<FileOutcome> {
  const { platform, http, source, file, key, capability, onSent } = options;
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  const sealed = await sealFile(key, source.read(), platform.newHash());
  const underWay: Promise<void>[] = [];
  const buffers = new Buffers(FILE_CHUNK_BYTES);
  let n = 0;
  try {
    for await (const { bytes, buffer } of chunksOf(sealed.pieces, buffers)) {
      signal.throwIfAborted();
      const flight = http.put(file, n, bytes, capability, signal).then(() => {
        buffers.give(buffer);
        onSent(bytes.length);
      });
      // It is awaited in its turn.
      flight.catch(() => undefined);
      underWay.push(flight);
      n += 1;
      if (underWay.length >= CHUNKS_UNDER_WAY) await underWay.shift();
    }
    for (const flight of underWay) await flight;
    await http.finish(file, n, capability, signal);
    return sealed.outcome();
  } finally {
    // Where one chunk was refused, the others need not go on.
    over.abort();
  }
}
