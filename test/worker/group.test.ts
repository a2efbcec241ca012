// Shows what the relay keeps and passes on for the group, without judging it.
import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { ClientFrameOf } from "../../protocol/client-frames.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import { KEPT_COMMITS, KEPT_GROUP_INFOS } from "../../protocol/limits.ts";
import { Commits } from "../../worker/commits.ts";
import { Counters } from "../../worker/counters.ts";
import { GroupStates } from "../../worker/group-states.ts";
import {
  codeOf,
  enter,
  type Guest,
  hashOf,
  join,
  makeRoom,
  newId,
  openSocket,
  randomText,
  requestToken,
  stubOf,
} from "./guest.ts";

type CommitFrame = ClientFrameOf<"commit">;

/** Posts a commit for `epoch`, and waits until it has its place. */
async function commit(guest: Guest, epoch: number, change: Partial<CommitFrame> = {}) {
  const frame: CommitFrame = {
    type: "commit",
    ref: newId(),
    generation: 0,
    epoch,
    base: 1,
    commit: randomText(48),
    groupInfo: randomText(32),
    box: randomText(16),
    removes: [],
    ...change,
  };
  guest.send(frame);
  return { frame, event: await guest.event("commit", ({ ref }) => ref === frame.ref) };
}

describe("a commit", () => {
  it("comes to everybody, and its state to whoever asks", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const { frame, event } = await commit(alice, 0);
    expect(await bob.event("commit")).toEqual(event);
    expect(event).toMatchObject({
      epoch: 0,
      generation: 0,
      commit: frame.commit,
      from: alice.member,
      removes: [],
      gone: [],
    });
    const state = await bob.sync(true);
    expect(state.groups[0]).toEqual({
      seq: event.seq,
      from: alice.member,
      generation: 0,
      epoch: 1,
      groupInfo: frame.groupInfo,
    });
    expect(state.groups[1]).toMatchObject({ seq: 1, from: room.creator.member, epoch: 0 });
    expect(state.boxes.map(({ seq, epoch }) => [seq, epoch])).toEqual([
      [1, 0],
      [event.seq, 1],
    ]);
    expect(state.kick).toBeNull();
  });

  it("names as gone only those removed who have no connection", async () => {
    const room = await makeRoom();
    const [alice, bob, carol] = [await join(room), await join(room), await join(room)];
    carol.close();
    await alice.event("presence", ({ event }) => event === "offline");
    const { event } = await commit(alice, 0, { removes: [bob.member, carol.member, "A".repeat(22)] });
    expect(event.gone).toEqual([carol.member, "A".repeat(22)]);
  });

  it("is kept for members who were away, and not for newcomers", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const { event } = await commit(alice, 0);
    const [id = ""] = alice.say("YQ");
    const message = await alice.message(id);
    const back = await enter(room, bob.token, event.seq - 1);
    expect(back.events().filter(({ kind }) => kind !== "presence")).toEqual([event, message]);
    expect((await join(room)).events().some(({ kind }) => kind === "commit")).toBe(false);
  });

  it("is one of the 256 newest, or lost and named", async () => {
    const room = await makeRoom();
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      const counters = new Counters(storage.sql);
      const commits = new Commits(storage.sql, counters);
      const step = { kind: "commit", ts: 0, from: "x", ref: "x", generation: 0, epoch: 0, commit: "AA" } as const;
      const keep = (seq: number) => {
        const event = { ...step, seq, base: seq - 1, removes: [], gone: [] };
        commits.keep({ event, text: JSON.stringify(event) });
      };
      for (let seq = 2; seq < 2 + KEPT_COMMITS; seq++) keep(seq);
      expect([commits.since(0).length, counters.lostCommits]).toEqual([KEPT_COMMITS, 0]);
      keep(2 + KEPT_COMMITS);
      expect([commits.since(0).length, counters.lostCommits]).toEqual([KEPT_COMMITS, 2]);
      expect(new Commits(storage.sql, counters).since(255).map(({ seq }) => seq)).toEqual([256, 257, 258]);
      expect(new Commits(storage.sql, counters).steps().at(-1)).toEqual({ seq: 258, base: 257 });
    });
  });
});

describe("group states", () => {
  it("are kept of the last eight committers, the newest of each", async () => {
    const room = await makeRoom();
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      const groups = new GroupStates(storage.sql);
      const keep = (seq: number, from: string) =>
        groups.keep({ seq, from, generation: 0, epoch: seq, groupInfo: `${seq}`, box: undefined });
      for (let nth = 1; nth <= KEPT_GROUP_INFOS; nth++) keep(nth + 1, `member ${nth}`);
      keep(20, "member 1");
      const kept = groups.answer("x", 0, [], false).groups.map(({ seq }) => seq);
      expect(kept).toEqual([20, 9, 8, 7, 6, 5, 4, 3]);
    });
  });

  it("are kept of the first who committed for an epoch, however many did", async () => {
    const room = await makeRoom();
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      const groups = new GroupStates(storage.sql);
      for (let nth = 0; nth < 20; nth++) {
        groups.keep({ seq: 10 + nth, from: `member ${nth}`, generation: 0, epoch: 1, groupInfo: "x", box: undefined });
      }
      const kept = groups.answer("x", 0, [], false).groups.map(({ seq }) => seq);
      expect(kept).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 10, 1]);
    });
  });

  it("come without boxes to whoever does not want the history", async () => {
    const room = await makeRoom();
    const state = await (await join(room)).sync(false);
    expect([state.boxes, state.histories]).toEqual([[], []]);
  });
});

