// Shows what a room remembers, for how long, and how it says what it lost.
import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { Policy } from "../../protocol/policy.ts";
import type { Room } from "../../worker/room.ts";
import { enter, type Guest, join, makeRoom, newId, stubOf } from "./guest.ts";

const HISTORY_MESSAGES = 6;
const shared = (retention: Policy["retention"], ttlMs = 86_400_000): { policy: Policy } => ({
  policy: { history: "shared", retention, ttlMs },
});

/** Says one message a frame, each once the one before has come back. */
async function sayAll(guest: Guest, payloads: readonly string[]): Promise<number[]> {
  const seqs: number[] = [];
  for (const payload of payloads) {
    const [id = ""] = guest.say(payload);
    seqs.push((await guest.message(id)).seq);
  }
  return seqs;
}

describe.each(["memory", "disk"] as const)("a %s room", (retention) => {
  it("gives a returning member only what is newer", async () => {
    const room = await makeRoom(shared(retention));
    const [alice, bob] = [await join(room), await join(room)];
    const [first = 0] = await sayAll(alice, ["YQ", "Yg", "Yw"]);
    const again = await enter(room, bob.token, first);
    expect(again.payloads()).toEqual(["Yg", "Yw"]);
    expect((await again.frame("welcome")).lostMessages).toBe(0);
  });

  it("keeps as many messages as its limit, and names the newest it lost", async () => {
    const room = await makeRoom(shared(retention));
    const alice = await join(room);
    const seqs = await sayAll(alice, ["MQ", "Mg", "Mw", "NA", "NQ", "Ng"]);
    const full = await join(room);
    expect(full.payloads()).toHaveLength(HISTORY_MESSAGES);
    expect((await full.frame("welcome")).lostMessages).toBe(0);
    await sayAll(alice, ["Nw"]);
    const late = await join(room);
    expect(late.payloads()).toEqual(["Mg", "Mw", "NA", "NQ", "Ng", "Nw"]);
    expect((await late.frame("welcome")).lostMessages).toBe(seqs[0]);
  });

  it("counts within a batch too", async () => {
    const room = await makeRoom(shared(retention));
    const alice = await join(room);
    const ids = alice.say("MQ", "Mg", "Mw", "NA", "NQ", "Ng", "Nw", "OA");
    await alice.message(ids.at(-1) ?? "");
    const late = await join(room);
    expect(late.payloads()).toEqual(["Mw", "NA", "NQ", "Ng", "Nw", "OA"]);
  });

  it("gives numbers that go on after a crash", async () => {
    const room = await makeRoom(shared(retention));
    const alice = await join(room);
    const [before = 0] = await sayAll(alice, ["YQ"]);
    await abortAllDurableObjects();
    const back = await enter(room, alice.token, before);
    const [after = 0] = await sayAll(back, ["Yg"]);
    // Two numbers went to the presence that the crash ended and the one that began.
    expect(after).toBe(before + 3);
  });

  it("shows nothing of before to a newcomer where history is sealed", async () => {
    const room = await makeRoom({ policy: { history: "sealed", retention, ttlMs: 60_000 } });
    const alice = await join(room);
    await sayAll(alice, ["YQ"]);
    expect((await join(room)).payloads()).toEqual([]);
  });

  it("forgets after its time to live", async () => {
    const room = await makeRoom(shared(retention, 1_000));
    const alice = await join(room);
    const [last = 0] = await sayAll(alice, ["YQ"]);
    await expect.poll(async () => (await join(room)).payloads().length, { timeout: 5_000, interval: 300 }).toBe(0);
    const back = await enter(room, alice.token, last - 1);
    expect((await back.frame("welcome")).lostMessages).toBe(last);
  });
});

