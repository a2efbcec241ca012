// Shows what becomes of members who do not read what they are sent.
import { describe, expect, it } from "vitest";
import { ACKNOWLEDGE_EVERY_BYTES, MAX_COMMIT_FRAME_BYTES, MAX_UNACKNOWLEDGED_BYTES } from "../../protocol/limits.ts";
import { Guest, join, makeRoom, newId } from "./guest.ts";

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
