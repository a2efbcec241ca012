// Owns how somebody without a place in the group gets one, with nobody's help. Must not know what happens once they are in.
import { joinRoom } from "../crypto/joining.ts";
import { openKick } from "../crypto/kick.ts";
import type { Membership, PendingCommit } from "../crypto/membership.ts";
import { ChatError } from "../protocol/errors.ts";
import type { RelayEventOf, State } from "../protocol/server-frames.ts";
import { byLikelihood } from "./lineage.ts";
import { newId, type RoomState } from "./room-state.ts";

type Group = State["groups"][number];

/** Posts external commits on the relay's newest group states until one wins its place. */
export class Joining {
  readonly #state: RoomState;
  /** Numbers of group states whose epoch no member confirmed. */
  readonly #rejected = new Set<number>();
  #attempt: { ref: string; pending: PendingCommit; base: Group } | null = null;
  /** Number of this member's own commit, once it was ordered. */
  #enteredAt = 0;
  /** Steps up to this number have been looked at for those that came first. */
  #seenTo = 0;
  /** The membership that was lost, where there was one: it opens what a kick left for those who slept. */
  #lost: Membership | null = null;

  constructor(state: RoomState) {
    this.#state = state;
  }

  /** True where this member had a place before. */
  get hasLost(): boolean {
    return this.#lost !== null;
  }

  /** True where members are here and none has followed this one. */
  get unfollowed(): boolean {
    return this.#rejected.size > 0;
  }

  /** Starts over; `lost` is what this member had before. */
  reset(lost: Membership | null): void {
    this.#lost = lost ?? this.#lost;
    this.#attempt = null;
  }

  /** A connection has opened for `member`: under another id than before there is no place in the group, and without one nothing was read. */
  identify(member: string): void {
    const state = this.#state;
    if (state.member !== "" && state.member !== member && state.current !== null) {
      this.reset(state.current);
      state.current = null;
    }
    if (state.current === null && !this.hasLost) state.lastSeq = null;
    state.member = member;
  }

  /** Asks the relay for its newest group states. */
  ask(): void {
    this.#state.post({ type: "sync", ref: newId(), history: this.#state.policy?.history === "shared" });
  }

  /**
   * Uses the group states: posts a commit on the likeliest that opens, or goes on waiting for the one that was posted where
   * none is likelier. Throws ChatError where none opens.
   */
  async useState(state: State): Promise<void> {
    if (this.#attempt === null) await this.#wakeAfterKick(state);
    if (state.groups.every((group) => this.#rejected.has(group.seq))) this.#rejected.clear();
    const bases = new Map(state.steps.map(({ seq, base }) => [seq, base]));
    let failure: unknown = new ChatError("stranded", "", { note: { about: "no_group" } });
    for (const group of byLikelihood(state.groups, state.steps).filter(({ seq }) => !this.#rejected.has(seq))) {
      if (this.#stands(group, bases)) {
        this.#seenTo = state.seq;
        return;
      }
      try {
        this.#post(await this.#tryJoin(group), group, state.seq);
        return;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  /** Looks at a commit while waiting: the own one (returned once it has won), one that came first (`again`: ask anew), or nothing. */
  observe(event: RelayEventOf<"commit">): PendingCommit | "again" | null {
    const attempt = this.#attempt;
    if (attempt === null) return null;
    if (event.ref === attempt.ref && event.from === this.#state.member) {
      this.#enteredAt = event.seq;
      return attempt.pending;
    }
    return event.base === attempt.base.seq && event.seq > this.#seenTo ? "again" : null;
  }

  /** True where `ref` names the commit that was posted last. */
  isPosted(ref: string): boolean {
    return this.#attempt?.ref === ref;
  }

  /** No member confirmed the epoch that was joined: neither the group state before nor the one after it is used again. */
  reject(): void {
    if (this.#attempt !== null) this.#rejected.add(this.#attempt.base.seq).add(this.#enteredAt);
    this.reset(null);
  }

  /** The place is confirmed. */
  settle(): void {
    this.#rejected.clear();
    this.#lost = null;
    this.reset(null);
  }

  /** True for the group state that the posted commit is built on, and for the one that it makes: nothing likelier opens. */
  #stands({ seq, from }: Group, bases: ReadonlyMap<number, number>): boolean {
    const base = this.#attempt?.base.seq;
    return base !== undefined && (seq === base || (from === this.#state.member && bases.get(seq) === base));
  }

  #post(pending: PendingCommit, base: Group, seenTo: number): void {
    const ref = newId();
    this.#attempt = { ref, pending, base };
    this.#seenTo = seenTo;
    this.#state.post({ type: "commit", ref, base: base.seq, ...pending.frame });
  }

  #tryJoin(group: Group): Promise<PendingCommit> {
    const { setup, member, nick, invite, owner } = this.#state;
    const { room, identity, lasting } = setup;
    return joinRoom({ room, member, identity, nick, lasting, owner, invite, group });
  }

  async #wakeAfterKick(state: State): Promise<void> {
    if (state.kick === null || this.#lost === null || state.kick.generation < this.#state.invite.generation) return;
    this.#state.invite = await openKick(this.#lost, state.kick);
  }
}
