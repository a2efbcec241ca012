// Shows what becomes of members who do not read what they are sent.
import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { ACKNOWLEDGE_EVERY_BYTES, MAX_COMMIT_FRAME_BYTES, MAX_UNACKNOWLEDGED_BYTES } from "../../protocol/limits.ts";
import { Guest, join, makeRoom, newId, stubOf } from "./guest.ts";

const COMMIT_CHARACTERS = 400_000;

/** Has everybody sent `characters` by commits, as only those may be long. */
async function send(guest: Guest, characters: number, reader?: Guest): Promise<void> {
  for (let sent = 0; sent < characters; sent += COMMIT_CHARACTERS) {
    const ref = newId();
    guest.send({
      type: "commit",
      ref,
      generation: 0,
      epoch: 0,
      base: 1,
      commit: "a".repeat(COMMIT_CHARACTERS),
      groupInfo: "YQ",
      removes: [],
    });
    await guest.event("commit", (event) => event.ref === ref);
    for (const one of [guest, ...(reader === undefined ? [] : [reader])])
      one.send({ type: "ack", received: one.received });
  }
}

describe("a reader", () => {
  it("that leaves more than 4 MiB unacknowledged is closed, and the others go on", async () => {
    const room = await makeRoom();
    const [alice, slow] = [await join(room), await join(room)];
    await send(alice, MAX_UNACKNOWLEDGED_BYTES + COMMIT_CHARACTERS);
    expect(await slow.closed).toEqual({ code: 4008, reason: "slow_reader" });
    expect((await alice.event("presence", ({ event }) => event === "offline")).from).toBe(slow.member);
    const [id = ""] = alice.say("YQ");
    await alice.message(id);
  });

  it("that acknowledges is sent as much as there is", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    await send(alice, 2 * MAX_UNACKNOWLEDGED_BYTES, bob);
    const [id = ""] = alice.say("YQ");
    await bob.message(id);
    expect(bob.received).toBeGreaterThan(2 * MAX_UNACKNOWLEDGED_BYTES);
  });

  it("that missed more than 4 MiB gets it at its own pace", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    await send(alice, 2 * MAX_UNACKNOWLEDGED_BYTES);
    const late = await Guest.connect(room, room.creator);
    let acknowledged = 0;
    late.socket.addEventListener("message", () => {
      if (late.received - acknowledged < ACKNOWLEDGE_EVERY_BYTES) return;
      acknowledged = late.received;
      late.send({ type: "ack", received: acknowledged });
    });
    late.send({ type: "hello", version: 1, after: 0 });
    await late.live();
    expect(late.events().filter(({ kind }) => kind === "commit").length).toBeGreaterThan(20);
  });
});

/** Leaves group states of several MiB in a room. */
async function fill(guest: Guest): Promise<void> {
  for (let nth = 0; nth < 6; nth++) {
    const ref = newId();
    const long = "a".repeat(700_000);
    guest.send({
      type: "commit",
      ref,
      generation: 0,
      epoch: nth,
      base: 1,
      commit: "YQ",
      groupInfo: long,
      box: long,
      removes: [],
    });
    await guest.event("commit", (event) => event.ref === ref);
  }
}

describe("a member who says to have read", () => {
  it.each([
    ["more than was sent", 1],
    ["the middle of a frame", -1],
  ])("%s is closed", async (_, difference) => {
    const guest = await join(await makeRoom());
    guest.send({ type: "ack", received: guest.received + difference });
    expect(await guest.closed).toEqual({ code: 4000, reason: "bad_input" });
  });

  it("what was sent before the room slept is believed, and so is what comes after it", async () => {
    const room = await makeRoom({ policy: { history: "shared", retention: "disk", ttlMs: 3_600_000 } });
    const guest = await join(room);
    const [first = ""] = guest.say("YQ");
    await guest.message(first);
    // Until what was sent is noted.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await evictDurableObject(stubOf(room));
    guest.send({ type: "ack", received: guest.received });
    const [second = ""] = guest.say("YQ");
    await guest.message(second);
    guest.send({ type: "ack", received: guest.received });
    const [third = ""] = guest.say("YQ");
    await guest.message(third);
    guest.send({ type: "ack", received: guest.received + 1 });
    expect(await guest.closed).toEqual({ code: 4000, reason: "bad_input" });
  });
});

describe("long answers", () => {
  it("are sent one after the other to a reader that does not read, and it is closed where it asks for too many", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    await fill(alice);
    const slow = await join(room);
    for (let nth = 0; nth < 9; nth++) slow.send({ type: "sync", ref: `r${nth}`, history: true });
    slow.say("aGVhcmQ");
    await alice.event("message", ({ payload }) => payload === "aGVhcmQ");
    await slow.frame("state");
    slow.send({ type: "sync", ref: "last", history: true });
    expect(await slow.closed).toEqual({ code: 4008, reason: "slow_reader" });
    expect(slow.frames.filter(({ type }) => type === "state")).toHaveLength(1);
  });

  it("wait while others have not read theirs, and come as soon as they have", async () => {
    const room = await makeRoom();
    await fill(await join(room));
    const slow = [await join(room), await join(room), await join(room)];
    for (const [nth, guest] of slow.entries()) {
      guest.send({ type: "sync", ref: `r${nth}`, history: true });
      await guest.frame("state");
    }
    const late = await join(room);
    late.send({ type: "sync", ref: "late", history: true });
    const [id = ""] = late.say("YQ");
    await late.message(id);
    expect(late.frames.some(({ type }) => type === "state")).toBe(false);
    for (const guest of slow) guest.send({ type: "ack", received: guest.received });
    expect((await late.frame("state")).ref).toBe("late");
  });
});

describe("a commit frame", () => {
  it("may be as long as its limit, and not one character longer", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const frame = JSON.stringify({
      type: "commit",
      ref: "r",
      generation: 0,
      epoch: 0,
      base: 1,
      commit: "YQ",
      groupInfo: "YQ",
      removes: [],
    });
    alice.send(frame.padEnd(MAX_COMMIT_FRAME_BYTES, " "));
    await alice.event("commit");
    alice.send(frame.padEnd(MAX_COMMIT_FRAME_BYTES + 1, " "));
    expect((await alice.error()).code).toBe("too_large");
  });
});
