// Shows that a body takes no more memory than has arrived of it, a bounded time, and its turn among others.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChatError } from "../../protocol/errors.ts";
import { MAX_BODY_MS, MAX_BODY_SILENCE_MS } from "../../protocol/limits.ts";
import { type BodySource, readBytes } from "../../worker/bodies.ts";
import { PendingBodies } from "../../worker/pending-bodies.ts";
import { codeOf, post } from "./guest.ts";

const BOUNDS = { bodies: 4, ofAddress: 2, bytes: 100 };

/** A request whose body arrives as the test says, with what became of it. */
function sending(pending: PendingBodies, { address = "", maxBytes = 1_000 } = {}) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const headers: Record<string, string> = address === "" ? {} : { "cf-connecting-ip": address };
  const request = new Request("https://relay.test/", { method: "POST", body: readable, headers });
  const source: BodySource = { request, pending, maxBytes };
  const outcome = readBytes(source).then(
    (body) => body.byteLength,
    (error: ChatError) => error.code,
  );
  const writer = writable.getWriter();
  // Who gives up reading is told by `outcome`.
  writer.closed.catch(() => undefined);
  return {
    outcome,
    send: (bytes: number) => void writer.write(new Uint8Array(bytes)).catch(() => undefined),
    end: () => void writer.close().catch(() => undefined),
    breakOff: () => void writer.abort(new Error("gone")).catch(() => undefined),
  };
}

/** Lets everything that is due happen. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a body on its way", () => {
  it("is held as far as it has arrived, and let go of at its end", async () => {
    const pending = new PendingBodies(BOUNDS);
    const body = sending(pending);
    await pass(1);
    expect(pending.bytes).toBe(0);
    body.send(7);
    await pass(1);
    expect(pending.bytes).toBe(7);
    body.send(5);
    body.end();
    expect(await body.outcome).toBe(12);
    expect(pending.bytes).toBe(0);
  });

  it("may be as long as its limit, and not one byte longer, of which nothing is held", async () => {
    const pending = new PendingBodies(BOUNDS);
    for (const [length, outcome] of [
      [10, 10],
      [11, "too_large"],
    ] as const) {
      const body = sending(pending, { maxBytes: 10 });
      body.send(length);
      body.end();
      expect(await body.outcome).toBe(outcome);
      expect(pending.bytes).toBe(0);
    }
  });

  it("may say nothing for its time, and no longer", async () => {
    const body = sending(new PendingBodies(BOUNDS));
    await pass(MAX_BODY_SILENCE_MS - 2_000);
    body.send(1);
    await pass(MAX_BODY_SILENCE_MS - 2_000);
    body.send(1);
    await pass(MAX_BODY_SILENCE_MS + 2_000);
    expect(await body.outcome).toBe("slow_reader");
  });

  it("may not take longer than its time in all, however often it says something", async () => {
    const body = sending(new PendingBodies(BOUNDS));
    let outcome: unknown = null;
    void body.outcome.then((one) => {
      outcome = one;
    });
    for (let passed = 0; passed < MAX_BODY_MS - 2_000; passed += 1_000) {
      body.send(1);
      await pass(1_000);
    }
    expect(outcome).toBe(null);
    await pass(4_000);
    expect(outcome).toBe("slow_reader");
  });

  it("that breaks off is refused as any wrong input is", async () => {
    const body = sending(new PendingBodies(BOUNDS));
    body.send(1);
    body.breakOff();
    expect(await body.outcome).toBe("bad_input");
  });
});

describe("bodies of one address", () => {
  it("may be so many at once, and one more is refused, whoever else is on the way", async () => {
    const pending = new PendingBodies(BOUNDS);
    const own = [1, 2].map(() => sending(pending, { address: "192.0.2.1" }));
    expect(await sending(pending, { address: "192.0.2.1" }).outcome).toBe("rate_limited");
    const other = sending(pending, { address: "192.0.2.2" });
    for (const body of [...own, other]) body.end();
    expect(await Promise.all([...own, other].map(({ outcome }) => outcome))).toEqual([0, 0, 0]);
    const again = sending(pending, { address: "192.0.2.1" });
    again.end();
    expect(await again.outcome).toBe(0);
  });
});

describe("bodies of all", () => {
  it("may be so many at once, and the one longest on its way gives way to one more", async () => {
    const pending = new PendingBodies(BOUNDS);
    const bodies = [1, 2, 3, 4].map(() => sending(pending));
    await pass(2_000);
    const last = sending(pending);
    await pass(2_000);
    expect(await bodies[0]?.outcome).toBe("rate_limited");
    for (const body of [...bodies, last]) body.end();
    expect(await Promise.all([...bodies.slice(1), last].map(({ outcome }) => outcome))).toEqual([0, 0, 0, 0]);
  });

  it("may hold so many bytes, and the one longest on its way gives way to one byte more", async () => {
    const pending = new PendingBodies(BOUNDS);
    const [first, second] = [sending(pending), sending(pending)];
    first.send(50);
    second.send(50);
    await pass(2_000);
    expect(pending.bytes).toBe(100);
    second.send(1);
    await pass(2_000);
    expect(await first.outcome).toBe("rate_limited");
    expect(pending.bytes).toBe(51);
    second.end();
    expect(await second.outcome).toBe(51);
  });

  it("never hold more than twice as many bytes, nor are they ever twice as many", async () => {
    const pending = new PendingBodies(BOUNDS);
    const places = Array.from({ length: 2 * BOUNDS.bodies }, () => pending.begin(null));
    expect(() => pending.begin(null)).toThrow("rate_limited");
    places.at(-1)?.grow(2 * BOUNDS.bytes);
    expect(() => places.at(-2)?.grow(1)).toThrow("rate_limited");
    expect(pending.bytes).toBe(2 * BOUNDS.bytes);
  });
});

describe("a request whose body is no JSON", () => {
  it("is refused by the relay itself", async () => {
    vi.useRealTimers();
    const response = await post("/api/rooms", "{");
    expect([response.status, await codeOf(response)]).toEqual([400, "bad_input"]);
  });
});
