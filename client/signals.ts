// Owns what members tell each other beside texts: nicks, absence, typing, and help for those who could not follow. Must not know the group's steps.
import type { Opened } from "../crypto/membership.ts";
import type { RelayEventOf } from "../protocol/server-frames.ts";
import type { Duties } from "./duties.ts";
import type { Listening } from "./listening.ts";
import type { EndedEpoch, RoomState } from "./room-state.ts";
import type { Speaking } from "./speaking.ts";
import { ANY_COMMIT } from "./stepping.ts";

type SignalEvent = RelayEventOf<"signal">;

/** Reads and sends signals. */
export class Signals {
  readonly #state: RoomState;
  readonly #speaking: Speaking;
  readonly #listening: Listening;
  readonly #duties: Duties;

  constructor(state: RoomState, speaking: Speaking, listening: Listening, duties: Duties) {
    this.#state = state;
    this.#speaking = speaking;
    this.#listening = listening;
    this.#duties = duties;
  }

  /** Opens a signal and acts on it; what it said, or null where it said nothing to this member. */
  async hear(event: SignalEvent): Promise<Opened | null> {
    if (event.from === this.#state.member) return null;
    if (event.epoch !== this.#state.current?.epoch) return this.#hearEarlier(event);
    const opened = await this.#listening.open(event);
    if (opened === null || opened.from.member !== event.from) return null;
    this.#act(opened);
    return opened;
  }

  /** Tells the others this member's nick, where it is no longer the one of its leaf, and its absence. */
  async introduce(): Promise<void> {
    const { current, nick, away } = this.#state;
    if (current === null) return;
    if (nick !== current.me.nick) await this.#speaking.signal({ kind: "nick", nick });
    if (away) await this.#speaking.signal({ kind: "away" });
  }

  /** Confirms to a newcomer, or to whom it may concern, that this member followed the commit of number `seq`. */
  confirm(seq: number, newcomer: string): void {
    const leaf = this.#state.roster.leafOf(newcomer);
    const confirmed = this.#state.current;
    if (confirmed === null) return;
    this.#duties.answer(
      `followed:${seq}`,
      leaf,
      () => void this.#speaking.signal({ kind: "followed", seq, epochId: confirmed.epochId }, confirmed),
    );
  }

  async #hearEarlier(event: SignalEvent): Promise<Opened | null> {
    const ended = this.#state.earlier.find(({ membership }) => membership.epoch === event.epoch);
    if (ended === undefined) return null;
    const opened = await ended.membership.open(event).catch(() => null);
    if (opened === null || opened.from.member !== event.from) return null;
    if (opened.content.kind === "followed") this.#duties.silence(`held:${opened.content.seq}`);
    if (opened.content.kind === "held") this.#help(ended, opened.content.seq, opened);
    return opened;
  }

  #help({ membership, endedBy }: EndedEpoch, seq: number, asker: Opened): void {
    const newer = [this.#state.current, ...this.#state.earlier.map((ended) => ended.membership)];
    const next = newer.find((one) => one?.epoch === membership.epoch + 1);
    if ((seq !== endedBy && seq !== ANY_COMMIT) || next === undefined || next === null) return;
    const content = { kind: "followed", seq, epochId: next.epochId } as const;
    this.#duties.answer(`held:${seq}`, asker.from, () => void this.#speaking.signal(content, membership));
  }

  #act({ from, content }: Opened): void {
    const { roster, emit, ready } = this.#state;
    switch (content.kind) {
      case "nick": {
        const taken = roster.bearerOf(content.nick, from);
        const was = roster.setNick(from, content.nick);
        if (was === content.nick) return;
        emit({ type: "presence", event: "nick", member: roster.memberOf(from), was });
        if (taken !== null)
          emit({
            type: "warning",
            code: "nick_taken",
            note: { about: "nick_taken", fingerprint: from.fingerprint, nick: content.nick },
          });
        this.#state.meet(from);
        return;
      }
      case "away":
      case "back":
        if (ready) emit({ type: "presence", event: content.kind, member: roster.memberOf(from) });
        return;
      case "typing":
        emit({ type: "typing", member: roster.memberOf(from) });
        return;
      case "followed":
        this.#duties.silence(`followed:${content.seq}`);
        return;
      default:
        return;
    }
  }
}
