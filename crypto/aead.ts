// Owns AES-256-GCM (NIST SP 800-38D) by Web Crypto. Must not choose keys, nonces or associated data.
import type { Bytes } from "./encoding.ts";

/** Lengths of a key, of a nonce and of the tag that sealing adds, in bytes. */
export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;

/** A key for `encrypt` and `decrypt`, from KEY_BYTES bytes. */
export function importKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** The ciphertext with its tag. */
export async function encrypt(key: CryptoKey, nonce: Bytes, associated: Bytes, plaintext: Bytes): Promise<Bytes> {
  return new Uint8Array(
    await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: associated }, key, plaintext),
  );
}

/** The plaintext; throws where anything was altered. */
export async function decrypt(key: CryptoKey, nonce: Bytes, associated: Bytes, ciphertext: Bytes): Promise<Bytes> {
  return new Uint8Array(
    await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce, additionalData: associated }, key, ciphertext),
  );
}