describe("boxes", () => {
  it("are kept while a retained message names their epoch, and of the eight newest commits", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const items = [3, 5].map((epoch) => ({ id: newId(), epoch, payload: "YQ" }));
    alice.send({ type: "say", items });
    for (let epoch = 0; epoch < 16; epoch++) await commit(alice, epoch);
    const { boxes } = await alice.sync(true);
    expect(boxes.map(({ epoch }) => epoch)).toEqual([3, 5, 9, 10, 11, 12, 13, 14, 15, 16]);
  });
});

describe("a kick", () => {
  async function kicked() {
    const room = await makeRoom();
    const [owner, mallory, bob] = [await join(room), await join(room), await join(room)];
    const minted = await owner.mint({ uses: null, expiresInMs: null });
    const admission = newId();
    const kick = {
      capability: room.capability,
      member: mallory.member,
      admission: await hashOf(admission),
      keys: [{ leaf: 1, sealed: randomText(80) }],
      history: randomText(48),
    };
    const { event } = await commit(owner, 0, { kick, removes: [mallory.member] });
    return { room, owner, mallory, bob, minted, admission, kick, event };
  }

  it("ends the kicked member's connection after telling it, and shuts it out", async () => {
    const { room, mallory, event } = await kicked();
    expect(await mallory.closed).toEqual({ code: CLOSE_CODE.kicked, reason: "kicked" });
    expect(mallory.events()).toContainEqual(event);
    expect(await codeOf(await requestToken(room, { token: mallory.token.token }))).toBe("kicked");
    expect(await codeOf(await openSocket(room, { authorization: `Bearer ${mallory.token.token}` }))).toBe("kicked");
  });

  it("makes every earlier invite worthless, and the new one good", async () => {
    const { room, minted, admission } = await kicked();
    expect(await codeOf(await requestToken(room, { admission: room.admission }))).toBe("invite_refused");
    expect(await codeOf(await requestToken(room, { admission: minted }))).toBe("invite_refused");
    expect((await requestToken(room, { admission })).status).toBe(200);
  });

  it("leaves the others in, with the notice but without the capability", async () => {
    const { room, bob, kick, event } = await kicked();
    const notice = { member: kick.member, keys: kick.keys, history: kick.history };
    expect((await bob.event("commit")).kick).toEqual(notice);
    expect(JSON.stringify(bob.frames)).not.toContain(room.capability);
    const state = await bob.sync(true);
    expect(state.kick).toEqual({ seq: event.seq, generation: 0, epoch: 0, ...notice });
    expect(state.histories).toEqual([{ generation: 0, history: kick.history }]);
    expect(state.groups[0]).toMatchObject({ generation: 1, epoch: 1 });
    expect((await requestToken(room, { token: bob.token.token })).status).toBe(200);
  });

  it("is refused without an owner's capability, and changes nothing", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const kick = { capability: randomText(32), member: bob.member, admission: await hashOf(newId()), keys: [] };
    const ref = newId();
    alice.send({
      type: "commit",
      ref,
      generation: 0,
      epoch: 0,
      base: 1,
      commit: "YQ",
      groupInfo: "YQ",
      removes: [bob.member],
      kick,
    });
    expect(await alice.error()).toMatchObject({ code: "not_owner", ref });
    const [id = ""] = bob.say("YQ");
    await alice.message(id);
    expect(alice.events().some(({ kind }) => kind === "commit")).toBe(false);
    expect((await requestToken(room, { admission: room.admission })).status).toBe(200);
  });

  it("is open to an owner that an owner has named", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const further = randomText(32);
    const ref = newId();
    alice.send({ type: "owner", ref, capability: room.capability, add: await hashOf(further) });
    await alice.frame("done", (done) => done.ref === ref);
    const kick = { capability: further, member: alice.member, admission: await hashOf(newId()), keys: [] };
    await commit(bob, 0, { kick, removes: [alice.member] });
    expect((await alice.closed).reason).toBe("kicked");
  });

  it("can be passed on by nobody but an owner", async () => {
    const alice = await join(await makeRoom());
    const ref = newId();
    alice.send({ type: "owner", ref, capability: randomText(32), add: await hashOf(newId()) });
    expect(await alice.error()).toMatchObject({ code: "not_owner", ref });
  });
});
