// Owns a place for a profile's records in memory, which can be told to die at a write as a process does.
import { Profile } from "../../client/profile.ts";
import type { RecordChange, RecordStore, SealedRecord, Stretch } from "../../client/record-store.ts";
import type { Spool, SpoolFile } from "../../client/spool.ts";

export const PASSPHRASE = "correct horse battery staple";

/** Not argon2id: quick, and another key for every passphrase, salt and cost. */
export const quickStretch: Stretch = async (passphrase, salt, cost) => {
  const text = [...passphrase, ...salt, cost.memoryKiB, cost.passes, cost.lanes].join();
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
};

/** Records by their names. */
export class MemoryStore implements RecordStore {
  readonly records = new Map<string, SealedRecord>();
  /** Writes so far. */
  writes = 0;
  /** The write that never returns; it is made where `lasts`, and everything after it is lost. */
  death: { readonly at: number; readonly lasts: boolean } | null = null;
  readonly died = Promise.withResolvers<void>();
  #dead = false;

  *all(): Iterable<SealedRecord> {
    yield* this.records.values();
  }

  async read(name: Uint8Array): Promise<Uint8Array | null> {
    return this.records.get(String(name))?.sealed ?? null;
  }

  async write(changes: readonly RecordChange[]): Promise<void> {
    if (this.#dead) return new Promise(() => {});
    this.writes += 1;
    const dies = this.writes === this.death?.at;
    if (!dies || this.death?.lasts === true) this.#apply(changes);
    if (!dies) return;
    this.#dead = true;
    this.died.resolve();
    return new Promise(() => {});
  }

  /** No write is made any more, and none returns. */
  kill(): void {
    this.#dead = true;
  }

  /** The same records for a later process. */
  reopen(): MemoryStore {
    const store = new MemoryStore();
    for (const [name, record] of this.records) store.records.set(name, record);
    return store;
  }

  #apply(changes: readonly RecordChange[]): void {
    for (const { name, sealed } of changes) {
      const key = String(name);
      if (sealed === null) this.records.delete(key);
      else this.records.set(key, { name: new Uint8Array(name), sealed: new Uint8Array(sealed) });
    }
  }
}

/** Ciphertext on its way, by its names. */
export class MemorySpool implements Spool {
  readonly files = new Map<string, Uint8Array[]>();

  async create(name: string): Promise<SpoolFile> {
    this.files.set(name, []);
    return this.#fileOf([], name);
  }

  async open(name: string): Promise<SpoolFile | null> {
    const parts = this.files.get(name);
    return parts === undefined ? null : this.#fileOf(parts, name);
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name);
  }

  async names(): Promise<readonly string[]> {
    return [...this.files.keys()];
  }

  /** The same files for a later process. */
  reopen(): MemorySpool {
    const spool = new MemorySpool();
    for (const [name, parts] of this.files) spool.files.set(name, [...parts]);
    return spool;
  }

  #fileOf(parts: Uint8Array[], name: string): SpoolFile {
    if (this.files.has(name)) this.files.set(name, parts);
    const whole = () => Buffer.concat(parts);
    return {
      append: async (bytes) => void parts.push(bytes.slice()),
      sync: async () => {},
      read: async (at, into) => whole().copy(into, 0, at),
      size: async () => whole().length,
      close: async () => {},
    };
  }
}

/** A profile in memory over several processes. */
export class MemoryProfile {
  store: MemoryStore;
  spool: MemorySpool;
  readonly header: Uint8Array;
  profile: Profile;

  private constructor(store: MemoryStore, spool: MemorySpool, profile: Profile, header: Uint8Array) {
    this.store = store;
    this.spool = spool;
    this.profile = profile;
    this.header = header;
  }

  static async create(): Promise<MemoryProfile> {
    const store = new MemoryStore();
    const spool = new MemorySpool();
    const place = { stretch: quickStretch, records: () => store, spool };
    const { profile, header } = await Profile.create(place, PASSPHRASE, 0);
    return new MemoryProfile(store, spool, profile, header);
  }

  /** The same profile on another machine: what is on its way does not come along. */
  copy(): MemoryProfile {
    return new MemoryProfile(this.store.reopen(), new MemorySpool(), this.profile, this.header);
  }

  /** The profile as a later process finds it: whatever the one before still does is lost. */
  async reopen(): Promise<this> {
    this.store = this.store.reopen();
    this.spool = this.spool.reopen();
    this.profile = await openFrom(this.store, this.spool, this.header);
    return this;
  }
}

/** Opens a profile from a store. */
function openFrom(store: MemoryStore, spool: MemorySpool, header: Uint8Array): Promise<Profile> {
  return Profile.open({ records: () => store, header, stretch: quickStretch, spool }, PASSPHRASE);
}
