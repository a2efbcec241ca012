// Owns who is in the room: the group's leaves, the relay's word on who is connected, and the nicks people took. Must not know keys or frames.
import type { Leaf } from "../crypto/membership.ts";
import type { RelayMember } from "../protocol/server-frames.ts";
import type { Member } from "./events.ts";

/** Without a connection for this long, a member counts as gone, in milliseconds. */
export const ABSENT_AFTER_MS = 30_000;
/** Without a connection for this long, a member's leaf is removed: a fresh identity's, and a lasting one's, in milliseconds. */
export const REMOVED_AFTER_MS = 10 * 60_000;
const LASTING_REMOVED_AFTER_MS = 30 * 86_400_000;

/** Somebody came or went since the last look. */
export interface Change {
  readonly event: "join" | "leave";
  readonly member: Member;
}

/** The room's members as this one sees them. */
export class Roster {
  #leaves: readonly Leaf[] = [];
  #me: string | null = null;
  readonly #relay = new Map<string, RelayMember>();
  readonly #nicks = new Map<string, string>();
  #shown = new Map<string, Member>();
  readonly #isVerified: (fingerprint: string) => boolean;

  constructor(isVerified: (fingerprint: string) => boolean) {
    this.#isVerified = isVerified;
  }

  /** The group's leaves have changed; `me` is this member's relay id. */
  setLeaves(leaves: readonly Leaf[], me: string): void {
    this.#leaves = leaves;
    this.#me = me;
    const identities = new Set(leaves.map((leaf) => leaf.fingerprint));
    for (const fingerprint of this.#nicks.keys()) if (!identities.has(fingerprint)) this.#nicks.delete(fingerprint);
  }

  /** The relay's whole list, as a connection begins. */
  setRelay(members: readonly RelayMember[]): void {
    this.#relay.clear();
    for (const member of members) this.#relay.set(member.id, member);
  }

  /** The relay's word on one member, at `ts` by its clock. */
  setPresence(id: string, event: "online" | "offline" | "left", ts: number): void {
    this.#relay.set(id, { id, online: event === "online", left: event === "left", since: ts });
  }

  /** A step of the group brought a member in at `ts` by the relay's clock: no relay can keep it from being seen. */
  noteArrival(id: string, ts: number): void {
    if (this.#relay.get(id)?.online !== true) this.setPresence(id, "online", ts);
  }

  /** Nicks that members took, by fingerprint. */
  get nicks(): ReadonlyMap<string, string> {
    return this.#nicks;
  }

  /** The nicks that an earlier process knew. */
  resumeNicks(nicks: ReadonlyMap<string, string>): void {
    for (const { fingerprint } of this.#leaves) {
      const nick = nicks.get(fingerprint);
      if (nick !== undefined) this.#nicks.set(fingerprint, nick);
    }
  }

  /** Somebody took a nick; returns the one before. */
  setNick(leaf: Leaf, nick: string): string {
    const was = this.nickOf(leaf);
    this.#nicks.set(leaf.fingerprint, nick);
    const shown = this.#shown.get(leaf.fingerprint);
    if (shown !== undefined) this.#shown.set(leaf.fingerprint, this.memberOf(leaf));
    return was;
  }

  nickOf(leaf: Leaf): string {
    return this.#nicks.get(leaf.fingerprint) ?? leaf.nick;
  }

  /** A leaf as renderers see it; `nick` overrides the one that is known. */
  memberOf(leaf: Leaf, nick: string = this.nickOf(leaf)): Member {
    return {
      id: leaf.member,
      nick,
      fingerprint: leaf.fingerprint,
      verified: this.#isVerified(leaf.fingerprint),
      owner: leaf.owner,
    };
  }

  /** Another member who bears this nick now, or null. */
  bearerOf(nick: string, except: Leaf): Member | null {
    const folded = nick.toLocaleLowerCase();
    for (const member of this.#shown.values()) {
      if (member.fingerprint !== except.fingerprint && member.nick.toLocaleLowerCase() === folded) return member;
    }
    return null;
  }

  leafOf(member: string): Leaf | null {
    return this.#leaves.find((leaf) => leaf.member === member) ?? null;
  }

  /** Who counts as here at `now` by the relay's clock, this member first. */
  present(now: number): readonly Member[] {
    return this.#leaves
      .filter((leaf) => this.#isPresent(leaf, now))
      .sort((a, b) => Number(b.member === this.#me) - Number(a.member === this.#me) || a.leaf - b.leaf)
      .map((leaf) => this.memberOf(leaf));
  }

  /** Somebody is gone, and it has been said. */
  forget(leaf: Leaf): void {
    this.#shown.delete(leaf.fingerprint);
  }

  /** Who came and who went since the last call. */
  changes(now: number): readonly Change[] {
    const before = this.#shown;
    this.#shown = new Map(this.present(now).map((member) => [member.fingerprint, member]));
    const left = [...before.values()].filter((member) => !this.#shown.has(member.fingerprint));
    const joined = [...this.#shown.values()].filter((member) => !before.has(member.fingerprint));
    return [
      ...left.map((member) => ({ event: "leave" as const, member })),
      ...joined.map((member) => ({ event: "join" as const, member })),
    ];
  }

  /** When the next absent member turns into one who left, in milliseconds from `now`, or null. */
  nextChangeMs(now: number): number | null {
    const due = this.#leaves.flatMap((leaf) => {
      const relay = this.#relay.get(leaf.member);
      if (relay === undefined || relay.online || relay.left) return [];
      const left = relay.since + ABSENT_AFTER_MS - now;
      return left > 0 ? [left] : [];
    });
    return due.length === 0 ? null : Math.min(...due);
  }

  /** Leaves with a connection, lowest first; `except` leaves one out. */
  online(except?: number): readonly Leaf[] {
    return this.#leaves
      .filter(
        (leaf) => leaf.leaf !== except && (leaf.member === this.#me || this.#relay.get(leaf.member)?.online === true),
      )
      .sort((a, b) => a.leaf - b.leaf);
  }

  /** True where the relay has somebody else connected, with a leaf or without. */
  hasCompany(): boolean {
    return [...this.#relay.values()].some(({ id, online }) => online && id !== this.#me);
  }

  /** Members whose leaves are due for removal at `now`; with `left` also of those who left on purpose or never came; a lasting identity may come back. */
  removable(now: number, left: boolean): readonly string[] {
    return this.#leaves
      .filter((leaf) => leaf.member !== this.#me && this.#isRemovable(leaf, now, left))
      .map((leaf) => leaf.member);
  }

  #isPresent(leaf: Leaf, now: number): boolean {
    if (leaf.member === this.#me) return true;
    const relay = this.#relay.get(leaf.member);
    if (relay === undefined || relay.left) return false;
    return relay.online || now - relay.since < ABSENT_AFTER_MS;
  }

  #isRemovable(leaf: Leaf, now: number, left: boolean): boolean {
    const relay = this.#relay.get(leaf.member);
    if (relay === undefined) return left;
    if (relay.online) return false;
    if (left && relay.left && !leaf.lasting) return true;
    return now - relay.since >= (leaf.lasting ? LASTING_REMOVED_AFTER_MS : REMOVED_AFTER_MS);
  }
}
