// Shows what a person sees of an image on a terminal: the picture itself in every way of drawing, whatever happens around it.
import { afterEach, describe, expect, it, vi } from "vitest";
import { kittyPlacement, kittyTransmission } from "../../cli/images/kitty.ts";
import { closeAll, PATIENCE, sit, view } from "./glass.ts";
import { BLUE, GREEN, png, quarters, RED, type Rgba, rgbaOf, WHITE } from "./sample-images.ts";

const KITTY_QUESTION = "\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\\u001b[16t\u001b[c";
const IS_KITTY = "\u001b_Gi=31;OK\u001b\\\u001b[6;20;10t\u001b[?62;4c";
const IS_PLAIN = "\u001b[?62;22c";

afterEach(closeAll);

type Seat = ReturnType<typeof sit>;

const image = (width: number, height: number) => ({
  name: "cat.png",
  bytes: png(quarters(width, height), width, height),
});

/** Escapes as characters that are seen. */
const seen = (text: string) => text.replaceAll("\u001b", "␛").replaceAll("\u0007", "␇");

/** Somebody in a room, with a terminal that answers. */
function look(columns: number, rows: number, more: Parameters<typeof sit>[2] = {}, answer = IS_PLAIN): Seat {
  const seat = sit(columns, rows, { depth: 24, env: { TERM: "xterm-256color" }, ...more });
  const write = seat.glass.write.bind(seat.glass);
  seat.glass.write = (text) => {
    write(text);
    if (text.includes(KITTY_QUESTION)) seat.keyboard.write(answer);
  };
  seat.renderer.enter(view());
  return seat;
}

/** The colours of a cell's upper and lower half, null for the background's. */
function halves({ glass }: Seat, column: number, row: number): (Rgba | null)[] {
  const cell = glass.terminal.buffer.active.getLine(row)?.getCell(column);
  if (cell === undefined) throw new Error("there is no such cell");
  const colour = (value: number): Rgba => [value >> 16, (value >> 8) & 255, value & 255, 255];
  const [front, back] = [
    cell.isFgRGB() ? colour(cell.getFgColor()) : null,
    cell.isBgRGB() ? colour(cell.getBgColor()) : null,
  ];
  if (cell.getChars() === "▀") return [front, back];
  return cell.getChars() === "▄" ? [null, front] : [back, back];
}

const rowOf = ({ glass }: Seat, text: string) => glass.all().findIndex((row) => row.includes(text));
const captioned = (seat: Seat) => vi.waitFor(() => expect(rowOf(seat, "cat.png")).toBeGreaterThan(-1), PATIENCE);

