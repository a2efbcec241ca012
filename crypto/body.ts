// Owns what is inside a sealed payload: signature, times, transcript points and content, padded so that its length says little. Must not know keys.
import { bucketOf } from "../protocol/limits.ts";
import { type Content, decodeContent, encodeContent } from "./content.ts";
import { label } from "./derivation.ts";
import { ByteReader, type Bytes, concat, uint8, uint32, uint64 } from "./encoding.ts";
import { SIGNATURE_BYTES } from "./signing.ts";
import { TRANSCRIPT_HASH_BYTES, type TranscriptPoint } from "./transcript.ts";

const LABEL = label("payload signature");

/** What a sender says in one payload. */
export interface Body {
  /** The sender's clock, in milliseconds since 1970. */
  readonly sentAt: number;
  /** Where the sender's transcript stood. */
  readonly point: TranscriptPoint;
  /** Where it stood at the end of the epoch before, in a first message; else null. */
  readonly previous: TranscriptPoint | null;
  readonly content: Content;
}

/** The body's bytes. */
export function encodeBody({ sentAt, point, previous, content }: Body): Bytes {
  if (content.kind === "unknown") throw new RangeError("kind");
  const points = previous === null ? [uint8(0)] : [uint8(1), encodePoint(previous)];
  return concat(uint64(sentAt), encodePoint(point), ...points, encodeContent(content));
}

/** The body of `bytes`; throws where they are none. */
export function decodeBody(bytes: Bytes): Body {
  const reader = new ByteReader(bytes);
  const sentAt = reader.uint64();
  const point = decodePoint(reader);
  const previous = reader.uint8() === 1 ? decodePoint(reader) : null;
  return { sentAt, point, previous, content: decodeContent(reader.rest()) };
}

/** What the leaf key signs: the body in its place. The header names kind, epoch, leaf, counter and message id. */
export function signedPart(room: Bytes, header: Bytes, body: Bytes): Bytes {
  return concat(LABEL, room, header, body);
}

/** Signature and body in the smallest bucket that holds them, or null where none does. */
export function pad(signature: Bytes, body: Bytes, maxTextBytes: number): Bytes | null {
  const size = bucketOf(SIGNATURE_BYTES + 4 + body.length, maxTextBytes);
  if (size === null) return null;
  const padded = new Uint8Array(size);
  padded.set(signature, 0);
  padded.set(uint32(body.length), SIGNATURE_BYTES);
  padded.set(body, SIGNATURE_BYTES + 4);
  return padded;
}

/** What `pad` padded; throws where it is not that. */
export function unpad(padded: Bytes): { signature: Bytes; body: Bytes } {
  const reader = new ByteReader(padded);
  const signature = reader.fixed(SIGNATURE_BYTES);
  const body = reader.prefixed();
  if (reader.rest().some((byte) => byte !== 0)) throw new RangeError("padding");
  return { signature, body };
}

function encodePoint({ seq, hash }: TranscriptPoint): Bytes {
  return concat(uint64(seq), hash);
}

function decodePoint(reader: ByteReader): TranscriptPoint {
  return { seq: reader.uint64(), hash: reader.fixed(TRANSCRIPT_HASH_BYTES) };
}
