// Shows what members see of a relay that drops, delays, re-orders, repeats or splits what is said, and that nothing is lost unseen.
import { describe, expect, it } from "vitest";
import type { RelayEvent, RelayEventOf } from "../../protocol/server-frames.ts";
import { DishonestRelay, hidden } from "../helpers/dishonest-relay.ts";
import { found, join, type Person } from "../helpers/person.ts";

const memberOf = (person: Person) => person.room.me()?.id ?? "";
const warningsOf = (person: Person) => person.all("warning").map((warning) => warning.code);
const isMessage = (event: RelayEvent): event is RelayEventOf<"message"> => event.kind === "message";

/** Ann and Bob, and Cat where she is wanted, at a relay that is honest so far. */
async function company() {
  const relay = new DishonestRelay();
  const { founder: ann, founded } = await found(relay);
  const bob = await join(relay, founded, "bob");
  const cat = await join(relay, founded, "cat");
  await Promise.all([ann, bob].map((person) => person.until(() => person.room.members().length === 3)));
  return { relay, founded, ann, bob, cat };
}

describe("a relay that drops", () => {
  it("a message for everybody leaves it unsent in its writer's eyes, and the next connection delivers it", async () => {
    const { relay, ann, bob } = await company();
    relay.listens = (text, from) => from !== memberOf(ann) || !text.includes('"type":"say"');
    ann.room.do({ type: "say", text: "swallowed", id: "x" });
    await bob.say("bob is heard");
    await ann.hears("bob is heard");
    expect([ann.all("sent"), ann.room.pending(), ann.texts()]).toEqual([[], 1, ["bob is heard"]]);
    relay.listens = () => true;
    relay.cut(memberOf(ann));
    await ann.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(1_000);
    await ann.until((person) => person.all("sent").find((sent) => sent.id === "x"));
    await bob.hears("swallowed");
  });

  it("one message of a batch is told its writer, and the message is sent again", async () => {
    const { relay, ann, bob } = await company();
    const seen: number[] = [];
    relay.tamper = (event) => {
      if (!isMessage(event)) return [event];
      if (!seen.includes(event.seq)) seen.push(event.seq);
      return seen.indexOf(event.seq) === 1 ? [hidden(event)] : [event];
    };
    for (const text of ["alone", "one", "two"]) ann.room.do({ type: "say", text, id: text });
    await ann.until((person) => person.all("sent").length === 3);
    await bob.hears("one");
    expect(bob.texts()).toEqual(["alone", "two", "one"]);
    expect(warningsOf(ann)).toEqual(["fork"]);
  });
});

describe("a relay that delays", () => {
  it("messages for longer than five minutes is named, and what it brings late is shown", async () => {
    const { relay, ann, bob } = await company();
    const late: RelayEvent[] = [];
    relay.tamper = (event, to) => {
      if (to !== memberOf(bob)) return [event];
      late.push(event);
      return [];
    };
    await ann.say("late");
    relay.tamper = (event) => [event];
    await relay.clock.pass(5 * 60_000 + 1);
    relay.pretend(memberOf(bob), { type: "events", events: late });
    await bob.hears("late");
    expect(warningsOf(bob)).toEqual(["clock"]);
  });

  it("messages past a change of the group has their writer seal them again, and everybody sees them once", async () => {
    const { relay, founded, ann, bob, cat } = await company();
    const held: string[] = [];
    relay.listens = (text, from) => {
      if (from !== memberOf(ann) || !text.includes('"type":"say"') || held.length > 0) return true;
      held.push(text);
      return false;
    };
    ann.room.do({ type: "say", text: "overtaken by dan", id: "x" });
    await relay.until(() => held.length === 1 || ann.room.pending() === 0);
    const dan = await join(relay, founded, "dan");
    await dan.say("dan is here");
    await ann.hears("dan is here");
    const { items } = JSON.parse(held[0] ?? "{}");
    for (const { id, epoch, payload } of items)
      relay.inject({ kind: "message", from: memberOf(ann), id, epoch, payload });
    await ann.until((person) => person.all("sent").find((sent) => sent.id === "x"));
    await Promise.all([bob, cat, dan].map((person) => person.hears("overtaken by dan")));
    for (const person of [ann, bob, cat, dan])
      expect(person.texts().filter((text) => text === "overtaken by dan")).toHaveLength(1);
  });
});

