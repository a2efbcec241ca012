// Owns one member's side of an epoch's payloads: its counters, its signature, and the cipher that the room's history asks for. Must not know their order.
import { encodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import { decrypt, encrypt, NONCE_BYTES } from "./aead.ts";
import { type Body, encodeBody, pad, signedPart } from "./body.ts";
import { label } from "./derivation.ts";
import { type Bytes, concat, randomBytes } from "./encoding.ts";
import type { Epoch } from "./epoch.ts";
import { encodeHeader, type Header, type PayloadKind } from "./header.ts";
import { bytesOfId } from "./ids.ts";
import { freshNonce } from "./nonces.ts";
import { type Opened, type PayloadItem, type PayloadKeys, PayloadReader, type ReadCounters } from "./payload-reader.ts";
import { memoized, senderCipher } from "./sender-keys.ts";
import { importVerifyingKey } from "./signing.ts";

/** Own payloads whose content is remembered in a `sealed` room: MLS cannot open what it sealed itself. */
const REMEMBERED = 256;

/** How padded bodies become ciphertext; `header` is authenticated with them. */
interface Cipher {
  seal(counter: number, header: Bytes, padded: Bytes): Promise<Bytes>;
  open(header: Header, headerBytes: Bytes, sealed: Bytes): Promise<Bytes>;
}

/** How far the payloads of an epoch were counted: the own ones that were sealed, and those that were read. */
export interface PayloadCounters {
  readonly own: number;
  readonly read: ReadCounters;
}

/** Seals and opens the payloads of one epoch. */
export class PayloadSealer {
  readonly #epoch: Epoch;
  readonly #cipher: Cipher;
  readonly #reader: PayloadReader;
  #counter: number;

  /** `counters` where somebody went on from an earlier run. */
  constructor(epoch: Epoch, counters: PayloadCounters | null) {
    this.#epoch = epoch;
    this.#counter = counters?.own ?? 0;
    this.#cipher = epoch.charter.history === "shared" ? sharedCipher(epoch) : new SealedCipher(epoch);
    const keyOf = memoized((leaf) =>
      importVerifyingKey(epoch.group.leaves.find((one) => one.leaf === leaf)?.signatureKey ?? new Uint8Array()),
    );
    const leaves = new Map(epoch.leaves.map((leaf) => [leaf.leaf, leaf]));
    const keys: PayloadKeys = {
      room: epoch.invite.room,
      epoch: epoch.group.epoch,
      epochId: epoch.id,
      sender: async (leaf) => {
        const from = leaves.get(leaf);
        return from === undefined ? null : { from, key: await keyOf(leaf) };
      },
      decrypt: (header, headerBytes, sealed) => this.#cipher.open(header, headerBytes, sealed),
    };
    this.#reader = new PayloadReader(keys, counters?.read);
  }

  get counters(): PayloadCounters {
    return { own: this.#counter, read: this.#reader.counters };
  }

  /** As `Membership.seal`. */
  async seal(
    kind: PayloadKind,
    body: Body,
    id: string | undefined,
    maxTextBytes: number,
  ): Promise<{ id: string; epoch: number; payload: string }> {
    const { id: epochId, group, signer, invite, me } = this.#epoch;
    const idBytes = id === undefined ? freshNonce(ID_BYTES) : bytesOfId(id);
    this.#counter += 1;
    const counter = this.#counter;
    const header = encodeHeader({ kind, epoch: group.epoch, epochId, leaf: me.leaf, counter, id: idBytes });
    const bytes = encodeBody(body);
    const padded = pad(await signer.sign(signedPart(invite.room, header, bytes)), bytes, maxTextBytes);
    if (padded === null) throw new ChatError("too_large", "content");
    const sealed = await this.#cipher.seal(counter, header, padded);
    return { id: encodeBase64Url(idBytes), epoch: group.epoch, payload: encodeBase64Url(concat(header, sealed)) };
  }

  /** As `Membership.open`. */
  open(item: PayloadItem): Promise<Opened | null> {
    return this.#reader.open(item);
  }
}

function sharedCipher({ payloadSecret, invite, me }: Epoch): Cipher {
  const cipher = senderCipher(payloadSecret, invite.room);
  return {
    seal: (counter, header, padded) => cipher.seal(me.leaf, counter, header, padded),
    open: (header, headerBytes, sealed) => cipher.open(header.leaf, header.counter, headerBytes, sealed),
  };
}

/** PrivateMessages of MLS inside an AEAD under the invite's payload key. One at a time: each uses up a key. */
class SealedCipher implements Cipher {
  readonly #epoch: Epoch;
  readonly #own = new Map<string, Bytes>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(epoch: Epoch) {
    this.#epoch = epoch;
  }

  async seal(_counter: number, header: Bytes, padded: Bytes): Promise<Bytes> {
    const { group, invite } = this.#epoch;
    const message = await this.#inTurn(() => group.protect(padded, header));
    const nonce = randomBytes(NONCE_BYTES);
    const sealed = concat(nonce, await encrypt(invite.payload, nonce, associatedData(header), message));
    this.#remember(encodeBase64Url(header), padded);
    return sealed;
  }

  async open({ leaf }: Header, header: Bytes, sealed: Bytes): Promise<Bytes> {
    const { group, invite, me } = this.#epoch;
    const message = await decrypt(
      invite.payload,
      sealed.subarray(0, NONCE_BYTES),
      associatedData(header),
      sealed.subarray(NONCE_BYTES),
    );
    const own = leaf === me.leaf ? this.#own.get(encodeBase64Url(header)) : undefined;
    // What this leaf has sealed elsewhere opens, as long as its keys are not used up here.
    return own ?? this.#inTurn(() => group.unprotect(message, header));
  }

  #remember(header: string, padded: Bytes): void {
    this.#own.set(header, padded);
    const [oldest] = this.#own.keys();
    if (this.#own.size > REMEMBERED && oldest !== undefined) this.#own.delete(oldest);
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act, act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function associatedData(header: Bytes): Bytes {
  return concat(label("sealed payload"), header);
}
