// Owns the envelope around all that the relay keeps for members: who may open it, and that it is what it claims to be. Must not know what is inside.
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { decrypt, encrypt, NONCE_BYTES } from "./aead.ts";
import { label } from "./derivation.ts";
import { type Bytes, concat, randomBytes, uint8, uint32 } from "./encoding.ts";

const VERSION = 1;

/** What something wrapped is; one kind cannot be passed off as another. */
export type WrappedKind = "commit" | "group" | "box" | "history" | "burn";
const KINDS: Record<WrappedKind, number> = { commit: 1, group: 2, box: 3, history: 4, burn: 5 };

/** The room and generation that something wrapped belongs to. */
export interface Place {
  readonly room: Bytes;
  readonly generation: number;
}

/** Seals `content` as one kind of thing in one place, in the form of the wire. */
export async function wrap(
  key: CryptoKey,
  { room, generation }: Place,
  kind: WrappedKind,
  content: Bytes,
  nonce = randomBytes(NONCE_BYTES),
): Promise<string> {
  const ciphertext = await encrypt(key, nonce, associatedData(room, generation, kind), content);
  return encodeBase64Url(concat(uint8(VERSION), nonce, ciphertext));
}

/** What `wrap` sealed, or null where it is not that: another key, room, generation or kind, or altered. */
export async function unwrap(
  key: CryptoKey,
  { room, generation }: Place,
  kind: WrappedKind,
  wrapped: string,
): Promise<Bytes | null> {
  const bytes = decodeBase64Url(wrapped);
  if (bytes === null || bytes[0] !== VERSION) return null;
  const nonce = bytes.slice(1, 1 + NONCE_BYTES);
  try {
    return await decrypt(key, nonce, associatedData(room, generation, kind), bytes.slice(1 + NONCE_BYTES));
  } catch {
    return null;
  }
}

function associatedData(room: Bytes, generation: number, kind: WrappedKind): Bytes {
  return concat(label("wrapped"), uint8(VERSION), room, uint32(generation), uint8(KINDS[kind]));
}
