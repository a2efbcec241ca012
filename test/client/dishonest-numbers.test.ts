// Shows that no number of a relay's making moves a member's place: what it skips, invents or takes back is said, and nothing true is hidden by it.
import { describe, expect, it } from "vitest";
import type { RelayEvent, ServerFrame, ServerFrameOf } from "../../protocol/server-frames.ts";
import { DishonestRelay } from "../helpers/dishonest-relay.ts";
import { found, join, type Person } from "../helpers/person.ts";

const memberOf = (person: Person) => person.room.me()?.id ?? "";
const warningsOf = (person: Person) => person.all("warning").map((warning) => warning.code);

async function pair() {
  const relay = new DishonestRelay();
  const { founder: ann, founded } = await found(relay);
  const bob = await join(relay, founded, "bob");
  await ann.until(() => ann.room.members().length === 2);
  /** Changes what is sent to Bob. */
  const bend = (change: (frame: ServerFrame) => readonly ServerFrame[]) => {
    relay.bend = (frame, to) => (to === memberOf(bob) ? change(frame) : [frame]);
  };
  const bendEvents = (change: (event: RelayEvent) => readonly RelayEvent[]) => {
    relay.tamper = (event, to) => (to === memberOf(bob) ? change(event) : [event]);
  };
  const beHonest = () => {
    relay.bend = (frame) => [frame];
    relay.tamper = (event) => [event];
  };
  return { relay, ann, bob, bend, bendEvents, beHonest };
}

/** Waits until `person` has left its connection, and lets it come back. */
async function comesBack(relay: DishonestRelay, person: Person): Promise<void> {
  const before = person.all("ready").length;
  await person.until(() => person.all("status").at(-1)?.state === "reconnecting");
  relay.clock.advance(1_000);
  await person.nth("ready", before + 1);
}

/** Cuts `person` off, and lets it come back. */
async function reconnects(relay: DishonestRelay, person: Person): Promise<void> {
  relay.cut(memberOf(person));
  await comesBack(relay, person);
}

async function bothTalk(ann: Person, bob: Person): Promise<void> {
  await ann.say("ann is heard");
  await bob.hears("ann is heard");
  await bob.say("bob is heard");
  await ann.hears("bob is heard");
}

/** Changes the greeting. */
const greeting = (change: (welcome: ServerFrameOf<"welcome">) => Partial<ServerFrameOf<"welcome">>) => {
  return (frame: ServerFrame): ServerFrame[] => [frame.type === "welcome" ? { ...frame, ...change(frame) } : frame];
};

describe("a message under a number that is not the next", () => {
  it.each([
    ["the one after it", 1],
    ["a thousand on", 1_000],
    ["the last that there is", Number.MAX_SAFE_INTEGER],
  ])("is not shown under it but under its own: %s", async (_, by) => {
    const { relay, ann, bob, bendEvents, beHonest } = await pair();
    bendEvents((event) => [{ ...event, seq: Math.min(Number.MAX_SAFE_INTEGER, event.seq + by) }]);
    const { seq } = await ann.say("one");
    await bob.until(() => warningsOf(bob).length > 0);
    beHonest();
    expect(bob.texts()).toEqual([]);
    await comesBack(relay, bob);
    await bothTalk(ann, bob);
    expect(bob.all("message").map((message) => [message.text, message.seq])[0]).toEqual(["one", seq]);
    expect([bob.texts(), ann.texts()]).toEqual([ann.texts(), ["one", "ann is heard", "bob is heard"]]);
    expect([warningsOf(bob), warningsOf(ann), bob.all("gap")]).toEqual([["fork"], [], []]);
  });

  it("leaves what came before it in the same frame as it is", async () => {
    const { relay, ann, bob, bendEvents, beHonest } = await pair();
    bendEvents((event) => [event, { ...event, seq: event.seq + 2 }]);
    await ann.say("one");
    await bob.hears("one");
    beHonest();
    await comesBack(relay, bob);
    await bothTalk(ann, bob);
    expect(bob.texts()).toEqual(["one", "ann is heard", "bob is heard"]);
    expect(warningsOf(bob)).toEqual(["fork"]);
  });
});

describe("a message that does not come", () => {
  it("is missed with the next event of any kind, and asked for again", async () => {
    const { relay, ann, bob, bendEvents, beHonest } = await pair();
    bendEvents((event) => (event.kind === "message" ? [] : [event]));
    await ann.say("dropped");
    relay.inject({ kind: "presence", from: memberOf(ann), event: "offline" });
    await bob.until(() => warningsOf(bob).length > 0);
    beHonest();
    await comesBack(relay, bob);
    await bothTalk(ann, bob);
    expect(bob.texts()).toEqual(["dropped", "ann is heard", "bob is heard"]);
    expect(warningsOf(bob)).toEqual(["fork"]);
  });

  it("and not when it is asked for either is a fork once more, with the next words of those who know it", async () => {
    const { relay, ann, bob, bendEvents } = await pair();
    const { seq } = await ann.say("before");
    bendEvents((event) => (event.seq === seq + 1 ? [] : [event]));
    await ann.say("dropped");
    await ann.say("after");
    await comesBack(relay, bob);
    await bob.hears("after");
    expect(bob.texts()).toEqual(["before", "after"]);
    expect(warningsOf(bob)).toEqual(["fork", "fork"]);
  });
});

