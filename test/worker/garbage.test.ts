// Shows that garbage from somebody with a token takes neither the group's state nor the room from the others, and is bounded.
import { describe, expect, it } from "vitest";
import { decodeServerFrame } from "../../protocol/codec.ts";
import { MAX_COMMIT_FRAME_BYTES, MAX_FRAME_BYTES } from "../../protocol/limits.ts";
import { type Guest, join, makeRoom, newId, randomText } from "./guest.ts";

/** Posts a commit, and waits until it has its place. */
async function post(guest: Guest, epoch: number, groupInfo = randomText(32), box = randomText(16)): Promise<number> {
  const ref = newId();
  guest.send({
    type: "commit",
    ref,
    generation: 0,
    epoch,
    base: 1,
    commit: randomText(48),
    groupInfo,
    box,
    removes: [],
  });
  return (await guest.event("commit", (event) => event.ref === ref)).seq;
}

describe("garbage commits", () => {
  it("of newcomers by the dozen do not push out the newest state of those who have been here longest", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const seq = await post(alice, 0);
    for (let nth = 0; nth < 12; nth++) {
      const garbage = await join(room);
      await post(garbage, 1_000 + nth);
      garbage.close();
    }
    const { groups } = await alice.sync(false);
    expect(groups.map((group) => group.seq)).toContain(seq);
    expect(groups.length).toBeLessThanOrEqual(8 + 3 + 4);
  });

  it("leave one box for each committer and epoch, and a bounded number of characters in all", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const [id = ""] = alice.say("YQ");
    await alice.message(id);
    for (let nth = 0; nth < 10; nth++) await post(alice, 0);
    expect((await alice.sync(true)).boxes.filter((box) => box.epoch === 1)).toHaveLength(1);
    const long = "A".repeat(1_300_000);
    // One connection may send only so much.
    const others = [await join(room), await join(room), await join(room), await join(room)];
    for (let nth = 0; nth < 20; nth++) await post(others[nth % others.length] ?? alice, nth, "YQ", long);
    const { boxes } = await alice.sync(true);
    const characters = boxes.reduce((sum, { box }) => sum + box.length, 0);
    expect(characters).toBeGreaterThan(4 * long.length);
    expect(characters).toBeLessThanOrEqual(16_777_216);
  });
});

const DEEP = 60_000;
const GARBAGE: [string, string, string][] = [
  ["no JSON", "hello", "bad_input"],
  ["half a frame", '{"type":"say","items":[{"id":"', "bad_input"],
  ["nothing", "", "bad_input"],
  ["a list", "[]", "bad_input"],
  ["null", "null", "bad_input"],
  ["deep lists", `${"[".repeat(DEEP)}${"]".repeat(DEEP)}`, "bad_input"],
  ["deep objects", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`, "bad_input"],
  ["a type of its own", '{"type":"admin"}', "bad_input"],
  ["a type that every object has", '{"type":"constructor"}', "bad_input"],
  ["a prototype", '{"type":"sync","ref":"a","history":true,"__proto__":{"admin":true}}', "bad_input"],
  ["a number as text", '{"type":"signal","epoch":"0","payload":"YQ"}', "bad_input"],
  ["a number beyond all", '{"type":"signal","epoch":1e999,"payload":"YQ"}', "bad_input"],
  ["a broken number", '{"type":"signal","epoch":0.5,"payload":"YQ"}', "bad_input"],
  ["a negative number", '{"type":"signal","epoch":-1,"payload":"YQ"}', "bad_input"],
  ["no items", '{"type":"say","items":[]}', "bad_input"],
  ["a text that is not the one of its bytes", '{"type":"signal","epoch":0,"payload":"AB"}', "bad_input"],
  ["a lone surrogate", '{"type":"signal","epoch":0,"payload":"\ud800"}', "bad_input"],
  ["a further field", '{"type":"leave","admin":true}', "bad_input"],
  ["a room of somebody else", '{"type":"leave","room":"AAAAAAAAAAAAAAAAAAAAAA"}', "bad_input"],
  ["a long frame", '{"type":"leave"}'.padEnd(MAX_FRAME_BYTES + 1), "too_large"],
  ["a frame beyond any limit", "x".repeat(MAX_COMMIT_FRAME_BYTES + 1), "too_large"],
];

describe("a member who sends", () => {
  it.each(GARBAGE)("%s is answered with one refusal, and stays", async (_, text, code) => {
    const room = await makeRoom();
    const [alice, eve] = [await join(room), await join(room)];
    const before = eve.frames.length;
    eve.send(text);
    const [id = ""] = alice.say("YQ");
    await eve.message(id);
    const answers = eve.frames.slice(before).filter(({ type }) => type !== "events");
    expect(answers).toEqual([{ type: "error", code }]);
  });

  it("hello twice is shown out, and a refusal is a frame before it is a close code", async () => {
    const eve = await join(await makeRoom());
    eve.send({ type: "hello", version: 1, after: null });
    expect(await eve.closed).toEqual({ code: 4000, reason: "bad_input" });
    expect(decodeServerFrame(JSON.stringify(eve.frames.at(-1)))).toEqual({ type: "error", code: "bad_input" });
  });
});
