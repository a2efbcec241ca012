// Owns a lasting identity and what it keeps: rooms, their past, whom one has verified. Must not know where that lies, nor any session.
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "../crypto/encoding.ts";
import { type Identity, importIdentity, newIdentity } from "../crypto/identity.ts";
import { SEED_BYTES } from "../crypto/signing.ts";
import { Strongbox } from "../crypto/strongbox.ts";
import { ChatError } from "../protocol/errors.ts";
import { Acquaintances } from "./acquaintances.ts";
import { decodeKeptRoom } from "./kept-room.ts";
import { tidyOwnFiles } from "./own-files.ts";
import type { ProfileStorage, Stretch } from "./record-store.ts";
import { PEOPLE, ROOMS, RoomKeep } from "./room-keep.ts";
import { bringUpToDate, SCHEMA_VERSION, SELF } from "./schema.ts";
import type { Spool } from "./spool.ts";
import { Vault } from "./vault.ts";

/** A room that a profile can go back to. */
export interface KnownRoom {
  readonly room: string;
  readonly name: string;
  readonly link: string;
  readonly nick: string;
}

interface Self {
  readonly identity: Identity;
  readonly createdAt: number;
  readonly nick: string | null;
}

/** An open profile. */
export class Profile {
  readonly identity: Identity;
  readonly #box: Strongbox;
  readonly #vault: Vault;
  readonly #spool: Spool;
  readonly #acquaintances: Acquaintances;
  readonly #createdAt: number;
  #nick: string | null;

  private constructor(box: Strongbox, vault: Vault, spool: Spool, { identity, createdAt, nick }: Self) {
    this.identity = identity;
    this.#box = box;
    this.#vault = vault;
    this.#spool = spool;
    this.#acquaintances = new Acquaintances(vault.entries(PEOPLE));
    this.#createdAt = createdAt;
    this.#nick = nick;
  }

  /** A new identity in an empty place, and the header that opens it. `now` in milliseconds since 1970. */
  static async create({ stretch, records, spool }: Omit<ProfileStorage, "header">, passphrase: string, now: number) {
    const box = await Strongbox.create();
    const self = { identity: await newIdentity(), createdAt: now, nick: null };
    const vault = await Vault.create(records(), box, [{ ...SELF, content: encodeSelf(self) }]);
    const header = await box.lock(passphrase, stretch);
    return { profile: new Profile(box, vault, spool, self), header };
  }

  /** Opens a profile. One of an older version is brought up to date. Throws ChatError `wrong_passphrase`, or `profile_damaged`, also for one of a newer version; nothing is changed then. */
  static async open({ header, stretch, records, spool }: ProfileStorage, passphrase: string): Promise<Profile> {
    const box = await Strongbox.unlock(header, passphrase, stretch);
    const vault = await Vault.open(records(), box);
    await bringUpToDate(vault);
    const { seed, ...self } = decodeSelf(vault.get(SELF.table, SELF.key));
    return new Profile(box, vault, spool, { ...self, identity: await importIdentity(seed) });
  }

  /** When it was made, in milliseconds since 1970. */
  get createdAt(): number {
    return this.#createdAt;
  }

  /** The nick that was last chosen with this profile, or null. */
  get nick(): string | null {
    return this.#nick;
  }

  /** Keeps a nick for the rooms to come; returns it. */
  async takeNick(nick: string): Promise<string> {
    if (nick === this.#nick) return nick;
    this.#nick = nick;
    const content = encodeSelf({ identity: this.identity, createdAt: this.#createdAt, nick });
    await this.#vault.write([{ ...SELF, content }]);
    return nick;
  }

  /** The header that opens this profile with another passphrase, and with that alone. */
  lock(passphrase: string, stretch: Stretch): Promise<Uint8Array> {
    return this.#box.lock(passphrase, stretch);
  }

  /** The rooms that it can go back to. */
  rooms(): readonly KnownRoom[] {
    return this.#vault.entries(ROOMS).flatMap(([room, bytes]) => {
      const { over, name, link, nick } = decodeKeptRoom(bytes);
      return over ? [] : [{ room, name, link, nick }];
    });
  }

  /** Deletes what is kept of files that nobody can have any more. `now` in milliseconds since 1970. */
  tidy(now: number): Promise<void> {
    return tidyOwnFiles(this.#vault, this.#spool, now);
  }

  /** What it keeps of a room, known or not. One at a time for each room. */
  keep(room: string): RoomKeep {
    return new RoomKeep(this.#vault, this.#spool, room, this.#acquaintances);
  }
}

function encodeSelf({ identity, createdAt, nick }: Self): Bytes {
  return concat(uint8(SCHEMA_VERSION), identity.seed, uint64(createdAt), prefixed(utf8(nick ?? "")));
}

function decodeSelf(bytes: Bytes | null): Omit<Self, "identity"> & { readonly seed: Bytes } {
  try {
    const reader = new ByteReader(bytes ?? new Uint8Array());
    if (reader.uint8() !== SCHEMA_VERSION) throw new RangeError("version");
    const [seed, createdAt, nick] = [reader.fixed(SEED_BYTES), reader.uint64(), reader.text()];
    reader.end();
    return { seed, createdAt, nick: nick === "" ? null : nick };
  } catch (cause) {
    throw new ChatError("profile_damaged", "", { cause });
  }
}
