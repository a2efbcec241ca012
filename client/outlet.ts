// Owns the order between what a session keeps and what it lets out: nothing is told or sent before what it follows from is kept. Must not know what is kept.
import type { ClientFrame } from "../protocol/client-frames.ts";

/** Frames that hold nothing of one's own. */
const SILENT: ReadonlySet<ClientFrame["type"]> = new Set(["hello", "sync", "ack", "leave"]);

/** Something for the outside: told to the reader of the room's events, or sent to the relay. */
interface Effect {
  readonly kind: "tell" | "send";
  readonly run: () => void;
}

/** Lets effects out: at once where nothing is kept, else once `save` has kept the state that they follow from. */
export class Outlet {
  readonly #save: (() => Promise<void>) | null;
  readonly #schedule: (settle: () => Promise<void>) => void;
  #held: Effect[] = [];
  #scheduled = false;
  #broken = false;

  /** `schedule` runs a settling after the step that is under way; a settling throws what `save` throws. */
  constructor(save: (() => Promise<void>) | null, schedule: (settle: () => Promise<void>) => void) {
    this.#save = save;
    this.#schedule = schedule;
  }

  tell(run: () => void): void {
    this.#put({ kind: "tell", run });
  }

  /** A frame goes to the relay; one that says nothing of one's own waits for nothing. */
  post(frame: ClientFrame, send: (frame: ClientFrame) => void): void {
    if (SILENT.has(frame.type)) send(frame);
    else this.#put({ kind: "send", run: () => send(frame) });
  }

  /** Something changed that is to be kept, although nothing follows from it yet. */
  touch(): void {
    if (this.#save === null || this.#scheduled || this.#broken) return;
    this.#scheduled = true;
    this.#schedule(() => this.settle());
  }

  /** Keeps the state as it is and lets out what was held. Where keeping fails, nothing more is sent and what was held is dropped. */
  async settle(save = this.#save): Promise<void> {
    this.#scheduled = false;
    const effects = this.#held.splice(0);
    try {
      if (!this.#broken) await save?.();
    } catch (error) {
      this.#broken = true;
      throw error;
    }
    for (const { kind, run } of effects) if (kind === "tell" || !this.#broken) run();
  }

  /** Keeps the last state, and lets out at once whatever is told from then on. */
  async finish(save: () => Promise<void>): Promise<void> {
    try {
      await this.settle(save);
    } finally {
      this.#broken = true;
    }
  }

  #put(effect: Effect): void {
    if (this.#save === null) effect.run();
    else if (!this.#broken) {
      this.#held.push(effect);
      this.touch();
    } else if (effect.kind === "tell") effect.run();
  }
}