describe.each(["memory", "disk"] as const)(
  "a %s room that loses its memory with its members connected",
  (retention) => {
    it("has all of them go on with the next number, and tells who comes back what is lost and only that", async () => {
      const room = await makeRoom(retention === "memory" ? shared(retention, 1_000) : shared(retention));
      const [alice, bob] = [await join(room), await join(room)];
      const [before = 0] = await sayAll(alice, ["YQ"]);
      // While a memory room holds messages it does not sleep.
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      await evictDurableObject(stubOf(room));
      const [after = 0] = await sayAll(alice, ["Yg"]);
      expect(after).toBe(before + 1);
      await bob.event("message", ({ seq }) => seq === after);
      expect(bob.payloads()).toEqual(["YQ", "Yg"]);
      bob.close();
      await bob.closed;
      const back = await enter(room, bob.token, 0);
      expect(back.payloads()).toEqual(retention === "memory" ? ["Yg"] : ["YQ", "Yg"]);
      expect((await back.frame("welcome")).lostMessages).toBe(retention === "memory" ? before : 0);
    });
  },
);

describe("a relay that says farewell", () => {
  it("writes what a busy room has not written yet", async () => {
    const room = await makeRoom(shared("disk"));
    const alice = await join(room);
    const said = (payload: string) => JSON.stringify({ type: "say", items: [{ id: newId(), epoch: 0, payload }] });
    await runInDurableObject(stubOf(room), (object: Room, state) => {
      const [socket] = state.getWebSockets();
      if (socket === undefined) throw new Error("no socket");
      // The first is written at once, the second with what comes before the next turn.
      for (const payload of ["YQ", "Yg"]) object.webSocketMessage(socket, said(payload));
      object.restart();
      // By now: the process may end at any moment.
      const rows = state.storage.sql.exec<{ events: string }>("SELECT events FROM bursts ORDER BY last").toArray();
      expect(rows.map(({ events }) => /"payload":"(\w+)"/.exec(events)?.[1])).toEqual(["YQ", "Yg"]);
    });
    expect((await alice.closed).code).toBe(1012);
    await evictDurableObject(stubOf(room));
    expect((await enter(room, alice.token, 0)).payloads()).toEqual(["YQ", "Yg"]);
  });
});

describe("a memory room", () => {
  it("loses its messages with its memory, and says up to where", async () => {
    const room = await makeRoom(shared("memory"));
    const alice = await join(room);
    const [seq = 0] = await sayAll(alice, ["YQ"]);
    await abortAllDurableObjects();
    const back = await enter(room, alice.token, 0);
    expect(back.payloads()).toEqual([]);
    expect((await back.frame("welcome")).lostMessages).toBe(seq);
  });

  it("writes no message to storage", async () => {
    const room = await makeRoom(shared("memory"));
    await sayAll(await join(room), ["YQ"]);
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      expect(storage.sql.exec("SELECT * FROM bursts").toArray()).toEqual([]);
    });
  });
});

describe("a disk room", () => {
  it("keeps its sockets and its numbers through hibernation", async () => {
    const room = await makeRoom(shared("disk"));
    const alice = await join(room);
    const [before = 0] = await sayAll(alice, ["YQ"]);
    await evictDurableObject(stubOf(room));
    expect(await sayAll(alice, ["Yg"])).toEqual([before + 1]);
  });

  it("keeps its messages through eviction, a row for a burst", async () => {
    const room = await makeRoom(shared("disk"));
    const alice = await join(room);
    const ids = alice.say("YQ", "Yg", "Yw");
    await alice.message(ids[2] ?? "");
    await evictDurableObject(stubOf(room));
    expect((await join(room)).payloads()).toEqual(["YQ", "Yg", "Yw"]);
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      expect(storage.sql.exec("SELECT last FROM bursts").toArray()).toHaveLength(1);
    });
  });

  it("is cleared by an alarm, without anybody there", async () => {
    const room = await makeRoom(shared("disk", 1_000));
    const alice = await join(room);
    await sayAll(alice, ["YQ"]);
    alice.close();
    const rows = () =>
      runInDurableObject(
        stubOf(room),
        (_, { storage }) => storage.sql.exec("SELECT last FROM bursts").toArray().length,
      );
    expect(await rows()).toBe(1);
    await runDurableObjectAlarm(stubOf(room));
    expect(await rows()).toBe(1);
    await expect.poll(rows, { timeout: 5_000 }).toBe(0);
  });
});
