// Owns how pieces of any length become chunks of one length. Must not know what they are pieces of.
import type { Buffers } from "./buffers.ts";

/** A chunk, and the buffer that it lies in, which whoever takes the chunk gives back. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly buffer: Uint8Array<ArrayBuffer>;
}

/** The bytes of `pieces` in chunks as long as `buffers`; the last may be shorter, and there is none where there are no bytes. */
export async function* chunksOf(pieces: AsyncIterable<Uint8Array>, buffers: Buffers): AsyncGenerator<Chunk> {
  let buffer = buffers.take();
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + buffer.length - filled);
      buffer.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < buffer.length) continue;
      yield { bytes: buffer, buffer };
      buffer = buffers.take();
      filled = 0;
    }
  }
  if (filled > 0) yield { bytes: buffer.subarray(0, filled), buffer };
}
