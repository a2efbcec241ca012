// Owns what a person asks of the room that takes the relay's or the group's consent: invites, kicks, burning, owners, names. Must not know spelling.
import { fingerprintOf } from "../crypto/identity.ts";
import { hashOf } from "../crypto/invite.ts";
import type { Membership, PendingCommit } from "../crypto/membership.ts";
import type { OwnerKey } from "../crypto/owner.ts";
import type { ErrorCode } from "../protocol/errors.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import type { Note } from "../protocol/notes.ts";
import type { Intent } from "./intents.ts";
import { isoTime, newId, type RoomState } from "./room-state.ts";

/** Lost races after which a change of the group is given up. */
const STEP_ATTEMPTS = 8;

/** A change of the group that a person wants: it is made anew for each epoch until it wins one. */
interface WantedStep {
  readonly command: "kick" | "owner" | "rename";
  readonly id: string;
  /** The member that it is about, or null. */
  readonly member: string | null;
  readonly make: (current: Membership, owner: OwnerKey) => Promise<PendingCommit>;
  attempts: number;
}

interface Waiting {
  /** Called with null once it was done, or with the code of the refusal. */
  readonly settle: (code: ErrorCode | null) => void;
}

/** Requests that wait for an answer, and the changes that wait for their epoch. */
export class Requests {
  readonly #state: RoomState;
  readonly #waiting = new Map<string, Waiting>();
  readonly #wanted: WantedStep[] = [];
  #posted: PendingCommit | null = null;

  constructor(state: RoomState) {
    this.#state = state;
  }

  /** True while something was asked that the room has not answered. */
  get open(): boolean {
    return this.#wanted.length > 0 || this.#waiting.size > 0;
  }

  /** Mints a further invite, which says that it is this member's. */
  async invite(intent: Extract<Intent, { type: "invite" }>): Promise<void> {
    const state = this.#state;
    const admission = crypto.getRandomValues(new Uint8Array(ID_BYTES));
    const terms = { uses: intent.uses, expiresInMs: intent.expiresInMs };
    const invite = { ...state.invite, admission, inviter: await fingerprintOf(state.setup.identity.publicKey) };
    const id = intent.id ?? newId();
    const ref = this.#expect((code) => {
      if (code !== null) return this.#refuse(code, id);
      const expires = intent.expiresInMs === null ? null : isoTime(state.relayNow() + intent.expiresInMs);
      const data = { invite: state.linkTo(invite), uses: intent.uses, expires };
      state.emit({ type: "result", command: "invite", id, data });
    });
    state.post({ type: "invite", ref, admission: await hashOf(admission), terms });
  }

  /** Wants somebody kicked; like the two below it happens with the next epoch that this member wins. */
  kick(member: string, id: string): void {
    this.#want({ command: "kick", id, member, make: (current, owner) => current.kick(member, owner), attempts: 0 });
  }

  /** Wants a member named a further owner. */
  nameOwner(member: string, id: string): void {
    this.#want({
      command: "owner",
      id,
      member,
      make: (current, owner) => current.nameOwner(member, owner),
      attempts: 0,
    });
  }

  /** Wants the room to have another name. */
  rename(name: string, id: string): void {
    this.#want({
      command: "rename",
      id,
      member: null,
      make: (current, owner) => current.rename(name, owner),
      attempts: 0,
    });
  }

  /** The wanted step, ready to be posted, or null. */
  async nextStep(): Promise<PendingCommit | null> {
    const { current, roster } = this.#state;
    const [wanted] = this.#wanted;
    const { owner } = this.#state;
    if (wanted === undefined || current === null || owner === null) return null;
    const gone = wanted.member !== null && roster.leafOf(wanted.member) === null;
    if (gone || wanted.attempts >= STEP_ATTEMPTS) {
      this.#wanted.shift();
      this.#refuse(gone ? "bad_input" : "timeout", wanted.id);
      return this.nextStep();
    }
    wanted.attempts += 1;
    this.#posted = await wanted.make(current, owner);
    return this.#posted;
  }

  /** A step of this member's has become an epoch: the wanted one, where it was that. */
  async stepped(own: PendingCommit): Promise<void> {
    const [wanted] = this.#wanted;
    const { owner } = this.#state;
    if (wanted === undefined || own !== this.#posted) return;
    this.#wanted.shift();
    if ("capability" in own && typeof own.capability === "string" && owner !== null) {
      this.#state.post({ type: "owner", ref: newId(), capability: owner.capability, add: own.capability });
    }
    const data = wanted.member === null ? { name: this.#state.current?.name } : { member: wanted.member };
    this.#state.emit({ type: "result", command: wanted.command, id: wanted.id, data });
  }

  /** Deletes the room for all. */
  async burn(id: string): Promise<void> {
    const { owner, current } = this.#state;
    if (owner === null || current === null) return this.#refuse("not_owner", id);
    const statement = await current.burn(owner);
    const ref = this.#expect((code) => (code === null ? undefined : this.#refuse(code, id)));
    this.#state.post({ type: "burn", ref, capability: owner.capability, statement });
  }

  /** The relay answered a request; false where no request has this `ref`. */
  answered(ref: string, code: ErrorCode | null): boolean {
    const waiting = this.#waiting.get(ref);
    if (waiting === undefined) return false;
    this.#waiting.delete(ref);
    waiting.settle(code);
    return true;
  }

  /** The connection is gone, and with it the answers. */
  interrupted(): void {
    for (const ref of [...this.#waiting.keys()]) this.answered(ref, "unreachable");
  }

  #want(step: WantedStep): void {
    if (this.#state.owner === null) this.#refuse("not_owner", step.id);
    else if (step.member !== null && this.#state.roster.leafOf(step.member) === null)
      this.#refuse("bad_input", step.id);
    else this.#wanted.push(step);
  }

  #expect(settle: Waiting["settle"]): string {
    const ref = newId();
    this.#waiting.set(ref, { settle });
    return ref;
  }

  #refuse(code: ErrorCode, id: string): void {
    this.#state.emit({ type: "error", code, note: REFUSALS[code] ?? null, id });
  }
}

const REFUSALS: Partial<Record<ErrorCode, Note>> = {
  bad_input: { about: "no_member" },
  timeout: { about: "busy" },
  unreachable: { about: "cut_off" },
  rate_limited: { about: "few_requests" },
};
