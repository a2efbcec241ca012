// Owns a stream, such as standard output, as what a file is written to. Must not close it: what was written cannot be taken back.
import type { Writable } from "node:stream";
import type { FileSink } from "../../client/file-ends.ts";
import { localFailure } from "./local-failure.ts";

/** A file that goes on to another program as it comes. */
export class StreamSink implements FileSink {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  write(piece: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(piece, (error) => (error ? reject(localFailure(error)) : resolve()));
    });
  }

  async finish(): Promise<string> {
    return "-";
  }

  async discard(): Promise<void> {}
}
