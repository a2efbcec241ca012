// Shows that a file comes back as it was, that its length says little, and that nothing altered, moved, cut or added passes.
import { sha256 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFileKey, newFileKey } from "../../crypto/file-key.ts";
import { type FileOutcome, openFile, sealFile } from "../../crypto/file-seal.ts";
import { ChatError } from "../../protocol/errors.ts";
import { paddedFileBytes, sealedFileBytes } from "../../protocol/file-sizes.ts";
import { MIN_FILE_BUCKET_BYTES } from "../../protocol/limits.ts";

/** Length of a piece of age's stream, in bytes, without and with its tag; and what stands before the first. */
const PIECE = 65_536;
const SEALED_PIECE = PIECE + 16;
const LEAD = 184;

/** Bytes that are not zero. */
function filled(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at % 251) + 1);
}

async function* inPieces(bytes: Uint8Array, length = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece.slice());
  return new Uint8Array(Buffer.concat(parts));
}

async function sealed(bytes: Uint8Array): Promise<{ key: string; sealed: Uint8Array; outcome: FileOutcome }> {
  const key = await newFileKey();
  const seal = await sealFile(key, inPieces(bytes), sha256.create());
  const whole = await joined(seal.pieces);
  return { key, sealed: whole, outcome: seal.outcome() };
}

function opened(key: string, bytes: Uint8Array, outcome: FileOutcome): Promise<Uint8Array> {
  return joined(openFile(key, inPieces(bytes), sha256.create(), async () => outcome));
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "opened",
    (error: unknown) => (error instanceof ChatError ? error.code : error),
  );

describe("a sealed file", () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])("of %i bytes comes back as it was", async (length) => {
    const bytes = filled(length);
    const { key, sealed: whole, outcome } = await sealed(bytes);
    expect(outcome).toEqual({ size: length, sha256: sha256(bytes) });
    expect(whole.length).toBe(sealedFileBytes(length));
    expect(Buffer.compare(await opened(key, whole, outcome), bytes)).toBe(0);
  });

  it("comes back with the zeros that are its own, wherever they are", async () => {
    for (const bytes of [
      new Uint8Array(1),
      new Uint8Array(200_000),
      new Uint8Array(200_000).fill(7, 0, 10),
      new Uint8Array(200_000).fill(7, 150_000, 150_010),
    ]) {
      const { key, sealed: whole, outcome } = await sealed(bytes);
      expect(Buffer.compare(await opened(key, whole, outcome), bytes)).toBe(0);
    }
  });

  it("has a key of its own, in the form of an age identity", async () => {
    const keys = [await newFileKey(), await newFileKey()];
    expect(keys.map(isFileKey)).toEqual([true, true]);
    expect(new Set(keys).size).toBe(2);
    for (const wrong of ["", "AGE-SECRET-KEY-1", `${keys[0]}Q`, keys[0]?.toLowerCase() ?? ""])
      expect(isFileKey(wrong)).toBe(false);
  });
});

describe("what is not the file", () => {
  it("is refused where any byte was altered", async () => {
    const { key, sealed: whole, outcome } = await sealed(filled(70_000));
    for (const at of [0, 30, 100, LEAD - 1, LEAD, LEAD + PIECE, LEAD + SEALED_PIECE, whole.length - 1]) {
      const altered = whole.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect([at, await codeOf(opened(key, altered, outcome))]).toEqual([at, "unreadable"]);
    }
  });

  it("is refused where pieces were swapped, repeated, left out or added, and where the end is missing", async () => {
    const { key, sealed: whole, outcome } = await sealed(filled(4 * PIECE));
    const lead = whole.subarray(0, LEAD);
    const pieces = Array.from({ length: Math.ceil((whole.length - LEAD) / SEALED_PIECE) }, (_, n) =>
      whole.subarray(LEAD + n * SEALED_PIECE, LEAD + (n + 1) * SEALED_PIECE),
    );
    const [a, b, c, d] = pieces as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    expect(Buffer.compare(Buffer.concat([lead, a, b, c, d]), whole)).toBe(0);
    const wrong: [string, Uint8Array[]][] = [
      ["swapped", [lead, b, a, c, d]],
      ["repeated", [lead, a, a, c, d]],
      ["left out", [lead, a, b, d]],
      ["added", [lead, a, b, c, d, d]],
      ["cut after a piece", [lead, a, b, c]],
      ["cut within a piece", [lead, a, b, c, d.subarray(0, 100)]],
      ["without any", [lead]],
      ["empty", []],
    ];
    for (const [what, parts] of wrong)
      expect([what, await codeOf(opened(key, Buffer.concat(parts), outcome))]).toEqual([what, "unreadable"]);
  });

  it("is refused where it is another file, of the same key's or of another's", async () => {
    const [one, other] = [await sealed(filled(100)), await sealed(filled(100))];
    expect(await codeOf(opened(one.key, other.sealed, one.outcome))).toBe("unreadable");
    expect(await codeOf(opened(other.key, one.sealed, one.outcome))).toBe("unreadable");
  });

  it("is refused where its size or its hash is not what was said", async () => {
    const { key, sealed: whole, outcome } = await sealed(filled(100));
    for (const size of [0, 99, 101, MIN_FILE_BUCKET_BYTES, MIN_FILE_BUCKET_BYTES + 1])
      expect([size, await codeOf(opened(key, whole, { ...outcome, size }))]).toEqual([size, "unreadable"]);
    expect(await codeOf(opened(key, whole, { ...outcome, sha256: sha256(filled(99)) }))).toBe("unreadable");
  });

  it("is not called unreadable where only the way to it failed", async () => {
    const { key, sealed: whole, outcome } = await sealed(filled(200_000));
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield whole.subarray(0, 100_000);
      throw new ChatError("kicked");
    }
    const pieces = openFile(key, broken(), sha256.create(), async () => outcome);
    expect(await codeOf(joined(pieces))).toBe("kicked");
  });
});

describe("the length of a sealed file", () => {
  it("is out of few: at most an eighth longer than the file, and the same for lengths that are near", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 33 }), (length) => {
        const padded = paddedFileBytes(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded).toBeLessThanOrEqual(Math.max(MIN_FILE_BUCKET_BYTES, length * 1.12 + 1));
        expect(paddedFileBytes(padded)).toBe(padded);
      }),
    );
    const sizes = new Set(Array.from({ length: 100_000 }, (_, nth) => sealedFileBytes(1_000_000 + nth)));
    expect(sizes.size).toBeLessThan(8);
  });

  it("is the same up to the smallest, and more from the next byte on", () => {
    expect(sealedFileBytes(0)).toBe(sealedFileBytes(MIN_FILE_BUCKET_BYTES));
    expect(sealedFileBytes(MIN_FILE_BUCKET_BYTES + 1)).toBeGreaterThan(sealedFileBytes(MIN_FILE_BUCKET_BYTES));
  });
});
