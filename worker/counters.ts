// Owns the one row that every burst writes: sequence numbers, what was lost, what members may still send, what was not reported. Must not know events.
import { Tally } from "./tally.ts";

const SAVE = `
  UPDATE counters SET seq = ?, chat = ?, lost_messages = ?, lost_commits = ?, allowances = ?, unreported_messages = ?, unreported_bytes = ?
  WHERE id = 1`;

interface Row extends Record<string, SqlStorageValue> {
  seq: number;
  chat: number;
  lost_messages: number;
  lost_commits: number;
  allowances: string;
  unreported_messages: number;
  unreported_bytes: number;
}

/** Sequence numbers in memory, and in storage as of the last `save`. */
export class Counters {
  readonly #sql: SqlStorage;
  /** The newest sequence number that was given out. */
  seq: number;
  /** The newest one of a chat message. */
  chat: number;
  /** Chat messages and commits up to these numbers can no longer be had. */
  lostMessages: number;
  lostCommits: number;
  /** The members' allowances as they were saved. */
  readonly allowances: string;
  /** What was ordered and not yet reported. */
  readonly tally: Tally;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    const row = sql.exec<Row>("SELECT * FROM counters").one();
    this.seq = row.seq;
    this.chat = row.chat;
    this.lostMessages = row.lost_messages;
    this.lostCommits = row.lost_commits;
    this.allowances = row.allowances;
    this.tally = new Tally(row.unreported_messages, row.unreported_bytes);
  }

  /** Writes the row of a new room, whose genesis has number `seq`. */
  static create(sql: SqlStorage, seq: number): void {
    sql.exec("INSERT INTO counters VALUES (1, ?, 0, 0, 0, '', 0, 0)", seq);
  }

  /** The next sequence number. */
  next(): number {
    this.seq += 1;
    return this.seq;
  }

  save(allowances: string): void {
    const { seq, chat, lostMessages, lostCommits, tally } = this;
    this.#sql.exec(SAVE, seq, chat, lostMessages, lostCommits, allowances, tally.messages, tally.bytes);
  }
}
