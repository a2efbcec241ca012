// Owns the way from a place in the group to `ready`: a member's confirmation, the past, the first words. Must not know connections.
import type { Leaf } from "../crypto/membership.ts";
import type { State } from "../protocol/server-frames.ts";
import type { Duties } from "./duties.ts";
import { readPast } from "./history.ts";
import type { Joining } from "./joining.ts";
import { wayTo } from "./lineage.ts";
import type { Listening } from "./listening.ts";
import type { Reading } from "./reading.ts";
import type { RoomState } from "./room-state.ts";
import type { Signals } from "./signals.ts";

/** A newcomer waits this long for a member to confirm its epoch, in milliseconds. */
export const CONFIRM_MS = 8_000;

const NO_KEYS = { boxes: [], histories: [], steps: [] };

/** The parts of a session that an arrival uses. */
export interface ArrivalParts {
  readonly state: RoomState;
  readonly joining: Joining;
  readonly reading: Reading;
  readonly listening: Listening;
  readonly signals: Signals;
  readonly duties: Duties;
  /** Makes a later step wait its turn. */
  readonly run: (step: () => Promise<void>) => void;
  readonly onReady: () => void;
}

/** Brings this member to `ready`, once for each connection. */
export class Arrival {
  readonly #parts: ArrivalParts;
  #keys: Pick<State, "boxes" | "histories" | "steps"> = NO_KEYS;
  /** Number of the step that this member's own was built on. */
  #base = 0;
  #live = false;
  #unconfirmed = false;
  /** Fingerprints of those who were in the group when this member came. */
  #witnesses: ReadonlySet<string> = new Set();
  /** True for one who had a place before: what it cannot read of the time between is a gap, and not the past of others. */
  #returning = false;
  #cancelConfirm: () => void = () => {};

  constructor(parts: ArrivalParts) {
    this.#parts = parts;
  }

  /** True once all that was missed has been read. */
  get live(): boolean {
    return this.#live;
  }

  /** The keys of the past have come. */
  keepBoxes({ boxes, histories, steps }: State): void {
    this.#keys = { boxes, histories, steps };
  }

  /** A connection has ended. */
  interrupted(): void {
    this.#live = false;
    this.#parts.state.ready = false;
    this.#cancelConfirm();
  }

  /** This member's commit, built on the step of number `base`, won its place: where others are here, one of them must confirm it. */
  async entered(base: number): Promise<void> {
    this.#base = base;
    this.#parts.duties.renewed();
    this.#parts.state.stale = false;
    this.#parts.state.arriving = true;
    this.#unconfirmed = true;
    this.#returning = this.#parts.joining.hasLost;
    this.#witnesses = new Set(this.#parts.state.current?.leaves.map((leaf) => leaf.fingerprint));
    this.#parts.listening.holdBack();
    await this.#seekConfirmation();
  }

  /** Another leaf was heard in the epoch: where it was there before this member came, the epoch is the group's. */
  async heard(from: Leaf): Promise<void> {
    if (this.#unconfirmed && this.#witnesses.has(from.fingerprint)) await this.#confirm();
  }

  /** All that was missed has been read. */
  async caughtUp(): Promise<void> {
    this.#live = true;
    this.#parts.state.outbox.recall();
    if (this.#unconfirmed) await this.#seekConfirmation();
    else await this.#becomeReady();
  }

  /** Nothing is waited for any more. */
  stop(): void {
    this.#cancelConfirm();
  }

  async #seekConfirmation(): Promise<void> {
    const { state, joining, reading, run } = this.#parts;
    const alone = joining.unfollowed
      ? !state.roster.hasCompany()
      : state.roster.online(state.current?.me.leaf).length === 0;
    if (alone) return this.#confirm();
    this.#cancelConfirm();
    this.#cancelConfirm = state.setup.platform.setTimer(CONFIRM_MS, () =>
      run(async () => {
        if (!this.#unconfirmed || !this.#live) return;
        this.#unconfirmed = false;
        joining.reject();
        reading.rejoin(null);
      }),
    );
  }

  async #confirm(): Promise<void> {
    this.#unconfirmed = false;
    this.#cancelConfirm();
    this.#parts.joining.settle();
    await this.#becomeReady();
  }

  async #becomeReady(): Promise<void> {
    const { state, signals, onReady } = this.#parts;
    const { current, policy } = state;
    if (current === null || policy === null || state.ready || !this.#live) return;
    await this.#tellPast();
    state.arriving = false;
    onReady();
    state.tellChanges();
    state.ready = true;
    state.emit({ type: "status", state: "online", attempt: 0, retryInMs: 0 });
    if (policy.history !== current.history)
      state.emit({ type: "warning", code: "fork", note: { about: "policy_denied" } });
    const members = state.roster.present(state.relayNow());
    const me = state.roster.memberOf(current.me, state.nick);
    state.emit({
      type: "ready",
      name: current.name,
      me,
      members,
      seq: state.lastSeq ?? 0,
      epoch: current.epoch,
      policy: { ...policy, history: current.history },
    });
    state.meetAll();
    await signals.introduce();
  }

  async #tellPast(): Promise<void> {
    const { state, reading, listening } = this.#parts;
    const { boxes, histories, steps } = this.#keys;
    this.#keys = NO_KEYS;
    const way = wayTo(this.#base, new Map(steps.map(({ seq, base }) => [seq, base])));
    const unread: number[] = [];
    const { pasts, forked } = await readPast(state, { boxes, histories, way }, reading.takePast());
    if (forked) state.emit({ type: "warning", code: "fork", note: { about: "past_forked" } });
    for (const { event, opened } of pasts) {
      if (opened === null) unread.push(event.seq);
      else listening.show(event, opened.from, opened);
    }
    listening.release();
    const [from, to] = [unread[0], unread.at(-1)];
    if (this.#returning && from !== undefined && to !== undefined) state.emit({ type: "gap", from, to });
  }
}
