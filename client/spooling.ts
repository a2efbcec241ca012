// Owns the ciphertext of one file between its sealing and its sending: laid down as fast as it is sealed, read as fast as the relay takes it. Must not know keys or the relay.
import { FILE_CHUNK_BYTES } from "../protocol/limits.ts";
import type { Buffers } from "./buffers.ts";
import type { Chunk } from "./chunks.ts";
import type { SpoolFile } from "./spool.ts";

/** One file in a spool. */
export class Spooling {
  readonly #file: SpoolFile;
  #length = 0;
  #ended = false;
  #changed = Promise.withResolvers<void>();

  constructor(file: SpoolFile) {
    this.#file = file;
  }

  /** What an earlier process laid down. */
  static async resume(file: SpoolFile): Promise<Spooling> {
    const spooling = new Spooling(file);
    spooling.#length = await file.size();
    spooling.#ended = true;
    return spooling;
  }

  /** How many bytes are there. */
  get length(): number {
    return this.#length;
  }

  /** Lays all pieces down; once it resolves they outlast the process. What it throws ends the reading, too. */
  async fill(pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
    try {
      for await (const piece of pieces) {
        signal.throwIfAborted();
        await this.#file.append(piece);
        this.#length += piece.length;
        this.#tell();
      }
      await this.#file.sync();
      this.#ended = true;
      this.#tell();
    } catch (error) {
      this.#changed.promise.catch(() => undefined);
      this.#changed.reject(error);
      throw error;
    }
  }

  /** The chunks from number `first` on, each as soon as it is there. */
  async *chunks(first: number, buffers: Buffers): AsyncGenerator<Chunk> {
    for (let at = first * FILE_CHUNK_BYTES; ; at += FILE_CHUNK_BYTES) {
      while (!this.#ended && this.#length < at + FILE_CHUNK_BYTES) await this.#changed.promise;
      if (at >= this.#length) return;
      const buffer = buffers.take();
      const length = await this.#file.read(at, buffer);
      yield { bytes: buffer.subarray(0, length), buffer };
    }
  }

  #tell(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers();
    resolve();
  }
}
