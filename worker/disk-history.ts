// Owns the chat messages of a `disk` room: one row of SQLite for each burst, until each has lived its time. Must not keep their text in memory.
import type { Counters } from "./counters.ts";
import type { History, Retained, Stamped } from "./history.ts";

/** A burst as the index knows it: the numbers of its messages and the epochs that they name. */
interface Burst {
  readonly last: number;
  readonly seqs: readonly number[];
  readonly epochs: readonly number[];
  readonly expires: number;
}

type IndexRow = { last: number; seqs: string; epochs: string; expires: number };

/** Keeps at most `max` messages, each for `ttlMs`. */
export class DiskHistory implements History {
  readonly #sql: SqlStorage;
  readonly #counters: Counters;
  readonly #max: number;
  readonly #ttlMs: number;
  #bursts: Burst[];
  /** The burst that was read last: its messages are asked for one after the other. */
  #newest: { readonly last: number; readonly texts: readonly string[] } | null = null;

  constructor(sql: SqlStorage, counters: Counters, max: number, ttlMs: number) {
    this.#sql = sql;
    this.#counters = counters;
    this.#max = max;
    this.#ttlMs = ttlMs;
    const rows = sql.exec<IndexRow>("SELECT last, seqs, epochs, expires FROM bursts ORDER BY last").toArray();
    this.#bursts = rows.map((row) => ({ ...row, seqs: JSON.parse(row.seqs), epochs: JSON.parse(row.epochs) }));
  }

  keep(messages: readonly Stamped[], now: number): void {
    const seqs = messages.map(({ event }) => event.seq);
    const epochs = [...new Set(messages.flatMap(({ event }) => (event.kind === "message" ? [event.epoch] : [])))];
    const burst = { last: seqs.at(-1) ?? 0, seqs, epochs, expires: now + this.#ttlMs };
    const events = messages.map(({ text }) => text).join("\n");
    this.#sql.exec(
      "INSERT INTO bursts VALUES (?, ?, ?, ?, ?)",
      burst.last,
      JSON.stringify(seqs),
      JSON.stringify(epochs),
      burst.expires,
      events,
    );
    this.#bursts.push(burst);
    this.#trim();
  }

  since(after: number, now: number): readonly Retained[] {
    const first = Math.max(after, this.#counters.lostMessages);
    const wanted = this.#bursts.filter(({ last, expires }) => last > first && expires > now);
    return wanted.flatMap((burst) => this.#retained(burst).filter(({ seq }) => seq > first));
  }

  epochs(): ReadonlySet<number> {
    return new Set(this.#bursts.flatMap(({ epochs }) => epochs));
  }

  due(): number | null {
    return this.#bursts[0]?.expires ?? null;
  }

  expire(now: number): number | null {
    while (this.#bursts[0] !== undefined && this.#bursts[0].expires <= now) this.#drop(this.#bursts[0]);
    return this.due();
  }

  /** Numbers beyond `max` count as lost at once; their row goes when all of it is lost. */
  #trim(): void {
    const seqs = this.#bursts.flatMap((burst) => burst.seqs);
    const lost = seqs[seqs.length - this.#max - 1];
    if (lost === undefined) return;
    while (this.#bursts[0] !== undefined && this.#bursts[0].last <= lost) this.#drop(this.#bursts[0]);
    this.#counters.lostMessages = Math.max(this.#counters.lostMessages, lost);
  }

  #drop(burst: Burst): void {
    this.#sql.exec("DELETE FROM bursts WHERE last = ?", burst.last);
    if (this.#newest?.last === burst.last) this.#newest = null;
    this.#bursts.shift();
    this.#counters.lostMessages = Math.max(this.#counters.lostMessages, burst.last);
  }

  #retained({ last, seqs }: Burst): readonly Retained[] {
    return seqs.map((seq, index) => ({ seq, read: () => this.#read(last)?.[index] ?? null }));
  }

  /** The texts of a burst, or null where it has gone. */
  #read(last: number): readonly string[] | null {
    if (this.#newest?.last === last) return this.#newest.texts;
    const [row] = this.#sql.exec<{ events: string }>("SELECT events FROM bursts WHERE last = ?", last).toArray();
    if (row === undefined) return null;
    const texts = row.events.split("\n");
    this.#newest = { last, texts };
    return texts;
  }
}
