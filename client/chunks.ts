// Owns how pieces of any length become chunks of one length. Must not know what they are pieces of.

/** The bytes of `pieces` in chunks of `length` bytes; the last may be shorter, and there is none where there are no bytes. */
export async function* chunksOf(
  pieces: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunk = new Uint8Array(length);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + length - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < length) continue;
      yield chunk;
      chunk = new Uint8Array(length);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.slice(0, filled);
}
