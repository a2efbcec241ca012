// Owns what a platform must lend for a profile: a place for sealed records, and argon2id. Must not know any platform, nor what a record holds.
import type { SealedRecord, Stretch } from "../crypto/strongbox.ts";
import type { Spool } from "./spool.ts";

export type { SealedRecord, Stretch } from "../crypto/strongbox.ts";

/** A record to write, or with null one to delete. */
export interface RecordChange {
  readonly name: Uint8Array;
  readonly sealed: Uint8Array | null;
}

/**
 * A place that one process at a time uses. Whatever it throws ends the use of it. Records are small, a few KiB, and all of them are read when a profile is
 * opened. What is large (a file on its way) does not belong here: a platform keeps it beside the records, as ciphertext and for as long as it is needed.
 */
export interface RecordStore {
  /** Every record, in no order. */
  all(): Iterable<SealedRecord>;
  /** The record of a name, or null. */
  read(name: Uint8Array): Promise<Uint8Array | null>;
  /** Makes all of these changes or none; resolves once they outlast the end of the process, and of the machine's power. */
  write(changes: readonly RecordChange[]): Promise<void>;
}

/** What a profile is kept with. `header` is what opens it with its passphrase; the records are not touched before it has. */
export interface ProfileStorage {
  readonly header: Uint8Array;
  readonly stretch: Stretch;
  records(): RecordStore;
  readonly spool: Spool;
}
