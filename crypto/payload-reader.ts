// Owns what must be true before anybody believes a payload: its place, its sender, its order. Must not know which cipher seals it.
import { decodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { type Body, decodeBody, signedPart, unpad } from "./body.ts";
import { type Bytes, equalBytes } from "./encoding.ts";
import { decodeHeader, HEADER_BYTES, type Header, type PayloadKind } from "./header.ts";
import type { Leaf } from "./roster.ts";
import { verify } from "./signing.ts";

/** A payload as the relay carries it: a message with its id, a signal without one. */
export interface PayloadItem {
  readonly epoch: number;
  readonly payload: string;
  readonly id?: string;
  /** The member that the relay says it is from; checked where it is given. */
  readonly from?: string;
}

/** What somebody said, and that it was they who said it. */
export interface Opened extends Body {
  readonly from: Leaf;
  readonly id: string;
  readonly counter: number;
}

/** What it takes to open the payloads of one epoch. */
export interface PayloadKeys {
  readonly room: Bytes;
  readonly epoch: number;
  readonly epochId: Bytes;
  /** The member at a leaf with the key that verifies it, or null where there is none. */
  sender(leaf: number): Promise<{ from: Leaf; key: CryptoKey } | null>;
  /** The padded body; throws where anything was altered. */
  decrypt(header: Header, headerBytes: Bytes, sealed: Bytes): Promise<Bytes>;
}

/** The newest counter that was read of each leaf. Signals count apart from messages: a member who holds a commit reads signals before the messages that wait. */
export type ReadCounters = Readonly<Record<PayloadKind, ReadonlyMap<number, number>>>;

/** Opens payloads of one epoch in the relay's order. */
export class PayloadReader {
  readonly #keys: PayloadKeys;
  readonly #counters: Record<PayloadKind, Map<number, number>>;

  constructor(keys: PayloadKeys, read: ReadCounters | null = null) {
    this.#keys = keys;
    this.#counters = { message: new Map(read?.message), signal: new Map(read?.signal) };
  }

  get counters(): ReadCounters {
    return this.#counters;
  }

  /**
   * What was said; null for a payload of another epoch number. Throws ChatError `fork` where the number is right and the
   * epoch is not, and `unreadable`, without detail, for everything else.
   */
  async open(item: PayloadItem): Promise<Opened | null> {
    const payload = decodeBase64Url(item.payload);
    const header = payload === null ? null : decodeHeader(payload);
    // Looked at first: a relay could otherwise hide a payload by calling its epoch another one.
    if (payload === null || header === null || header.epoch !== item.epoch) throw new ChatError("unreadable");
    if (item.epoch !== this.#keys.epoch) return null;
    if (!equalBytes(header.epochId, this.#keys.epochId)) throw new ChatError("fork");
    const opened = await this.#believe(item, header, payload).catch(() => null);
    // The counter is looked at last and at once recorded, so that of two equal payloads opened side by side one is refused.
    if (opened === null || !this.#advance(header)) throw new ChatError("unreadable");
    return opened;
  }

  async #believe(item: PayloadItem, header: Header, payload: Bytes): Promise<Opened | null> {
    const isMessage = item.id !== undefined;
    if (isMessage !== (header.kind === "message") || (isMessage && header.id !== item.id)) return null;
    const sender = await this.#keys.sender(header.leaf);
    if (sender === null || (item.from !== undefined && item.from !== sender.from.member)) return null;
    const headerBytes = payload.slice(0, HEADER_BYTES);
    const { signature, body } = unpad(await this.#keys.decrypt(header, headerBytes, payload.subarray(HEADER_BYTES)));
    if (!(await verify(sender.key, signature, signedPart(this.#keys.room, headerBytes, body)))) return null;
    return { from: sender.from, id: header.id, counter: header.counter, ...decodeBody(body) };
  }

  #advance({ kind, leaf, counter }: Header): boolean {
    const counters = this.#counters[kind];
    if (counter <= (counters.get(leaf) ?? 0)) return false;
    counters.set(leaf, counter);
    return true;
  }
}
