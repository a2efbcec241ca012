// Shows how one renderer takes over from another at the same terminal, on the screen of a real terminal emulator.
import { afterEach, describe, expect, it, vi } from "vitest";
import { JsonRenderer } from "../../cli/json-renderer.ts";
import { LineReader } from "../../cli/line-reader.ts";
import { MinimalRenderer } from "../../cli/minimal-renderer.ts";
import { Notifier } from "../../cli/notification.ts";
import { OpenRoom } from "../../cli/open-room.ts";
import type { RendererName } from "../../cli/options.ts";
import { openScreen } from "../../cli/rich/screen.ts";
import { defaultSettings } from "../../cli/settings.ts";
import { LiveStage, type Show } from "../../cli/stage.ts";
import { ChatError } from "../../protocol/errors.ts";
import { FakeRoom } from "./fake-room.ts";
import { alice, bob, desk, PATIENCE, said, status } from "./glass.ts";

const stages: LiveStage[] = [];
afterEach(() => {
  for (const stage of stages.splice(0)) stage.close();
});

/** Somebody in a room that is connected, at a terminal where every renderer can draw but the forbidden ones. */
async function sit(first: RendererName, forbidden: readonly RendererName[] = []) {
  const { keyboard, glass } = desk(60, 10);
  const settings = defaultSettings(true);
  const out = (text: string) => glass.write(text.replaceAll("\n", "\r\n"));
  const plain = (name: RendererName): Show => {
    const input = new LineReader(keyboard.iterator({ destroyOnReturn: false }));
    const notifier = new Notifier(out, settings, {});
    const minimal = new MinimalRenderer({ out, err: out, notifier, isTyped: false });
    const renderer = name === "json" ? new JsonRenderer(out) : minimal;
    return { renderer, input, needsStanding: name === "json", unseen: () => [], close: () => input.release() };
  };
  const rich = (): Show => {
    const { renderer, input } = openScreen(keyboard, glass, { settings, buffer: 10, env: {} });
    const close = async () => renderer.close();
    return { renderer, input, needsStanding: true, unseen: () => renderer.unseen(), close };
  };
  const load = async (name: RendererName) => {
    if (forbidden.includes(name)) throw new ChatError("usage", "not here");
    return () => (name === "rich" ? rich() : plain(name));
  };
  const stage = await LiveStage.open({ load, mayAsk: true }, first);
  stages.push(stage);
  const room = openRoom("ONE", 1, false);
  stage.enter(room);
  tell(stage, room, { type: "status", state: "online", attempt: 0, retryInMs: 0 });
  tell(stage, room, ready());
  const lines: unknown[] = [];
  void (async () => {
    for await (const line of stage.input()) {
      if (typeof line !== "string") continue;
      lines.push(line);
      const name = /^\/renderer (rich|minimal|json)$/u.exec(line)?.[1] as RendererName | undefined;
      if (name !== undefined) await stage.change(name, [room], room);
    }
    lines.push("end");
  })();
  const gets = (wanted: readonly unknown[]) => vi.waitFor(() => expect(lines).toEqual(wanted), PATIENCE);
  const shows = (wanted: readonly unknown[]) => vi.waitFor(() => expect(glass.all()).toEqual(wanted), PATIENCE);
  return { keyboard, glass, stage, room, gets, shows };
}

function openRoom(id: string, number: number, several: boolean): OpenRoom {
  const room = new FakeRoom(id, [alice, bob]);
  return new OpenRoom({ room, number, origin: "https://relay.example", ownerKey: null, isSeveral: () => several });
}

function ready() {
  const policy = { history: "shared", retention: "memory", ttlMs: 900_000 } as const;
  return { type: "ready", name: "Tea", me: alice, members: [alice, bob], seq: 1, epoch: 1, policy } as const;
}

function tell(stage: LiveStage, room: OpenRoom, event: Parameters<LiveStage["draw"]>[1]): void {
  stage.draw(room, event);
  room.observe(event);
}

const ROOM = status("room ONE · 2 here");

describe("a renderer that takes over", () => {
  it("goes on below what was said, takes what is typed from then on, and gives way again", async () => {
    const { keyboard, glass, stage, room, gets, shows } = await sit("rich");
    tell(stage, room, said(bob, "one"));
    keyboard.write("hello\r/renderer minimal\r");
    await gets(["hello", "/renderer minimal"]);
    tell(stage, room, said(bob, "two"));
    keyboard.write("plainly\n");
    await gets(["hello", "/renderer minimal", "plainly"]);
    expect(keyboard.modes).toEqual([true, false]);
    const page = glass.all();
    expect(page.slice(-3)).toEqual(["bob  HH:MM", "  one", expect.stringMatching(/^\d\d:\d\d bob: two$/u)]);
    keyboard.write("/renderer rich\n");
    await gets(["hello", "/renderer minimal", "plainly", "/renderer rich"]);
    await shows([...page, ROOM, "›"]);
    tell(stage, room, said(bob, "alice: three"));
    await shows([...page, "bob  HH:MM", "▌ alice: three", ROOM, "›"]);
    keyboard.write("again\r");
    await gets(["hello", "/renderer minimal", "plainly", "/renderer rich", "again"]);
  });

  it("gets what was typed ahead, and the end of input", async () => {
    const { keyboard, gets } = await sit("minimal");
    keyboard.write("/renderer rich\nahead\n");
    await gets(["/renderer rich", "ahead"]);
    keyboard.write("x\r\u0004");
    await gets(["/renderer rich", "ahead", "x", "end"]);
  });

  it("shows what another room has said that was not looked at yet", async () => {
    const { stage, room, glass } = await sit("rich");
    const other = openRoom("TWO", 2, true);
    stage.draw(other, said(bob, "elsewhere"));
    await stage.change("minimal", [room, other], room);
    await vi.waitFor(() => expect(glass.all().at(-1)).toMatch(/^\[2\] \d\d:\d\d bob: elsewhere$/u), PATIENCE);
  });

  it("is told how things stand where programs read it, and what it reads are objects then", async () => {
    const { keyboard, stage, glass } = await sit("minimal");
    expect([stage.inputKind, stage.interactive]).toEqual(["lines", true]);
    const before = glass.written.length;
    keyboard.write("/renderer json\n");
    await vi.waitFor(() => expect(glass.written.slice(before)).toContain('"ready"'), PATIENCE);
    expect([stage.inputKind, stage.interactive]).toEqual(["json", false]);
    const written = glass.written.slice(before).trim().split("\r\n");
    expect(written.map((line) => JSON.parse(line).type)).toEqual(["status", "ready"]);
  });

  it("leaves everything as it is where this place cannot have it", async () => {
    const { keyboard, glass, stage, room, gets } = await sit("minimal", ["rich"]);
    const page = glass.written;
    await expect(stage.change("rich", [room], room)).rejects.toMatchObject({ code: "usage" });
    keyboard.write("still here\n");
    await gets(["still here"]);
    tell(stage, room, said(bob, "one"));
    expect(glass.written.slice(page.length)).toMatch(/^\d\d:\d\d bob: one\r\n$/u);
  });
});
