// Shows which images are decoded, and that one made to hurt does not: it is refused by its header, or ends with the process that decodes it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Decoding, type Picture } from "../../cli/images/decoding.ts";
import { MAX_IMAGE_BYTES } from "../../cli/sent-image.ts";
import {
  BLUE,
  flatJpeg,
  flatPng,
  GREEN,
  gif,
  jpeg,
  png,
  quarters,
  RED,
  type Rgba,
  swollenPng,
  turnedJpeg,
  WHITE,
  webp,
  webpHeader,
} from "./sample-images.ts";

const SMALL = { encoding: "rgba", maxWidth: 8, maxHeight: 8 } as const;
const scratch = mkdtempSync(join(tmpdir(), "sotto-decoding-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Patient, as a machine that runs tests may have other work. */
const decoding = new Decoding({ timeoutMs: 120_000 });
const decode = (file: Uint8Array, wanted: Parameters<Decoding["decode"]>[1] = SMALL) => decoding.decode(file, wanted);

async function pictureOf(file: Uint8Array, wanted?: Parameters<Decoding["decode"]>[1]): Promise<Picture> {
  const picture = await decode(file, wanted);
  if ("refused" in picture) throw new Error(picture.refused);
  return picture;
}

/** The pixel at a place, as one of the colours that it is nearest to. */
function colourAt({ width, bytes }: Picture, x: number, y: number): Rgba | undefined {
  const pixel = [...bytes.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  return [RED, GREEN, BLUE, WHITE].find((colour) =>
    colour.every((channel, index) => Math.abs(channel - (pixel[index] ?? 0)) < 40),
  );
}

const corners = (picture: Picture) => {
  const [right, bottom] = [picture.width - 1, picture.height - 1];
  return [
    colourAt(picture, 0, 0),
    colourAt(picture, right, 0),
    colourAt(picture, 0, bottom),
    colourAt(picture, right, bottom),
  ];
};

/** A program of the tests in the decoder's place. */
function decodingBy(program: string, timeoutMs?: number): Decoding {
  const path = join(scratch, `${Math.random()}.mjs`);
  writeFileSync(path, program);
  return new Decoding({ program: path, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}

describe("an image", () => {
  it.each([
    ["PNG", png(quarters(64, 48), 64, 48)],
    ["JPEG", jpeg(quarters(64, 48), 64, 48)],
    ["WebP", webp(quarters(64, 48), 64, 48)],
  ] as const)("is decoded where it is a %s, as large as was wanted", async (kind, file) => {
    const picture = await pictureOf(file);
    expect([picture.kind, picture.natural, picture.width, picture.height]).toEqual([
      kind,
      { width: 64, height: 48 },
      8,
      6,
    ]);
    expect(corners(picture)).toEqual([RED, GREEN, BLUE, WHITE]);
  });

  it("is the first frame of a GIF", async () => {
    const picture = await pictureOf(gif(GREEN, RED, 20, 10));
    expect([picture.kind, picture.width, picture.height]).toEqual(["GIF", 8, 4]);
    expect(corners(picture)).toEqual([GREEN, GREEN, GREEN, GREEN]);
  });

  it.each([
    [1, [RED, GREEN, BLUE, WHITE]],
    [2, [GREEN, RED, WHITE, BLUE]],
    [3, [WHITE, BLUE, GREEN, RED]],
    [4, [BLUE, WHITE, RED, GREEN]],
    [5, [RED, BLUE, GREEN, WHITE]],
    [6, [BLUE, RED, WHITE, GREEN]],
    [7, [WHITE, GREEN, BLUE, RED]],
    [8, [GREEN, WHITE, RED, BLUE]],
    [9, [RED, GREEN, BLUE, WHITE]],
  ])("stands upright where a camera noted orientation %i", async (orientation, seen) => {
    const picture = await pictureOf(turnedJpeg(quarters(64, 32), 64, 32, orientation));
    const isTurned = orientation >= 5 && orientation <= 8;
    expect([picture.width, picture.height]).toEqual(isTurned ? [4, 8] : [8, 4]);
    expect(picture.natural).toEqual(isTurned ? { width: 32, height: 64 } : { width: 64, height: 32 });
    expect(corners(picture)).toEqual(seen);
  });

  it("is not enlarged", async () => {
    expect(await pictureOf(png(quarters(4, 2), 4, 2))).toMatchObject({ width: 4, height: 2 });
  });

  it("is made anew: nothing of the sender's bytes is in what comes out", async () => {
    const file = Buffer.concat([png(quarters(8, 8), 8, 8), Buffer.from("\u001b]0;title\u0007 and more")]);
    const { bytes } = await pictureOf(file, { ...SMALL, encoding: "png" });
    expect(Buffer.from(bytes).subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect(Buffer.from(bytes).includes("title")).toBe(false);
    expect(await pictureOf(bytes)).toMatchObject({ kind: "PNG", width: 8, height: 8 });
  });
});

describe("an image that is none", () => {
  const whole = {
    png: png(quarters(64, 48), 64, 48),
    jpeg: jpeg(quarters(64, 48), 64, 48),
    webp: webp(quarters(64, 48), 64, 48),
  };

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("just a text")],
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ["a BMP", Buffer.from("BM\0\0\0\0")],
    ["zeros", Buffer.alloc(1_000)],
  ])("is unknown where it is %s", async (_what, file) => {
    expect(await decode(file)).toEqual({ refused: "unknown" });
  });

  it.each(Object.entries(whole))("is broken where a %s is cut off behind its header", async (_kind, file) => {
    expect(await decode(file.subarray(0, Math.min(file.length - 20, 700)))).toEqual({ refused: "broken" });
  });

  it("is broken where its bytes were changed", async () => {
    const file = Buffer.from(whole.png);
    file.fill(0x55, 60, 90);
    expect(await decode(file)).toEqual({ refused: "broken" });
  });

  it.each([
    ["wider", { width: 640, height: 48 }],
    ["of no width", { width: 0, height: 48 }],
  ])("is broken where its header says that it is %s", async (_how, claims) => {
    expect(await decode(png(quarters(64, 48), 64, 48, claims))).toEqual({ refused: "broken" });
  });

  it("hurts nothing, whatever its bytes are", async () => {
    for (let at = 30; at < whole.jpeg.length; at += 397) {
      const file = Buffer.from(whole.jpeg);
      file[at] = (file[at] ?? 0) ^ 0xff;
      const answer = await decode(file);
      expect("refused" in answer ? answer.refused : answer.kind).toMatch(/^(unknown|broken|large|JPEG)$/u);
    }
  });
});

describe("a bomb", () => {
  it.each([
    ["PNG", png(quarters(2, 2), 2, 2, { width: 50_000, height: 50_000 }), 50_000, 50_000],
    ["JPEG", flatJpeg(65_000, 65_000).subarray(0, 2_000), 65_000, 65_000],
    ["GIF", gif(RED, RED, 2, 2, { width: 65_535, height: 65_535 }), 65_535, 65_535],
    ["WebP", webpHeader(16_777_215, 16_777_215), 16_777_215, 16_777_215],
  ])("is refused by its header where it is a %s", async (_kind, file, width, height) => {
    expect(await decode(file)).toEqual({ refused: "large", width, height });
  });

  it("of 25 megapixels, which take 385 MiB, is decoded while this process hardly grows; one row more is refused", async () => {
    const file = flatPng(5_000, 5_000, 16);
    const before = process.resourceUsage().maxRSS;
    expect(await pictureOf(file)).toMatchObject({ natural: { width: 5_000, height: 5_000 }, width: 8, height: 8 });
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(64 * 1_024);
    expect(await decode(flatPng(5_000, 5_001))).toEqual({ refused: "large", width: 5_000, height: 5_001 });
  });

  it("whose data unpack to far more than its header says is decoded as far as that says", async () => {
    expect(await decode(swollenPng(50_000_000))).toMatchObject({ kind: "PNG", width: 8, height: 8 });
  });

  it("with a second, larger header behind the one that is believed is broken", async () => {
    const small = flatJpeg(8, 8);
    const large = flatJpeg(20_000, 20_000);
    // Behind the start and the table (2 and 69 bytes) stands the header of the frame, 13 bytes long.
    const twice = Buffer.concat([small.subarray(0, 84), large.subarray(71)]);
    expect(await decode(twice)).toEqual({ refused: "broken" });
  });

  it("of 10 MB is looked at, and a byte more is not", async () => {
    const file = Buffer.concat([png(quarters(8, 8), 8, 8), Buffer.alloc(MAX_IMAGE_BYTES)]);
    expect(await decode(file.subarray(0, MAX_IMAGE_BYTES))).toMatchObject({ kind: "PNG" });
    expect(await decode(file.subarray(0, MAX_IMAGE_BYTES + 1))).toEqual({ refused: "heavy" });
  });
});

describe("the process that decodes", () => {
  const file = png(quarters(8, 8), 8, 8);

  it("is killed where it takes too long, also in the midst of an endless loop", async () => {
    const looping = decodingBy("process.stdin.resume(); for (;;);", 200);
    expect(await looping.decode(file, SMALL)).toEqual({ refused: "slow" });
    const idle = decodingBy("setInterval(() => {}, 1000);", 200);
    expect(await idle.decode(file, SMALL)).toEqual({ refused: "slow" });
  });

  it("cannot have more memory for pixels than 512 MiB", async () => {
    const memory = (pages: number) =>
      decodingBy(`new WebAssembly.Memory({ initial: 1 }).grow(${pages - 1}); process.exit(3);`).decode(file, SMALL);
    // What fits ends with the code for a broken image; what does not ends the program in another way.
    expect(await memory(8_192)).toEqual({ refused: "broken" });
    expect(await memory(8_193)).toEqual({ refused: "decoder" });
  });

  it.each([
    ["write a file", `(await import("node:fs")).writeFileSync(${JSON.stringify(join(scratch, "written"))}, "x");`],
    ["read a file", '(await import("node:fs")).readFileSync("/etc/hostname");'],
    ["start a program", '(await import("node:child_process")).execFileSync(process.execPath, ["--version"]);'],
    [
      "start a thread",
      '(await import("node:worker_threads")).Worker; new (await import("node:worker_threads")).Worker("0", { eval: true });',
    ],
  ])("may not %s", async (_what, program) => {
    const tried = `try { ${program} } catch (error) { process.exit(error.code === "ERR_ACCESS_DENIED" ? 3 : 1); }`;
    expect(await decodingBy(tried).decode(file, SMALL)).toEqual({ refused: "broken" });
  });

  it("knows nothing of this process's environment", async () => {
    const named = Object.keys(process.env);
    expect(named.length).toBeGreaterThan(0);
    const program = `process.exit(Object.keys(process.env).some((name) => ${JSON.stringify(named)}.includes(name)) ? 1 : 3);`;
    expect(await decodingBy(program).decode(file, SMALL)).toEqual({ refused: "broken" });
  });

  it.each([
    ["nothing", ""],
    ["too little", "process.stdout.write('abc');"],
    ["another size than the header's", "process.stdout.write(Buffer.from([0,0,0,9,0,0,0,9,0,0,0,1,0,0,0,1,1,2,3,4]));"],
    [
      "more pixels than were wanted",
      "const b = Buffer.alloc(16 + 9 * 9 * 4); b[3] = b[7] = 8; b[11] = b[15] = 9; process.stdout.write(b);",
    ],
    [
      "fewer pixels than it says",
      "const b = Buffer.alloc(16 + 8); b[3] = b[7] = 8; b[11] = b[15] = 2; process.stdout.write(b);",
    ],
    ["without end", "const more = () => process.stdout.write(Buffer.alloc(65536), more); more();"],
  ])("is not believed where it writes %s", async (_what, program) => {
    expect(await decodingBy(program).decode(file, SMALL)).toEqual({ refused: "broken" });
  });

  it("may be missing: the image is not shown, and nothing else happens", async () => {
    const missing = new Decoding({ program: join(scratch, "missing.js") });
    expect(await missing.decode(file, SMALL)).toEqual({ refused: "decoder" });
  });

  it("ends with the program that asked", async () => {
    const idle = decodingBy("setInterval(() => {}, 1000);");
    const answer = idle.decode(file, SMALL);
    idle.close();
    expect(await answer).toEqual({ refused: "decoder" });
  });
});
