// Owns random bytes that are public once they are used: ids, and the guards in nonces. Must not be asked for a secret.
import { type Bytes, randomBytes } from "./encoding.ts";

/** The system is asked for this many bytes at once: asking costs more than a cipher does. */
const STORE_BYTES = 4096;

let store: Bytes = new Uint8Array();
let used = 0;

/** `length` bytes (at most STORE_BYTES) that nobody can guess before they are used; none is ever given out twice. */
export function freshNonce(length: number): Bytes {
  if (used + length > store.length) {
    store = randomBytes(STORE_BYTES);
    used = 0;
  }
  const bytes = store.slice(used, used + length);
  store.fill(0, used, used + length);
  used += length;
  return bytes;
}
