// Owns the way of one file's chunks to the relay, each kept until the relay has it. Must not know where they come from, nor what is told to the room.
import { orAborted } from "./aborting.ts";
import type { Buffers } from "./buffers.ts";
import type { Chunk } from "./chunks.ts";
import type { FileHttp } from "./file-http.ts";

/** Chunks that are on their way at once: fewer than the relay allows, as each is held in memory. */
const CHUNKS_UNDER_WAY = 3;

export interface Upload {
  readonly http: FileHttp;
  readonly file: string;
  readonly capability: string;
  /** The file's chunks from number `first` on, in buffers that are given back to `buffers`. */
  readonly chunks: AsyncIterable<Chunk>;
  readonly first: number;
  readonly buffers: Buffers;
  /** Called with how many bytes more the relay has. */
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Sends the rest of a file that the relay was told of; resolves once the relay has all of it. */
export async function upload(options: Upload): Promise<void> {
  const { http, file, capability, chunks, first, buffers, onSent } = options;
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  const underWay: Promise<void>[] = [];
  const supply = chunks[Symbol.asyncIterator]();
  let n = first;
  try {
    for (;;) {
      // Whoever supplies them may wait for ever, as a pipe does.
      const next = await orAborted(supply.next(), signal);
      if (next.done === true) break;
      const { bytes, buffer } = next.value;
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
  } finally {
    // Where one chunk was refused, the others need not go on; nor need the file be read any further.
    over.abort();
    void supply.return?.()?.catch(() => undefined);
  }
}
