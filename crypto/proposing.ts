// Owns making a commit of one's own: the frame that goes to the relay, and the epoch after it. Must not decide when one is due.

import { decodeBase64Url } from "../protocol/bytes.ts";
import type { ClientFrameOf } from "../protocol/client-frames.ts";
import { ChatError } from "../protocol/errors.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import { type Bytes, randomBytes } from "./encoding.ts";
import { afterStatement, type Epoch, enterEpoch, exportForKick, wrapGroup } from "./epoch.ts";
import { sealGrant } from "./grant.ts";
import type { Group } from "./group.ts";
import { wrapBox, wrapHistory } from "./history.ts";
import { fingerprintOf } from "./identity.ts";
import { bytesOfId } from "./ids.ts";
import { hashOf, type Invite } from "./invite.ts";
import { deriveInviteKeys, deriveNextSecret, type InviteKeys } from "./invite-keys.ts";
import { sealKick } from "./kick.ts";
import { importOwner, newOwnerSeed, type OwnerKey } from "./owner.ts";
import type { Leaf } from "./roster.ts";
import { type Statement, signStatement } from "./statement.ts";
import { startOfTranscript } from "./transcript.ts";
import { wrap } from "./wrapping.ts";

/** What a commit frame holds but its type and reference. */
export type CommitFrame = Omit<ClientFrameOf<"commit">, "type" | "ref" | "base">;

/** A commit that waits for its place in the relay's order, and the epoch that it opens if it wins. */
export interface Proposal {
  readonly frame: CommitFrame;
  readonly next: Epoch;
}

/** Fresh keys, without the leaves of `members`. Throws ChatError `bad_input` for one who has none, or for oneself. */
export function propose(epoch: Epoch, members: readonly string[]): Promise<Proposal> {
  return step(epoch, others(epoch, members), null);
}

/** Another name for the room. Throws RangeError where it is too long. */
export function proposeRename(epoch: Epoch, name: string, owner: OwnerKey): Promise<Proposal> {
  return step(epoch, [], { owner, statement: { kind: "rename", epoch: epoch.group.epoch, name } });
}

/** Makes `member` an owner with a key of its own; `capability` is the hash by which the relay will know it. */
export async function proposeOwner(
  epoch: Epoch,
  member: string,
  owner: OwnerKey,
): Promise<Proposal & { capability: string }> {
  const named = epoch.leaves.find((leaf) => leaf.member === member);
  if (named === undefined) throw new ChatError("bad_input", "no such member");
  const seed = newOwnerSeed();
  const { publicKey, capability } = await importOwner(seed, epoch.room);
  const grant = await sealGrant(epoch, named.leaf, seed);
  const statement = {
    kind: "owner",
    epoch: epoch.group.epoch,
    identity: named.identity,
    owner: publicKey,
    grant,
  } as const;
  const proposal = await step(epoch, [], { owner, statement });
  return { ...proposal, capability: await hashOf(decodeBase64Url(capability) ?? new Uint8Array()) };
}

/** Removes a member for good: opens the next generation of the invite, and has the relay revoke what lets in with the one before. */
export async function proposeKick(
  epoch: Epoch,
  member: string,
  owner: OwnerKey,
): Promise<Proposal & { invite: Invite }> {
  const [kicked] = others(epoch, [member]);
  if (kicked === undefined) throw new ChatError("bad_input", "no such member");
  const generation = epoch.invite.generation + 1;
  const statement = {
    kind: "kick",
    epoch: epoch.group.epoch,
    identity: kicked.identity,
    member: bytesOfId(member),
    generation,
  } as const;
  const { frame, next } = await step(epoch, [kicked], { owner, statement });
  const admission = randomBytes(ID_BYTES);
  const invite = { generation, secret: next.invite.secret, admission, inviter: await fingerprintOf(epoch.me.identity) };
  const kick = {
    capability: owner.capability,
    member,
    admission: await hashOf(admission),
    keys: await sealKick(epoch, kicked.leaf, invite, owner),
    ...(epoch.charter.history === "shared" ? { history: await wrapHistory(epoch.invite, next.invite) } : {}),
  };
  return { frame: { ...frame, kick }, next, invite };
}

/** The epoch after a commit, and whatever of it the relay keeps for those who come later. */
export async function publishEpoch(next: Epoch): Promise<{ groupInfo: string; box?: string }> {
  const groupInfo = await wrapGroup(next);
  return next.charter.history === "shared" ? { groupInfo, box: await wrapBox(next) } : { groupInfo };
}

/** The epoch that `group` stands in after a commit to `before`: another generation after a kick, another standing after what an owner said. */
export async function epochAfter(
  before: Epoch,
  group: Group,
  commit: string,
  statement: Statement | null,
  signed: Bytes,
): Promise<Epoch> {
  const standing = statement === null ? before : afterStatement(before, statement, signed);
  const invite = statement?.kind === "kick" ? await nextInvite(before.invite, group) : before.invite;
  return enterEpoch(
    group,
    { room: before.room, signer: before.signer, invite, start: await startOfTranscript(commit) },
    standing,
  );
}

async function step(
  epoch: Epoch,
  removed: readonly Leaf[],
  said: { owner: OwnerKey; statement: Statement } | null,
): Promise<Proposal> {
  const { group, invite } = epoch;
  const signed = said === null ? new Uint8Array() : await signStatement(said.statement, invite.room, said.owner);
  const { commit, next } = await group.commit(
    removed.map(({ leaf }) => leaf),
    signed,
  );
  const wrapped = await wrap(invite.wrap, invite, "commit", commit);
  const entered = await epochAfter(epoch, next, wrapped, said?.statement ?? null, signed);
  const removes = removed.map(({ member }) => member);
  return {
    frame: {
      generation: invite.generation,
      epoch: group.epoch,
      commit: wrapped,
      removes,
      ...(await publishEpoch(entered)),
    },
    next: entered,
  };
}

async function nextInvite(invite: InviteKeys, group: Group): Promise<InviteKeys> {
  const secret = await deriveNextSecret(invite, await exportForKick(group));
  return deriveInviteKeys(invite.room, invite.generation + 1, secret);
}

function others({ leaves, me }: Epoch, members: readonly string[]): Leaf[] {
  return members.map((member) => {
    const leaf = leaves.find((one) => one.member === member);
    if (leaf === undefined || leaf === me) throw new ChatError("bad_input", "no such member");
    return leaf;
  });
}
