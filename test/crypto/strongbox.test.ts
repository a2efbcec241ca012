// Shows what seals a profile's records: which passphrase opens them, and that none can be altered, moved or told apart.
import { describe, expect, it } from "vitest";
import { ByteReader, concat, uint32, utf8 } from "../../crypto/encoding.ts";
import { MAX_COST, RECORD_BUCKETS, type SealedRecord, Strongbox } from "../../crypto/strongbox.ts";
import { ChatError } from "../../protocol/errors.ts";
import { PASSPHRASE, quickStretch } from "../helpers/memory-store.ts";
import { findTraces } from "../helpers/traces.ts";

/** Where the cost stands in a header: after version, id and salt. */
const COST_AT = 1 + 16 + 16;
const PLACE = { table: "room", key: "garden" };

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "none",
    (error: unknown) => (error instanceof ChatError ? error.code : "another"),
  );
}

function flipped(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

async function locked() {
  const box = await Strongbox.create();
  return { box, header: await box.lock(PASSPHRASE, quickStretch) };
}

describe("a header", () => {
  it("opens with its passphrase, however a keyboard composes it, and with no other", async () => {
    const { box } = await locked();
    const record = await box.seal(PLACE, utf8("content"));
    const header = await box.lock("caf\u00e9", quickStretch);
    const again = await Strongbox.unlock(header, "cafe\u0301", quickStretch);
    expect((await again.open(record)).content).toEqual(utf8("content"));
    expect(await codeOf(Strongbox.unlock(header, "cafe", quickStretch))).toBe("wrong_passphrase");
  });

  it("does not open where any byte of it was altered, or where it is cut short", async () => {
    const { header } = await locked();
    for (let at = 0; at < header.length; at++) {
      expect(await codeOf(Strongbox.unlock(flipped(header, at), PASSPHRASE, quickStretch))).toMatch(
        /^(wrong_passphrase|profile_damaged)$/,
      );
      expect(await codeOf(Strongbox.unlock(header.slice(0, at), PASSPHRASE, quickStretch))).toBe("profile_damaged");
    }
  });

  it("never has more memory, passes or lanes asked for than a machine can give", async () => {
    const { header } = await locked();
    const asked: string[] = [];
    const asking = async (_: unknown, __: unknown, cost: object) => {
      asked.push(Object.values(cost).join());
      return new Uint8Array(32);
    };
    const { memoryKiB, passes, lanes } = MAX_COST;
    const most = [memoryKiB, passes, lanes];
    const withCost = (cost: readonly number[]) =>
      concat(header.slice(0, COST_AT), ...cost.map(uint32), header.slice(COST_AT + 12));
    expect(await codeOf(Strongbox.unlock(withCost(most), PASSPHRASE, asking))).toBe("wrong_passphrase");
    expect(asked).toEqual([most.join()]);
    for (const [index] of most.entries()) {
      const more = most.map((value, at) => (at === index ? value + 1 : value));
      expect(await codeOf(Strongbox.unlock(withCost(more), PASSPHRASE, asking))).toBe("profile_damaged");
      const none = most.map((value, at) => (at === index ? 0 : value));
      expect(await codeOf(Strongbox.unlock(withCost(none), PASSPHRASE, asking))).toBe("profile_damaged");
    }
    expect(asked).toHaveLength(1);
  });

  it("asks for 64 MiB, three passes and one lane", async () => {
    const { header } = await locked();
    const reader = new ByteReader(header.slice(COST_AT));
    expect([reader.uint32(), reader.uint32(), reader.uint32()]).toEqual([65_536, 3, 1]);
  });
});

describe("a record", () => {
  it("does not open where any byte of it or of its name was altered", async () => {
    const { box } = await locked();
    const { name, sealed } = await box.seal(PLACE, utf8("content"));
    for (let at = 0; at < sealed.length; at++)
      expect(await codeOf(box.open({ name, sealed: flipped(sealed, at) }))).toBe("profile_damaged");
    for (let at = 0; at < name.length; at++)
      expect(await codeOf(box.open({ name: flipped(name, at), sealed }))).toBe("profile_damaged");
  });

  it("does not open in the place of another", async () => {
    const { box } = await locked();
    const one = await box.seal(PLACE, utf8("content"));
    for (const place of [
      { ...PLACE, key: "orchard" },
      { ...PLACE, table: "group" },
    ]) {
      const other: SealedRecord = { name: await box.nameOf(place), sealed: one.sealed };
      expect(await codeOf(box.open(other))).toBe("profile_damaged");
    }
  });

  it("has one of few lengths, and nothing of its table, key or content", async () => {
    const { box } = await locked();
    const secrets = ["somewhere", "fingerprint", "what was said"];
    const record = await box.seal({ table: "somewhere", key: "fingerprint" }, utf8("what was said"));
    expect(findTraces(Buffer.concat([record.name, record.sealed]), secrets)).toEqual([]);
  });

  it("is as long as others of its bucket, and no longer at the limit than it must be", async () => {
    const { box } = await locked();
    const around = utf8(PLACE.table).length + utf8(PLACE.key).length + 12;
    const lengthOf = async (size: number) => (await box.seal(PLACE, new Uint8Array(size))).sealed.length;
    const overhead = (await lengthOf(0)) - RECORD_BUCKETS[0];
    const buckets = [...RECORD_BUCKETS, 32_768, 65_536];
    let least = 0;
    for (const bucket of buckets) {
      const most = bucket - around;
      expect(await Promise.all([least, most].map(lengthOf))).toEqual([bucket + overhead, bucket + overhead]);
      least = most + 1;
    }
  });

  it("is another one each time that it is sealed", async () => {
    const { box } = await locked();
    const [one, other] = await Promise.all([box.seal(PLACE, utf8("a")), box.seal(PLACE, utf8("a"))]);
    expect(one.name).toEqual(other.name);
    expect(one.sealed).not.toEqual(other.sealed);
  });
});
