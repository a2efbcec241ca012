// Owns the keys that an invite secret opens, one label each. Must not use the secret for anything else.
import { ID_BYTES } from "../protocol/limits.ts";
import { importKey, KEY_BYTES } from "./aead.ts";
import { derive, label } from "./derivation.ts";
import { type Bytes, concat, uint32 } from "./encoding.ts";

/** Length of an invite secret, in bytes. */
export const SECRET_BYTES = 32;

// Labels. HKDF's `info` separates the purposes (RFC 5869 section 3.2), its salt the rooms; five labels, because each key
// meets another adversary or another lifetime:
/** Commits and GroupInfos. In MLS these stand in the clear; under this key the relay sees no names, no keys and no tree. */
const WRAP = label("wrap");
/** Boxes of `shared` rooms. Apart from `wrap`, because a kick hands the old one on to the next generation, and only this one. */
const HISTORY = label("history");
/** HMAC in a joiner's commit (RFC 9420 section 6.1 authenticates `authenticated_data`): proves the invite, to members who know it. */
const JOIN = label("join");
/** Salt of the payload secret, so that MLS's exporter alone opens no message (the second lock of SECURITY.md). */
const PAYLOAD_SALT = label("payload salt");
/** AEAD around the PrivateMessages of `sealed` rooms: the same second lock where MLS seals the messages itself. */
const PAYLOAD = label("payload");

/** What one generation of a room's invite opens. */
export interface InviteKeys {
  readonly room: Bytes;
  readonly generation: number;
  readonly secret: Bytes;
  readonly wrap: CryptoKey;
  readonly history: CryptoKey;
  /** The history key itself, which a kick seals for the next generation. */
  readonly historyBytes: Bytes;
  readonly join: CryptoKey;
  readonly payloadSalt: Bytes;
  readonly payload: CryptoKey;
}

/** The keys of an invite secret in `room` (ID_BYTES bytes). */
export async function deriveInviteKeys(room: Bytes, generation: number, secret: Bytes): Promise<InviteKeys> {
  if (room.length !== ID_BYTES || secret.length !== SECRET_BYTES) throw new RangeError("invite");
  const from = (purpose: Bytes) => derive(secret, room, purpose, KEY_BYTES);
  const [wrap, history, join, payloadSalt, payload] = await Promise.all([
    from(WRAP),
    from(HISTORY),
    from(JOIN),
    from(PAYLOAD_SALT),
    from(PAYLOAD),
  ]);
  return {
    room,
    generation,
    secret,
    wrap: await importKey(wrap),
    history: await importKey(history),
    historyBytes: history,
    join: await crypto.subtle.importKey("raw", join, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]),
    payloadSalt,
    payload: await importKey(payload),
  };
}

/** The secret of the generation that a kick opens: known to those who reach that epoch and held the secret before. */
export function deriveNextSecret(keys: InviteKeys, exported: Bytes): Promise<Bytes> {
  return derive(
    exported,
    keys.secret,
    concat(label("next invite"), keys.room, uint32(keys.generation + 1)),
    SECRET_BYTES,
  );
}
