// Owns when a room reports its counts: at once where somebody came or went or the last report is old, else when it is. Must not hold a timer.
import { log, nameOf } from "./log.ts";
import { findRegistry, type RegistryBinding } from "./registry-address.ts";
import type { Counts, Tally } from "./tally.ts";

/** Reports the tally of one room to the registry. */
export class Reporter {
  readonly #bindings: RegistryBinding;
  readonly #tally: Tally;
  readonly #room: string;
  readonly #intervalMs: number;
  readonly #connected: () => number;
  readonly #onTime: () => void;
  #told = 0;
  #toldAt = Number.NEGATIVE_INFINITY;
  #waiting = false;
  #stopped = false;

  /**
   * `intervalMs` is the shortest time between two reports of the same number of connections; `connected` says how many there
   * are. `onTime` is called when what was not due has become so.
   */
  constructor(
    bindings: RegistryBinding,
    options: { tally: Tally; room: string; intervalMs: number; connected: () => number; onTime: () => void },
  ) {
    this.#bindings = bindings;
    this.#tally = options.tally;
    this.#room = options.room;
    this.#intervalMs = options.intervalMs;
    this.#connected = options.connected;
    this.#onTime = options.onTime;
  }

  /** The room is no more, or is read anew: it reports a last time, and `onTime` is not called again. */
  stop(now: number): void {
    this.#stopped = true;
    this.send(this.due(now), now);
  }

  /** What is to be sent at `now` (milliseconds), taken from the tally, or null where it is not time. `send` must follow. */
  due(now: number): Counts | null {
    if (!this.#bindings.REGISTRY) return null;
    if (this.#connected() !== this.#told) return this.#tally.take();
    if (this.#tally.isEmpty) return null;
    if (this.#stopped || now - this.#toldAt >= this.#intervalMs) return this.#tally.take();
    this.#wait(this.#toldAt + this.#intervalMs - now);
    return null;
  }

  /** Sends what was due. */
  send(counts: Counts | null, now: number): void {
    const registry = findRegistry(this.#bindings);
    if (counts === null || registry === null) return;
    this.#told = this.#connected();
    this.#toldAt = now;
    registry.report(this.#room, this.#told, counts).catch((error: unknown) => {
      log("report_failed", { error: nameOf(error) });
    });
  }

  /** The registry keeps the time, so that no timer of the room's outlives its purpose. */
  #wait(ms: number): void {
    const registry = findRegistry(this.#bindings);
    if (this.#waiting || registry === null) return;
    this.#waiting = true;
    void registry
      .pause(ms)
      .catch(() => undefined)
      .then(() => {
        this.#waiting = false;
        if (!this.#stopped) this.#onTime();
      });
  }
}
