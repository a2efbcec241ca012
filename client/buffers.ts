// Owns memory that is used again: what is thrown away a megabyte at a time, the engine collects far too late. Must not know what is in it.

/** Buffers of one length; as many are made as are in use at once. */
export class Buffers {
  readonly #length: number;
  readonly #free: Uint8Array<ArrayBuffer>[] = [];

  constructor(length: number) {
    this.#length = length;
  }

  /** A buffer that nobody else uses, with anything in it. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#free.pop() ?? new Uint8Array(this.#length);
  }

  /** Takes a buffer back, whole: nobody reads it any more. */
  give(buffer: Uint8Array<ArrayBuffer>): void {
    this.#free.push(buffer);
  }
}
