// Shows a short part of `npm run chaos`, always the same: one storm of each kind of room, one siege, clean logs, and that the checker sees.
import { describe, expect, it } from "vitest";
import { Chance } from "../chaos/chance.ts";
import { fillDisk } from "../chaos/full-disk.ts";
import { findFaults, type Room, type Told, type Witness } from "../chaos/history-checker.ts";
import { findLeaks } from "../chaos/log-search.ts";
import { planRound, readOrders } from "../chaos/orders.ts";
import { besiege } from "../chaos/siege.ts";
import { type StormPlan, storm } from "../chaos/storm.ts";
import { FAULTS } from "../chaos/strikes.ts";

const SEED = 3;
const FRAMES = 2_400;
const SIEGE_MS = 60_000;

const HOUR_MS = 3_600_000;

const PLAN: Omit<StormPlan, "chance" | "retention" | "faults" | "skewMs"> = {
  ...{ sessions: 2, processes: 1, talk: 3, lullMs: 1_000, stopMs: 1_000 },
};

describe("a storm", () => {
  it("of deaths, cuts, a kick among joins and a stopped member loses nothing in a disk room, and the relay logs nothing that it should not", async () => {
    const report = await storm({
      ...PLAN,
      chance: new Chance(SEED),
      retention: "disk",
      skewMs: HOUR_MS,
      faults: ["kill", "kick", "cut", "stop"],
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
      skewMs: -HOUR_MS,
      faults: ["terminate", "join", "slow"],
    });
    expect(report.wrong).toEqual([]);
  });
});

describe("a siege", () => {
  it("of some thousand hostile frames leaves the room, the room beside it and the way in as they were", async () => {
    const report = await besiege({ seed: SEED, frames: FRAMES, until: Date.now() + SIEGE_MS });
    expect(report.wrong).toEqual([]);
    expect(report.sent).toBeGreaterThanOrEqual(FRAMES);
    expect(report.codes["bad_input"]).toBeGreaterThan(report.sent / 10);
    expect(report.codes["internal"] ?? 0).toBe(0);
    expect(findLeaks(report.printed, report.secrets)).toEqual([]);
  });

  it("that sent nothing is no proof", async () => {
    const { sent, wrong } = await besiege({ seed: SEED, frames: FRAMES, until: 0 });
    expect([sent, wrong]).toEqual([0, expect.arrayContaining(["no hostile frame was sent"])]);
  });
});

