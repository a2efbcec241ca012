// Owns the sums over all rooms and isolates: what they report, kept for whoever asks for metrics. Must not call a room: it might sleep.
import { DurableObject } from "cloudflare:workers";
import type { Counts } from "./tally.ts";

/** Messages a second are those of this time, in milliseconds. */
const RATE_WINDOW_MS = 60_000;

/** What `/metrics` says. */
export interface Totals extends Counts {
  readonly connected: number;
  /** Rooms with somebody connected. */
  readonly rooms: number;
  readonly messagesPerSecond: number;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS rooms (id TEXT PRIMARY KEY, connected INTEGER) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS totals (name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;
`;
const MESSAGES = "messages";
const BYTES = "bytes";
const EVICTIONS = "evictions";
const REJECTS = "rejects ";

/** What only a self-hosted relay is bound to. */
interface SelfHosting {
  readonly ROOM_FILES?: unknown;
}

/** True once a registry was made in this isolate. */
let hasStarted = false;

/** One for all rooms. */
export class Registry extends DurableObject<SelfHosting> {
  readonly #sql: SqlStorage;
  #recent: { readonly at: number; readonly messages: number }[] = [];

  constructor(state: DurableObjectState, bindings: SelfHosting) {
    super(state, bindings);
    this.#sql = state.storage.sql;
    this.#sql.exec(TABLES);
    // A self-hosted relay is one process: what was connected to the one before is not any more.
    if (bindings.ROOM_FILES && !hasStarted) this.#sql.exec("DELETE FROM rooms");
    hasStarted = true;
  }

  /** Takes in what happened in a room (null: outside of rooms) since it last reported. */
  report(room: string | null, connected: number, counts: Counts): void {
    if (room !== null) this.#note(room, connected);
    this.#add(MESSAGES, counts.messages);
    this.#add(BYTES, counts.bytes);
    this.#add(EVICTIONS, counts.evictions);
    for (const [code, count] of Object.entries(counts.rejects)) this.#add(REJECTS + code, count);
    if (counts.messages > 0) this.#recent.push({ at: Date.now(), messages: counts.messages });
    this.#forget(Date.now());
  }

  /** Settles after `ms`: so long a room waits before it reports again, without a timer of its own. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** The sums as of now. */
  totals(): Totals {
    this.#forget(Date.now());
    const { connected, rooms } = this.#sql
      .exec<{ connected: number; rooms: number }>("SELECT TOTAL(connected) AS connected, COUNT(*) AS rooms FROM rooms")
      .one();
    const totals = this.#sql.exec<{ name: string; value: number }>("SELECT name, value FROM totals").toArray();
    const totalOf = (name: string) => totals.find((total) => total.name === name)?.value ?? 0;
    const rejects = totals.flatMap(({ name, value }) =>
      name.startsWith(REJECTS) ? [[name.slice(REJECTS.length), value]] : [],
    );
    const recent = this.#recent.reduce((sum, { messages }) => sum + messages, 0);
    return {
      connected,
      rooms,
      messages: totalOf(MESSAGES),
      messagesPerSecond: recent / (RATE_WINDOW_MS / 1000),
      bytes: totalOf(BYTES),
      evictions: totalOf(EVICTIONS),
      rejects: Object.fromEntries(rejects),
    };
  }

  #note(room: string, connected: number): void {
    if (connected === 0) this.#sql.exec("DELETE FROM rooms WHERE id = ?", room);
    else this.#sql.exec("INSERT OR REPLACE INTO rooms VALUES (?, ?)", room, connected);
  }

  #add(name: string, count: number): void {
    if (count === 0) return;
    this.#sql.exec(
      "INSERT INTO totals VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
      name,
      count,
    );
  }

  #forget(now: number): void {
    this.#recent = this.#recent.filter(({ at }) => now - at < RATE_WINDOW_MS);
  }
}
