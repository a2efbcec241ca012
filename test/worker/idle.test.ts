// Shows that an idle room costs nothing: it is evicted with its sockets open, and heartbeats do not bring it back.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { PING, PONG } from "../../protocol/limits.ts";
import app from "../../worker/index.ts";
import type { Room } from "../../worker/room.ts";
import {
  bindings,
  type Guest,
  Guest as GuestSocket,
  type MadeRoom,
  makeRoom,
  ORIGIN,
  requestToken,
  stubOf,
} from "./guest.ts";

const MEMBERS = 8;
const PINGS = 100;

/** A mark in the memory of a room's object: gone once the constructor has run again. */
const marks = new WeakSet<Room>();
const mark = (room: MadeRoom) => runInDurableObject(stubOf(room), (one: Room) => void marks.add(one));
const isMarked = (room: MadeRoom) => runInDurableObject(stubOf(room), (one: Room) => marks.has(one));

/** As many members as a room of the tests holds, all at once. */
async function crowd(room: MadeRoom): Promise<Guest[]> {
  return Promise.all(
    Array.from({ length: MEMBERS }, async () => {
      const response = await requestToken(room, { admission: room.admission });
      const guest = await GuestSocket.connect(room, await response.json());
      guest.send({ type: "hello", version: 1, after: null });
      await guest.live();
      return guest;
    }),
  );
}

/** Sends pings over all members, and counts the answers until all have come. */
async function ping(guests: readonly Guest[], count: number): Promise<number> {
  let answers = 0;
  const all = Promise.withResolvers<void>();
  for (const { socket } of guests)
    socket.addEventListener("message", ({ data }) => {
      if (data === PONG) answers += 1;
      if (answers === count) all.resolve();
    });
  for (let nth = 0; nth < count; nth++) guests[nth % guests.length]?.socket.send(PING);
  await all.promise;
  return answers;
}

/** How often a room lost its memory with its sockets open, of all rooms, as the registry knows. */
async function evictions(): Promise<number> {
  const request = new Request(`${ORIGIN}/metrics`, { headers: { authorization: "Bearer m" } });
  const text = await (await app.fetch(request, { ...bindings, METRICS_TOKEN: "m" })).text();
  return Number(/^sotto_evictions_total (\d+)$/m.exec(text)?.[1]);
}

describe("a room whose history has expired", () => {
  it("loses its memory with its sockets open, and answers a hundred pings without its constructor", async () => {
    const room = await makeRoom({ policy: { history: "shared", retention: "memory", ttlMs: 1_000 } });
    const guests = await crowd(room);
    const [id = ""] = guests[0]?.say("YQ") ?? [];
    await guests[0]?.message(id);
    await expect
      .poll(() => runInDurableObject(stubOf(room), (_, state) => state.getWebSockets().length), { timeout: 5_000 })
      .toBe(MEMBERS);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await mark(room);
    expect(await isMarked(room)).toBe(true);
    await evictDurableObject(stubOf(room));
    expect(await isMarked(room)).toBe(false);
    await evictDurableObject(stubOf(room));
    const before = await evictions();
    expect(await ping(guests, PINGS)).toBe(PINGS);
    expect(await evictions()).toBe(before);
    // The constructor runs with the next word, and not before: that is when the eviction is counted.
    const [last = ""] = guests[1]?.say("Yg") ?? [];
    await guests[1]?.message(last);
    guests[0]?.close();
    await expect.poll(evictions, { timeout: 10_000 }).toBe(before + 1);
  });
});
