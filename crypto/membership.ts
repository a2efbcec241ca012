// Owns a member's view of one epoch: who is in, what is said, which commit comes next. Must not know connections, the relay's order or a clock.
import { ChatError } from "../protocol/errors.ts";
import { MAX_TEXT_BYTES } from "../protocol/limits.ts";
import type { History } from "./charter.ts";
import type { Content } from "./content.ts";
import type { Bytes } from "./encoding.ts";
import { type Epoch, keysOf } from "./epoch.ts";
import { openGrant } from "./grant.ts";
import type { PayloadKind } from "./header.ts";
import type { Invite } from "./invite.ts";
import { type Accepted, type CommitEvent, judge } from "./judgement.ts";
import type { OwnerKey } from "./owner.ts";
import type { Opened, PayloadItem } from "./payload-reader.ts";
import { type PayloadCounters, PayloadSealer } from "./payload-sealer.ts";
import {
  type CommitFrame,
  epochAfter,
  type Proposal,
  propose,
  proposeKick,
  proposeOwner,
  proposeRename,
} from "./proposing.ts";
import type { Leaf } from "./roster.ts";
import { signStatement, verifyStatement } from "./statement.ts";
import type { TranscriptPoint } from "./transcript.ts";
import { unwrap, wrap } from "./wrapping.ts";

export type { CommitEvent } from "./judgement.ts";
export type { Opened, PayloadItem } from "./payload-reader.ts";
export type { Leaf } from "./roster.ts";

/** A commit on its way. `next` is the membership after it if it wins its place; it is dropped if it loses. */
export interface PendingCommit {
  readonly frame: CommitFrame;
  readonly next: Membership;
}

/** A kick on its way, and the link that lets in after it. */
export interface PendingKick extends PendingCommit {
  readonly invite: Invite;
}

/** One epoch as one member sees it. A commit makes another membership; this one still opens and seals what belongs to its epoch. */
export class Membership {
  /** For crypto/ alone: what the epoch is made of. */
  readonly view: Epoch;
  /** The owner's seed that the commit which opened this epoch granted to this member, or null. */
  readonly granted: Bytes | null;
  readonly #payloads: PayloadSealer;
  /** Epochs that commits of one's own would open, by their commit. */
  readonly #pending = new Map<string, Membership>();
  /** The newest verdict: whoever judges a commit is about to follow it. */
  #judged: { readonly event: CommitEvent; readonly verdict: Accepted | string } | null = null;

  constructor(view: Epoch, granted: Bytes | null = null, counters: PayloadCounters | null = null) {
    this.view = view;
    this.granted = granted;
    this.#payloads = new PayloadSealer(view, counters);
  }

  get room(): string {
    return this.view.room;
  }

  get epoch(): number {
    return this.view.group.epoch;
  }

  /** Tells this epoch from another of the same number. */
  get epochId(): Bytes {
    return this.view.id;
  }

  get generation(): number {
    return this.view.invite.generation;
  }

  /** The invite secret of this generation. */
  get secret(): Bytes {
    return this.view.invite.secret;
  }

  get history(): History {
    return this.view.charter.history;
  }

  get name(): string {
    return this.view.name;
  }

  get me(): Leaf {
    return this.view.me;
  }

  /** All members, lowest leaf first. */
  get leaves(): readonly Leaf[] {
    return this.view.leaves;
  }

  get startOfTranscript(): Bytes {
    return this.view.start;
  }

  /** How far payloads were counted. */
  get counters(): PayloadCounters {
    return this.#payloads.counters;
  }

  /** Commits of one's own that wait for their place, with what each would open. */
  get pending(): ReadonlyMap<string, Membership> {
    return this.#pending;
  }

  /** Recognises a commit that an earlier process of this member made. */
  expect(commit: string, next: Membership): void {
    this.#pending.set(commit, next);
  }

  /** Null where every member of this epoch accepts the commit; else in a word why none does. */
  async judge(event: CommitEvent): Promise<string | null> {
    const verdict = await this.#judge(event);
    return typeof verdict === "string" ? verdict : null;
  }

