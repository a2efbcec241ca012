// Owns how a file becomes what the relay keeps, and back: padded, then encrypted by age piece by piece. Must not hold a file in memory.
import { ChatError } from "../protocol/errors.ts";
import { paddedFileBytes } from "../protocol/file-sizes.ts";
import { piecesOf, streamOf } from "./byte-streams.ts";
import { equalBytes } from "./encoding.ts";
import { decrypterOf, encrypterOf } from "./file-key.ts";

/** SHA-256 of what comes piece by piece; the platform lends it, as Web Crypto has none. */
export interface StreamHash {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/** What a file was, once all of it was read. */
export interface FileOutcome {
  readonly size: number;
  readonly sha256: Uint8Array;
}

/** Zeros are written from here, in pieces of this many. */
const ZEROS = new Uint8Array(65_536);

/** Seals a file under a fresh `key`. `outcome` is known once all pieces were read. */
export async function sealFile(
  key: string,
  plaintext: AsyncIterable<Uint8Array>,
  hash: StreamHash,
): Promise<{ readonly pieces: AsyncIterable<Uint8Array>; outcome(): FileOutcome }> {
  let outcome: FileOutcome | null = null;
  const encrypter = await encrypterOf(key);
  const stream = await encrypter.encrypt(
    streamOf(
      padded(plaintext, hash, (done) => {
        outcome = done;
      }),
    ),
  );
  return {
    pieces: piecesOf(stream),
    outcome() {
      if (outcome === null) throw new Error("the file was not read to its end");
      return outcome;
    },
  };
}

/**
 * The file that was sealed under `key`. It is right once the last piece was read: a ChatError `unreadable` is thrown before that where
 * anything was altered, left out or added, or where it is not what `outcome` says, which may come last. What `sealed` throws is passed on.
 */
export async function* openFile(
  key: string,
  sealed: AsyncIterable<Uint8Array>,
  hash: StreamHash,
  outcome: () => Promise<FileOutcome>,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let zeros = 0;
  const tell = (piece: Uint8Array) => {
    hash.update(piece);
    size += piece.length;
    return piece;
  };
  for await (const piece of decrypted(key, sealed)) {
    const end = contentEnd(piece);
    if (end > 0) {
      // Zeros that something follows are no padding.
      for (const more of zeroPieces(zeros)) yield tell(more);
      zeros = 0;
      yield tell(piece.subarray(0, end));
    }
    zeros += piece.length - end;
  }
  const said = await outcome();
  const missing = said.size - size;
  if (missing < 0 || missing > zeros || size + zeros !== paddedFileBytes(said.size)) throw new ChatError("unreadable");
  for (const more of zeroPieces(missing)) yield tell(more);
  if (!equalBytes(hash.digest(), said.sha256)) throw new ChatError("unreadable");
}

async function* padded(
  plaintext: AsyncIterable<Uint8Array>,
  hash: StreamHash,
  onEnd: (outcome: FileOutcome) => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of plaintext) {
    hash.update(piece);
    size += piece.length;
    yield piece;
  }
  onEnd({ size, sha256: hash.digest() });
  yield* zeroPieces(paddedFileBytes(size) - size);
}

async function* decrypted(key: string, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    const decrypter = await decrypterOf(key);
    yield* piecesOf(await decrypter.decrypt(streamOf(sealed)));
  } catch (error) {
    throw error instanceof ChatError ? error : new ChatError("unreadable", "", { cause: error });
  }
}

function* zeroPieces(count: number): Generator<Uint8Array> {
  for (let left = count; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, left);
}

/** Where the zeros at the end of a piece begin. */
function contentEnd(piece: Uint8Array): number {
  let end = piece.length;
  while (end > 0 && piece[end - 1] === 0) end -= 1;
  return end;
}
