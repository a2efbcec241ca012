// Owns what only an owner may say: kick, rename, a further owner, burn. Must not know how a statement travels.
import { ID_BYTES } from "../protocol/limits.ts";
import { encodeName } from "./charter.ts";
import { label } from "./derivation.ts";
import { ByteReader, type Bytes, concat, equalBytes, prefixed, uint8, uint32, uint64 } from "./encoding.ts";
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES, type SigningKey, verify } from "./signing.ts";

const VERSION = 1;

/** One thing an owner says, in the epoch that it ends (`burn` ends the room). */
export type Statement =
  | {
      readonly kind: "kick";
      readonly epoch: number;
      readonly identity: Bytes;
      readonly member: Bytes;
      readonly generation: number;
    }
  | { readonly kind: "rename"; readonly epoch: number; readonly name: string }
  /** `owner` is the further owner's public key, `grant` its seed, sealed to the leaf of who is named. */
  | {
      readonly kind: "owner";
      readonly epoch: number;
      readonly identity: Bytes;
      readonly owner: Bytes;
      readonly grant: Bytes;
    }
  | { readonly kind: "burn"; readonly epoch: number };

const KINDS = ["kick", "rename", "owner", "burn"] as const;

/** A statement with the owner's signature for one room. */
export async function signStatement(statement: Statement, room: Bytes, owner: SigningKey): Promise<Bytes> {
  const said = concat(
    uint8(VERSION),
    uint8(KINDS.indexOf(statement.kind)),
    uint64(statement.epoch),
    owner.publicKey,
    encodeFields(statement),
  );
  return concat(await owner.sign(claim(room, said)), said);
}

/** What was said, or null unless one of `owners` signed it for this room. */
export async function verifyStatement(
  signed: Uint8Array,
  room: Bytes,
  owners: readonly Bytes[],
): Promise<Statement | null> {
  try {
    const reader = new ByteReader(signed);
    const signature = reader.fixed(SIGNATURE_BYTES);
    const said = reader.rest();
    const { signer, statement } = parse(new ByteReader(said));
    if (!owners.some((owner) => equalBytes(owner, signer))) return null;
    return (await verify(signer, signature, claim(room, said))) ? statement : null;
  } catch {
    return null;
  }
}

function parse(reader: ByteReader): { signer: Bytes; statement: Statement } {
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const kind = KINDS[reader.uint8()];
  const epoch = reader.uint64();
  const signer = reader.fixed(PUBLIC_KEY_BYTES);
  const statement = decodeFields(kind, epoch, reader);
  reader.end();
  return { signer, statement };
}

function encodeFields(statement: Statement): Bytes {
  switch (statement.kind) {
    case "kick":
      return concat(statement.identity, statement.member, uint32(statement.generation));
    case "rename":
      return encodeName(statement.name);
    case "owner":
      return concat(statement.identity, statement.owner, prefixed(statement.grant));
    case "burn":
      return new Uint8Array();
  }
}

function decodeFields(kind: Statement["kind"] | undefined, epoch: number, reader: ByteReader): Statement {
  switch (kind) {
    case "kick":
      return {
        kind,
        epoch,
        identity: reader.fixed(PUBLIC_KEY_BYTES),
        member: reader.fixed(ID_BYTES),
        generation: reader.uint32(),
      };
    case "rename": {
      const name = reader.text();
      encodeName(name);
      return { kind, epoch, name };
    }
    case "owner":
      return {
        kind,
        epoch,
        identity: reader.fixed(PUBLIC_KEY_BYTES),
        owner: reader.fixed(PUBLIC_KEY_BYTES),
        grant: reader.prefixed(),
      };
    case "burn":
      return { kind, epoch };
    case undefined:
      throw new RangeError("kind");
  }
}

function claim(room: Bytes, said: Bytes): Bytes {
  return concat(label("owner statement"), room, said);
}
