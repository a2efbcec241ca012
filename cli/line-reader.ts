// Owns standard input as lines. Must not know what a line means.
import { StringDecoder } from "node:string_decoder";

/** Longest line that is kept, in UTF-16 units; a longer one is cut there, which makes it too long for any use. */
export const MAX_LINE_UNITS = 1_048_576;

/** Reads a stream line by line, as UTF-8 and without line ends. */
export class LineReader {
  readonly #chunks: AsyncIterator<string>;
  #rest = "";
  #done = false;
  #released = false;

  constructor(stream: AsyncIterable<Uint8Array | string>) {
    this.#chunks = decode(stream);
  }

  /** The next line, or null after the last. */
  async next(): Promise<string | null> {
    const parts: string[] = [];
    let kept = 0;
    for (;;) {
      const end = this.#rest.indexOf("\n");
      const part = end === -1 ? this.#rest : this.#rest.slice(0, end);
      parts.push(part.slice(0, MAX_LINE_UNITS - kept));
      kept = Math.min(MAX_LINE_UNITS, kept + part.length);
      this.#rest = end === -1 ? "" : this.#rest.slice(end + 1);
      if (end !== -1) return parts.join("").replace(/\r$/u, "");
      if (!(await this.#more())) return kept === 0 ? null : parts.join("").replace(/\r$/u, "");
    }
  }

  /** All that is left; what is longer than `maxUnits` is cut there, and the rest is not read. */
  async remainder(maxUnits: number): Promise<string> {
    const parts = [this.#rest];
    let units = this.#rest.length;
    this.#rest = "";
    while (units <= maxUnits && (await this.#more())) {
      parts.push(this.#rest);
      units += this.#rest.length;
      this.#rest = "";
    }
    return parts.join("").slice(0, maxUnits);
  }

  /** True once the stream was let go of. */
  get released(): boolean {
    return this.#released;
  }

  /** Lets go of the stream; what was read of it already still comes. Not while a line is waited for. */
  async release(): Promise<void> {
    this.#released = true;
    this.#done = true;
    await this.#chunks.return?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for (let line = await this.next(); line !== null; line = await this.next()) yield line;
  }

  async #more(): Promise<boolean> {
    if (this.#done) return false;
    const { done, value } = await this.#chunks.next();
    this.#done = done === true;
    this.#rest = this.#done ? "" : value;
    return !this.#done;
  }
}

async function* decode(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  for await (const chunk of stream) yield typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk));
  yield decoder.end();
}
