// Shows what members see of a relay that lies about who is here, who said what, when, and what an owner decided.
import { describe, expect, it } from "vitest";
import { CONFIRM_MS } from "../../client/arrival.ts";
import { HOLD_MS } from "../../client/reading.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import type { RelayEvent, RelayEventOf } from "../../protocol/server-frames.ts";
import { DishonestRelay, hidden } from "../helpers/dishonest-relay.ts";
import { arrive, found, join, type Person } from "../helpers/person.ts";

const NOBODY = "nobodyAAAAAAAAAAAAAAAA";
const memberOf = (person: Person) => person.room.me()?.id ?? "";
const nicksOf = (person: Person) => person.room.members().map((member) => member.nick);
const warningsOf = (person: Person) => person.all("warning").map((warning) => warning.code);
const isMessage = (event: RelayEvent): event is RelayEventOf<"message"> => event.kind === "message";

/** Ann, Bob and Cat at a relay that is honest so far. */
async function company() {
  const relay = new DishonestRelay();
  const { founder: ann, founded } = await found(relay);
  const bob = await join(relay, founded, "bob");
  const cat = await join(relay, founded, "cat");
  await Promise.all([ann, bob].map((person) => person.until(() => person.room.members().length === 3)));
  return { relay, founded, ann, bob, cat };
}

describe("a relay that withholds a removal", () => {
  it("is found out with the first word of those who know, and the member comes back with the new link", async () => {
    const { relay, ann, bob, cat } = await company();
    relay.tamper = (event, to) => [event.kind === "commit" && to === memberOf(bob) ? hidden(event) : event];
    ann.room.do({ type: "kick", member: memberOf(cat), id: "k" });
    await ann.nth("invite");
    expect(nicksOf(bob)).toContain("cat");
    relay.tamper = (event) => [event];
    await ann.say("without cat");
    await bob.nth("ready", 2);
    expect(warningsOf(bob)).toEqual(["fork"]);
    expect(nicksOf(bob).sort()).toEqual(["ann", "bob"]);
    await bob.say("me too");
    await ann.hears("me too");
    expect(bob.texts()).toEqual(["without cat", "me too"]);
  });
});

describe("a relay that serves an old group state", () => {
  it("gets a newcomer nowhere while members are here: it is never ready, and says why", async () => {
    const { relay, founded, ann } = await company();
    relay.tamperState = (state) => ({ ...state, groups: state.groups.slice(-1) });
    const dan = await arrive(relay, founded, "dan");
    for (let nth = 0; nth < 3; nth++) {
      await relay.clock.untilSet(CONFIRM_MS);
      relay.clock.advance(CONFIRM_MS);
    }
    relay.clock.advance(30_000);
    await dan.ended;
    expect(dan.all("left")).toEqual([{ type: "left", reason: "stranded" }]);
    expect([dan.all("ready"), dan.all("message")]).toEqual([[], []]);
    expect(nicksOf(ann)).toEqual(["ann", "bob", "cat"]);
  });
});

describe("a relay that invents members", () => {
  it("shows nobody, neither in its greeting nor by saying that they came", async () => {
    const { relay, founded, ann, bob } = await company();
    relay.bend = (frame) => {
      if (frame.type !== "welcome") return [frame];
      return [{ ...frame, members: [...frame.members, { id: NOBODY, online: true, left: false, since: 0 }] }];
    };
    relay.inject({ kind: "presence", from: NOBODY, event: "online" });
    const dan = await join(relay, founded, "dan");
    await dan.say("who is here?");
    await bob.hears("who is here?");
    expect(nicksOf(dan).sort()).toEqual(["ann", "bob", "cat", "dan"]);
    expect(nicksOf(bob)).toHaveLength(4);
    expect(ann.all("presence").map(({ member }) => member.nick)).not.toContain(NOBODY);
  });

  it("cannot give one member's id to another", async () => {
    const { relay, founded, ann, bob } = await company();
    relay.bendAnswer = ({ status, text }) => {
      const answer = JSON.parse(text);
      return { status, text: JSON.stringify({ ...answer, member: memberOf(bob), token: `token-${memberOf(bob)}` }) };
    };
    const eve = await arrive(relay, founded, "eve");
    while (eve.all("left").length === 0) await relay.clock.pass(CONFIRM_MS);
    expect(eve.all("ready")).toEqual([]);
    expect(nicksOf(ann)).toEqual(["ann", "bob", "cat"]);
  });

  it("cannot hide one: who comes is told, whatever it says of them", async () => {
    const { relay, founded, ann } = await company();
    const known = new Set([memberOf(ann), ...ann.room.members().map((member) => member.id)]);
    relay.tamper = (event) => [event.kind === "presence" && !known.has(event.from) ? hidden(event) : event];
    const lurker = await join(relay, founded, "lurker");
    await ann.until((person) =>
      person.all("presence").some(({ event, member }) => event === "join" && member.nick === "lurker"),
    );
    expect(nicksOf(ann)).toContain("lurker");
    await lurker.leave();
  });
});

