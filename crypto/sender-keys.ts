// Owns the keys of an epoch's payloads: one to seal and one to verify with for each sender, imported once. Must not know what is sealed.
import { decrypt, encrypt, importKey, KEY_BYTES, NONCE_BYTES } from "./aead.ts";
import { derive, label } from "./derivation.ts";
import { type Bytes, concat, uint32 } from "./encoding.ts";
import { freshNonce } from "./nonces.ts";

/** Length of the random part of a nonce, in bytes. */
const GUARD_BYTES = 4;

/** Sealing under one key for each sender, in the manner of RFC 9605 section 5.2 (SFrame over MLS). */
export interface SenderCipher {
  /** The random guard and the ciphertext. */
  seal(leaf: number, counter: number, associated: Bytes, plaintext: Bytes): Promise<Bytes>;
  /** What `seal` made; throws where anything was altered. */
  open(leaf: number, counter: number, associated: Bytes, sealed: Bytes): Promise<Bytes>;
}

/** The payload secret of an epoch: from MLS, and from the invite, so that neither alone opens a message. */
export function derivePayloadSecret(exported: Bytes, payloadSalt: Bytes, room: Bytes): Promise<Bytes> {
  return derive(exported, payloadSalt, concat(label("payload secret"), room), KEY_BYTES);
}

/** The cipher of an epoch's payload secret. */
export function senderCipher(payloadSecret: Bytes, room: Bytes): SenderCipher {
  const keyOf = memoized(async (leaf) => {
    const bytes = await derive(payloadSecret, room, concat(label("sender"), uint32(leaf)), KEY_BYTES + NONCE_BYTES);
    return { key: await importKey(bytes.slice(0, KEY_BYTES)), base: bytes.slice(KEY_BYTES) };
  });
  return {
    async seal(leaf, counter, associated, plaintext) {
      const { key, base } = await keyOf(leaf);
      const guard = freshNonce(GUARD_BYTES);
      return concat(guard, await encrypt(key, nonceOf(base, guard, counter), associated, plaintext));
    },
    async open(leaf, counter, associated, sealed) {
      const { key, base } = await keyOf(leaf);
      return decrypt(
        key,
        nonceOf(base, sealed.subarray(0, GUARD_BYTES), counter),
        associated,
        sealed.subarray(GUARD_BYTES),
      );
    },
  };
}

/** Base, with the guard in front (against a counter used twice after a loss of state) and the counter at the end. */
function nonceOf(base: Bytes, guard: Uint8Array, counter: number): Bytes {
  const nonce = base.slice();
  for (let at = 0; at < GUARD_BYTES; at++) nonce[at] = (nonce[at] ?? 0) ^ (guard[at] ?? 0);
  const view = new DataView(nonce.buffer);
  view.setUint32(NONCE_BYTES - 4, view.getUint32(NONCE_BYTES - 4) ^ counter);
  return nonce;
}

/** The same, made once for each leaf. */
export function memoized<T>(make: (leaf: number) => Promise<T>): (leaf: number) => Promise<T> {
  const made = new Map<number, Promise<T>>();
  return (leaf) => {
    const known = made.get(leaf);
    if (known !== undefined) return known;
    const fresh = make(leaf);
    made.set(leaf, fresh);
    return fresh;
  };
}
