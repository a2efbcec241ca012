// Shows how chat messages and signals get through, and what bounds them.
import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import {
  MAX_COMMIT_FRAME_BYTES,
  MAX_TEXT_BYTES,
  maxFrameCharacters,
  maxFrames,
  maxMessageCharacters,
  maxReadCharacters,
  RATE_LIMIT_CONTROL,
  RATE_LIMIT_MESSAGES,
} from "../../protocol/limits.ts";
import { enter, join, makeRoom, newId, stubOf } from "./guest.ts";

const LONGEST = maxMessageCharacters(10_240);

describe("what a member says", () => {
  it("comes to everybody, its sender too, with one number", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const [id = ""] = alice.say("aGk");
    const [own, other] = [await alice.message(id), await bob.message(id)];
    expect(own).toEqual(other);
    expect(own).toMatchObject({ from: alice.member, payload: "aGk", epoch: 0 });
  });

  it("keeps its order, in numbers that only grow", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const ids = alice.say("YQ", "Yg", "Yw");
    await alice.message(ids[2] ?? "");
    const seqs = alice.events().map(({ seq }) => seq);
    expect(alice.payloads()).toEqual(["YQ", "Yg", "Yw"]);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(new Set(seqs).size).toBe(seqs.length);
  });

  it("is taken up to the limit, and the rest refused by its first", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const payloads = Array.from({ length: RATE_LIMIT_MESSAGES + 3 }, () => "YQ");
    const ids = alice.say(...payloads);
    const error = await alice.error();
    expect(error).toMatchObject({ code: "rate_limited", ref: ids[RATE_LIMIT_MESSAGES], limit: RATE_LIMIT_MESSAGES });
    expect(error.retryAfterMs).toBeGreaterThan(59_000);
    await alice.sync(false);
    expect(alice.payloads()).toHaveLength(RATE_LIMIT_MESSAGES);
    expect(alice.frames.filter(({ type }) => type === "error")).toHaveLength(1);
  });

  it("counts against its sender only", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    alice.say(...Array.from({ length: RATE_LIMIT_MESSAGES + 1 }, () => "YQ"));
    await alice.error();
    const [id = ""] = bob.say("Yg");
    await bob.message(id);
  });

  it.each(["a new connection", "eviction"])("stays counted through %s", async (what) => {
    const room = await makeRoom({ policy: { history: "shared", retention: "disk", ttlMs: 60_000 } });
    const alice = await join(room);
    const ids = alice.say(...Array.from({ length: RATE_LIMIT_MESSAGES }, () => "YQ"));
    await alice.message(ids.at(-1) ?? "");
    if (what === "eviction") await evictDurableObject(stubOf(room));
    else alice.close();
    const again = what === "eviction" ? alice : await enter(room, alice.token);
    const [refused] = again.say("Yg");
    expect(await again.error()).toMatchObject({ code: "rate_limited", ref: refused });
  });

  it("may be as long as the longest text sealed, and not one byte longer", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const [fits = "", refused, after] = alice.say("A".repeat(LONGEST), "A".repeat(LONGEST + 2), "YQ");
    await alice.message(fits);
    expect(await alice.error()).toMatchObject({ code: "too_large", ref: refused, limit: 10_240 });
    await alice.sync(false);
    expect(alice.events().some((event) => event.kind === "message" && event.id === after)).toBe(false);
  });

  it("may fill a frame to its limit, and not beyond", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const frame = JSON.stringify({ type: "say", items: [{ id: newId(), epoch: 0, payload: "YQ" }] });
    alice.send(frame.padEnd(maxFrameCharacters(10_240), " "));
    await alice.event("message");
    alice.send(frame.padEnd(maxFrameCharacters(10_240) + 1, " "));
    expect((await alice.error()).code).toBe("too_large");
  });
});

describe("a signal", () => {
  it("comes to everybody who is there, and to nobody later", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const before = (await bob.live()).seq;
    alice.send({ type: "signal", epoch: 3, payload: "c2ln" });
    expect(await bob.event("signal")).toMatchObject({ from: alice.member, epoch: 3, payload: "c2ln" });
    const late = await enter(room, (await join(room)).token, before);
    expect(late.events().some(({ kind }) => kind === "signal")).toBe(false);
  });

  it("has a budget of its own, which messages do not touch", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const ids = alice.say(...Array.from({ length: RATE_LIMIT_MESSAGES }, () => "YQ"));
    await alice.message(ids.at(-1) ?? "");
    // The greeting has taken one.
    for (let nth = 2; nth <= RATE_LIMIT_CONTROL; nth++) alice.send({ type: "signal", epoch: 0, payload: "YQ" });
    await alice.until(() =>
      alice.events().filter(({ kind }) => kind === "signal").length === RATE_LIMIT_CONTROL - 1 ? true : undefined,
    );
    expect(alice.frames.some(({ type }) => type === "error")).toBe(false);
    alice.send({ type: "signal", epoch: 0, payload: "YQ" });
    expect(await alice.error()).toMatchObject({ code: "rate_limited", limit: RATE_LIMIT_CONTROL });
  });
});

describe("a flood of frames", () => {
  it("is borne up to twice both budgets and some to spare, and ends the connection with the next one", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    // The greeting was the first.
    for (let nth = 2; nth <= maxFrames(RATE_LIMIT_MESSAGES); nth++) alice.send("{}");
    await alice.until(() =>
      alice.frames.filter(({ type }) => type === "error").length === maxFrames(RATE_LIMIT_MESSAGES) - 1
        ? true
        : undefined,
    );
    alice.send("{}");
    expect(await alice.closed).toEqual({ code: 4018, reason: "rate_limited" });
  });

  it("ends the connection where they are more characters than it may send", async () => {
    const alice = await join(await makeRoom());
    const hello = JSON.stringify({ type: "hello", version: 1, after: null }).length;
    let left = maxReadCharacters(RATE_LIMIT_MESSAGES, MAX_TEXT_BYTES) - hello;
    let count = 0;
    for (; left > 0; count++) {
      const length = Math.min(left, MAX_COMMIT_FRAME_BYTES);
      alice.send(" ".repeat(length));
      left -= length;
    }
    await alice.until(() => (alice.frames.filter(({ type }) => type === "error").length === count ? true : undefined));
    alice.send(" ");
    expect(await alice.closed).toEqual({ code: 4018, reason: "rate_limited" });
  });

  it("ends the connection where the frames are binary too", async () => {
    const alice = await join(await makeRoom());
    for (let nth = 1; nth <= maxFrames(RATE_LIMIT_MESSAGES); nth++) alice.socket.send(new Uint8Array(1));
    expect(await alice.closed).toEqual({ code: 4018, reason: "rate_limited" });
  });
});
