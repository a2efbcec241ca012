// Shows which images are fetched to be looked at: whose, when, how many at once, and what is said of those that are not shown.
import { describe, expect, it, vi } from "vitest";
import type { CommandContext } from "../../cli/in-room/command.ts";
import { images } from "../../cli/in-room/images.ts";
import { nodePlatform } from "../../cli/platform-node.ts";
import type { Renderer } from "../../cli/renderer.ts";
import { Rooms } from "../../cli/rooms.ts";
import { MAX_IMAGE_BYTES, type Refusal, type SentImage } from "../../cli/sent-image.ts";
import { defaultSettings, type Settings } from "../../cli/settings.ts";
import { Viewer } from "../../cli/viewer.ts";
import type { Member, SharedFile } from "../../client/events.ts";
import type { FileSink } from "../../client/file-ends.ts";
import { FakeRoom, somebody } from "./fake-room.ts";
import { PATIENCE } from "./glass.ts";

const alice = somebody("alice", "aa11");
const stranger = somebody("bob", "bb22");
const friend = somebody("carol", "cc33", { verified: true });
const ts = "2026-11-24T10:00:00.000Z";

const fileOf = (from: Member, more: Partial<SharedFile> = {}): SharedFile => ({
  ...{ number: 1, id: "F1", name: "cat.png", mime: "image/png", from, own: false, ts },
  ...{ size: 4, sha256: "00", state: "complete", ...more },
});

/** Somebody in a room; `shown` are the images that reached the renderer, `remarks` what was said of others. */
async function watch(chosen: Partial<Settings> = {}, more: { answer?: Refusal | null; plain?: boolean } = {}) {
  const room = new FakeRoom("ONE", [alice, stranger, friend]);
  const shown: string[] = [];
  const remarks: string[] = [];
  const settings = { ...defaultSettings(false), ...chosen };
  const showImage = async ({ name, bytes }: SentImage) => {
    shown.push(`${name}: ${Buffer.from(bytes).toString()}`);
    return more.answer ?? null;
  };
  const nothing = () => {};
  const renderer: Renderer = {
    ...{ draw: nothing, answer: nothing, refuse: nothing, enter: nothing, clear: nothing, close: nothing },
    remark: (_room, text) => remarks.push(text),
    showImage: more.plain === true ? null : showImage,
  };
  const openRoom = ({ room: id }: { room: string }) => (id === room.id ? room : new FakeRoom(id, [alice]));
  const rooms = new Rooms({
    ...{ platform: nodePlatform, openRoom, renderer, settings, nick: "alice" },
    identity: { publicKey: new Uint8Array(), seed: new Uint8Array(), sign: async () => new Uint8Array(64) },
    ...{ buffer: 10, profile: null, nickIsChosen: true, connectTimeoutMs: 1_000 },
  });
  const invite = {
    generation: 0,
    secret: new Uint8Array(32),
    admission: new Uint8Array(16),
    inviter: new Uint8Array(16),
  };
  const here = rooms.open({ origin: "https://relay.example", room: "ONE", invite });
  const viewer = new Viewer(rooms);
  room.open();
  await here.settled();
  const seen = vi.fn();
  rooms.watch(seen);
  /** Tells of a file that is complete, and waits until that was taken in. */
  const tell = async (
    from: Member,
    file: Partial<SharedFile> = {},
    event: { own?: boolean; history?: boolean } = {},
  ) => {
    const { number, id, name, mime, size } = fileOf(from, file);
    const before = seen.mock.calls.length;
    room.tell({
      ...{ type: "file", seq: 5, ts, from, own: false, history: false, ...event },
      file: { number, id, name, mime, size: size ?? 0, sha256: "00" },
    });
    await vi.waitFor(() => expect(seen.mock.calls.length).toBeGreaterThan(before), PATIENCE);
  };
  const wanted = () => room.asked.flatMap((intent) => (intent.type === "save_file" ? [intent] : []));
  const command = (rest: string) => images.run({ rooms, here, viewer, rest } as CommandContext);
  const goElsewhere = () => rooms.open({ origin: "https://relay.example", room: "TWO", invite });
  return { goElsewhere, room, rooms, here, viewer, settings, shown, remarks, tell, wanted, command };
}

async function deliver(sink: FileSink, text: string): Promise<void> {
  await sink.write(Buffer.from(text.slice(0, 1)));
  await sink.write(Buffer.from(text.slice(1)));
  expect(await sink.finish()).toBe("");
}

const soon = (check: () => void) => vi.waitFor(check, PATIENCE);

