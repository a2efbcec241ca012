// Shows a short part of `npm run chaos`, always the same: one storm of each kind of room, one siege, clean logs, and that the checker sees.
import { describe, expect, it } from "vitest";
import { Chance } from "../chaos/chance.ts";
import { fillDisk } from "../chaos/full-disk.ts";
import { findFaults, type Told, type Witness } from "../chaos/history-checker.ts";
import { findLeaks } from "../chaos/log-search.ts";
import { besiege } from "../chaos/siege.ts";
import { type StormPlan, storm } from "../chaos/storm.ts";

const SEED = 3;
const FRAMES = 2_400;
const SIEGE_MS = 60_000;

const PLAN: Omit<StormPlan, "chance" | "retention" | "faults"> = { sessions: 2, processes: 1, talk: 3, lullMs: 1_000 };

describe("a storm", () => {
  it("of deaths, cuts and a stopped member loses nothing in a disk room, and the relay logs nothing that it should not", async () => {
    const report = await storm({
      ...PLAN,
      chance: new Chance(SEED),
      retention: "disk",
      faults: ["kill", "cut", "stop"],
    });
    expect(report.wrong).toEqual([]);
    expect(report.gaps).toBe(0);
    expect(report.printed).toContain('"event":"room_created"');
    expect(findLeaks(report.printed, report.secrets)).toEqual([]);
  });

  it("of deaths, newcomers and a slow line loses in a memory room only what is said to be lost", async () => {
    const report = await storm({
      ...PLAN,
      chance: new Chance(SEED),
      retention: "memory",
      faults: ["terminate", "join", "slow"],
    });
    expect(report.wrong).toEqual([]);
  });
});

describe("a siege", () => {
  it("of some thousand hostile frames leaves the room, the room beside it and the way in as they were", async () => {
    const report = await besiege({ seed: SEED, frames: FRAMES, until: Date.now() + SIEGE_MS });
    expect(report.wrong).toEqual([]);
    expect(report.codes["bad_input"]).toBeGreaterThan(report.sent / 10);
    expect(report.codes["internal"] ?? 0).toBe(0);
    expect(findLeaks(report.printed, report.secrets)).toEqual([]);
  });
});

describe("a disk without space", () => {
  // Mounting a small one takes a superuser.
  it.runIf(process.getuid?.() === 0)(
    "is told by its name, and costs nothing that was acknowledged or typed",
    async () => {
      expect(await fillDisk()).toEqual([]);
    },
  );
});

const ready: Told = { type: "ready", seq: 0 };
const shown = (seq: number, text: string): Told => ({ type: "message", seq, text });
const sent = (seq: number, id: string): Told => ({ type: "sent", seq, id });
const ann: Witness = {
  name: "ann",
  typed: ["a", "b"],
  told: [ready, shown(1, "a"), sent(1, "a"), shown(3, "b"), sent(3, "b")],
};
const bob = (...told: Told[]): Witness => ({ name: "bob", typed: [], told: [ready, ...told] });

describe("the checker of histories", () => {
  it("finds nothing where all is well", () => {
    expect(findFaults([ann, bob(shown(1, "a"), shown(3, "b"))], "disk")).toEqual([]);
    expect(findFaults([ann, bob(shown(1, "a"), { type: "gap", from: 2, to: 3 })], "memory")).toEqual([]);
  });

  it.each<[string, Witness[], "disk" | "memory"]>([
    ["a message that is missing without a word", [ann, bob(shown(1, "a"))], "memory"],
    ["one that is shown twice", [ann, bob(shown(1, "a"), shown(2, "a"), shown(3, "b"))], "memory"],
    ["another order", [ann, bob(shown(3, "b"), shown(1, "a"))], "disk"],
    ["two texts under one number", [ann, bob(shown(1, "c"), shown(3, "b"))], "memory"],
    ["a gap in a disk room", [ann, bob(shown(1, "a"), { type: "gap", from: 2, to: 3 })], "disk"],
    ["a gap over what was shown", [ann, bob(shown(1, "a"), shown(3, "b"), { type: "gap", from: 1, to: 3 })], "memory"],
    ["a gap that leaves out what is missing", [ann, bob(shown(1, "a"), { type: "gap", from: 2, to: 2 })], "memory"],
    [
      "a text that was never acknowledged",
      [{ ...ann, typed: ["a", "b", "c"] }, bob(shown(1, "a"), shown(3, "b"))],
      "disk",
    ],
    [
      "one that was acknowledged twice",
      [{ ...ann, told: [...ann.told, sent(4, "b")] }, bob(shown(1, "a"), shown(3, "b"))],
      "disk",
    ],
    ["numbers that go back", [{ ...ann, told: [shown(1, "a"), sent(4, "a"), shown(3, "b"), sent(3, "b")] }], "disk"],
  ])("finds %s", (_, witnesses, retention) => {
    expect(findFaults(witnesses, retention)).not.toEqual([]);
  });
});

describe("the search of logs", () => {
  it.each([
    ["a token", "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.sig"],
    ["an address", '{"event":"x","from":"203.0.113.7"}'],
    ["a text", '{"event":"x","text":"session-0-end"}'],
    ["a text in base64", `{"event":"x","text":"${Buffer.from("session-0-end").toString("base64url")}"}`],
  ])("finds %s", (_, line) => expect(findLeaks(line, ["session-0-end"])).not.toEqual([]));

  it("passes ids and codes", () => {
    expect(findLeaks('{"event":"room_created","room":"hrG_6mZSpobKFr9lv06kPw"}', ["session-0-end"])).toEqual([]);
  });
});