describe("a picture in blocks", () => {
  it.each([
    [80, 21, 16],
    [40, 21, 16],
    [20, 17, 13],
  ])("fills the screen's width or sixteen rows, undistorted, at %i columns", async (columns, wide, high) => {
    const seat = look(columns, 30);
    expect(await seat.renderer.showImage(image(640, 960))).toBeNull();
    await captioned(seat);
    const below = rowOf(seat, "cat.png (PNG, 640 × 960)".slice(0, columns - 3));
    expect(below).toBe(high);
    const [left, right, top, bottom] = [2, 1 + wide, 0, below - 1];
    expect(halves(seat, left, top)).toEqual([RED, RED]);
    expect(halves(seat, right, top)).toEqual([GREEN, GREEN]);
    expect(halves(seat, left, bottom)).toEqual([BLUE, BLUE]);
    expect(halves(seat, right, bottom)).toEqual([WHITE, WHITE]);
    expect(halves(seat, right + 1, top)).toEqual([null, null]);
    expect(halves(seat, left - 1, top)).toEqual([null, null]);
  });

  it("is as small as the image", async () => {
    const seat = look(40, 20);
    await seat.renderer.showImage(image(4, 4));
    await captioned(seat);
    expect(rowOf(seat, "cat.png")).toBe(2);
    expect([2, 5].map((column) => halves(seat, column, 0))).toEqual([
      [RED, RED],
      [GREEN, GREEN],
    ]);
    expect(halves(seat, 6, 0)).toEqual([null, null]);
  });

  it("lets the background through where the image does", async () => {
    const seat = look(40, 20);
    const rgba = rgbaOf(4, 4, (x, y) => (x < 2 ? [0, 0, 0, 0] : y === 0 ? RED : y === 3 ? BLUE : [9, 9, 9, 0]));
    await seat.renderer.showImage({ name: "cat.png", bytes: png(rgba, 4, 4) });
    await captioned(seat);
    expect([halves(seat, 2, 0), halves(seat, 4, 0), halves(seat, 4, 1)]).toEqual([
      [null, null],
      [RED, null],
      [null, BLUE],
    ]);
  });

  it("uses the nearest of 256 colours where there are no more", async () => {
    const seat = look(40, 30, { depth: 8 });
    await seat.renderer.showImage(image(640, 480));
    await captioned(seat);
    const cell = (column: number, row: number) => seat.glass.terminal.buffer.active.getLine(row)?.getCell(column);
    // xterm's cube: red 5 0 0 is 160 with levels 215 0 0; green 0 4 0 is 40; blue 0 1 4 is 26; white is 255 among the greys or 231.
    expect(cell(2, 0)?.getFgColor()).toBe(160);
    expect(cell(30, 0)?.getFgColor()).toBe(40);
    expect(cell(2, 10)?.isFgPalette()).toBe(true);
    expect(cell(30, 10)?.getFgColor()).toBe(231);
    expect(cell(30, 10)?.isFgPalette()).toBe(true);
  });

  it.each([
    ["NO_COLOR", { depth: 24, env: { TERM: "xterm", NO_COLOR: "1" } }],
    ["a terminal of 16 colours", { depth: 4, env: { TERM: "xterm" } }],
  ])("has shades and no colour with %s", async (_what, more) => {
    const seat = look(40, 30, more);
    const rgba = rgbaOf(40, 20, (x) => [x * 6, x * 6, x * 6, 255]);
    await seat.renderer.showImage({ name: "cat.png", bytes: png(rgba, 40, 20) });
    await captioned(seat);
    expect(seat.glass.all()[3]).toMatch(/^ {3,}░+▒+▓+█+$/u);
    expect(seen(seat.glass.written)).not.toMatch(/␛\[[\d;]*[34]8[;:]/u);
  });

  it("is drawn the other way round where the terminal says that it is light", async () => {
    const seat = look(40, 30, { depth: 1, env: { TERM: "xterm", COLORFGBG: "0;15" } });
    const rgba = rgbaOf(40, 20, (x) => [x * 6, x * 6, x * 6, 255]);
    await seat.renderer.showImage({ name: "cat.png", bytes: png(rgba, 40, 20) });
    await captioned(seat);
    expect(seat.glass.all()[3]).toMatch(/^ {2}█+▓+▒+░+ *$/u);
  });
});

describe("a picture by kitty's protocol", () => {
  const transmitted = (written: string) => [...seen(written).matchAll(/␛_G([^;␛]*);([^␛]*)␛\\/gu)];

  it("is given to the terminal in chunks of at most 4,096 characters", () => {
    const bytes = Buffer.alloc(3 * 4_096).map((_, index) => index * 7);
    const chunks = transmitted(kittyTransmission(7, bytes));
    expect(chunks.map(([, keys]) => keys)).toEqual(["a=t,f=100,t=d,i=7,q=2,m=1", "m=1", "m=1", "m=0"]);
    expect(chunks.map(([, , payload]) => payload?.length)).toEqual([4_096, 4_096, 4_096, 4_096]);
    expect(Buffer.from(chunks.map(([, , payload]) => payload).join(""), "base64")).toEqual(bytes);
  });

  it("is one chunk where it fits, and two where it is a byte longer", () => {
    const keysOf = (length: number) => transmitted(kittyTransmission(1, Buffer.alloc(length))).map(([, keys]) => keys);
    expect(keysOf(3_072)).toEqual(["a=t,f=100,t=d,i=1,q=2,m=0"]);
    expect(keysOf(3_073)).toEqual(["a=t,f=100,t=d,i=1,q=2,m=1", "m=0"]);
  });

  it("is placed over rows that are there already, without moving the cursor", async () => {
    expect(kittyPlacement(9, { columns: 20, rows: 5 })).toBe("\u001b_Ga=p,i=9,c=20,r=5,C=1,q=2\u001b\\");
    const seat = look(60, 24, {}, IS_KITTY);
    await seat.renderer.showImage(image(200, 100));
    await captioned(seat);
    const [, id] = /a=t,f=100,t=d,i=(\d+),/u.exec(seat.glass.written) ?? [];
    // 200 by 100 pixels are 20 by 5 cells of 10 by 20.
    expect(seat.glass.written).toContain(
      `\r\n\r\n\r\n\r\n\r\n\u001b7\u001b[5A\u001b[3G${kittyPlacement(Number(id), { columns: 20, rows: 5 })}\u001b8  `,
    );
    expect(rowOf(seat, "cat.png")).toBe(5);
  });

  it("is a PNG of our own making", async () => {
    const seat = look(60, 24, {}, IS_KITTY);
    const sent = image(200, 100);
    await seat.renderer.showImage(sent);
    await captioned(seat);
    const payload = transmitted(seat.glass.written)
      .filter(([, keys]) => /^(a=t|m=)/u.test(keys ?? ""))
      .map(([, , part]) => part);
    const given = Buffer.from(payload.join(""), "base64");
    expect(given.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(given.equals(sent.bytes)).toBe(false);
  });

  it("stays where it is on a change of size, as all does that is printed", async () => {
    const seat = look(60, 24, {}, IS_KITTY);
    await seat.renderer.showImage(image(200, 200));
    await captioned(seat);
    const from = seat.glass.written.length;
    seat.glass.resize(16, 24);
    await vi.waitFor(() => expect(seat.glass.written.slice(from)).toContain("\u001b[?2026l"), PATIENCE);
    expect(seat.glass.written.slice(from)).not.toContain("\u001b_G");
  });

  it("is taken off with all else by /clear", async () => {
    const seat = look(60, 24, {}, IS_KITTY);
    await seat.renderer.showImage(image(200, 200));
    await captioned(seat);
    seat.renderer.clear();
    await vi.waitFor(() => expect(seat.glass.written).toContain("\u001b_Ga=d,d=a,q=2\u001b\\\u001b[2;1H"), PATIENCE);
  });

  it("never takes more rows than the screen has to spare", async () => {
    const seat = look(60, 8, {}, IS_KITTY);
    await seat.renderer.showImage(image(200, 400));
    await captioned(seat);
    expect(seat.glass.written).toMatch(/a=p,i=\d+,c=2,r=2,/u);
  });
});

describe("a picture by iTerm2's protocol", () => {
  it("is one sequence with its size in bytes and in cells", async () => {
    const seat = look(60, 24, { env: { TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" } });
    await seat.renderer.showImage(image(200, 100));
    await captioned(seat);
    const pattern =
      /␛7␛\[5A␛\[3G␛\]1337;File=inline=1;size=(\d+);width=20;height=5;preserveAspectRatio=1:([A-Za-z0-9+/=]+)␇␛8/u;
    const [, size, base64 = ""] = pattern.exec(seen(seat.glass.written)) ?? [];
    const given = Buffer.from(base64, "base64");
    expect([given.length, given.subarray(1, 4).toString("latin1")]).toEqual([Number(size), "PNG"]);
    expect(rowOf(seat, "cat.png")).toBe(5);
  });
});

describe("how pictures are drawn", () => {
  const wayOf = async (more: Parameters<typeof sit>[2], answer?: string): Promise<string> => {
    const seat = look(60, 24, more, answer);
    await seat.renderer.showImage(image(20, 20));
    await captioned(seat);
    if (seat.glass.written.includes("a=p")) return "kitty";
    return seat.glass.written.includes("]1337;File") ? "iterm" : "blocks";
  };
  const env = (more: NodeJS.ProcessEnv) => ({ env: { TERM: "xterm-256color", ...more } });

  it.each([
    ["kitty", env({}), IS_KITTY],
    ["kitty", env({ TERM: "xterm-kitty" }), "\u001b[?62c"],
    ["kitty", env({ TERM_PROGRAM: "WezTerm" }), IS_KITTY],
    ["iterm", env({ TERM_PROGRAM: "WezTerm" }), IS_PLAIN],
    ["iterm", env({ TERM_PROGRAM: "iTerm.app" }), IS_KITTY],
    ["blocks", env({}), IS_PLAIN],
    ["blocks", env({ TERM: "xterm-kitty" }), "\u001b_Gi=31;EINVAL:no\u001b\\\u001b[?62c"],
    ["blocks", env({ TERM: "xterm-kitty", TMUX: "/run/tmux" }), IS_KITTY],
    ["blocks", env({ TERM: "screen-256color", TERM_PROGRAM: "iTerm.app" }), IS_KITTY],
    ["blocks", env({ TERM: "linux" }), IS_KITTY],
    ["blocks", env({ TERM_PROGRAM: "Apple_Terminal" }), IS_KITTY],
  ])("is %s with %j, as the terminal answers", async (way, more, answer) => {
    expect(await wayOf(more, answer)).toBe(way);
  });

  it.each(["kitty", "iterm", "blocks"] as const)("is %s where that was chosen", async (images) => {
    expect(await wayOf({ settings: { images } })).toBe(images);
  });

  it("is not asked where nothing could answer, and nothing is shown where images are off", async () => {
    const seat = look(60, 24, { env: { TERM: "xterm", TMUX: "/run/tmux" } });
    await seat.renderer.showImage(image(20, 20));
    expect(seat.glass.written).not.toContain(KITTY_QUESTION);
    seat.settings.images = "off";
    expect(await seat.renderer.showImage(image(20, 20))).toEqual({ refused: "off" });
  });

  it("says why an image is not shown, and prints nothing of it", async () => {
    const seat = look(60, 24);
    const sent = { name: "cat.png", bytes: Buffer.from("\u001b]0;no image\u0007") };
    expect(await seat.renderer.showImage(sent)).toEqual({ refused: "unknown" });
    expect(seat.glass.written).not.toContain("no image");
  });
});
