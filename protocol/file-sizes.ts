// Owns the sizes that a file has on its way: padded, so that its length says little, then sealed. Must not know how it is sealed.
import { MIN_FILE_BUCKET_BYTES } from "./limits.ts";

/** What age (age-encryption.org/v1) adds for one X25519 recipient: its header and nonce, and a tag for each piece of its stream. */
const AGE_HEADER_BYTES = 184;
const AGE_PIECE_BYTES = 65_536;
const AGE_TAG_BYTES = 16;

/**
 * The size that a file of `length` bytes is padded to: Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs", PoPETs 2019), which keeps as many leading bits of a length as its exponent has and so adds at most 12 %, from
 * MIN_FILE_BUCKET_BYTES on.
 */
export function paddedFileBytes(length: number): number {
  if (length <= MIN_FILE_BUCKET_BYTES) return MIN_FILE_BUCKET_BYTES;
  const exponent = Math.floor(Math.log2(length));
  const keptBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - keptBits);
  return Math.ceil(length / step) * step;
}

/** The size of a file of `length` bytes once it is padded and sealed. */
export function sealedFileBytes(length: number): number {
  const padded = paddedFileBytes(length);
  return AGE_HEADER_BYTES + padded + AGE_TAG_BYTES * Math.ceil(padded / AGE_PIECE_BYTES);
}
