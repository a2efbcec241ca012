// Owns the number that two people compare to know that nobody stands between them. Must not know how it is shown.
import { sha512 } from "@noble/hashes/sha2.js";
import { label } from "./derivation.ts";
import { asBytes, type Bytes, concat } from "./encoding.ts";

// In the manner of Signal's numeric fingerprints (libsignal, `fingerprint.rs`): an iterated SHA-512 of each key makes thirty digits, and both sides put
// the lower one first. Iterating makes it dear to look for a key with like digits.
const ITERATIONS = 5_200;
const GROUPS = 6;
const GROUP_BYTES = 5;

/** Words that say the same as the digits, and how many there are to choose from (2^WORD_BITS). */
const WORDS = 12;
const WORD_BITS = 11;

/** What both see alike, whoever asks. */
export interface SafetyNumber {
  /** Twelve groups of five digits, with spaces. */
  readonly digits: string;
  /** The same as numbers of words in a list of 2048. */
  readonly words: readonly number[];
}

/** The safety number of two identity keys. */
export function safetyNumberOf(one: Uint8Array, other: Uint8Array): SafetyNumber {
  const [low, high] = [digestOf(asBytes(one)), digestOf(asBytes(other))].sort((a, b) =>
    digitsOf(a) < digitsOf(b) ? -1 : 1,
  );
  if (low === undefined || high === undefined) throw new RangeError("keys");
  return {
    digits: [...digitsOf(low), ...digitsOf(high)].join(" "),
    words: wordsOf(sha512(concat(label("safety words"), low, high))),
  };
}

function digestOf(key: Bytes): Bytes {
  let hash = sha512(concat(label("safety number"), key));
  for (let round = 1; round < ITERATIONS; round++) hash = sha512(concat(hash, key));
  return asBytes(hash);
}

function digitsOf(hash: Bytes): string[] {
  return Array.from({ length: GROUPS }, (_, group) => {
    const bytes = hash.subarray(group * GROUP_BYTES, (group + 1) * GROUP_BYTES);
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(number % 100_000).padStart(5, "0");
  });
}

/** The first bits of a hash, WORD_BITS at a time. */
function wordsOf(hash: Uint8Array): number[] {
  let bits = [...hash.subarray(0, Math.ceil((WORDS * WORD_BITS) / 8))].reduce(
    (all, byte) => (all << 8n) | BigInt(byte),
    0n,
  );
  bits >>= BigInt(8 * Math.ceil((WORDS * WORD_BITS) / 8) - WORDS * WORD_BITS);
  return Array.from({ length: WORDS }, (_, word) =>
    Number((bits >> BigInt((WORDS - 1 - word) * WORD_BITS)) & BigInt(2 ** WORD_BITS - 1)),
  );
}
