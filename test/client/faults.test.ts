// Shows that a room goes on through cut connections, a lying relay and garbage from members.
import { describe, expect, it } from "vitest";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import type { RelayEvent } from "../../protocol/server-frames.ts";
import { hidden } from "../helpers/dishonest-relay.ts";
import { found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const memberOf = (person: Person) => person.room.me()?.id ?? "";

async function pair() {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay);
  const bob = await join(relay, founded, "bob");
  await founder.until((person) => person.all("presence").some((presence) => presence.event === "join"));
  return { relay, founder, founded, bob };
}

describe("a connection that is cut", () => {
  it("delivers what was typed meanwhile once, after what was missed", async () => {
    const { relay, founder, bob } = await pair();
    relay.down = true;
    relay.cut(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    bob.room.do({ type: "say", text: "typed offline", id: "x" });
    await founder.say("missed by bob");
    relay.down = false;
    relay.clock.advance(1_000);
    await bob.until((person) => person.all("sent").find((sent) => sent.id === "x"));
    await founder.hears("typed offline");
    expect(bob.texts()).toEqual(["missed by bob", "typed offline"]);
    expect(founder.texts()).toEqual(bob.texts());
    expect(bob.all("message")[0]?.history).toBe(true);
  });

  it("shows a text once whose acknowledgement was lost", async () => {
    const { relay, founder, bob } = await pair();
    relay.tamper = (event, to) => (event.kind === "message" && to === memberOf(bob) ? [] : [event]);
    bob.room.do({ type: "say", text: "did it arrive?", id: "x" });
    await founder.hears("did it arrive?");
    relay.tamper = (event) => [event];
    relay.forgetMessages();
    relay.cut(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(1_000);
    await bob.until((person) => person.all("sent").find((sent) => sent.id === "x"));
    await founder.say("after");
    await bob.hears("after");
    expect(founder.texts()).toEqual(["did it arrive?", "after"]);
    expect(bob.texts()).toEqual(founder.texts());
    expect(bob.all("gap")).toHaveLength(1);
  });

  it("reports what can no longer be had, and nothing else", async () => {
    const { relay, founder, bob } = await pair();
    relay.down = true;
    relay.cut(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    const { seq } = await founder.say("lost");
    relay.forgetMessages();
    relay.down = false;
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    expect(bob.all("gap")).toEqual([{ type: "gap", from: expect.any(Number), to: seq }]);
    expect(founder.all("gap")).toEqual([]);
  });
});

describe("a member who comes back over a gap", () => {
  it("accuses nobody of a fork, and is accused of none", async () => {
    const { relay, founder, bob } = await pair();
    await founder.say("seen by both");
    await bob.hears("seen by both");
    relay.down = true;
    relay.cut(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    await founder.say("lost");
    relay.forgetMessages();
    relay.down = false;
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    await founder.say("welcome back");
    await bob.hears("welcome back");
    await bob.say("thanks");
    await founder.hears("thanks");
    expect(bob.all("gap")).toHaveLength(1);
    expect([...founder.all("warning"), ...bob.all("warning")]).toEqual([]);
  });
});

describe("the rate limit", () => {
  it("is said once, waited out, and keeps the order", async () => {
    const { relay, founder, bob } = await pair();
    relay.allowance = { left: 2, retryAfterMs: 5_000 };
    for (const text of ["1", "2", "3", "4"]) bob.room.do({ type: "say", text, id: text });
    const refusal = await bob.nth("error");
    expect(refusal).toMatchObject({ code: "rate_limited", retryAfterMs: 5_000, id: "3" });
    relay.allowance = null;
    relay.clock.advance(5_001);
    await founder.hears("4");
    expect(founder.texts()).toEqual(["1", "2", "3", "4"]);
    expect(bob.all("sent").map((sent) => sent.id)).toEqual(["1", "2", "3", "4"]);
    expect(bob.all("error")).toHaveLength(1);
  });
});

describe("a relay that cannot store", () => {
  it("is named once for each time that it begins, and what was typed is kept until it can", async () => {
    const { relay, founder, bob } = await pair();
    const lost = () => bob.all("status").filter(({ state }) => state === "reconnecting").length;
    const lose = async (code?: number) => {
      const before = lost();
      relay.cut(memberOf(bob), code);
      await bob.until(() => lost() > before);
    };
    const { storage_failed } = CLOSE_CODE;
    await lose(storage_failed);
    bob.room.do({ type: "say", text: "typed meanwhile" });
    relay.clock.advance(1_000);
    await founder.hears("typed meanwhile");
    await lose(storage_failed);
    expect(bob.all("error")).toMatchObject([{ code: "storage_failed", note: null }]);
    relay.clock.advance(1_000);
    await bob.say("now");
    await lose();
    relay.clock.advance(1_000);
    await bob.say("and now");
    await lose(storage_failed);
    expect(bob.all("error")).toHaveLength(2);
  });
});

describe("a relay that lies", () => {
  it("shows a message once that it sends twice, and once more under another number", async () => {
    const { relay, founder, bob } = await pair();
    relay.tamper = (event) => [event, event, { ...event, seq: event.seq + 1 } as RelayEvent];
    await founder.say("once");
    await bob.hears("once");
    relay.tamper = (event) => [event];
    relay.cut();
    await Promise.all([founder, bob].map((one) => one.until(() => one.all("status").at(-1)?.state === "reconnecting")));
    relay.clock.advance(1_000);
    await Promise.all([founder, bob].map((one) => one.nth("ready", 2)));
    await founder.say("end");
    await bob.hears("end");
    expect(bob.texts()).toEqual(["once", "end"]);
  });

  it("is found out when it drops a message for one member", async () => {
    const { relay, founder, bob } = await pair();
    relay.tamper = (event, to) =>
      event.kind === "message" && to === memberOf(bob) && event.seq === relay.seq ? [hidden(event)] : [event];
    await founder.say("not for bob");
    relay.tamper = (event) => [event];
    await founder.say("for both");
    await bob.hears("for both");
    expect(bob.texts()).toEqual(["for both"]);
    expect(bob.all("warning").map((warning) => warning.code)).toEqual(["fork"]);
  });

  it("cannot put a message into another member's mouth", async () => {
    const { relay, founder, founded, bob } = await pair();
    const cat = await join(relay, founded, "cat");
    relay.tamper = (event) => (event.kind === "message" ? [{ ...event, from: memberOf(cat) }] : [event]);
    founder.room.do({ type: "say", text: "not cat's" });
    relay.inject({ kind: "presence", from: memberOf(cat), event: "offline" });
    relay.clock.advance(31_000);
    await bob.until((person) => person.all("presence").some((presence) => presence.event === "leave"));
    expect(bob.texts()).toEqual([]);
  });

  it("cannot alter a message unseen", async () => {
    const { relay, founder, bob } = await pair();
    relay.tamper = (event, to) =>
      event.kind === "message" && to === memberOf(bob)
        ? [{ ...event, payload: `${event.payload.slice(0, -8)}AAAAAAAA` }]
        : [event];
    await founder.say("genuine");
    await bob.until((person) => person.all("error").some((error) => error.code === "unreadable"));
    relay.tamper = (event) => [event];
    await founder.say("after");
    await bob.hears("after");
    expect(bob.texts()).toEqual(["after"]);
    expect(bob.all("warning").map((warning) => warning.code)).toEqual(["fork"]);
  });

  it("cannot shut a member out by withholding a change of the group", async () => {
    const { relay, founder, founded, bob } = await pair();
    relay.tamper = (event, to) =>
      event.kind === "commit" && to === memberOf(bob) && event.from !== memberOf(bob) ? [hidden(event)] : [event];
    const cat = await join(relay, founded, "cat");
    relay.tamper = (event) => [event];
    await cat.say("can you hear me?");
    await bob.nth("ready", 2);
    await cat.say("and now?");
    await bob.hears("and now?");
    await bob.say("yes");
    await Promise.all([founder.hears("yes"), cat.hears("yes")]);
    expect(bob.all("warning").map((warning) => warning.code)).toContain("fork");
    expect(bob.texts()).toEqual(["can you hear me?", "and now?", "yes"]);
  });

  it("is found out by a newcomer from whom it hides a part of the past", async () => {
    const { relay, founder, founded, bob } = await pair();
    for (const text of ["one", "two", "three"]) await founder.say(text);
    await bob.say("four");
    const honest = await join(relay, founded, "cat");
    expect(honest.texts()).toEqual(["one", "two", "three", "four"]);
    expect(honest.all("warning")).toEqual([]);
    const hidden = relay.keptOf("message")[1]?.seq;
    relay.tamper = (event) => (event.seq === hidden ? [] : [event]);
    const deceived = await join(relay, founded, "dan");
    expect(deceived.texts()).toEqual(["one", "three", "four"]);
    expect(deceived.all("warning").map((warning) => warning.code)).toEqual(["fork"]);
  });

  it("cannot burn a room without an owner's word", async () => {
    const { relay, founder, bob } = await pair();
    relay.inject({ kind: "burn", from: memberOf(founder), statement: "AAAA" });
    await bob.nth("warning");
    await bob.say("still here");
    await founder.hears("still here");
  });
});

describe("garbage from somebody with a token", () => {
  it("does not wedge a room: those who talk go on in the same epoch or the next", async () => {
    const { relay, founder, founded, bob } = await pair();
    const epoch = bob.all("ready")[0]?.epoch ?? 0;
    for (const at of [epoch, epoch + 1, 999]) {
      relay.inject({
        kind: "commit",
        from: "garbageAAAAAAAAAAAAAAA",
        ref: "garbage",
        generation: 0,
        epoch: at,
        base: relay.keptOf("commit").at(-1)?.seq ?? 1,
        commit: "AAAAAAAA",
        removes: [],
        gone: [],
      });
    }
    await bob.say("still here");
    await founder.hears("still here");
    const cat = await join(relay, founded, "cat");
    await cat.say("in");
    await Promise.all([founder.hears("in"), bob.hears("in")]);
  });
});

describe("a group's state that commits which count for nobody have buried", () => {
  const garbageOf = (relay: RelayDouble, count: number) => {
    for (let nth = 0; nth < count; nth++)
      relay.inject({
        kind: "commit",
        from: "garbageAAAAAAAAAAAAAAA",
        ref: `garbage${nth}`,
        generation: 0,
        epoch: 999,
        base: 1,
        commit: "AAAAAAAA",
        removes: [],
        gone: [],
      });
  };

  it("is left anew by the lowest member after eight of them, and not after seven", async () => {
    const { relay, founder, bob } = await pair();
    const own = () => relay.keptOf("commit").filter((event) => event.from === memberOf(founder)).length;
    relay.clock.advance(5_000);
    garbageOf(relay, 7);
    await founder.say("seven");
    await bob.hears("seven");
    expect(own()).toBe(0);
    garbageOf(relay, 1);
    await relay.until(() => own() === 1);
    await bob.say("eight");
    await founder.hears("eight");
    expect(own()).toBe(1);
  });
});
