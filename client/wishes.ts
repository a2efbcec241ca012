// Owns what each thing that a person can ask of a room sets in motion. Must not know how a command is spelled.
import type { Intent } from "./intents.ts";
import { isNick, MAX_NICK_BYTES, MAX_NICK_GRAPHEMES } from "./nick.ts";
import type { Requests } from "./requests.ts";
import { newId, type RoomState } from "./room-state.ts";
import type { Speaking } from "./speaking.ts";
import { type TransferHandlers, Transfers } from "./transfers.ts";

/** What wishes ask of the session. `run` makes a step wait its turn. */
export interface WishHandlers extends Pick<TransferHandlers, "bearer"> {
  run(step: () => void): void;
}

/** Carries out intents, but for leaving, which is the session's. */
export class Wishes {
  readonly #state: RoomState;
  readonly #speaking: Speaking;
  readonly #requests: Requests;
  readonly transfers: Transfers;

  constructor(state: RoomState, speaking: Speaking, requests: Requests, { bearer, run }: WishHandlers) {
    this.#state = state;
    this.#speaking = speaking;
    this.#requests = requests;
    this.transfers = new Transfers(state, {
      bearer,
      say: (said, ref, about) => run(() => speaking.utter(said, ref, about)),
      onEnd: () => run(() => {}),
    });
  }

  /** Sets an intent in motion; what comes of it is told as events. */
  async carryOut(intent: Exclude<Intent, { type: "leave" }>): Promise<void> {
    switch (intent.type) {
      case "say":
        return this.#speaking.say(intent.text, intent.action ?? false, intent.id);
      case "typing":
        return this.#state.ready ? this.#speaking.signal({ kind: "typing" }) : undefined;
      case "nick":
        return this.#takeNick(intent.nick, intent.id);
      case "away":
      case "back":
        return this.#beAway(intent.type);
      case "invite":
        return this.#requests.invite(intent);
      case "kick":
        return this.#requests.kick(intent.member, intent.id ?? newId());
      case "owner":
        return this.#requests.nameOwner(intent.member, intent.id ?? newId());
      case "verify":
        return this.#verify(intent.member, intent.verified);
      case "rename":
        return this.#requests.rename(intent.name, intent.id ?? newId());
      case "burn":
        return this.#requests.burn(intent.id ?? newId());
      case "send_file":
        return this.transfers.send(intent.source, intent.id ?? newId());
      case "save_file":
        return this.transfers.save(intent.file, intent.sink, intent.id ?? newId());
      case "cancel_file":
        return this.transfers.cancel(intent.file, intent.id ?? newId());
      case "give_up_files":
        return this.transfers.giveUp();
    }
  }

  #verify(member: string, verified: boolean): void {
    const { roster, acquaintances } = this.#state;
    const leaf = roster.leafOf(member);
    if (leaf !== null) acquaintances.verify(leaf.fingerprint, roster.nickOf(leaf), verified);
  }

  async #takeNick(nick: string, id: string | undefined): Promise<void> {
    const state = this.#state;
    if (!isNick(nick)) {
      const note = { about: "bad_nick", characters: MAX_NICK_GRAPHEMES, bytes: MAX_NICK_BYTES } as const;
      state.emit({ type: "error", code: "bad_input", note, ...(id === undefined ? {} : { id }) });
      return;
    }
    state.nick = nick;
    if (state.current === null) return;
    const was = state.roster.setNick(state.current.me, nick);
    if (state.ready) await this.#speaking.signal({ kind: "nick", nick });
    if (was !== nick)
      state.emit({ type: "presence", event: "nick", member: state.roster.memberOf(state.current.me), was });
  }

  async #beAway(event: "away" | "back"): Promise<void> {
    const state = this.#state;
    state.away = event === "away";
    if (state.ready) await this.#speaking.signal({ kind: event });
    if (state.current !== null)
      state.emit({ type: "presence", event, member: state.roster.memberOf(state.current.me) });
  }
}
