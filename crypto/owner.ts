// Owns the key by which a room knows its owner, and its two faces: a signature for members, a capability for the relay. Must not know what is signed.
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { derive, label } from "./derivation.ts";
import { asBytes, type Bytes, concat, equalBytes, randomBytes, uint32 } from "./encoding.ts";
import { bytesOfId } from "./ids.ts";
import { importSigningKey, SEED_BYTES, type SigningKey } from "./signing.ts";

const PREFIX = "sotto-owner-";
const CAPABILITY_BYTES = 32;

/** An owner's key for one room. `capability` proves the owner to the relay, which keeps only its hash. */
export interface OwnerKey extends SigningKey {
  readonly capability: string;
}

/** What an owner keeps: SEED_BYTES that nobody can guess. */
export function newOwnerSeed(): Bytes {
  return randomBytes(SEED_BYTES);
}

/** The owner's key of a seed in one room. The relay's part is derived apart, so that it can sign nothing with it. */
export async function importOwner(seed: Uint8Array, room: string): Promise<OwnerKey> {
  const salt = bytesOfId(room);
  const signer = await importSigningKey(await derive(asBytes(seed), salt, label("owner signature"), SEED_BYTES));
  const capability = await derive(asBytes(seed), salt, label("owner capability"), CAPABILITY_BYTES);
  return { ...signer, seed: asBytes(seed), capability: encodeBase64Url(capability) };
}

/** The seed as a person keeps it, with a check against slips of the pen. */
export function formatOwnerKey(seed: Uint8Array): string {
  return PREFIX + encodeBase64Url(concat(seed, uint32(checkOf(seed))));
}

/** The seed of such a text; throws ChatError `usage`, which never repeats the text, where it is none. */
export function parseOwnerKey(text: string): Bytes {
  const trimmed = text.trim();
  const bytes = trimmed.startsWith(PREFIX) ? decodeBase64Url(trimmed.slice(PREFIX.length)) : null;
  const seed = bytes?.slice(0, SEED_BYTES) ?? new Uint8Array();
  if (seed.length !== SEED_BYTES || !equalBytes(bytes?.slice(SEED_BYTES) ?? seed, uint32(checkOf(seed)))) {
    throw new ChatError("usage", "this is not an owner key");
  }
  return seed;
}

/** Adler-32 (RFC 1950): finds slips, keeps no secret. */
function checkOf(seed: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of seed) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}
