// Owns who has been in the room: since when they are there or away, who left, who was kicked. Must not know sockets.
import type { RelayMember } from "../protocol/server-frames.ts";

/** Members that a room remembers; beyond, those who are away longest are forgotten. */
const MAX_REMEMBERED = 2048;

type MemberRow = { id: string; online: number; left: number; since: number };

/** The members that the room remembers, in memory and in storage. */
export class Members {
  readonly #sql: SqlStorage;
  readonly #members = new Map<string, RelayMember>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    for (const row of sql.exec<MemberRow>("SELECT id, online, left, since FROM members ORDER BY since")) {
      this.#members.set(row.id, { id: row.id, online: row.online === 1, left: row.left === 1, since: row.since });
    }
  }

  all(): readonly RelayMember[] {
    return [...this.#members.values()];
  }

  isOnline(member: string): boolean {
    return this.#members.get(member)?.online === true;
  }

  /** Notes that a member came, went or left at `now` (milliseconds since 1970). */
  note(member: string, event: "online" | "offline" | "left", now: number): void {
    const noted = { id: member, online: event === "online", left: event === "left", since: now };
    this.#members.delete(member);
    this.#members.set(member, noted);
    this.#sql.exec(
      "INSERT OR REPLACE INTO members VALUES (?, ?, ?, ?)",
      member,
      Number(noted.online),
      Number(noted.left),
      now,
    );
    if (this.#members.size > MAX_REMEMBERED) this.#forgetOldest();
  }

  /** Forgets members who are away; they are remembered again when they come back. */
  forget(members: readonly string[]): void {
    for (const member of members) {
      if (this.#members.delete(member)) this.#sql.exec("DELETE FROM members WHERE id = ?", member);
    }
  }

  isKicked(member: string): boolean {
    return this.#sql.exec("SELECT 1 FROM kicked WHERE id = ?", member).next().done !== true;
  }

  /** Shuts a member out for good. */
  kick(member: string): void {
    this.#sql.exec("INSERT OR IGNORE INTO kicked VALUES (?)", member);
  }

  #forgetOldest(): void {
    for (const { id, online } of this.#members.values()) {
      if (!online) return this.forget([id]);
    }
  }
}