describe("an image that comes", () => {
  it("is fetched and shown at once from a verified member", async () => {
    const { tell, wanted, shown, remarks } = await watch();
    await tell(friend);
    await soon(() => expect(wanted().map(({ file }) => file)).toEqual(["F1"]));
    for (const { sink } of wanted()) await deliver(sink, "MEOW");
    await soon(() => expect(shown).toEqual(["cat.png: MEOW"]));
    expect(remarks).toEqual([]);
  });

  it("is not fetched from others before somebody asks, and a line says how", async () => {
    const { tell, wanted, remarks, room, command, shown } = await watch();
    await tell(stranger, { number: 3, id: "F3" });
    expect([wanted(), remarks]).toEqual([[], ["cat.png is an image; /images 3 shows it."]]);
    room.shared = [fileOf(stranger, { number: 3, id: "F3" })];
    expect(command("3")).toEqual({ data: { file: "F3" }, lines: ["Fetching cat.png …"] });
    await soon(() => expect(wanted()).toHaveLength(1));
    for (const { sink } of wanted()) await deliver(sink, "MEOW");
    await soon(() => expect(shown).toEqual(["cat.png: MEOW"]));
  });

  it("is not fetched from anybody where only those asked for are wanted", async () => {
    const { tell, wanted, remarks } = await watch({ show: "asked" });
    await tell(friend);
    expect([wanted(), remarks]).toEqual([[], ["cat.png is an image; /images 1 shows it."]]);
  });

  it("is not fetched into a room that nobody looks at, and a line says that it is there", async () => {
    const { tell, wanted, remarks, goElsewhere } = await watch();
    goElsewhere();
    await tell(friend);
    expect([wanted(), remarks]).toEqual([[], ["cat.png is an image; /images 1 shows it."]]);
  });

  it.each([
    ["images are off", { images: "off" }, {}, {}],
    ["it is one's own", {}, {}, { own: true }],
    ["it is of the past", {}, {}, { history: true }],
    ["it is no image", {}, { mime: "text/plain" }, {}],
  ] as const)("is neither fetched nor spoken of where %s", async (_why, chosen, file, event) => {
    const { tell, wanted, remarks } = await watch(chosen);
    await tell(friend, file, event);
    expect([wanted(), remarks]).toEqual([[], []]);
  });

  it("is named as what it is where lines are plain", async () => {
    const { tell, wanted, remarks } = await watch({}, { plain: true });
    await tell(friend);
    expect([wanted(), remarks]).toEqual([[], ["cat.png is an image; --renderer rich shows images."]]);
  });

  it("of 10 MB is fetched, and one of a byte more is not", async () => {
    const { tell, wanted, remarks } = await watch();
    await tell(friend, { size: MAX_IMAGE_BYTES + 1 });
    expect(remarks).toEqual(["cat.png is not shown: images of more than 10 MB are not."]);
    await tell(friend, { size: MAX_IMAGE_BYTES });
    await soon(() => expect(wanted()).toHaveLength(1));
  });

  it("is given up where it turns out longer than it said", async () => {
    const { tell, wanted } = await watch();
    await tell(friend);
    await soon(() => expect(wanted()).toHaveLength(1));
    for (const { sink } of wanted()) {
      await sink.write(Buffer.alloc(MAX_IMAGE_BYTES));
      await expect(sink.write(Buffer.alloc(1))).rejects.toMatchObject({ code: "too_large" });
    }
  });

  it("waits for the one before it, also where that could not be had, and of many at once some are refused", async () => {
    const { tell, wanted, remarks, shown } = await watch();
    for (let number = 1; number <= 10; number += 1) await tell(friend, { number, id: `F${number}` });
    await soon(() => expect(wanted().map(({ file }) => file)).toEqual(["F1"]));
    expect(remarks).toEqual(["cat.png is not shown: too many are waiting. /images 10 asks for it again."]);
    await wanted()[0]?.sink.discard();
    await soon(() => expect(wanted().map(({ file }) => file)).toEqual(["F1", "F2"]));
    expect(shown).toEqual([]);
  });

  it.each<[Refusal, string]>([
    [{ refused: "unknown" }, "it is no PNG, JPEG, GIF or WebP."],
    [{ refused: "broken" }, "it is broken, or takes more memory than an image may."],
    [{ refused: "slow" }, "decoding it took too long."],
    [{ refused: "decoder" }, "what decodes images does not run here."],
    [
      { refused: "large", width: 50_000, height: 40_000 },
      "it claims to be 50000 × 40000 pixels large; at most 25 million are decoded.",
    ],
  ])("is explained where it is not shown: %j", async (answer, why) => {
    const { tell, wanted, remarks } = await watch({}, { answer });
    await tell(friend, { name: "\u001b]0;x\u0007c\u202eat.png" });
    await soon(() => expect(wanted()).toHaveLength(1));
    for (const { sink } of wanted()) await deliver(sink, "MEOW");
    await soon(() => expect(remarks).toEqual([`cat.png is not shown: ${why}`]));
  });
});

describe("/images", () => {
  it("lists the room's images and how they are shown", async () => {
    const { room, command } = await watch();
    room.shared = [fileOf(friend, { number: 2 }), fileOf(friend, { number: 4, mime: "text/plain" })];
    expect(command("")).toMatchObject({
      data: { images: "auto", show: "verified", files: [{ id: "F1" }] },
      lines: ["2  cat.png", "images is auto, show is verified; /images N shows one."],
    });
  });

  it("sets how and whose", async () => {
    const { command, settings } = await watch();
    for (const how of ["off", "kitty", "iterm", "blocks", "auto"] as const) {
      expect(command(how)).toMatchObject({ data: { images: how } });
      expect(settings.images).toBe(how);
    }
    for (const whose of ["asked", "verified"] as const) {
      expect(command(whose)).toMatchObject({ data: { show: whose } });
      expect(settings.show).toBe(whose);
    }
  });

  it.each([
    ["ascii", {}, {}, "Which image? /images N, or one of auto, off, kitty, iterm, blocks, verified, asked."],
    ["1", { images: "off" }, {}, "cat.png is not shown: images are off. /images auto turns them on."],
    ["1", {}, { plain: true }, "cat.png is an image; --renderer rich shows images."],
  ] as const)("%s is refused with %j and %j", async (rest, chosen, more, detail) => {
    const { command, room } = await watch(chosen, more);
    room.shared = [fileOf(stranger)];
    expect(() => command(rest)).toThrow(expect.objectContaining({ code: "usage", detail }));
  });

  it("of a number that no file has is refused", async () => {
    const { command } = await watch();
    expect(() => command("7")).toThrow(expect.objectContaining({ code: "no_file" }));
  });
});
