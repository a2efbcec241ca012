// Owns admission tokens: hashes of them, how often and how long each lets somebody in. Must not know who comes.
import type { InviteTerms } from "../protocol/requests.ts";
import { RateWindow } from "./rate-window.ts";
import type { Refusal } from "./refusal.ts";

const RATE_WINDOW_MS = 60_000;
/** Invites that one room may have outstanding. */
const MAX_INVITES = 1024;

interface Row extends Record<string, SqlStorageValue> {
  uses: number | null;
  expires: number | null;
}

/** The invites of one room. */
export class Invites {
  readonly #sql: SqlStorage;
  readonly #limit: number;
  readonly #windows = new Map<string, RateWindow>();

  /** `limit` bounds how often one invite is asked for in a minute. */
  constructor(sql: SqlStorage, limit: number) {
    this.#sql = sql;
    this.#limit = limit;
  }

  /** Registers the hash of an admission token; false where too many are outstanding. */
  register(admission: string, terms: InviteTerms, now: number): boolean {
    this.#sql.exec("DELETE FROM invites WHERE expires <= ? OR uses = 0", now);
    const { count } = this.#sql.exec<{ count: number }>("SELECT COUNT(*) AS count FROM invites").one();
    if (count >= MAX_INVITES) return false;
    const expires = terms.expiresInMs === null ? null : now + terms.expiresInMs;
    this.#sql.exec("INSERT OR REPLACE INTO invites VALUES (?, ?, ?)", admission, terms.uses, expires);
    return true;
  }

  /** Spends one use of an invite, or refuses; every way of not being good looks the same. */
  spend(admission: string, now: number): Refusal | null {
    const row = this.#sql.exec<Row>("SELECT uses, expires FROM invites WHERE admission = ?", admission).toArray()[0];
    if (row === undefined) return { code: "invite_refused" };
    const window = this.#windows.get(admission) ?? new RateWindow(this.#limit, RATE_WINDOW_MS);
    this.#windows.set(admission, window);
    if (!window.take(now)) return { code: "rate_limited", retryAfterMs: window.retryAfterMs(now), limit: this.#limit };
    if (row.uses === 0 || (row.expires !== null && row.expires <= now)) return { code: "invite_refused" };
    if (row.uses !== null) this.#sql.exec("UPDATE invites SET uses = uses - 1 WHERE admission = ?", admission);
    return null;
  }

  /** Makes every outstanding invite worthless. */
  revokeAll(): void {
    this.#sql.exec("DELETE FROM invites");
    this.#windows.clear();
  }
}
