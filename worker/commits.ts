// Owns the commits that members who were away need. Must not judge them: members do.
import { KEPT_COMMITS } from "../protocol/limits.ts";
import type { RelayEventOf, State } from "../protocol/server-frames.ts";
import type { Counters } from "./counters.ts";
import type { Retained } from "./history.ts";

/** All kept commits together, in characters. */
const MAX_COMMITS_CHARACTERS = 33_554_432;

/** The newest commits of a room, in storage. */
export class Commits {
  readonly #sql: SqlStorage;
  readonly #counters: Counters;
  readonly #index: { seq: number; length: number; base: number }[];
  #characters: number;

  constructor(sql: SqlStorage, counters: Counters) {
    this.#sql = sql;
    this.#counters = counters;
    this.#index = sql
      .exec<{ seq: number; length: number; base: number }>(
        "SELECT seq, length(event) AS length, json_extract(event, '$.base') AS base FROM commits ORDER BY seq",
      )
      .toArray();
    this.#characters = this.#index.reduce((sum, { length }) => sum + length, 0);
  }

  /** Keeps a commit, and drops the oldest beyond the limits. */
  keep({ event, text }: { event: RelayEventOf<"commit">; text: string }): void {
    this.#sql.exec("INSERT INTO commits VALUES (?, ?)", event.seq, text);
    this.#index.push({ seq: event.seq, length: text.length, base: event.base });
    this.#characters += text.length;
    while (this.#index.length > KEPT_COMMITS || this.#characters > MAX_COMMITS_CHARACTERS) this.#dropOldest();
  }

  /** The base of each kept commit. */
  steps(): State["steps"] {
    return this.#index.map(({ seq, base }) => ({ seq, base }));
  }

  /** The kept commits with numbers above `after`, in order. */
  since(after: number): readonly Retained[] {
    return this.#index.filter(({ seq }) => seq > after).map(({ seq }) => ({ seq, read: () => this.#read(seq) }));
  }

  #read(seq: number): string | null {
    const rows = this.#sql.exec<{ event: string }>("SELECT event FROM commits WHERE seq = ?", seq);
    return rows.toArray()[0]?.event ?? null;
  }

  #dropOldest(): void {
    const oldest = this.#index.shift();
    if (oldest === undefined) return;
    this.#sql.exec("DELETE FROM commits WHERE seq = ?", oldest.seq);
    this.#characters -= oldest.length;
    this.#counters.lostCommits = oldest.seq;
  }
}
