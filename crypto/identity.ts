// Owns who somebody is: a key for as long as they want to be known as the same, and what people compare of it. Must not know rooms.
import { digest, label } from "./derivation.ts";
import { type Bytes, concat, randomBytes } from "./encoding.ts";
import { importSigningKey, SEED_BYTES, type SigningKey } from "./signing.ts";

/** Length of a fingerprint, in bytes. */
export const FINGERPRINT_BYTES = 16;
const SAFETY_GROUPS = 12;

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

/** A number that two people see alike, whoever asks, for comparing over another channel: twelve groups of five digits. */
export async function safetyNumberOf(one: Uint8Array, other: Uint8Array): Promise<string> {
  const [low, high] = formatFingerprint(one) < formatFingerprint(other) ? [one, other] : [other, one];
  const hash = concat(
    await digest(concat(label("safety number"), low, high)),
    await digest(concat(label("safety number more"), low, high)),
  );
  const view = new DataView(hash.buffer);
  const groups = Array.from({ length: SAFETY_GROUPS }, (_, index) => view.getUint32(index * 4) % 100_000);
  return groups.map((group) => group.toString().padStart(5, "0")).join(" ");
}