describe("a relay that changes who said something", () => {
  it("shows it from nobody, and says that something did not open", async () => {
    const { relay, ann, bob, cat } = await company();
    relay.tamper = (event, to) =>
      isMessage(event) && to === memberOf(bob) ? [{ ...event, from: memberOf(cat) }] : [event];
    await ann.say("not cat's");
    await bob.nth("error");
    expect([bob.texts(), bob.all("error")[0]?.code]).toEqual([[], "unreadable"]);
  });

  it("does not hide it from the member whose it says it is", async () => {
    const { relay, ann, bob } = await company();
    relay.tamper = (event, to) =>
      isMessage(event) && to === memberOf(bob) ? [{ ...event, from: memberOf(bob) }] : [event];
    await ann.say("not bob's");
    await bob.nth("error");
    expect([bob.texts(), bob.all("error")[0]?.code]).toEqual([[], "unreadable"]);
  });

  it("or of which epoch it is, hides nothing unseen", async () => {
    const { relay, ann, bob } = await company();
    relay.tamper = (event, to) => (isMessage(event) && to === memberOf(bob) ? [{ ...event, epoch: 0 }] : [event]);
    await ann.say("of now");
    await bob.nth("error");
    expect([bob.texts(), bob.all("error")[0]?.code]).toEqual([[], "unreadable"]);
  });

  it("to its writer does not pass for delivered", async () => {
    const { relay, ann, bob, cat } = await company();
    relay.tamper = (event, to) =>
      isMessage(event) && to === memberOf(ann) ? [{ ...event, from: memberOf(cat) }] : [event];
    ann.room.do({ type: "say", text: "mine", id: "x" });
    await bob.hears("mine");
    await ann.nth("error");
    expect([ann.all("sent"), ann.room.pending()]).toEqual([[], 1]);
  });
});

describe("a relay that rewrites times", () => {
  it("by more than five minutes is named, and the writer's own time stands beside the relay's", async () => {
    const { relay, ann, bob } = await company();
    const now = relay.clock.now();
    relay.tamper = (event) => [{ ...event, ts: event.ts - 3_600_000 }];
    await ann.say("just now");
    const message = await bob.hears("just now");
    expect(warningsOf(bob)).toEqual(["clock"]);
    expect(message).toMatchObject({
      ts: new Date(now - 3_600_000).toISOString(),
      sentAt: new Date(now).toISOString(),
    });
  });

  it("by exactly five minutes is not named", async () => {
    const { relay, ann, bob } = await company();
    relay.tamper = (event) => [{ ...event, ts: event.ts - 300_000 }];
    await ann.say("just now");
    await bob.hears("just now");
    expect(warningsOf(bob)).toEqual([]);
  });
});

describe("a relay that claims what an owner decides", () => {
  it("a burn as an event is named and changes nothing", async () => {
    const { relay, ann, bob } = await company();
    await ann.say("before");
    relay.inject({ kind: "burn", from: memberOf(ann), statement: "AAAA" });
    await bob.nth("warning");
    await bob.say("still here");
    await ann.hears("still here");
    expect([warningsOf(bob), bob.room.transcript()].map((list) => list.length)).toEqual([1, 2]);
  });

  it("a burn by hanging up ends the connection as the relay's word, not as an owner's", async () => {
    const { relay, bob } = await company();
    relay.hangUp(memberOf(bob), CLOSE_CODE.room_burned);
    await bob.ended;
    expect(bob.all("error")).toEqual([{ type: "error", code: "room_burned", note: { about: "said_burned" } }]);
  });

  it("a kick by hanging up likewise, and an owner's own is told as one", async () => {
    const { relay, ann, bob, cat } = await company();
    relay.hangUp(memberOf(bob), CLOSE_CODE.kicked);
    await bob.ended;
    expect(bob.all("error")[0]?.note).toEqual({ about: "said_kicked" });
    ann.room.do({ type: "kick", member: memberOf(cat), id: "k" });
    await cat.ended;
    expect(cat.all("error")).toEqual([{ type: "error", code: "kicked", note: null }]);
  });

  it("a kick as an event removes nobody", async () => {
    const { relay, ann, bob, cat } = await company();
    const commit = relay.keptOf("commit").at(-1);
    if (commit === undefined) throw new Error("no commit");
    const kick = { member: memberOf(cat), keys: [] };
    relay.inject({
      ...commit,
      from: memberOf(ann),
      epoch: commit.epoch + 1,
      removes: [memberOf(cat)],
      gone: [memberOf(cat)],
      kick,
    });
    relay.clock.advance(HOLD_MS);
    await cat.say("still here");
    await Promise.all([ann, bob].map((person) => person.hears("still here")));
    expect(bob.all("presence").filter(({ event }) => event === "kick")).toEqual([]);
  });

  it("what newcomers may read is taken from the room's keys, and a relay that says otherwise is named", async () => {
    const { relay, founded } = await company();
    relay.bend = (frame) =>
      frame.type === "welcome" ? [{ ...frame, policy: { ...frame.policy, history: "sealed" } }] : [frame];
    const dan = await join(relay, founded, "dan");
    expect(dan.all("ready")[0]?.policy.history).toBe("shared");
    expect(warningsOf(dan)).toContain("fork");
  });
});
