// Owns what a platform lends to files on their way: where one is read from, and where one is written to. Must not know any file system.

/** A file to be sent. It is read once, from its beginning. */
export interface FileSource {
  /** As others see it; the last part of a path and no more. */
  readonly name: string;
  /** Its media type, or an empty text where that is not known. */
  readonly mime: string;
  /** Its length in bytes, or null where that shows only at its end. */
  readonly size: number | null;
  /** Its content; throws ChatError `local_file` where it cannot be read. */
  read(): AsyncIterable<Uint8Array>;
}

/** Where a file is to be. Nothing is there under its name until `finish`; a ChatError `local_file` or `file_exists` says why it cannot be. */
export interface FileSink {
  write(piece: Uint8Array): Promise<void>;
  /** All was written and is right. Returns where it is now; an empty text where that is no place that anybody could look for it in. */
  finish(): Promise<string>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}
