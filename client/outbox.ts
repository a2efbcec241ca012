// Owns what a member wants to say until the relay has ordered it: each thing once, in the order it was said. Must not know keys or sockets.

import type { Lasting } from "../crypto/content.ts";

type Unsigned<C> = C extends Lasting ? Omit<C, "nick"> : never;

/** What can be said, without the nick that it is said under. */
export type Utterance = Unsigned<Lasting>;

/**
 * Something on its way. `id` is the message id that stays the same however often it is sealed; `ref` is the caller's name for it, or null
 * where nobody waits for it.
 */
export interface OutboxItem {
  readonly id: string;
  readonly ref: string | null;
  /** Whose refusal this is part of, where nobody waits for it. */
  readonly about?: string;
  readonly said: Utterance;
  readonly sentAt: number;
}

interface Flight {
  readonly item: OutboxItem;
  readonly payload: string;
  returned: boolean;
}

/** A text that the relay has not ordered, and the payload that it was last sent as, or null. */
export interface Waiting {
  readonly item: OutboxItem;
  readonly payload: string | null;
}

/** A queue with at most one batch in flight; what comes back unsent goes to its front again. */
export class Outbox {
  #queue: OutboxItem[] = [];
  #flights: Flight[] = [];

  /** How many texts the relay has not ordered yet. */
  get size(): number {
    return this.#queue.length + this.#flights.length;
  }

  /** True while a batch is on its way. */
  get flying(): boolean {
    return this.#flights.length > 0;
  }

  /** True where a batch may be sent now. */
  get ready(): boolean {
    return this.#queue.length > 0 && this.#flights.length === 0;
  }

  /** All that waits, in order. */
  items(): readonly Waiting[] {
    const queued = this.#queue.map((item) => ({ item, payload: null }));
    return [...this.#flights.map(({ item, payload }) => ({ item, payload })), ...queued];
  }

  /** Goes on with what an earlier process left: what it had sent may have been ordered. */
  resume(waiting: readonly Waiting[]): void {
    this.#flights = waiting.flatMap(({ item, payload }) =>
      payload === null ? [] : [{ item, payload, returned: false }],
    );
    this.#queue = waiting.flatMap(({ item, payload }) => (payload === null ? [item] : []));
  }

  /** Appends a text. */
  add(item: OutboxItem): void {
    this.#queue.push(item);
  }

  /** The next `count` texts, still queued. */
  peek(count: number): readonly OutboxItem[] {
    return this.#queue.slice(0, count);
  }

  /** The sealed first texts of the queue are on their way, in this order. */
  fly(payloads: readonly string[]): void {
    const items = this.#queue.splice(0, payloads.length);
    this.#flights = items.map((item, index) => ({ item, payload: payloads[index] ?? "", returned: false }));
  }

  /** The text in flight with this message id and the payload it was sealed as, or null. */
  inFlight(id: string): { item: OutboxItem; payload: string } | null {
    return this.#flights.find((flight) => flight.item.id === id && !flight.returned) ?? null;
  }

  /**
   * The relay ordered it while it counted: it is delivered. True where it has overtaken others of its batch, which nobody
   * will accept after it any more: they are sealed again.
   */
  delivered(id: string): boolean {
    const at = this.#flights.findIndex((flight) => flight.item.id === id);
    const overtaken = this.#flights.slice(0, Math.max(0, at)).filter((flight) => !flight.returned);
    for (const flight of overtaken) flight.returned = true;
    this.#flights = this.#flights.filter((flight) => flight.item.id !== id);
    this.#land();
    return overtaken.length > 0;
  }

  /** The relay ordered it too late for its epoch: it is sealed again. */
  stale(id: string): void {
    for (const flight of this.#flights) if (flight.item.id === id) flight.returned = true;
    this.#land();
  }

  /** The relay refused it and all that follow in the batch: they are sent again. Returns the first, or null where it is unknown. */
  refused(id: string): OutboxItem | null {
    const at = this.#flights.findIndex((flight) => flight.item.id === id);
    for (const flight of at === -1 ? [] : this.#flights.slice(at)) flight.returned = true;
    const first = this.#flights[at]?.item ?? null;
    this.#land();
    return first;
  }

  /** It can never be sent: it is dropped. Returns it, or null where it is unknown. */
  drop(id: string): OutboxItem | null {
    const item = [...this.#flights.map((flight) => flight.item), ...this.#queue].find((one) => one.id === id) ?? null;
    this.#flights = this.#flights.filter((flight) => flight.item.id !== id);
    this.#queue = this.#queue.filter((one) => one.id !== id);
    return item;
  }

  /** The connection is gone for good, or what was missed has been read: all that was in flight is sent again. */
  recall(): void {
    for (const flight of this.#flights) flight.returned = true;
    this.#land();
  }

  #land(): void {
    if (!this.#flights.every((flight) => flight.returned)) return;
    this.#queue.unshift(...this.#flights.map((flight) => flight.item));
    this.#flights = [];
  }
}
