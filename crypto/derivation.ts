// Owns how one secret becomes another: HKDF-SHA256 (RFC 5869), and SHA-256. Must not know what a secret is for.
import { type Bytes, concat, utf8 } from "./encoding.ts";

/** A label of ours, with an end that no other label contains. */
export function label(text: string): Bytes {
  return concat(utf8(`sotto v1 ${text}`), Uint8Array.of(0));
}

/** `length` bytes of HKDF over `secret`. */
export async function derive(secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, length * 8));
}

/** SHA-256. */
export async function digest(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