describe("a greeting", () => {
  it("that claims numbers which were not given out moves nobody's place for good", async () => {
    const { relay, ann, bob, bend, beHonest } = await pair();
    const far = Number.MAX_SAFE_INTEGER - 1;
    bend((frame) => [frame.type === "welcome" || frame.type === "live" ? { ...frame, seq: far } : frame]);
    await reconnects(relay, bob);
    beHonest();
    await ann.say("hidden?");
    await comesBack(relay, bob);
    await bob.hears("hidden?");
    await bothTalk(ann, bob);
    expect(bob.texts()).toEqual(ann.texts());
    expect([warningsOf(bob), bob.all("gap")]).toEqual([["fork"], []]);
  });

  it("is not gone beyond by what was missed, nor by the word that this was all", async () => {
    const { relay, ann, bob, bend, bendEvents, beHonest } = await pair();
    await ann.say("before");
    await bob.hears("before");
    relay.deaf.add(memberOf(bob));
    relay.cut(memberOf(bob));
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    await ann.say("missed");
    relay.deaf.clear();
    bendEvents((event) => [{ ...event, seq: event.seq + 1_000 }]);
    relay.clock.advance(1_000);
    await bob.until(() => warningsOf(bob).length === 1);
    bendEvents((event) => [event]);
    bend((frame) => [frame.type === "live" ? { ...frame, seq: frame.seq + 1 } : frame]);
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(2_000);
    await bob.until(() => warningsOf(bob).length === 2);
    beHonest();
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(4_000);
    await bob.hears("missed");
    await bothTalk(ann, bob);
    expect(bob.texts()).toEqual(["before", "missed", "ann is heard", "bob is heard"]);
  });

  it.each(["lostMessages", "lostCommits"] as const)("cannot have lost more than there was: %s", async (field) => {
    const { relay, ann, bob, bend, beHonest } = await pair();
    bend(greeting(({ seq }) => ({ [field]: seq + 1 })));
    relay.cut(memberOf(bob));
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(1_000);
    await bob.nth("error");
    beHonest();
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(2_000);
    await bob.nth("ready", 2);
    await bothTalk(ann, bob);
    expect(bob.all("error").map((error) => error.code)).toEqual(["bad_input"]);
    expect([bob.all("gap"), warningsOf(bob)]).toEqual([[], []]);
  });

  it("that says of a message that it is lost has it shown as lost: nobody can tell", async () => {
    const { relay, ann, bob, bend, bendEvents } = await pair();
    await ann.say("before");
    await bob.hears("before");
    bend(greeting((welcome) => ({ lostMessages: welcome.seq })));
    relay.deaf.add(memberOf(bob));
    relay.cut(memberOf(bob));
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    const told = await ann.say("said to be lost");
    bendEvents((event) => (event.seq <= told.seq ? [] : [event]));
    relay.deaf.clear();
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    await bothTalk(ann, bob);
    const [gap] = bob.all("gap");
    expect([bob.all("gap").length, (gap?.from ?? 0) <= told.seq, (gap?.to ?? 0) >= told.seq]).toEqual([1, true, true]);
    expect([bob.texts(), warningsOf(bob)]).toEqual([["before", "ann is heard", "bob is heard"], []]);
  });

  it("that says so and then brings the message is found out, and the message shown once it is honest", async () => {
    const { relay, ann, bob, bend, beHonest } = await pair();
    relay.deaf.add(memberOf(bob));
    relay.cut(memberOf(bob));
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    const { seq } = await ann.say("lost?");
    relay.deaf.clear();
    bend(greeting(() => ({ lostMessages: seq })));
    relay.clock.advance(1_000);
    await bob.until(() => warningsOf(bob).length === 1);
    expect(bob.texts()).toEqual([]);
    beHonest();
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(2_000);
    await bob.hears("lost?");
    await bothTalk(ann, bob);
    expect(warningsOf(bob)).toEqual(["fork"]);
  });

  it("in the middle of a connection is none: it takes nothing back", async () => {
    const { relay, ann, bob, bend } = await pair();
    const greetings: ServerFrameOf<"welcome">[] = [];
    bend((frame) => {
      if (frame.type === "welcome") greetings.push(frame);
      return [frame];
    });
    await reconnects(relay, bob);
    await ann.say("said");
    await bob.hears("said");
    const [first] = greetings;
    if (first === undefined) throw new Error("no greeting");
    const later = relay.seq + 2;
    relay.pretend(memberOf(bob), { ...first, seq: later, lostMessages: later });
    relay.pretend(memberOf(bob), { ...first, seq: 1 });
    await bothTalk(ann, bob);
    expect([bob.all("gap"), warningsOf(bob)]).toEqual([[], []]);
  });
});
