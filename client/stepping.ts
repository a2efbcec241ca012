// Owns how this member's group moves from epoch to epoch: proposing, following, losing a race, holding. Must not know why a step is wanted.
import type { Membership, PendingCommit, PendingKick } from "../crypto/membership.ts";
import { ChatError } from "../protocol/errors.ts";
import type { RelayEventOf } from "../protocol/server-frames.ts";
import { newId, type RoomState } from "./room-state.ts";

/** Epochs that are kept for those who could not follow. */
const KEPT_EPOCHS = 4;

/** In `held` and `followed`: whatever commit ended the epoch, where its number is not known. */
export const ANY_COMMIT = 0;

/** A commit of this member: a plain one, or a kick with the new invite. */
export type OwnCommit = PendingCommit | PendingKick;

/** What a commit came to: nothing (`why`), a new epoch (`own` where this member made it), or one that does not open for this member alone. */
export type Step =
  | { readonly kind: "ignored"; readonly why: string }
  | { readonly kind: "advanced"; readonly before: Membership; readonly own: OwnCommit | null }
  | { readonly kind: "held" };

/** Applies commits in the relay's order; the first acceptable one of an epoch wins. */
export class Stepping {
  readonly #state: RoomState;
  #proposed: { ref: string; pending: OwnCommit } | null = null;

  constructor(state: RoomState) {
    this.#state = state;
  }

  /** True while a commit of this member waits for its place in the sequence. */
  get proposing(): boolean {
    return this.#proposed !== null;
  }

  /** Posts a commit of this member. */
  propose(pending: OwnCommit): void {
    const ref = newId();
    this.#proposed = { ref, pending };
    this.#state.post({ type: "commit", ref, base: this.#state.epochSeq, ...pending.frame });
  }

  /** Drops the commit that waits, as a lost race or a lost connection does. */
  withdraw(): void {
    this.#proposed = null;
  }

  /** True where `ref` names the commit that waits. */
  isProposed(ref: string): boolean {
    return this.#proposed?.ref === ref;
  }

  /** Applies one commit to the current epoch. Throws ChatError `replaced` where this member joined from elsewhere. */
  async apply(event: RelayEventOf<"commit">): Promise<Step> {
    const { current } = this.#state;
    if (current === null) return { kind: "ignored", why: "no group" };
    const own = this.#proposed?.ref === event.ref ? this.#proposed.pending : null;
    if (own !== null) this.#proposed = null;
    const why = event.base === this.#state.epochSeq ? await current.judge(event) : "base";
    if (why !== null) return { kind: "ignored", why };
    if (own !== null && own.frame.commit === event.commit) {
      await this.advance(event, own.next);
      return { kind: "advanced", before: current, own };
    }
    try {
      await this.advance(event, await current.follow(event));
    } catch (error) {
      if (error instanceof ChatError && error.code === "stranded") return { kind: "held" };
      throw error;
    }
    this.#proposed = null;
    return { kind: "advanced", before: current, own: null };
  }

  /** Enters the epoch that a commit opened. */
  async advance(event: RelayEventOf<"commit">, next: Membership): Promise<void> {
    const state = this.#state;
    if (state.current !== null) {
      state.earlier = [{ membership: state.current, endedBy: event.seq }, ...state.earlier].slice(0, KEPT_EPOCHS);
    }
    state.current = next;
    state.epochSeq = event.seq;
    state.roster.setLeaves(next.leaves, state.member);
    await state.timeline.begin(event.seq, next.startOfTranscript);
  }
}
