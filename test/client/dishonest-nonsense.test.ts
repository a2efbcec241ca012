// Shows what members see of a relay that talks nonsense, too much, or about what it cannot know, and that they stay up.
import { describe, expect, it } from "vitest";
import { MAX_WAITING_CHARACTERS } from "../../client/connection.ts";
import { MAX_RETRY_AFTER_MS, MAX_SETTABLE_TEXT_BYTES } from "../../protocol/limits.ts";
import type { ServerFrame } from "../../protocol/server-frames.ts";
import { DishonestRelay } from "../helpers/dishonest-relay.ts";
import { arrive, found, join, type Person } from "../helpers/person.ts";

const TEN_MEGABYTES = 10 * 1_048_576;
const FLOOD = 1_000;
const memberOf = (person: Person) => person.room.me()?.id ?? "";

async function pair() {
  const relay = new DishonestRelay();
  const { founder: ann, founded } = await found(relay);
  const bob = await join(relay, founded, "bob");
  await ann.until(() => ann.room.members().length === 2);
  return { relay, founded, ann, bob };
}

/** Waits until `person` is back, and shows that it still hears and is heard. */
async function talksAgain(relay: DishonestRelay, person: Person, other: Person): Promise<void> {
  relay.clock.advance(1_000);
  await person.nth("ready", 2);
  await other.say("are you back?");
  await person.hears("are you back?");
  await person.say("yes");
  await other.hears("yes");
}

const NONSENSE: [string, string][] = [
  ["no JSON", "hello"],
  ["nothing", ""],
  ["no object", "[]"],
  ["an unknown type", '{"type":"poem"}'],
  ["an event of no kind", '{"type":"events","events":[{"kind":"x"}]}'],
  ["a number that is none", '{"type":"live","seq":-1}'],
  ["a hundred thousand brackets", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["a code that only a member can find out", '{"type":"error","code":"wrong_secret"}'],
  ["a wait of a thousand years", `{"type":"error","code":"rate_limited","retryAfterMs":${MAX_RETRY_AFTER_MS + 1}}`],
  ["ten megabytes of nothing", `{"type":"events","events":[]${" ".repeat(TEN_MEGABYTES)}`],
  ["ten megabytes in one field", `{"type":"done","ref":"${"a".repeat(TEN_MEGABYTES)}"}`],
];

describe("a relay that says", () => {
  it.each(NONSENSE)("%s is named, left, and tried again", async (_, text) => {
    const { relay, ann, bob } = await pair();
    relay.utter(memberOf(bob), text);
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    expect(bob.all("error").map((error) => error.code)).toEqual(["bad_input"]);
    await talksAgain(relay, bob, ann);
    expect(ann.all("error")).toEqual([]);
  });

  it("nothing but nonsense is waited out ever longer, and named once for each try", async () => {
    const { relay, bob } = await pair();
    relay.bend = () => [];
    relay.utter(memberOf(bob), "x");
    for (let nth = 1; nth <= 3; nth++) {
      await bob.until((person) => person.all("status").filter(({ retryInMs }) => retryInMs > 0).length === nth);
      relay.clock.advance(30_000);
      await bob.until((person) => person.all("status").filter(({ retryInMs }) => retryInMs === 0).length === nth + 2);
      await new Promise((resolve) => setTimeout(resolve, 0));
      relay.utter(memberOf(bob), "x");
    }
    const waits = bob.all("status").flatMap(({ retryInMs }) => (retryInMs > 0 ? [retryInMs] : []));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(bob.all("error").length).toBe(waits.length);
  });

  it("frames out of their place is not disturbed by them", async () => {
    const { relay, ann, bob } = await pair();
    const welcomes: ServerFrame[] = [];
    relay.bend = (frame) => {
      if (frame.type === "welcome") welcomes.push(frame);
      return [frame];
    };
    relay.cut(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    await talksAgain(relay, bob, ann);
    const stray: ServerFrame[] = [
      ...welcomes,
      { type: "live", seq: relay.seq },
      { type: "live", seq: 0 },
      { type: "done", ref: "unknown" },
      { type: "error", code: "rate_limited", ref: "unknown", retryAfterMs: MAX_RETRY_AFTER_MS },
      { type: "error", code: "internal" },
      { type: "state", ref: "unknown", seq: 1, groups: [], steps: [], boxes: [], kick: null, histories: [] },
      { type: "events", events: [] },
    ];
    for (const frame of stray) relay.pretend(memberOf(bob), frame);
    await ann.say("undisturbed?");
    await bob.hears("undisturbed?");
    await bob.say("undisturbed");
    await ann.hears("undisturbed");
  });

  it("that texts may be longer than any relay's is refused before it makes a message of that size", async () => {
    const { relay, founded } = await pair();
    relay.bend = (frame) =>
      frame.type === "welcome"
        ? [{ ...frame, limits: { ...frame.limits, textBytes: MAX_SETTABLE_TEXT_BYTES + 1 } }]
        : [frame];
    const cat = await arrive(relay, founded, "cat");
    const error = await cat.nth("error");
    expect(error.code).toBe("bad_input");
  });
});

describe("a relay that says too much", () => {
  it("in a thousand frames at once is read to the end, and what is said is heard", async () => {
    const { relay, ann, bob } = await pair();
    const frames: ServerFrame[] = [
      { type: "live", seq: 1 },
      { type: "done", ref: "x" },
      { type: "error", code: "rate_limited" },
      { type: "events", events: [] },
    ];
    for (let nth = 0; nth < FLOOD; nth++)
      relay.pretend(memberOf(bob), frames[nth % frames.length] ?? { type: "done", ref: "x" });
    await ann.say("through the flood");
    await bob.hears("through the flood");
    expect(bob.texts()).toEqual(["through the flood"]);
  });

  it("in a thousand sealed frames that do not open names that once in ten seconds", async () => {
    const { relay, ann, bob } = await pair();
    const epoch = bob.all("ready")[0]?.epoch ?? 0;
    for (let nth = 0; nth < FLOOD; nth++)
      relay.inject({ kind: "signal", from: memberOf(ann), epoch, payload: "AAAAAAAA" });
    await ann.say("through the flood");
    await bob.hears("through the flood");
    expect(bob.all("error").map((error) => error.code)).toEqual(["unreadable"]);
  });

  it("faster than it is read is left, once more waits than an honest relay would send", async () => {
    const { relay, ann, bob } = await pair();
    const size = 4 * 1_048_576;
    const frame = `{"type":"events","events":[]${" ".repeat(size)}}`;
    for (let sent = 0; sent <= MAX_WAITING_CHARACTERS + size; sent += size) relay.utter(memberOf(bob), frame);
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    await talksAgain(relay, bob, ann);
  });
});
