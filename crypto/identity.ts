// Owns who somebody is: a key for as long as they want to be known as the same, and what people compare of it. Must not know rooms.
import { digest, label } from "./derivation.ts";
import { type Bytes, concat, randomBytes } from "./encoding.ts";
import { importSigningKey, SEED_BYTES, type SigningKey } from "./signing.ts";

/** Length of a fingerprint, in bytes. */
export const FINGERPRINT_BYTES = 16;

/** Somebody's key. Whoever has `seed` is that somebody. */
export type Identity = SigningKey;

/** A fresh identity. */
export function newIdentity(): Promise<Identity> {
  return importSigningKey(randomBytes(SEED_BYTES));
}

/** The identity of a seed that was kept; throws RangeError where it has another length. */
export function importIdentity(seed: Uint8Array): Promise<Identity> {
  return importSigningKey(seed);
}

/** What stands for an identity key where people look: FINGERPRINT_BYTES of a hash. */
export async function fingerprintOf(publicKey: Uint8Array): Promise<Bytes> {
  return (await digest(concat(label("fingerprint"), publicKey))).slice(0, FINGERPRINT_BYTES);
}

/** A fingerprint in lower-case hexadecimal, in groups of four. */
export function formatFingerprint(fingerprint: Uint8Array): string {
  const digits = [...fingerprint].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return (digits.match(/.{1,4}/g) ?? []).join("-");
}