describe("a run's orders", () => {
  it("are a seed, minutes and frames, or what is usual", () => {
    expect(readOrders(["--seed", "7", "--minutes", "1.5", "--frames", "10"])).toEqual({
      seed: 7,
      minutes: 1.5,
      frames: 10,
    });
    expect(readOrders([])).toMatchObject({ minutes: 5, frames: 100_000 });
  });

  it.each([
    ["--seed", "abc"],
    ["--seed", ""],
    ["--seed", "1.5"],
    ["--seed", "2147483648"],
    ["--minutes", "x"],
    ["--minutes", "0.05"],
    ["--minutes", "-5"],
    ["--frames", "0"],
    ["--frames", "1e3"],
    ["--pace", "1"],
  ])("are refused by name: %s %s", (name, value) => {
    expect(() => readOrders([name, value])).toThrow(name);
  });

  it("give each fault its turn in every round, and the other kind of room in the next", () => {
    const chance = new Chance(SEED);
    const [one, two] = [planRound(chance, 0), planRound(chance, 1)];
    for (const round of [one, two]) expect(round.flatMap(({ faults }) => faults).sort()).toEqual([...FAULTS].sort());
    expect([one, two].map((round) => round.map(({ retention }) => retention))).toEqual([
      ["disk", "memory"],
      ["memory", "disk"],
    ]);
    expect(one.map(({ skewMs }) => skewMs)).toEqual([HOUR_MS, -HOUR_MS]);
    expect(one.map(({ stopMs }) => stopMs)).toEqual([30_000, 30_000]);
    expect(planRound(new Chance(SEED), 0).map(({ faults }) => faults)).toEqual(one.map(({ faults }) => faults));
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
const gap = (from: number, to: number): Told => ({ type: "gap", from, to });
const warning = (code: string): Told => ({ type: "warning", code });
const ann: Witness = {
  name: "ann",
  typed: ["a", "b"],
  told: [ready, shown(1, "a"), sent(1, "a"), shown(3, "b"), sent(3, "b")],
};
const bob = (...told: Told[]): Witness => ({ name: "bob", typed: [], told: [ready, ...told] });
const well = bob(shown(1, "a"), shown(3, "b"));
/** Kicked once "a" was said. */
const eve = (...told: Told[]): Witness => ({ ...bob(...told), name: "eve", unseen: new Set(["b"]) });
const kicked: Told[] = [
  { type: "error", code: "kicked" },
  { type: "left", reason: "kicked" },
];
const [disk, memory, lost]: [Room, Room, Room] = [
  { retention: "disk", forgetful: true },
  { retention: "memory", forgetful: false },
  { retention: "memory", forgetful: true },
];

describe("the checker of histories", () => {
  it("finds nothing where all is well", () => {
    expect(findFaults([ann, well], disk)).toEqual([]);
    expect(findFaults([ann, bob(shown(1, "a"), gap(2, 3))], memory)).toEqual([]);
    // A number that nobody saw before the relay forgot it.
    expect(findFaults([ann, bob(shown(1, "a"), gap(2, 2), shown(3, "b"))], lost)).toEqual([]);
    expect(findFaults([ann, { ...well, warnings: ["clock"], told: [...well.told, warning("clock")] }], disk)).toEqual(
      [],
    );
    expect(findFaults([ann, well, eve(shown(1, "a"), ...kicked)], disk)).toEqual([]);
    expect(findFaults([{ ...ann, typed: ["a", "b", "c"], dropped: new Set(["c"]) }, well], disk)).toEqual([]);
  });

  it.each<[string, Witness[], Room]>([
    ["a message that is missing without a word", [ann, bob(shown(1, "a"))], lost],
    ["one that is shown twice", [ann, bob(shown(1, "a"), shown(2, "a"), shown(3, "b"))], lost],
    ["another order", [ann, bob(shown(3, "b"), shown(1, "a"))], disk],
    ["two texts under one number", [{ ...ann, typed: ["a", "b", "c"] }, bob(shown(1, "c"), shown(3, "b"))], lost],
    ["a gap in a disk room", [ann, bob(shown(1, "a"), gap(2, 3))], disk],
    ["a gap over what was shown", [ann, bob(shown(1, "a"), shown(3, "b"), gap(1, 3))], lost],
    ["a gap that leaves out what is missing", [ann, bob(shown(1, "a"), gap(2, 2))], lost],
    ["a gap beyond all that was said", [ann, bob(shown(1, "a"), shown(3, "b"), gap(4, 999))], lost],
    ["a gap without anything missing", [ann, bob(shown(1, "a"), gap(2, 2), shown(3, "b"))], memory],
    ["a gap that ends before it begins", [ann, bob(shown(1, "a"), gap(3, 2), shown(3, "b"))], lost],
    ["a text that was never acknowledged", [{ ...ann, typed: ["a", "b", "c"] }, well], disk],
    ["one that was acknowledged twice", [{ ...ann, told: [...ann.told, sent(4, "b")] }, well], disk],
    ["numbers that go back", [{ ...ann, told: [shown(1, "a"), sent(4, "a"), shown(3, "b"), sent(3, "b")] }], disk],
    [
      "one that was acknowledged and is shown by nobody",
      [{ ...ann, told: [ready, shown(1, "a"), sent(1, "a"), sent(3, "b")] }, bob(shown(1, "a"))],
      disk,
    ],
    [
      "likewise in a room that forgot",
      [{ ...ann, told: [ready, shown(1, "a"), sent(1, "a"), sent(3, "b")] }, bob(shown(1, "a"))],
      lost,
    ],
    [
      "one that was acknowledged as another number than it is shown as",
      [{ ...ann, told: [ready, shown(1, "a"), sent(1, "a"), shown(3, "b"), sent(7, "b")] }, well],
      lost,
    ],
    ["a text that nobody typed", [ann, bob(shown(1, "a"), shown(2, "forged"), shown(3, "b"))], lost],
    [
      "an acknowledgement of what was not typed",
      [
        { ...ann, typed: ["a"] },
        { ...well, typed: ["b"] },
      ],
      disk,
    ],
    ["a warning of an honest relay", [ann, bob(shown(1, "a"), shown(3, "b"), warning("fork"))], disk],
    ["a clock that is not named", [ann, { ...well, warnings: ["clock"] }], disk],
    ["an error", [ann, bob(shown(1, "a"), shown(3, "b"), { type: "error", code: "unreadable" })], disk],
    ["one who was kicked and reads on", [ann, well, eve(shown(1, "a"), shown(3, "b"), ...kicked)], disk],
    ["one who was kicked and is not told", [ann, well, eve(shown(1, "a"))], disk],
    ["what one who was kicked missed before", [ann, well, eve(shown(2, "x"), ...kicked)], disk],
  ])("finds %s", (_, witnesses, room) => {
    expect(findFaults(witnesses, room)).not.toEqual([]);
  });
});

describe("the search of logs", () => {
  it.each([
    ["a token", "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.sig"],
    ["an address", '{"event":"x","from":"203.0.113.7"}'],
    ["an address of version 6", '{"event":"x","from":"2001:db8::17"}'],
    ["one in brackets with a port", '{"event":"x","from":"[fe80::1]:443"}'],
    ["one with a scope", "from fe80::1%eth0 came"],
    ["one with an address of version 4 in it", "from ::ffff:203.0.113.7 came"],
    ["one without zeros left out", "2001:db8:1:2:3:4:5:17"],
    ["this machine's", "connect ::1."],
    ["a text", '{"event":"x","text":"session-0-end"}'],
    ["a text in base64", `{"event":"x","text":"${Buffer.from("session-0-end").toString("base64url")}"}`],
  ])("finds %s", (_, line) => expect(findLeaks(line, ["session-0-end"])).not.toEqual([]));

  it.each([
    '{"event":"room_created","room":"hrG_6mZSpobKFr9lv06kPw"}',
    "2026-11-24T19:13:11.856Z workerd/util/sqlite.c++:17: kj::Exception e::dead::beef x",
  ])("passes ids, codes, times and names in code: %s", (line) => {
    expect(findLeaks(line, ["session-0-end"])).toEqual([]);
  });
});
