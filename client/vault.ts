// Owns a profile's records in the clear: read once, written together. Must not know what they mean, nor where they lie.
import { ByteReader, type Bytes, uint64 } from "../crypto/encoding.ts";
import type { RecordPlace, Strongbox } from "../crypto/strongbox.ts";
import { ChatError } from "../protocol/errors.ts";
import type { RecordStore } from "./record-store.ts";

/** The table that only grows: its records are checked when the vault is opened, and not kept in memory. */
export const HISTORY = "history";

/** How many records there are, so that one that was taken away is missed. */
const COUNT: RecordPlace = { table: "vault", key: "count" };
/** Records that are opened at a time. */
const BATCH = 256;

/** A record to write, or with null one to delete. Those of HISTORY are always new ones. */
export interface Change extends RecordPlace {
  readonly content: Bytes | null;
}

/** The records of one profile. */
export class Vault {
  readonly #store: RecordStore;
  readonly #box: Strongbox;
  readonly #tables = new Map<string, Map<string, Bytes>>();
  #count = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(store: RecordStore, box: Strongbox) {
    this.#store = store;
    this.#box = box;
  }

  /** A vault in an empty store, with its first records. */
  static async create(store: RecordStore, box: Strongbox, first: readonly Change[]): Promise<Vault> {
    const vault = new Vault(store, box);
    await vault.write(first);
    return vault;
  }

  /** The vault that a store holds. Throws ChatError `profile_damaged` where a record is missing, or is not what was written; nothing is changed then. */
  static async open(store: RecordStore, box: Strongbox): Promise<Vault> {
    const vault = new Vault(store, box);
    await vault.#readAll();
    return vault;
  }

  /** The content of a record of any table but HISTORY, or null. */
  get(table: string, key: string): Bytes | null {
    return this.#tables.get(table)?.get(key) ?? null;
  }

  /** All records of a table but HISTORY. */
  entries(table: string): readonly (readonly [key: string, content: Bytes])[] {
    return [...(this.#tables.get(table) ?? [])];
  }

  /** The content of a record of HISTORY, or null. */
  async readHistory(key: string): Promise<Bytes | null> {
    const name = await this.#box.nameOf({ table: HISTORY, key });
    const sealed = await this.#store.read(name);
    if (sealed === null) return null;
    return (await this.#box.open({ name, sealed: new Uint8Array(sealed) })).content;
  }

  /** Writes all of these or none, after what was asked before; resolves once they are kept. */
  write(changes: readonly Change[]): Promise<void> {
    const turn = this.#last.then(() => this.#write(changes));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #write(changes: readonly Change[]): Promise<void> {
    const count = changes.reduce((sum, change) => sum + this.#growth(change), this.#count);
    const all = count === this.#count ? changes : [...changes, { ...COUNT, content: uint64(count) }];
    await this.#store.write(
      await Promise.all(
        all.map(async ({ content, ...place }) =>
          content === null
            ? { name: await this.#box.nameOf(place), sealed: null }
            : await this.#box.seal(place, content),
        ),
      ),
    );
    this.#count = count;
    for (const { table, key, content } of changes) {
      if (content === null) this.#tables.get(table)?.delete(key);
      else this.#keep(table, key, content);
    }
  }

  #growth({ table, key, content }: Change): number {
    const exists = table !== HISTORY && this.get(table, key) !== null;
    return Number(content !== null) - Number(exists);
  }

  #keep(table: string, key: string, content: Bytes): void {
    if (table === HISTORY) return;
    const known = this.#tables.get(table) ?? new Map<string, Bytes>();
    this.#tables.set(table, known.set(key, content));
  }

  async #readAll(): Promise<void> {
    let batch: Promise<void>[] = [];
    let counted: number | null = null;
    let found = 0;
    for (const record of this.#store.all()) {
      batch.push(
        this.#box.open(record).then(({ table, key, content }) => {
          if (table === COUNT.table && key === COUNT.key) counted = new ByteReader(content).uint64();
          else {
            found += 1;
            this.#keep(table, key, content);
          }
        }),
      );
      if (batch.length < BATCH) continue;
      await Promise.all(batch);
      batch = [];
    }
    await Promise.all(batch);
    if (counted !== found) throw new ChatError("profile_damaged", "records are missing");
    this.#count = found;
  }
}
