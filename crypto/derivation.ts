// Owns how one secret becomes another: HKDF-SHA256 (RFC 5869), and SHA-256. Must not know what a secret is for.
// Not by Web Crypto: each of its calls is a job for another thread, which costs several times what a short hash does.
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { asBytes, type Bytes, concat, utf8 } from "./encoding.ts";

/** A label of ours, with an end that no other label contains. */
export function label(text: string): Bytes {
  return concat(utf8(`sotto v1 ${text}`), Uint8Array.of(0));
}

/** `length` bytes of HKDF over `secret`. */
export async function derive(secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  return asBytes(hkdf(sha256, secret, salt, info, length));
}

/** SHA-256. */
export async function digest(bytes: Bytes): Promise<Bytes> {
  return asBytes(sha256(bytes));
}
