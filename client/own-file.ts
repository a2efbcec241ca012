// Owns a file that this member sends or has sent as bytes. Must not know when it is written.
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "../crypto/encoding.ts";
import type { FileOutcome } from "../crypto/file-seal.ts";
import { HASH_BYTES } from "../protocol/limits.ts";

const VERSION = 1;

/** A file of one's own: what tells the room of it, what the relay wants to see, and how far it is. */
export interface OwnFile {
  readonly file: string;
  readonly name: string;
  readonly mime: string;
  readonly key: string;
  /** What every request about it shows. */
  readonly secret: Bytes;
  /** The most that will be sent, as it was announced. */
  readonly bytes: number;
  /** When its time is over, in milliseconds since 1970 by the relay's clock. */
  readonly expiresAt: number;
  /** What it was, once all of it was sealed; then all of it is in the spool, until it is `sent`. */
  readonly outcome: FileOutcome | null;
  readonly sent: boolean;
}

/** The file's bytes. */
export function encodeOwnFile({ outcome, sent, secret, bytes, expiresAt, ...texts }: OwnFile): Bytes {
  const { file, name, mime, key } = texts;
  return concat(
    uint8(VERSION),
    ...[file, name, mime, key].map((text) => prefixed(utf8(text))),
    secret,
    uint64(bytes),
    uint64(expiresAt),
    uint8(Number(sent)),
    ...(outcome === null ? [uint8(0)] : [uint8(1), uint64(outcome.size), outcome.sha256]),
  );
}

/** The file of `bytes`; throws where they are none. */
export function decodeOwnFile(encoded: Bytes): OwnFile {
  const reader = new ByteReader(encoded);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const [file, name, mime, key] = [reader.text(), reader.text(), reader.text(), reader.text()];
  const [secret, bytes, expiresAt] = [reader.fixed(HASH_BYTES), reader.uint64(), reader.uint64()];
  const sent = reader.uint8() === 1;
  const outcome = reader.uint8() === 1 ? { size: reader.uint64(), sha256: reader.fixed(HASH_BYTES) } : null;
  reader.end();
  return { file, name, mime, key, secret, bytes, expiresAt, sent, outcome };
}
