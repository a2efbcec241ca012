// Owns how records are sealed at rest: a passphrase opens a random data key, and that seals each record in its place.
// Must not know where records lie, nor what is in them.
import { ChatError } from "../protocol/errors.ts";
import { decrypt, encrypt, importKey, KEY_BYTES, NONCE_BYTES } from "./aead.ts";
import { derive, label } from "./derivation.ts";
import { ByteReader, type Bytes, concat, prefixed, randomBytes, uint8, uint32, utf8 } from "./encoding.ts";

const VERSION = 1;
const ID_LENGTH = 16;
const SALT_BYTES = 16;
const TAG_BYTES = 16;
/**
 * Records are filled up to the smallest of these that holds them, longer ones to a power of two, so that lengths say little, in bytes. Nearly every
 * message fits the first, and four such records fit a page of SQLite, which keeps longer ones in pages of their own (sqlite.org/fileformat.html, 1.5).
 */
export const RECORD_BUCKETS = [896, 4_096, 16_384] as const;

// HKDF's `info` separates the purposes of the data key (RFC 5869 section 3.2): names are found by HMAC, contents sealed by AES-GCM.
const NAMES = label("profile names");
const CONTENTS = label("profile records");
const DATA_KEY = label("profile data key");
const RECORD = label("profile record");

/** What argon2id (RFC 9106) is asked for. Memory in KiB. */
export interface StretchCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Argon2id of a passphrase (as UTF-8), KEY_BYTES long; the platform lends it. */
export type Stretch = (passphrase: Bytes, salt: Bytes, cost: StretchCost) => Promise<Uint8Array>;

/** What a new passphrase costs: RFC 9106 section 4's second choice, 64 MiB and three passes, on one lane. */
const COST: StretchCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };
/** The most that a header may ask for: one that somebody else wrote must not stop the machine. */
export const MAX_COST: StretchCost = { memoryKiB: 262_144, passes: 16, lanes: 4 };

/** What a record is called inside: the kind of record, and which of it. */
export interface RecordPlace {
  readonly table: string;
  readonly key: string;
}

/** A record as it lies at rest. */
export interface SealedRecord {
  readonly name: Bytes;
  readonly sealed: Bytes;
}

/** Seals and opens records under one data key. */
export class Strongbox {
  readonly #id: Bytes;
  readonly #dataKey: Bytes;
  readonly #names: CryptoKey;
  readonly #contents: CryptoKey;

  private constructor(id: Bytes, dataKey: Bytes, names: CryptoKey, contents: CryptoKey) {
    this.#id = id;
    this.#dataKey = dataKey;
    this.#names = names;
    this.#contents = contents;
  }

  /** A new data key. */
  static create(): Promise<Strongbox> {
    return Strongbox.#of(randomBytes(ID_LENGTH), randomBytes(KEY_BYTES));
  }

  /** The data key that a header holds. Throws ChatError `profile_damaged` where it is no header of ours, `wrong_passphrase` where it does not open. */
  static async unlock(header: Uint8Array, passphrase: string, stretch: Stretch): Promise<Strongbox> {
    const { id, salt, cost, nonce, wrapped } = parseHeader(header);
    const key = await importKey(new Uint8Array(await stretch(passphraseBytes(passphrase), salt, cost)));
    let dataKey: Bytes;
    try {
      dataKey = await decrypt(key, nonce, associated(encodeCost(id, salt, cost)), wrapped);
    } catch {
      throw new ChatError("wrong_passphrase");
    }
    return Strongbox.#of(id, dataKey);
  }

