// Owns how somebody without a place in the group gets one, with nobody's help. Must not know what happens once they are in.
import { joinRoom } from "../crypto/joining.ts";
import { openKick } from "../crypto/kick.ts";
import type { Membership, PendingCommit } from "../crypto/membership.ts";
import { ChatError } from "../protocol/errors.ts";
import type { RelayEventOf, State } from "../protocol/server-frames.ts";
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
  #rival: number | null = null;
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
    this.#rival = null;
  }

  /** Asks the relay for its newest group states. */
  ask(): void {
    this.#state.post({ type: "sync", ref: newId(), history: this.#state.policy?.history === "shared" });
  }

  /**
   * Uses the group states: posts a commit on the newest that opens, or goes on waiting for the one that was posted where the
   * rival that asked for a second look does not open. Throws ChatError where none opens.
   */
  async useState(state: State): Promise<void> {
    const attempt = this.#attempt;
    if (attempt !== null && this.#rival !== null) {
      const rival = state.groups.find((group) => group.seq === this.#rival);
      this.#rival = null;
      const pending = rival === undefined ? null : await this.#tryJoin(rival).catch(() => null);
      if (rival === undefined || pending === null) return;
      this.#post(pending, rival);
      return;
    }
    await this.#wakeAfterKick(state);
    if (state.groups.every((group) => this.#rejected.has(group.seq))) this.#rejected.clear();
    let failure: unknown = new ChatError("stranded", "the relay holds no group state");
    for (const group of state.groups.filter(({ seq }) => !this.#rejected.has(seq))) {
      try {
        this.#post(await this.#tryJoin(group), group);
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
    if (event.epoch !== attempt.base.epoch || event.seq <= attempt.base.seq) return null;
    this.#rival = event.seq;
    return "again";
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

  #post(pending: PendingCommit, base: Group): void {
    const ref = newId();
    this.#attempt = { ref, pending, base };
    this.#state.post({ type: "commit", ref, ...pending.frame });
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
