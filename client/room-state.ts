// Owns what the parts of a session share, and the few things that all of them do. Must not know the order in which they act.

import type { Identity } from "../crypto/identity.ts";
import type { Invite } from "../crypto/invite.ts";
import { formatLink } from "../crypto/invite.ts";
import type { Leaf, Membership } from "../crypto/membership.ts";
import { freshNonce } from "../crypto/nonces.ts";
import type { OwnerKey } from "../crypto/owner.ts";
import { encodeBase64Url } from "../protocol/bytes.ts";
import type { ClientFrame } from "../protocol/client-frames.ts";
import { ID_BYTES, MAX_TEXT_BYTES } from "../protocol/limits.ts";
import type { Policy } from "../protocol/policy.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import type { RelayLimits } from "../protocol/server-frames.ts";
import type { Acquaintances } from "./acquaintances.ts";
import type { SessionEvent } from "./events.ts";
import { FileBook } from "./file-book.ts";
import { Outbox } from "./outbox.ts";
import type { OwnFiles } from "./own-files.ts";
import type { Platform } from "./platform.ts";
import { Roster } from "./roster.ts";
import { Timeline } from "./timeline.ts";

/** What a session is opened with and never changes. */
export interface RoomSetup {
  readonly platform: Platform;
  readonly origin: string;
  readonly room: string;
  readonly identity: Identity;
  readonly owner: OwnerKey | null;
  readonly lasting: boolean;
  /** Whom this member knows, here and elsewhere. */
  readonly acquaintances: Acquaintances;
  /** The files that this member sends. */
  readonly ownFiles: OwnFiles;
}

/** An epoch that is over, and the number of the commit that ended it. */
export interface EndedEpoch {
  readonly membership: Membership;
  readonly endedBy: number;
}

/** The state of one room in one process. */
export class RoomState {
  readonly setup: RoomSetup;
  readonly emit: (event: SessionEvent) => void;
  readonly post: (frame: ClientFrame) => void;
  readonly outbox = new Outbox();
  readonly files = new FileBook();
  readonly acquaintances: Acquaintances;
  readonly roster: Roster;
  readonly timeline = new Timeline();
  /** The relay's id of this member, once a connection has opened. */
  member = "";
  nick: string;
  away = false;
  /** The owner key that this member holds, its own or one that was granted. */
  owner: OwnerKey | null;
  invite: Invite;
  /** What lets this member in again, once it was let in. */
  token: TokenResponse | null = null;
  /** True where an earlier process did not end in order: nothing is said in the epoch that it was in. */
  stale = false;
  /** True until the first greeting, where an earlier process was here: the relay should have no connection of this member then. */
  resumed = false;
  /** True between this member's entry and the telling of what came before it: a later process has all of that to do again. */
  arriving = false;
  /** This member's view of the current epoch. */
  current: Membership | null = null;
  /** Number of the step that opened the current epoch. */
  epochSeq = 0;
  /** Views of the epochs before it, newest first, for those who could not follow yet. */
  earlier: readonly EndedEpoch[] = [];
  policy: Policy | null = null;
  limits: RelayLimits | null = null;
  /** Newest sequence number that was read. */
  lastSeq: number | null = null;
  /** Messages up to this number are not part of the past that is read: they can no longer be had, or were read when they came. */
  pastAfter = 0;
  /** The relay's clock less this one's, in milliseconds. */
  clockOffsetMs = 0;
  /** True between `ready` and the end of a connection. */
  ready = false;

  constructor(
    setup: RoomSetup,
    nick: string,
    invite: Invite,
    emit: (event: SessionEvent) => void,
    post: (frame: ClientFrame) => void,
  ) {
    this.setup = setup;
    this.acquaintances = setup.acquaintances;
    this.roster = new Roster((fingerprint) => setup.acquaintances.isVerified(fingerprint));
    this.nick = nick;
    this.owner = setup.owner;
    this.invite = invite;
    this.emit = emit;
    this.post = post;
  }

  /** The time by the relay's clock, in milliseconds since 1970. */
  relayNow(): number {
    return this.setup.platform.now() + this.clockOffsetMs;
  }

  maxTextBytes(): number {
    return this.limits?.textBytes ?? MAX_TEXT_BYTES;
  }

  /** The room's newest link that this member knows, or the one of another invite. */
  linkTo(invite: Invite = this.invite): string {
    return formatLink(this.setup.origin, this.setup.room, invite);
  }

  /** Tells that an owner had somebody removed. */
  tellKick(leaf: Leaf): void {
    this.emit({ type: "presence", event: "kick", member: this.roster.memberOf(leaf) });
    this.roster.forget(leaf);
  }

  /** Somebody else bears this nick: says so loudly where another key is known by it. */
  meet(leaf: Leaf, nick = this.roster.nickOf(leaf)): void {
    const { fingerprint, lasting, member } = leaf;
    if (member === this.member || !this.acquaintances.meet(fingerprint, nick, lasting)) return;
    this.emit({ type: "warning", code: "key_changed", note: { about: "new_key", nick, fingerprint } });
  }

  /** Everybody who is here bears a nick. */
  meetAll(): void {
    for (const { id } of this.roster.present(this.relayNow())) {
      const leaf = this.roster.leafOf(id);
      if (leaf !== null) this.meet(leaf);
    }
  }

  /** Tells who came and went since the last call. */
  tellChanges(): void {
    for (const { event, member } of this.roster.changes(this.relayNow())) {
      if (this.ready && member.id !== this.member) this.emit({ type: "presence", event, member });
      const leaf = event === "join" ? this.roster.leafOf(member.id) : null;
      if (this.ready && leaf !== null) this.meet(leaf);
    }
  }
}

/** A new random id, as the wire writes it. */
export function newId(): string {
  return encodeBase64Url(freshNonce(ID_BYTES));
}

/** A time of the wire as ISO 8601; one that no calendar holds is shown as the nearest that it does. */
export function isoTime(ms: number): string {
  return new Date(Math.max(-8.64e15, Math.min(8.64e15, ms))).toISOString();
}
