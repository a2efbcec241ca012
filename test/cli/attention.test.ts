// Shows what others learn of a person at the keyboard: that they write, that they are away, that they are back.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Attention, WRITING_MS } from "../../cli/attention.ts";
import { JsonRenderer } from "../../cli/json-renderer.ts";
import { nodePlatform } from "../../cli/platform-node.ts";
import { Rooms } from "../../cli/rooms.ts";
import { defaultSettings, type Settings } from "../../cli/settings.ts";
import { FakeRoom, somebody } from "./fake-room.ts";

const MINUTE_MS = 60_000;
const alice = somebody("alice", "aa11");
const bob = somebody("bob", "bb22");

async function follow(chosen: Partial<Settings> = {}, here = [alice, bob]) {
  const room = new FakeRoom("ONE", here);
  const settings = { ...defaultSettings(false), ...chosen };
  const rooms = new Rooms({
    ...{ platform: nodePlatform, openRoom: () => room, renderer: new JsonRenderer(() => {}), settings, nick: "alice" },
    identity: { publicKey: new Uint8Array(), seed: new Uint8Array(), sign: async () => new Uint8Array(64) },
    ...{ buffer: 10, profile: null, nickIsChosen: true, connectTimeoutMs: 1_000 },
  });
  const invite = {
    generation: 0,
    secret: new Uint8Array(32),
    admission: new Uint8Array(16),
    inviter: new Uint8Array(16),
  };
  const opened = rooms.open({ origin: "https://relay.example", room: "ONE", invite });
  room.open();
  await opened.settled();
  const attention = new Attention(rooms, settings);
  const asked = () => room.asked.map(({ type }) => type);
  return { attention, opened, asked };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("writing", () => {
  it("is told at once, and again only after four seconds", async () => {
    const { attention, asked } = await follow();
    attention.stir(true);
    vi.advanceTimersByTime(WRITING_MS - 1);
    attention.stir(true);
    expect(asked()).toEqual(["typing"]);
    vi.advanceTimersByTime(1);
    attention.stir(true);
    expect(asked()).toEqual(["typing", "typing"]);
  });

  it("is told to nobody where nobody is, where it was switched off, and of what is no message", async () => {
    const [alone, silent, command] = await Promise.all([follow({}, [alice]), follow({ typing: "off" }), follow()]);
    alone.attention.stir(true);
    silent.attention.stir(true);
    command.attention.stir(false);
    for (const { asked } of [alone, silent, command]) expect(asked()).toEqual([]);
  });
});

describe("away", () => {
  it("is told after ten minutes without a key, and back with the next one", async () => {
    const { attention, opened, asked } = await follow();
    attention.stir(false);
    vi.advanceTimersByTime(10 * MINUTE_MS - 1);
    attention.stir(false);
    vi.advanceTimersByTime(10 * MINUTE_MS);
    expect([asked(), opened.away]).toEqual([["away"], true]);
    attention.stir(false);
    expect([asked(), opened.away]).toEqual([["away", "back"], false]);
  });

  it("stays where the person has said so, and never comes by itself where that was switched off", async () => {
    const [said, never] = await Promise.all([follow(), follow({ away: "0" })]);
    said.opened.away = true;
    for (const { attention } of [said, never]) attention.stir(false);
    vi.advanceTimersByTime(60 * MINUTE_MS);
    said.attention.stir(false);
    expect([said.asked(), said.opened.away, never.asked()]).toEqual([[], true, []]);
  });
});
