// Owns what a platform must lend so that an upload outlasts the process: a place for ciphertext. Must not know any file system, nor what is sealed.

/** The ciphertext of one file: written once, from its beginning, and read meanwhile or later. */
export interface SpoolFile {
  append(bytes: Uint8Array): Promise<void>;
  /** Makes what was appended outlast the end of the machine's power. */
  sync(): Promise<void>;
  /** Fills `into` with what stands from `at` on; returns how many bytes there were. */
  read(at: number, into: Uint8Array): Promise<number>;
  /** How many bytes there are. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/** A place for the files that one profile is sending. What fails is ChatError `local_file`. */
export interface Spool {
  /** An empty one, in place of whatever had that name. */
  create(name: string): Promise<SpoolFile>;
  /** What an earlier process left, or null. */
  open(name: string): Promise<SpoolFile | null>;
  /** Deletes one, where it is there. */
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}
