// Owns how a further owner gets its key: sealed to its leaf, in the commit that names it. Must not decide who is named.
import { label } from "./derivation.ts";
import { type Bytes, concat, equalBytes, uint64 } from "./encoding.ts";
import type { Epoch } from "./epoch.ts";
import { openSealed, sealTo } from "./hpke.ts";
import { importOwner } from "./owner.ts";
import type { Statement } from "./statement.ts";

/** An owner's seed for one leaf of this epoch. */
export async function sealGrant({ group, invite }: Epoch, leaf: number, seed: Bytes): Promise<Bytes> {
  const named = group.leaves.find((one) => one.leaf === leaf);
  if (named === undefined) throw new RangeError("leaf");
  return sealTo(named.encryptionKey, infoOf(invite.room, group.epoch), seed);
}

/** The owner's seed that a statement of this epoch grants to this member, or null where it grants it nothing. */
export async function openGrant(
  { group, invite, me, room }: Epoch,
  statement: Statement | null,
): Promise<Bytes | null> {
  if (statement?.kind !== "owner" || !equalBytes(statement.identity, me.identity)) return null;
  try {
    const seed = await openSealed(group.decryptionKey, infoOf(invite.room, group.epoch), statement.grant);
    return equalBytes((await importOwner(seed, room)).publicKey, statement.owner) ? seed : null;
  } catch {
    return null;
  }
}

function infoOf(room: Bytes, epoch: number): Bytes {
  return concat(label("owner grant"), room, uint64(epoch));
}
