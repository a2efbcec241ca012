// Owns which commits a member accepts, by what all members of an epoch can tell alike. Must not open a path, nor change anything.

import { encodeBase64Url } from "../protocol/bytes.ts";
import type { RelayEventOf } from "../protocol/server-frames.ts";
import { readCredential, verifyCredential } from "./credential.ts";
import { equalBytes } from "./encoding.ts";
import { type Epoch, keysOf, MAX_NAMINGS } from "./epoch.ts";
import { type CommitMessage, readCommit } from "./group-commit.ts";
import { bytesOfId } from "./ids.ts";
import { verifyJoin } from "./join-claim.ts";
import type { Leaf } from "./roster.ts";
import { type Statement, verifyStatement } from "./statement.ts";
import { unwrap } from "./wrapping.ts";

export type CommitEvent = Omit<RelayEventOf<"commit">, "base">;

/** A commit that is acceptable to all. `removed` are the leaves that it removes. */
export interface Accepted {
  readonly commit: CommitMessage;
  readonly external: boolean;
  readonly removed: readonly Leaf[];
  /** What an owner says in it, or null. */
  readonly statement: Statement | null;
}

/** The commit in an event, or in a word why no member accepts it. */
export async function judge(epoch: Epoch, event: CommitEvent): Promise<Accepted | string> {
  if (event.epoch !== epoch.group.epoch) return "stale";
  if (event.generation !== epoch.invite.generation) return "generation";
  const bytes = await unwrap(epoch.invite.wrap, epoch.invite, "commit", event.commit);
  if (bytes === null) return "wrap";
  const commit = readCommit(bytes);
  if (commit === null) return "malformed";
  if (!commit.isCommit) return "proposal";
  if (!equalBytes(commit.room, epoch.invite.room)) return "room";
  if (commit.epoch !== epoch.group.epoch) return "stale";
  if (commit.proposals.some(({ kind }) => kind === "reference")) return "reference";
  if (commit.path === null) return "path";
  const accepted =
    commit.sender === "joiner"
      ? await judgeJoin(epoch, event, commit, commit.path)
      : await judgeStep(epoch, event, commit, commit.path);
  if (typeof accepted === "string") return accepted;
  if (!sameMembers(event.removes, accepted.removed)) return "removes";
  return (await epoch.group.verify(commit)) ? accepted : "signature";
}

type Path = NonNullable<CommitMessage["path"]>;

/** An external commit: ExternalInit, and at most the Remove of the joiner's own old leaf. */
async function judgeJoin(
  epoch: Epoch,
  event: CommitEvent,
  commit: CommitMessage,
  path: Path,
): Promise<Accepted | string> {
  const inits = commit.proposals.filter(({ kind }) => kind === "external_init");
  const removes = commit.proposals.filter(({ kind }) => kind === "remove");
  if (inits.length !== 1 || inits.length + removes.length !== commit.proposals.length) return "proposals";
  if (event.kick !== undefined) return "kick";
  const member = bytesOfId(event.from);
  const claim = { epoch: commit.epoch, member, leafKey: path.signatureKey };
  if (!(await verifyJoin(epoch.invite, claim, commit.authenticatedData))) return "mac";
  const credential = await verifyCredential(path.credential, epoch.invite.room, path.signatureKey);
  if (credential === null) return "credential";
  if (!equalBytes(credential.member, member)) return "from";
  const old = epoch.leaves.filter((leaf) => equalBytes(leaf.identity, credential.identity));
  if (removes.some(({ removed }) => !old.some((leaf) => leaf.leaf === removed))) return "removes";
  if (removes.length !== old.length) return "identity";
  if (epoch.leaves.some((leaf) => leaf.member === event.from && !old.includes(leaf))) return "member";
  return { commit, external: true, removed: old, statement: null };
}

/** A member's commit: fresh keys, perhaps Removes, perhaps an owner's statement. */
async function judgeStep(
  epoch: Epoch,
  event: CommitEvent,
  commit: CommitMessage,
  path: Path,
): Promise<Accepted | string> {
  const sender = epoch.group.leaves.find(({ leaf }) => leaf === commit.sender);
  if (sender === undefined) return "sender";
  if (commit.proposals.some(({ kind }) => kind !== "remove")) return "proposals";
  const from = readCredential(sender.credential)?.member;
  if (from === undefined || encodeBase64Url(from) !== event.from) return "from";
  if (!equalBytes(sender.credential, path.credential) || !equalBytes(sender.signatureKey, path.signatureKey))
    return "credential";
  const removed = epoch.leaves.filter(({ leaf }) => commit.proposals.some((proposal) => proposal.removed === leaf));
  if (removed.length !== commit.proposals.length || removed.some(({ leaf }) => leaf === sender.leaf)) return "removes";
  const statement = await statementOf(epoch, commit);
  if (statement === "invalid") return "statement";
  const kicked = statement?.kind === "kick" ? kickedBy(epoch, event, removed, statement) : null;
  if (statement?.kind === "kick" ? kicked === null : event.kick !== undefined) return "kick";
  if (removed.some((leaf) => leaf !== kicked && !event.gone.includes(leaf.member))) return "present";
  return { commit, external: false, removed, statement };
}

/** What an owner says in a member's commit: null where it says nothing, `invalid` where it is no owner's or out of place. */
async function statementOf(
  { group, invite, owners, namings, leaves }: Epoch,
  commit: CommitMessage,
): Promise<Statement | null | "invalid"> {
  if (commit.authenticatedData.length === 0) return null;
  const statement = await verifyStatement(commit.authenticatedData, invite.room, keysOf({ owners }));
  if (statement === null || statement.kind === "burn" || statement.epoch !== group.epoch) return "invalid";
  if (statement.kind !== "owner") return statement;
  const isMember = leaves.some(({ identity }) => equalBytes(identity, statement.identity));
  return isMember && namings.length < MAX_NAMINGS ? statement : "invalid";
}

/** The leaf that a kick removes, or null where the kick does not fit its frame. */
function kickedBy(
  { invite }: Epoch,
  { kick }: CommitEvent,
  removed: readonly Leaf[],
  statement: Extract<Statement, { kind: "kick" }>,
): Leaf | null {
  if (
    kick === undefined ||
    kick.member !== encodeBase64Url(statement.member) ||
    statement.generation !== invite.generation + 1
  )
    return null;
  return (
    removed.find(({ identity, member }) => equalBytes(identity, statement.identity) && member === kick.member) ?? null
  );
}

function sameMembers(members: readonly string[], leaves: readonly Leaf[]): boolean {
  const named = new Set(members);
  return (
    named.size === members.length && named.size === leaves.length && leaves.every(({ member }) => named.has(member))
  );
}
