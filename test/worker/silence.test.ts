// Shows what becomes of those who say nothing: before they are greeted, before their first ping, and after it.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MAX_HELLO_CHARACTERS, PING, SILENCE_TIMEOUT_MS } from "../../protocol/limits.ts";
import { Guest, join, type MadeRoom, makeRoom, stubOf } from "./guest.ts";

/** Nobody can be there any more who was not heard for longer. */
const MAX_SILENCE_MS = 2 * SILENCE_TIMEOUT_MS;

/** Has the relay's clock go on. */
function wait(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
}

const alarmOf = (room: MadeRoom) => runInDurableObject(stubOf(room), (_, { storage }) => storage.getAlarm());

async function ping(guest: Guest): Promise<void> {
  const pong = new Promise((settle) => guest.socket.addEventListener("message", settle, { once: true }));
  guest.send(PING);
  await pong;
}

afterEach(() => void vi.useRealTimers());

describe("a connection that says no hello", () => {
  it("is closed after ten seconds", { timeout: 40_000 }, async () => {
    const room = await makeRoom();
    const mute = await Guest.connect(room, room.creator);
    expect(await mute.closed).toEqual({ code: 4000, reason: "bad_input" });
  });

  it("may say one of 1,024 characters, and is closed with one more", async () => {
    const room = await makeRoom();
    const hello = '{"type":"hello","version":1,"after":null}';
    const short = await Guest.connect(room, room.creator);
    short.send(hello.padEnd(MAX_HELLO_CHARACTERS));
    await short.live();
    const long = await Guest.connect(room, room.creator);
    long.send(hello.padEnd(MAX_HELLO_CHARACTERS + 1));
    expect(await long.closed).toEqual({ code: 4000, reason: "bad_input" });
  });
});

describe("a member who has gone without a word", () => {
  it.each([
    ["before the first ping", false],
    ["after a ping", true],
  ])("%s is away after two minutes, once somebody speaks, who stays", async (_, pings) => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    if (pings) await ping(bob);
    wait(MAX_SILENCE_MS - 5_000);
    const [early = ""] = alice.say("YQ");
    await alice.message(early);
    expect(alice.events().some((event) => event.kind === "presence" && event.event === "offline")).toBe(false);
    wait(SILENCE_TIMEOUT_MS);
    alice.say("Yg");
    const gone = await alice.event("presence", ({ event }) => event === "offline");
    expect(gone.from).toBe(bob.member);
    expect(await bob.closed).toEqual({ code: 4008, reason: "slow_reader" });
  });

  it("before the first ping is away two minutes later though nobody speaks, and whether or not the room slept", async () => {
    const room = await makeRoom();
    const bob = await join(room);
    const due = await alarmOf(room);
    expect(due).toBeGreaterThan(Date.now() + MAX_SILENCE_MS - 60_000);
    expect(due).toBeLessThanOrEqual(Date.now() + MAX_SILENCE_MS + 1);
    await evictDurableObject(stubOf(room));
    wait(MAX_SILENCE_MS + 5_000);
    await runDurableObjectAlarm(stubOf(room));
    expect(await bob.closed).toEqual({ code: 4008, reason: "slow_reader" });
    expect(await alarmOf(room)).toBe(null);
  });

  it("leaves the room no alarm once all have pinged", async () => {
    const room = await makeRoom();
    await ping(await join(room));
    await runDurableObjectAlarm(stubOf(room));
    expect(await alarmOf(room)).toBe(null);
  });
});
