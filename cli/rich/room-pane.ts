// Owns what the screen remembers of one room: connection, who is typing, what was not read. Must not know how it is drawn.
import type { SessionEvent } from "../../client/events.ts";
import { mentions } from "../mention.ts";
import { shownNick } from "../people.ts";
import type { RoomView } from "../renderer.ts";
import { TransferRows } from "./transfer-rows.ts";

/** A connection that is lost for less than this is nobody's concern, in milliseconds. */
const QUIET_MS = 2_000;
/** Somebody types until this long after the last sign of it, in milliseconds. */
const TYPING_MS = 6_000;

/** How the connection is, as far as a person needs to know. */
export type Link = "connecting" | "online" | "reconnecting" | "offline";

/** One room as the screen has it. */
export class RoomPane {
  readonly room: RoomView;
  /** Messages since it was last shown, and whether one spoke to this member. */
  unread = 0;
  mentioned = false;
  /** When its last message was said, in milliseconds, or null before the first. */
  saidAt: number | null = null;
  /** What was told while another room was shown, oldest first, bounded. */
  readonly #unseen: SessionEvent[] = [];
  readonly transfers = new TransferRows();
  readonly #typing = new Map<string, number>();
  readonly #buffer: number;
  #nick: string | null = null;
  #state: Link = "connecting";
  #lostAt = 0;

  /** `buffer` bounds what is kept while another room is shown. */
  constructor(room: RoomView, buffer: number) {
    this.room = room;
    this.#buffer = buffer;
  }

  /** One's own nick there, or null before the first `ready`. */
  get nick(): string | null {
    return this.#nick;
  }

  /** Keeps what the status line needs of an event. */
  observe(event: SessionEvent, now: number): void {
    this.transfers.observe(event, now);
    switch (event.type) {
      case "ready":
        this.#nick = event.me.nick;
        return;
      case "status":
        if (event.state !== "online" && this.#state === "online") this.#lostAt = now;
        if (event.state !== "connecting" || this.#state !== "online") this.#state = event.state;
        if (event.state !== "online") this.#typing.clear();
        return;
      case "typing":
        this.#typing.set(event.member.fingerprint, now);
        return;
      case "message":
        this.saidAt = Date.parse(event.ts);
        this.#typing.delete(event.from.fingerprint);
        return;
      case "presence":
        if (event.event === "nick" && event.was === this.#nick) this.#nick = this.#ownNick() ?? this.#nick;
        if (event.event === "leave" || event.event === "kick") this.#typing.delete(event.member.fingerprint);
        return;
      default:
        return;
    }
  }

  /** True where an event speaks to this member. */
  isMention(event: SessionEvent): boolean {
    return event.type === "message" && !event.own && this.#nick !== null && mentions(event.text, this.#nick);
  }

  /** Keeps an event for when the room is shown, and counts it. */
  keep(event: SessionEvent): void {
    if (event.type === "progress") return;
    this.#unseen.push(event);
    if (this.#unseen.length > this.#buffer) this.#unseen.shift();
    if (event.type !== "message" || event.own || event.history) return;
    this.unread += 1;
    if (this.isMention(event)) this.mentioned = true;
  }

  /** What was kept; it counts as read. */
  read(): readonly SessionEvent[] {
    this.unread = 0;
    this.mentioned = false;
    return this.#unseen.splice(0);
  }

  /** The connection as it is shown at `now`, and when that may change by itself, in milliseconds from then. */
  link(now: number): { readonly shown: Link; readonly changesInMs: number | null } {
    const quiet = this.#lostAt + QUIET_MS - now;
    if (this.#state === "online" || this.#lostAt === 0 || quiet <= 0) return { shown: this.#state, changesInMs: null };
    return { shown: "online", changesInMs: quiet };
  }

  /** Who is typing at `now`, and when that changes by itself. */
  typing(now: number): { readonly nicks: readonly string[]; readonly changesInMs: number | null } {
    for (const [fingerprint, at] of this.#typing) if (now - at >= TYPING_MS) this.#typing.delete(fingerprint);
    const members = this.room.members();
    const nicks = members
      .filter(({ fingerprint }) => this.#typing.has(fingerprint))
      .map((member) => shownNick(member, members));
    const oldest = Math.min(...this.#typing.values());
    return { nicks, changesInMs: Number.isFinite(oldest) ? oldest + TYPING_MS - now : null };
  }

  #ownNick(): string | null {
    return this.room.members()[0]?.nick ?? null;
  }
}
