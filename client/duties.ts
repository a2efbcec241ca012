// Owns the chores that members do for each other: clearing away leaves of those who left, renewing keys, confirming steps. Must not know how a commit travels.
import type { Leaf, PendingCommit } from "../crypto/membership.ts";
import type { RoomState } from "./room-state.ts";

/** In a `sealed` room the lowest leaf renews the keys after this many messages, or this long, in milliseconds. */
const UPDATE_AFTER_MESSAGES = 100;
const UPDATE_AFTER_MS = 3_600_000;
/** So many commits that count for nobody may have pushed the group's state out of the relay: the lowest leaf leaves it anew, once no step was taken for this long, in milliseconds. */
const RENEW_AFTER_IGNORED = 8;
const RENEW_PAUSE_MS = 5_000;
/** Longest wait before another member than the lowest speaks up, in milliseconds. */
const SECOND_VOICE_MS = 2_000;
/** Attempts of a newcomer to clear away those who left, before it is left to others. */
const NEWCOMER_ATTEMPTS = 3;

/** Decides what this member should do for the room now. */
export class Duties {
  readonly #state: RoomState;
  #messages = 0;
  #ignored = 0;
  #renewedAt: number;
  #newcomerAttempts = NEWCOMER_ATTEMPTS;
  readonly #answers = new Map<string, () => void>();

  constructor(state: RoomState) {
    this.#state = state;
    this.#renewedAt = state.setup.platform.now();
  }

  /** An epoch has begun: its keys are fresh. */
  renewed(): void {
    this.#messages = 0;
    this.#ignored = 0;
    this.#renewedAt = this.#state.setup.platform.now();
  }

  /** A message was ordered. */
  counted(): void {
    this.#messages += 1;
  }

  /** A commit was ordered that counts for nobody. */
  ignored(): void {
    this.#ignored += 1;
  }

  /** True where this member is the lowest of those online. */
  isLowest(except?: number): boolean {
    return this.#state.roster.online(except)[0]?.member === this.#state.member;
  }

  /** The commit that this member owes the room now, or null. */
  async owed(): Promise<PendingCommit | null> {
    const { current, roster } = this.#state;
    if (current === null) return null;
    const newcomer = this.#newcomerAttempts > 0;
    const removable = newcomer || this.isLowest() ? roster.removable(this.#state.relayNow(), newcomer) : [];
    if (removable.length > 0) {
      this.#newcomerAttempts -= 1;
      return current.remove([...removable]);
    }
    this.#newcomerAttempts = 0;
    return (this.#keysAreOld() || this.#stateIsBuried()) && this.isLowest() ? current.update() : null;
  }

  /** Says something for the room: at once where this member is the lowest but `asker`, else after a while unless `silence` says that another did. */
  answer(key: string, asker: Leaf | null, speak: () => void): void {
    if (this.isLowest(asker?.leaf)) {
      speak();
      return;
    }
    const { platform } = this.#state.setup;
    this.silence(key);
    const wait = SECOND_VOICE_MS * (0.25 + 0.75 * platform.random());
    this.#answers.set(
      key,
      platform.setTimer(wait, () => {
        this.#answers.delete(key);
        speak();
      }),
    );
  }

  /** Another member has said it. */
  silence(key: string): void {
    this.#answers.get(key)?.();
    this.#answers.delete(key);
  }

  /** Nothing is owed any more. */
  stop(): void {
    for (const key of [...this.#answers.keys()]) this.silence(key);
  }

  #stateIsBuried(): boolean {
    const idleMs = this.#state.setup.platform.now() - this.#renewedAt;
    return this.#ignored >= RENEW_AFTER_IGNORED && idleMs >= RENEW_PAUSE_MS;
  }

  #keysAreOld(): boolean {
    if (this.#state.current?.history !== "sealed" || this.#messages === 0) return false;
    return (
      this.#messages >= UPDATE_AFTER_MESSAGES || this.#state.setup.platform.now() - this.#renewedAt >= UPDATE_AFTER_MS
    );
  }
}
