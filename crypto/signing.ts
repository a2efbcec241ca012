// Owns Ed25519 (RFC 8032) by Web Crypto. Must not know whose key it is.
import { decodeBase64Url } from "../protocol/bytes.ts";
import { asBytes, type Bytes, concat } from "./encoding.ts";

/** Lengths of a seed, of a public key and of a signature, in bytes. */
export const SEED_BYTES = 32;
export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** What stands before the seed in PKCS #8 (RFC 8410 section 7), the one private form that Web Crypto imports everywhere. */
const PKCS8_PREFIX = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

/** A key that signs. `seed` is the whole private key. */
export interface SigningKey {
  readonly publicKey: Bytes;
  readonly seed: Bytes;
  sign(bytes: Uint8Array): Promise<Bytes>;
}

/** The key of a seed of SEED_BYTES; throws RangeError for another length. */
export async function importSigningKey(seed: Uint8Array): Promise<SigningKey> {
  if (seed.length !== SEED_BYTES) throw new RangeError("seed");
  const key = await crypto.subtle.importKey("pkcs8", concat(PKCS8_PREFIX, seed), "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = decodeBase64Url(x ?? "");
  if (publicKey?.length !== PUBLIC_KEY_BYTES) throw new RangeError("public key");
  return {
    publicKey,
    seed: asBytes(seed),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign("Ed25519", key, asBytes(bytes))),
  };
}

/** A public key ready to verify with; throws where the bytes are none. */
export function importVerifyingKey(publicKey: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", asBytes(publicKey), "Ed25519", false, ["verify"]);
}

/** True where `signature` is over `bytes` by the key; false too where key or signature are malformed. */
export async function verify(key: CryptoKey | Uint8Array, signature: Bytes, bytes: Bytes): Promise<boolean> {
  try {
    const imported = key instanceof Uint8Array ? await importVerifyingKey(key) : key;
    return await crypto.subtle.verify("Ed25519", imported, signature, bytes);
  } catch {
    return false;
  }
}
