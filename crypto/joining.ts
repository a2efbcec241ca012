// Owns coming into a room with nobody's help: an external commit on what the relay keeps. Must not know whether it wins its place.

import { ChatError } from "../protocol/errors.ts";
import type { State } from "../protocol/server-frames.ts";
import { decodeCharter } from "./charter.ts";
import { makeCredential, readCredential } from "./credential.ts";
import { type Bytes, equalBytes, randomBytes } from "./encoding.ts";
import { enterEpoch, readGroup, standingOf } from "./epoch.ts";
import { Group, type GroupLeaf } from "./group.ts";
import type { Identity } from "./identity.ts";
import { bytesOfId } from "./ids.ts";
import { deriveInviteKeys, type InviteKeys } from "./invite-keys.ts";
import { proveJoin } from "./join-claim.ts";
import { Membership, type PendingCommit } from "./membership.ts";
import type { OwnerKey } from "./owner.ts";
import { publishEpoch } from "./proposing.ts";
import { describeLeaves } from "./roster.ts";
import { importSigningKey, SEED_BYTES } from "./signing.ts";
import { startOfTranscript } from "./transcript.ts";
import { unwrap, wrap } from "./wrapping.ts";

export interface JoinOptions {
  readonly room: string;
  /** The relay's id of this member. */
  readonly member: string;
  readonly identity: Identity;
  readonly nick: string;
  readonly lasting: boolean;
  readonly owner?: OwnerKey | null;
  readonly invite: { readonly generation: number; readonly secret: Bytes };
  /** A group state of the relay's; `epoch` is the one that its GroupInfo describes. */
  readonly group: Pick<State["groups"][number], "epoch" | "groupInfo">;
}

/**
 * A commit that brings this member in, in place of its own old leaf where the group has one. Throws ChatError `wrong_secret`
 * where the group state does not open with the invite, `stranded` where what is inside is no sound group of this room.
 */
export async function joinRoom(options: JoinOptions): Promise<PendingCommit> {
  const room = bytesOfId(options.room);
  const invite = await deriveInviteKeys(room, options.invite.generation, options.invite.secret);
  const content = await unwrap(invite.wrap, invite, "group", options.group.groupInfo);
  if (content === null) throw new ChatError("wrong_secret", "the group state does not open with this invite");
  try {
    return await join(options, invite, content);
  } catch (cause) {
    throw cause instanceof ChatError ? cause : new ChatError("stranded", "the group state is not sound", { cause });
  }
}

async function join(options: JoinOptions, invite: InviteKeys, content: Bytes): Promise<PendingCommit> {
  const { identity, nick, lasting, owner = null, group } = options;
  const { room } = invite;
  const member = bytesOfId(options.member);
  const { groupInfo, statements } = readGroup(content);
  const signer = await importSigningKey(randomBytes(SEED_BYTES));
  const leafKey = signer.publicKey;
  const credential = await makeCredential({ room, member, identity, leafKey, nick, lasting, owner });
  const isOwn = (leaf: GroupLeaf) => bears(leaf, identity.publicKey);
  const { commit, next, before } = await Group.join(groupInfo, {
    room,
    epoch: group.epoch,
    own: { signer, credential },
    isOwn,
    authenticate: () => proveJoin(invite, { epoch: group.epoch, member, leafKey }),
  });
  const charter = decodeCharter(next.charter);
  if (charter === null) throw new RangeError("charter");
  const standing = await standingOf(charter, statements, room);
  const wrapped = await wrap(invite.wrap, invite, "commit", commit);
  const epoch = await enterEpoch(
    next,
    { room: options.room, invite, signer, start: await startOfTranscript(wrapped) },
    standing,
  );
  const olds = await describeLeaves(before, standing.owners);
  checkUnique(olds.map((leaf) => leaf.fingerprint));
  checkUnique(epoch.leaves.map((leaf) => leaf.member));
  const removes = olds.filter((leaf) => equalBytes(leaf.identity, identity.publicKey)).map((leaf) => leaf.member);
  const frame = {
    generation: invite.generation,
    epoch: group.epoch,
    commit: wrapped,
    removes,
    ...(await publishEpoch(epoch)),
  };
  return { frame, next: new Membership(epoch) };
}

function bears({ credential }: GroupLeaf, identity: Bytes): boolean {
  const read = readCredential(credential);
  return read !== null && equalBytes(read.identity, identity);
}

/** Members let nobody in twice; a group state where somebody is was not made by them. */
function checkUnique(names: readonly string[]): void {
  if (new Set(names).size !== names.length) throw new RangeError("leaf twice");
}
