// Owns what a leaf says of its bearer: identity, relay id, nick, and the proofs of both keys. Must not know MLS, which carries it as bytes.
import { ID_BYTES } from "../protocol/limits.ts";
import { label } from "./derivation.ts";
import { ByteReader, type Bytes, concat, prefixed, uint8, utf8 } from "./encoding.ts";
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES, type SigningKey, verify } from "./signing.ts";

/** Longest nick, in bytes of UTF-8. */
export const MAX_NICK_BYTES = 128;

const VERSION = 1;
const LASTING = 1;
const OWNER = 2;

/** A credential as it was read; only `verifyCredential` says that it is true. */
export interface Credential {
  readonly identity: Bytes;
  readonly member: Bytes;
  /** The nick at joining. */
  readonly nick: string;
  /** True where the identity is kept beyond one run. */
  readonly lasting: boolean;
  /** The owner's key that its bearer proved to hold, or null. */
  readonly owner: Bytes | null;
}

/** The credential of a leaf key. Throws RangeError where the nick is empty or too long. */
export async function makeCredential(options: {
  readonly room: Bytes;
  readonly member: Bytes;
  readonly identity: SigningKey;
  readonly leafKey: Bytes;
  readonly nick: string;
  readonly lasting: boolean;
  readonly owner: Pick<SigningKey, "publicKey" | "sign"> | null;
}): Promise<Bytes> {
  const { room, member, identity, leafKey, nick, lasting, owner } = options;
  const ownerPart =
    owner === null
      ? new Uint8Array()
      : concat(owner.publicKey, await owner.sign(ownerClaim(room, identity.publicKey, leafKey)));
  const flags = (lasting ? LASTING : 0) | (owner === null ? 0 : OWNER);
  const claims = concat(uint8(VERSION), uint8(flags), identity.publicKey, member, ownerPart, encodeNick(nick));
  return concat(await identity.sign(leafClaim(room, leafKey, claims)), claims);
}

/** What a credential says, or null where it says nothing in our form. */
export function readCredential(credential: Uint8Array): Credential | null {
  return parse(credential);
}

/** What a credential says, or null unless its identity certified `leafKey` for `room`, and its owner's key did too. */
export async function verifyCredential(
  credential: Uint8Array,
  room: Bytes,
  leafKey: Bytes,
): Promise<Credential | null> {
  const parsed = parse(credential);
  if (parsed === null) return null;
  const { identity, signature, claims, owner, ownerSignature } = parsed;
  if (!(await verify(identity, signature, leafClaim(room, leafKey, claims)))) return null;
  if (owner !== null && !(await verify(owner, ownerSignature, ownerClaim(room, identity, leafKey)))) return null;
  return parsed;
}

function parse(
  credential: Uint8Array,
): (Credential & { signature: Bytes; claims: Bytes; ownerSignature: Bytes }) | null {
  try {
    const reader = new ByteReader(credential);
    const signature = reader.fixed(SIGNATURE_BYTES);
    const claims = reader.rest();
    return { signature, claims, ...parseClaims(new ByteReader(claims)) };
  } catch {
    return null;
  }
}

function parseClaims(reader: ByteReader) {
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const flags = reader.uint8();
  if ((flags & ~(LASTING | OWNER)) !== 0) throw new RangeError("flags");
  const identity = reader.fixed(PUBLIC_KEY_BYTES);
  const member = reader.fixed(ID_BYTES);
  const isOwner = (flags & OWNER) !== 0;
  const owner = isOwner ? reader.fixed(PUBLIC_KEY_BYTES) : null;
  const ownerSignature = reader.fixed(isOwner ? SIGNATURE_BYTES : 0);
  const nick = reader.text();
  reader.end();
  encodeNick(nick);
  return { identity, member, nick, lasting: (flags & LASTING) !== 0, owner, ownerSignature };
}

/** A nick with its length in front; throws RangeError where it is empty or longer than MAX_NICK_BYTES. */
export function encodeNick(nick: string): Bytes {
  const bytes = utf8(nick);
  if (bytes.length === 0 || bytes.length > MAX_NICK_BYTES) throw new RangeError("nick");
  return prefixed(bytes);
}

function leafClaim(room: Bytes, leafKey: Bytes, claims: Bytes): Bytes {
  return concat(label("credential"), room, leafKey, claims);
}

function ownerClaim(room: Bytes, identity: Bytes, leafKey: Bytes): Bytes {
  return concat(label("owner of leaf"), room, identity, leafKey);
}
