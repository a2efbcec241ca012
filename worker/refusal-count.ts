// Owns the count of what was refused outside of rooms, in this isolate, and its way to the registry. Must not know why anything is refused.
import { waitUntil } from "cloudflare:workers";
import * as v from "valibot";
import type { RelayErrorCode } from "../protocol/errors.ts";
import { ErrorResponse } from "../protocol/requests.ts";
import { log, nameOf } from "./log.ts";
import { findRegistry, type RegistryBinding } from "./registry-address.ts";
import { Tally } from "./tally.ts";

/** Shortest time between two reports that nobody asked for, in milliseconds. */
const REPORT_INTERVAL_MS = 10_000;

/** Refusals that are logged one by one: somebody tried to get in without being let in. */
const TOLD: ReadonlySet<RelayErrorCode> = new Set([
  "create_refused",
  "invite_refused",
  "token_refused",
  "origin_refused",
  "kicked",
]);

/** Refusals over HTTP, those of rooms to whoever is not connected yet included. */
export class RefusalCount {
  readonly #tally = new Tally();
  #reportedAt = 0;

  /** Counts a refusal, and reports after the answer where it is time; `where` goes into the log with it. */
  note(code: RelayErrorCode, bindings: RegistryBinding, where: { room?: string }): void {
    if (TOLD.has(code)) log("refused", { code, ...where });
    this.#tally.refused(code);
    const now = Date.now();
    if (now - this.#reportedAt < REPORT_INTERVAL_MS) return;
    this.#reportedAt = now;
    waitUntil(this.report(bindings));
  }

  /** Counts an answer that is a refusal. */
  async noteAnswer(response: Response, bindings: RegistryBinding, where: { room?: string }): Promise<void> {
    if (response.status < 400) return;
    const refusal = v.safeParse(ErrorResponse, await response.clone().json());
    if (refusal.success) this.note(refusal.output.code, bindings, where);
  }

  /** Reports what was counted, and waits until that has arrived. */
  async report(bindings: RegistryBinding): Promise<void> {
    const registry = findRegistry(bindings);
    if (this.#tally.isEmpty || registry === null) return;
    const counts = this.#tally.take();
    await registry.report(null, 0, counts).catch((error: unknown) => log("report_failed", { error: nameOf(error) }));
  }
}