  /** A header that `unlock` opens with this passphrase. */
  async lock(passphrase: string, stretch: Stretch): Promise<Bytes> {
    const salt = randomBytes(SALT_BYTES);
    const nonce = randomBytes(NONCE_BYTES);
    const key = await importKey(new Uint8Array(await stretch(passphraseBytes(passphrase), salt, COST)));
    const front = encodeCost(this.#id, salt, COST);
    return concat(front, nonce, await encrypt(key, nonce, associated(front), this.#dataKey));
  }

  /** What a record is called at rest: nobody without the data key can tell which is which. */
  async nameOf({ table, key }: RecordPlace): Promise<Bytes> {
    return new Uint8Array(await crypto.subtle.sign("HMAC", this.#names, encodePlace(table, key)));
  }

  /** Seals a record for its place. */
  async seal(place: RecordPlace, content: Uint8Array): Promise<SealedRecord> {
    const name = await this.nameOf(place);
    const nonce = randomBytes(NONCE_BYTES);
    const plain = fill(concat(encodePlace(place.table, place.key), prefixed(content)));
    return {
      name,
      sealed: concat(uint8(VERSION), nonce, await encrypt(this.#contents, nonce, this.#bound(name), plain)),
    };
  }

  /** What `seal` sealed under this name. Throws ChatError `profile_damaged` where it is not that. */
  async open({ name, sealed }: SealedRecord): Promise<RecordPlace & { content: Bytes }> {
    try {
      const reader = new ByteReader(sealed);
      if (reader.uint8() !== VERSION) throw new RangeError("version");
      const nonce = reader.fixed(NONCE_BYTES);
      const plain = new ByteReader(await decrypt(this.#contents, nonce, this.#bound(name), reader.rest()));
      return { table: plain.text(), key: plain.text(), content: plain.prefixed() };
    } catch (cause) {
      throw new ChatError("profile_damaged", "", { cause });
    }
  }

  static async #of(id: Bytes, dataKey: Bytes): Promise<Strongbox> {
    const names = await derive(dataKey, id, NAMES, KEY_BYTES);
    const hmac = await crypto.subtle.importKey("raw", names, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    return new Strongbox(id, dataKey, hmac, await importKey(await derive(dataKey, id, CONTENTS, KEY_BYTES)));
  }

  /** Names the profile, the version, and by the record's name its table and key. */
  #bound(name: Uint8Array): Bytes {
    return concat(RECORD, uint8(VERSION), this.#id, name);
  }
}

function parseHeader(header: Uint8Array) {
  try {
    const reader = new ByteReader(header);
    const version = reader.uint8();
    if (version > VERSION) throw new ChatError("profile_damaged", "", { note: { about: "newer_profile" } });
    if (version !== VERSION) throw new RangeError("version");
    const id = reader.fixed(ID_LENGTH);
    const salt = reader.fixed(SALT_BYTES);
    const cost = { memoryKiB: reader.uint32(), passes: reader.uint32(), lanes: reader.uint32() };
    const nonce = reader.fixed(NONCE_BYTES);
    const wrapped = reader.fixed(KEY_BYTES + TAG_BYTES);
    reader.end();
    if (cost.memoryKiB > MAX_COST.memoryKiB || cost.passes > MAX_COST.passes || cost.lanes > MAX_COST.lanes)
      throw new RangeError("cost");
    if (cost.passes < 1 || cost.lanes < 1 || cost.memoryKiB < 8 * cost.lanes) throw new RangeError("cost");
    return { id, salt, cost, nonce, wrapped };
  } catch (cause) {
    if (cause instanceof ChatError) throw cause;
    throw new ChatError("profile_damaged", "", { cause });
  }
}

function encodeCost(id: Bytes, salt: Bytes, { memoryKiB, passes, lanes }: StretchCost): Bytes {
  return concat(uint8(VERSION), id, salt, uint32(memoryKiB), uint32(passes), uint32(lanes));
}

function associated(front: Bytes): Bytes {
  return concat(DATA_KEY, front);
}

/** The same text however a keyboard composes it (RFC 8265 section 4.2 asks for NFC). */
function passphraseBytes(passphrase: string): Bytes {
  return utf8(passphrase.normalize("NFC"));
}

function encodePlace(table: string, key: string): Bytes {
  return concat(prefixed(utf8(table)), prefixed(utf8(key)));
}

function fill(bytes: Bytes): Bytes {
  const bucket = RECORD_BUCKETS.find((one) => one >= bytes.length) ?? 2 ** Math.ceil(Math.log2(bytes.length));
  const filled = new Uint8Array(bucket);
  filled.set(bytes);
  return filled;
}
