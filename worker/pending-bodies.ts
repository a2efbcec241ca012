// Owns how many bodies of requests are on their way at once in this isolate, and how much of them is held. Must not read them.
import { ChatError } from "../protocol/errors.ts";

/** What may be on its way: bodies in all, bodies of one address, bytes in all. Until those that give way are gone it may be twice that. */
export interface PendingBounds {
  readonly bodies: number;
  readonly ofAddress: number;
  readonly bytes: number;
}

/** When one that is refused may try again, in milliseconds. */
const RETRY_AFTER_MS = 1_000;

/** A body on its way. */
export interface PendingBody {
  /** So many bytes more of it are held from now on; throws ChatError `rate_limited` where it has to give way. */
  grow(bytes: number): void;
  /** Throws ChatError `rate_limited` where it has to give way. */
  stay(): void;
  /** It is there, or has been given up. */
  end(): void;
}

interface Entry {
  readonly address: string | null;
  bytes: number;
  givesWay: boolean;
}

/** Bodies that have not arrived whole. */
export class PendingBodies {
  readonly #bounds: PendingBounds;
  /** The longest on its way first. */
  readonly #entries = new Set<Entry>();
  #bytes = 0;

  constructor(bounds: PendingBounds) {
    this.#bounds = bounds;
  }

  /** Bytes that are held of all of them. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * A place for a body of an address (null: not known). Throws ChatError `rate_limited` where that one has too many; where there are too many
   * in all, the one that has been on its way longest gives way, as an honest one is there in no time.
   */
  begin(address: string | null): PendingBody {
    if (this.#entries.size >= 2 * this.#bounds.bodies || this.#countOf(address) >= this.#bounds.ofAddress)
      throw tooMany();
    const entry: Entry = { address, bytes: 0, givesWay: false };
    this.#entries.add(entry);
    this.#relieve();
    return {
      grow: (bytes) => this.#grow(entry, bytes),
      stay: () => stay(entry),
      end: () => this.#end(entry),
    };
  }

  #countOf(address: string | null): number {
    if (address === null) return 0;
    let count = 0;
    for (const entry of this.#entries) if (entry.address === address) count += 1;
    return count;
  }

  #grow(entry: Entry, bytes: number): void {
    stay(entry);
    if (this.#bytes + bytes > 2 * this.#bounds.bytes) throw tooMany();
    entry.bytes += bytes;
    this.#bytes += bytes;
    this.#relieve();
  }

  #end(entry: Entry): void {
    if (this.#entries.delete(entry)) this.#bytes -= entry.bytes;
  }

  /** Whoever has been on its way longest gives way, until the rest is within the bounds. */
  #relieve(): void {
    let [bodies, bytes] = [this.#entries.size, this.#bytes];
    for (const entry of this.#entries) {
      if (bodies <= this.#bounds.bodies && bytes <= this.#bounds.bytes) return;
      entry.givesWay = true;
      bodies -= 1;
      bytes -= entry.bytes;
    }
  }
}

function stay({ givesWay }: Entry): void {
  if (givesWay) throw tooMany();
}

function tooMany(): ChatError {
  return new ChatError("rate_limited", "bodies on their way", { retryAfterMs: RETRY_AFTER_MS });
}