describe("a relay that re-orders", () => {
  it("the messages of one batch for everybody is found out by their writer, who sends again what nobody accepts", async () => {
    const { relay, ann, bob, cat } = await company();
    const seen = new Map<string, RelayEventOf<"message">[]>();
    relay.tamper = (event, to) => {
      if (!isMessage(event)) return [event];
      const events = [...(seen.get(to) ?? []), event];
      seen.set(to, events);
      const [, first, second] = events;
      if (events.length === 2) return [];
      if (events.length > 3 || first === undefined || second === undefined) return [event];
      return [
        { ...second, seq: first.seq },
        { ...first, seq: second.seq },
      ];
    };
    for (const text of ["alone", "one", "two"]) ann.room.do({ type: "say", text, id: text });
    await ann.until((person) => person.all("sent").length === 3);
    await Promise.all([bob, cat].map((person) => person.hears("one")));
    for (const person of [ann, bob, cat]) expect(person.texts()).toEqual(["alone", "two", "one"]);
    expect(warningsOf(ann)).toEqual(["fork"]);
    expect(bob.all("error").map((error) => error.code)).toEqual(["unreadable"]);
  });

  it("messages of two members for one of them is found out by what the second had seen", async () => {
    const { relay, ann, bob, cat } = await company();
    const kept: RelayEventOf<"message">[] = [];
    relay.tamper = (event, to) => {
      if (to !== memberOf(cat) || !isMessage(event)) return [event];
      kept.push(event);
      const [first, second] = kept;
      if (first === undefined || second === undefined || kept.length > 2) return kept.length > 2 ? [event] : [];
      return [
        { ...second, seq: first.seq },
        { ...first, seq: second.seq },
      ];
    };
    await ann.say("question");
    await bob.say("answer");
    await cat.until(() => cat.texts().length === 2);
    expect(cat.texts()).toEqual(["answer", "question"]);
    expect(warningsOf(cat)).toEqual(["fork"]);
  });
});

describe("a relay that repeats", () => {
  it("events under the same number is not noticed, for nothing is shown twice", async () => {
    const { relay, ann, bob } = await company();
    relay.tamper = (event) => [event, event];
    await ann.say("once");
    await bob.hears("once");
    await bob.say("and once");
    await ann.hears("and once");
    expect(bob.texts()).toEqual(["once", "and once"]);
    expect([bob.all("error"), bob.all("warning")]).toEqual([[], []]);
  });

  it("an old message under a new number shows it once, and says that something did not open", async () => {
    const { relay, ann, bob } = await company();
    await ann.say("once");
    const old = relay.keptOf("message")[0];
    if (old === undefined) throw new Error("no message");
    relay.inject(old);
    await bob.nth("error");
    await ann.say("end");
    await bob.hears("end");
    expect(bob.texts()).toEqual(["once", "end"]);
    expect(bob.all("error").map((error) => error.code)).toEqual(["unreadable"]);
    expect(ann.texts()).toEqual(["once", "end"]);
  });

  it("an old message in a later epoch shows it once", async () => {
    const { relay, founded, ann, bob } = await company();
    await ann.say("once");
    const old = relay.keptOf("message")[0];
    if (old === undefined) throw new Error("no message");
    await join(relay, founded, "dan");
    relay.inject(old);
    await ann.say("end");
    await bob.hears("end");
    expect(bob.texts()).toEqual(["once", "end"]);
  });
});

describe("a relay that splits", () => {
  it("the history is found out by both sides with the next words across", async () => {
    const { relay, ann, bob, cat } = await company();
    const [hers, his] = [memberOf(cat), memberOf(bob)];
    let nth = 0;
    relay.tamper = (event, to) => {
      if (!isMessage(event) || event.from !== memberOf(ann) || nth > 2) return [event];
      return (nth === 1 && to === hers) || (nth === 2 && to === his) ? [hidden(event)] : [event];
    };
    for (const text of ["for bob", "for cat"]) {
      nth += 1;
      await ann.say(text);
    }
    nth = 3;
    await ann.say("for both");
    await Promise.all([bob, cat].map((person) => person.hears("for both")));
    expect([bob.texts(), cat.texts()]).toEqual([
      ["for bob", "for both"],
      ["for cat", "for both"],
    ]);
    expect([warningsOf(bob), warningsOf(cat), warningsOf(ann)]).toEqual([["fork"], ["fork"], []]);
    await bob.say("what did you see?");
    await ann.hears("what did you see?");
    expect(warningsOf(ann)).toEqual(["fork"]);
  });

  it("time by going back to an earlier point is named when the connection begins", async () => {
    const { relay, ann, bob } = await company();
    await ann.say("said");
    await bob.hears("said");
    relay.bend = (frame) => (frame.type === "welcome" || frame.type === "live" ? [{ ...frame, seq: 2 }] : [frame]);
    relay.cut(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    expect(warningsOf(bob)).toEqual(["fork"]);
    expect(bob.texts()).toEqual(["said"]);
  });

  it("off messages and denies that they are gone is found out", async () => {
    const { relay, ann, bob } = await company();
    relay.cut(memberOf(bob));
    relay.deaf.add(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    await ann.say("lost");
    relay.forgetMessages();
    relay.lostMessages = 0;
    relay.deaf.clear();
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    await ann.say("after");
    await bob.hears("after");
    expect(warningsOf(bob)).toEqual(["fork"]);
  });
});
