// Owns whose turn it is for a long answer while a room's sockets hold as much as they may. Must not know what is answered.
import type { Connection } from "./connection.ts";

const LOOK_MS = 1_000;
/** Whoever reads nothing of what they hold for so long, while others wait, is closed. */
export const STALL_MS = 15_000;
/** What closed sockets hold nobody takes from them: so long others wait for it, then the room is ended. */
export const MAX_WAIT_MS = 45_000;

type Waiting = Pick<Connection, "outOfTurn" | "stalls">;

/** Who is connected, as far as it matters here. */
interface Connected<C extends Waiting> {
  all(): readonly C[];
  drain(): readonly C[];
  close(connection: C, code: "slow_reader"): void;
}

/** Lets those who wait have their answers as soon as others have read theirs. */
export class Turns<C extends Waiting> {
  readonly #audience: Connected<C>;
  readonly #onLost: (connections: readonly C[]) => void;
  readonly #onStuck: () => void;
  #waited = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `onLost` is told of connections that had to be closed; `onStuck` is called where that has not helped. */
  constructor(audience: Connected<C>, onLost: (connections: readonly C[]) => void, onStuck: () => void) {
    this.#audience = audience;
    this.#onLost = onLost;
    this.#onStuck = onStuck;
  }

  /** Something was asked for, or read, or a socket has ended. */
  pass(): void {
    if (!this.#isWanted()) return this.stop();
    this.#onLost(this.#audience.drain());
    if (this.#isWanted()) this.#timer ??= setTimeout(() => this.#look(), LOOK_MS);
    else this.stop();
  }

  /** Nobody waits any more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waited = 0;
  }

  #look(): void {
    this.#timer = null;
    this.#waited += LOOK_MS;
    const now = Date.now();
    const stalled = this.#audience.all().filter((connection) => connection.stalls(STALL_MS, now));
    for (const connection of stalled) this.#audience.close(connection, "slow_reader");
    this.#onLost(stalled);
    this.pass();
    if (this.#waited >= MAX_WAIT_MS) this.#onStuck();
  }

  #isWanted(): boolean {
    return this.#audience.all().some(({ outOfTurn }) => outOfTurn);
  }
}