  /**
   * The membership after a commit; a commit of one's own is recognised. Throws ChatError `replaced` where this member's own
   * identity took its leaf from elsewhere or uses it there too, `stranded` where the commit is not acceptable or does not open for this member:
   * so does its own removal, which counts only once another member followed it.
   */
  async follow(event: CommitEvent): Promise<Membership> {
    const verdict = await this.#judge(event);
    if (typeof verdict === "string") throw new ChatError("stranded", verdict);
    const own = this.#pending.get(event.commit);
    if (own !== undefined) return own;
    const { commit, external, removed, statement } = verdict;
    if (removed.some(({ leaf }) => leaf === this.me.leaf)) {
      if (!external) throw new ChatError("stranded", "removed");
      throw this.me.lasting ? usedElsewhere() : new ChatError("replaced");
    }
    // All that this member commits waits in `pending`: whoever made this has a copy of its keys.
    if (commit.sender === this.me.leaf) throw usedElsewhere();
    try {
      const group = await this.view.group.follow(commit);
      const next = await epochAfter(this.view, group, event.commit, statement, commit.authenticatedData);
      return new Membership(next, await openGrant(this.view, statement));
    } catch (cause) {
      throw new ChatError("stranded", "the commit does not open", { cause });
    }
  }

  /** Fresh keys for all. */
  async update(): Promise<PendingCommit> {
    return this.#await(await propose(this.view, []));
  }

  /** Fresh keys without the leaves of `members`, who the relay must say are gone. */
  async remove(members: readonly string[]): Promise<PendingCommit> {
    return this.#await(await propose(this.view, members));
  }

  /** Removes a member for good. */
  async kick(member: string, owner: OwnerKey): Promise<PendingKick> {
    const { invite, ...proposal } = await proposeKick(this.view, member, owner);
    return { ...this.#await(proposal), invite };
  }

  /** Gives the room another name. */
  async rename(name: string, owner: OwnerKey): Promise<PendingCommit> {
    return this.#await(await proposeRename(this.view, name, owner));
  }

  /** Names a further owner; `capability` is the hash that the relay's `owner` frame adds. */
  async nameOwner(member: string, owner: OwnerKey): Promise<PendingCommit & { capability: string }> {
    const { capability, ...proposal } = await proposeOwner(this.view, member, owner);
    return { ...this.#await(proposal), capability };
  }

  /** True for what this leaf has sealed, but not here: whoever did has a copy of its keys. */
  isForeign({ from, counter }: Opened): boolean {
    return from.leaf === this.me.leaf && counter > this.counters.own;
  }

  /** A payload for the relay to carry. Throws ChatError `too_large` where no bucket holds the content. */
  async seal(
    kind: PayloadKind,
    content: Content,
    options: {
      readonly id?: string;
      readonly sentAt: number;
      readonly point: TranscriptPoint;
      readonly previous?: TranscriptPoint;
      readonly maxTextBytes?: number;
    },
  ): Promise<{ id: string; epoch: number; payload: string }> {
    const { id, sentAt, point, previous = null, maxTextBytes = MAX_TEXT_BYTES } = options;
    return this.#payloads.seal(kind, { content, sentAt, point, previous }, id, maxTextBytes);
  }

  /**
   * What somebody said; null for a payload of another epoch number. Throws ChatError `fork` where the number is right and the
   * epoch is not, and `unreadable`, without detail, for all else: altered, moved, replayed, out of order, not of whom it says.
   */
  open(item: PayloadItem): Promise<Opened | null> {
    return this.#payloads.open(item);
  }

  /** The owner's word that the room is deleted, for the members to judge. */
  async burn(owner: OwnerKey): Promise<string> {
    const { invite, group } = this.view;
    return wrap(
      invite.wrap,
      invite,
      "burn",
      await signStatement({ kind: "burn", epoch: group.epoch }, invite.room, owner),
    );
  }

  /** True where an owner said so. */
  async opensBurn(statement: string): Promise<boolean> {
    const { invite } = this.view;
    const signed = await unwrap(invite.wrap, invite, "burn", statement);
    return signed !== null && (await verifyStatement(signed, invite.room, keysOf(this.view)))?.kind === "burn";
  }

  async #judge(event: CommitEvent): Promise<Accepted | string> {
    if (this.#judged?.event !== event) this.#judged = { event, verdict: await judge(this.view, event) };
    return this.#judged.verdict;
  }

  #await({ frame, next }: Proposal): PendingCommit {
    const membership = new Membership(next);
    this.expect(frame.commit, membership);
    return { frame, next: membership };
  }
}

/** The failure where a copy of this member's keys is in use. */
export function usedElsewhere(): ChatError {
  return new ChatError("replaced", "", { note: { about: "used_elsewhere" } });
}
