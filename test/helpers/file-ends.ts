// Owns a file in memory in a test: where one is read from, and where one is written to.
import type { FileSink, FileSource } from "../../client/file-ends.ts";

/** Bytes that tell where they are. */
export function bytesOf(length: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >>> 8) * 17 + seed) & 255);
}

/** A file of these bytes; `gate` is awaited before each piece. */
export function memorySource(
  bytes: Uint8Array,
  {
    name = "notes.txt",
    sized = true,
    gate = async () => {},
  }: { name?: string; sized?: boolean; gate?: () => Promise<void> } = {},
): FileSource {
  async function* read(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 65_536) {
      await gate();
      yield bytes.slice(at, at + 65_536);
    }
  }
  return { name, mime: "text/plain", size: sized ? bytes.length : null, read };
}

/** A place in memory. */
export class MemorySink implements FileSink {
  readonly path: string;
  readonly parts: Uint8Array[] = [];
  state: "open" | "finished" | "discarded" = "open";

  constructor(path = "there") {
    this.path = path;
  }

  get bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.parts));
  }

  async write(piece: Uint8Array): Promise<void> {
    this.parts.push(piece.slice());
  }

  async finish(): Promise<string> {
    this.state = "finished";
    return this.path;
  }

  async discard(): Promise<void> {
    this.state = "discarded";
    this.parts.splice(0);
  }
}
