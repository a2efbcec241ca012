// Owns what a room was founded with and who may change it, and that it existed even after it was burned. Must not know its members.
import type { Policy } from "../protocol/policy.ts";
import { migrateSchema, stampSchema } from "./schema.ts";

/** Capability hashes that one room may register. */
const MAX_OWNERS = 64;

/** The room's tables; made once, when it is created. Whoever changes them adds a step to schema.ts. */
const TABLES = `
  CREATE TABLE charter (id INTEGER PRIMARY KEY, room TEXT, policy TEXT, owners TEXT, burned INTEGER);
  CREATE TABLE counters (id INTEGER PRIMARY KEY, seq INTEGER, chat INTEGER, lost_messages INTEGER, lost_commits INTEGER, allowances TEXT, unreported_messages INTEGER, unreported_bytes INTEGER);
  CREATE TABLE members (id TEXT PRIMARY KEY, online INTEGER, left INTEGER, since INTEGER) WITHOUT ROWID;
  CREATE TABLE kicked (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE invites (admission TEXT PRIMARY KEY, uses INTEGER, expires INTEGER) WITHOUT ROWID;
  CREATE TABLE bursts (last INTEGER PRIMARY KEY, seqs TEXT, epochs TEXT, expires INTEGER, events TEXT);
  CREATE TABLE commits (seq INTEGER PRIMARY KEY, event TEXT);
  CREATE TABLE groups (seq INTEGER PRIMARY KEY, member TEXT, generation INTEGER, epoch INTEGER, info TEXT, first INTEGER);
  CREATE TABLE boxes (seq INTEGER PRIMARY KEY, generation INTEGER, epoch INTEGER, box TEXT, member TEXT);
  CREATE TABLE kick (id INTEGER PRIMARY KEY, seq INTEGER, generation INTEGER, epoch INTEGER, notice TEXT);
  CREATE TABLE files (file TEXT PRIMARY KEY, member TEXT, capability TEXT, bytes INTEGER, at INTEGER, expires INTEGER) WITHOUT ROWID;
  CREATE TABLE histories (generation INTEGER PRIMARY KEY, history TEXT);
`;

/** What a room is: absent (nobody created it), burned, or open under its charter. */
export type Existence = "absent" | "burned" | Charter;

/** A room's founding terms. */
export class Charter {
  readonly room: string;
  readonly policy: Policy;
  readonly #sql: SqlStorage;
  readonly #owners: Set<string>;

  constructor(sql: SqlStorage, room: string, policy: Policy, owners: readonly string[]) {
    this.#sql = sql;
    this.room = room;
    this.policy = policy;
    this.#owners = new Set(owners);
  }

  /** True where `capability` (a hash) is an owner's. */
  isOwner(capability: string): boolean {
    return this.#owners.has(capability);
  }

  /** Registers a further owner's capability (a hash); false where there are too many. */
  addOwner(capability: string): boolean {
    if (this.#owners.size >= MAX_OWNERS && !this.#owners.has(capability)) return false;
    this.#owners.add(capability);
    this.#sql.exec("UPDATE charter SET owners = ?", JSON.stringify([...this.#owners]));
    return true;
  }
}

/** Reads whether there is a room; writes only where an older relay has stored it. */
export function readCharter(sql: SqlStorage): Existence {
  if (sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'charter'").next().done === true) return "absent";
  const row = sql
    .exec<{ room: string; policy: string; owners: string; burned: number }>(
      "SELECT room, policy, owners, burned FROM charter",
    )
    .one();
  if (row.burned === 1) return "burned";
  migrateSchema(sql);
  return new Charter(sql, row.room, JSON.parse(row.policy), JSON.parse(row.owners));
}

/** Founds the room: its tables and its charter. */
export function writeCharter(sql: SqlStorage, room: string, policy: Policy, owner: string): void {
  sql.exec(TABLES);
  stampSchema(sql);
  sql.exec("INSERT INTO charter VALUES (1, ?, ?, ?, 0)", room, JSON.stringify(policy), JSON.stringify([owner]));
}

/** What is left of a burned room: that there was one. */
export function writeTombstone(sql: SqlStorage): void {
  sql.exec("CREATE TABLE charter (id INTEGER PRIMARY KEY, room TEXT, policy TEXT, owners TEXT, burned INTEGER)");
  sql.exec("INSERT INTO charter VALUES (1, '', '{}', '[]', 1)");
}
