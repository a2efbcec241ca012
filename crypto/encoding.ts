// Owns how structures become bytes and back: big-endian numbers, parts with their length in front. Must not know what they mean.

/** Bytes as Web Crypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Beyond it numbers are written in two halves: a bigint for each would be slow. */
const TWO_TO_32 = 2 ** 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A text in UTF-8. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** The same bytes, copied only where they lie in shared memory, which Web Crypto refuses. */
export function asBytes(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    : new Uint8Array(bytes);
}

/** All parts, one after the other. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** True where both are the same, in a time that does not tell where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

/** `length` bytes that nobody can guess. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** One byte. */
export function uint8(value: number): Bytes {
  return Uint8Array.of(value);
}

/** Four bytes. */
export function uint32(value: number): Bytes {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

/** Eight bytes of a safe integer. */
export function uint64(value: number): Bytes {
  return concat(uint32(Math.floor(value / TWO_TO_32)), uint32(value % TWO_TO_32));
}

/** A part with its length in four bytes in front. */
export function prefixed(part: Uint8Array): Bytes {
  return concat(uint32(part.length), part);
}

/** Reads what the functions above wrote; throws RangeError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Bytes;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = asBytes(bytes);
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
  }

  uint8(): number {
    return this.#view.getUint8(this.#forward(1));
  }

  uint32(): number {
    return this.#view.getUint32(this.#forward(4));
  }

  /** A safe integer; throws RangeError for a greater one. */
  uint64(): number {
    const value = this.uint32() * TWO_TO_32 + this.uint32();
    if (!Number.isSafeInteger(value)) throw new RangeError("number");
    return value;
  }

  /** A copy of the next `length` bytes. */
  fixed(length: number): Bytes {
    const start = this.#forward(length);
    return this.#bytes.slice(start, start + length);
  }

  prefixed(): Bytes {
    return this.fixed(this.uint32());
  }

  /** A text with its length in front; throws TypeError where it is not UTF-8. */
  text(): string {
    return decoder.decode(this.prefixed());
  }

  /** Everything that is left. */
  rest(): Bytes {
    return this.fixed(this.#bytes.length - this.#at);
  }

  /** Throws RangeError where something is left. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError("trailing bytes");
  }

  #forward(length: number): number {
    const start = this.#at;
    if (start + length > this.#bytes.length) throw new RangeError("truncated");
    this.#at = start + length;
    return start;
  }
}
