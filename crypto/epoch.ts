// Owns all that one member knows of one epoch, and what it follows from. Must not change: another epoch is another object.
import { type Charter, decodeCharter } from "./charter.ts";
import { ByteReader, type Bytes, concat, prefixed, uint8, uint32 } from "./encoding.ts";
import type { Group } from "./group.ts";
import { EPOCH_ID_BYTES } from "./header.ts";
import { type InviteKeys, SECRET_BYTES } from "./invite-keys.ts";
import { describeLeaves, type Leaf, type Owner } from "./roster.ts";
import { derivePayloadSecret } from "./sender-keys.ts";
import type { SigningKey } from "./signing.ts";
import { type Statement, verifyStatement } from "./statement.ts";
import { wrap } from "./wrapping.ts";

// Labels of MLS's exporter (RFC 9420 section 8.5), one for each use.
const PAYLOAD_EXPORT = "sotto v1 payload";
const EPOCH_ID_EXPORT = "sotto v1 epoch id";
const KICK_EXPORT = "sotto v1 kick";

const GROUP_VERSION = 1;
/** Further owners that a room may have. */
export const MAX_NAMINGS = 32;

/** What owners have said of the room since its first day, and what follows from it. */
export interface Standing {
  readonly name: string;
  readonly owners: readonly Owner[];
  /** The signed statements that say so: each naming of an owner, and the newest name. */
  readonly namings: readonly Bytes[];
  readonly renaming: Bytes | null;
}

/** One epoch of a room as one member knows it. */
export interface Epoch extends Standing {
  readonly room: string;
  readonly group: Group;
  readonly invite: InviteKeys;
  readonly signer: SigningKey;
  readonly charter: Charter;
  readonly id: Bytes;
  readonly payloadSecret: Bytes;
  readonly leaves: readonly Leaf[];
  readonly me: Leaf;
  readonly start: Bytes;
}

/** The epoch that a group stands in. Throws RangeError where the group is not one of ours. */
export async function enterEpoch(
  group: Group,
  context: Pick<Epoch, "room" | "invite" | "signer" | "start">,
  standing: Standing,
): Promise<Epoch> {
  const { invite } = context;
  const { name, owners, namings, renaming } = standing;
  const charter = decodeCharter(group.charter);
  if (charter === null) throw new RangeError("charter");
  const [exported, id, leaves] = await Promise.all([
    group.export(PAYLOAD_EXPORT, SECRET_BYTES),
    group.export(EPOCH_ID_EXPORT, EPOCH_ID_BYTES),
    describeLeaves(group.leaves, owners),
  ]);
  const me = leaves.find((leaf) => leaf.leaf === group.ownLeaf);
  if (me === undefined) throw new RangeError("own leaf");
  const payloadSecret = await derivePayloadSecret(exported, invite.payloadSalt, invite.room);
  return { ...context, name, owners, namings, renaming, group, charter, id, leaves, me, payloadSecret };
}

/** What MLS gives the members of an epoch that a kick opens, for the next generation's secret. */
export function exportForKick(group: Group): Promise<Bytes> {
  return group.export(KICK_EXPORT, SECRET_BYTES);
}

/** What follows from a charter and the owners' statements after it. Throws RangeError where one is not an owner's. */
export async function standingOf(charter: Charter, statements: readonly Bytes[], room: Bytes): Promise<Standing> {
  let standing: Standing = {
    name: charter.name,
    owners: [{ publicKey: charter.owner, identity: null }],
    namings: [],
    renaming: null,
  };
  for (const signed of statements) {
    const statement = await verifyStatement(signed, room, keysOf(standing));
    if (statement === null) throw new RangeError("statement");
    standing = afterStatement(standing, statement, signed);
  }
  return standing;
}

/** The standing after one more statement that an owner signed. Throws RangeError where there are too many. */
export function afterStatement(standing: Standing, statement: Statement, signed: Bytes): Standing {
  switch (statement.kind) {
    case "rename":
      return { ...standing, name: statement.name, renaming: signed };
    case "owner": {
      const { owner: publicKey, identity } = statement;
      if (standing.namings.length >= MAX_NAMINGS) throw new RangeError("owners");
      return {
        ...standing,
        owners: [...standing.owners, { publicKey, identity }],
        namings: [...standing.namings, signed],
      };
    }
    default:
      return standing;
  }
}

/** The public keys whose statements count. */
export function keysOf({ owners }: Pick<Standing, "owners">): Bytes[] {
  return owners.map((owner) => owner.publicKey);
}

/** The wrapped GroupInfo that newcomers join on, with what owners have said. */
export async function wrapGroup({ group, invite, namings, renaming }: Epoch): Promise<string> {
  const statements = renaming === null ? namings : [...namings, renaming];
  const parts = statements.map((statement) => prefixed(statement));
  const content = concat(uint8(GROUP_VERSION), prefixed(await group.groupInfo()), uint32(statements.length), ...parts);
  return wrap(invite.wrap, invite, "group", content);
}

/** What `wrapGroup` wrote; throws where it is not that. */
export function readGroup(content: Bytes): { groupInfo: Bytes; statements: Bytes[] } {
  const reader = new ByteReader(content);
  if (reader.uint8() !== GROUP_VERSION) throw new RangeError("version");
  const groupInfo = reader.prefixed();
  const count = reader.uint32();
  if (count > MAX_NAMINGS + 1) throw new RangeError("statements");
  const statements = Array.from({ length: count }, () => reader.prefixed());
  reader.end();
  return { groupInfo, statements };
}
