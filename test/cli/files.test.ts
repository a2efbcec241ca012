// Shows what files do to this machine: which names they get, where they are written, and what never happens to what is there.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DiskSink } from "../../cli/files/disk-sink.ts";
import { diskSource } from "../../cli/files/disk-source.ts";
import { numberedName, safeFileName } from "../../cli/files/file-names.ts";
import { mediaTypeOf } from "../../cli/files/media-types.ts";
import { savePlace } from "../../cli/files/save-place.ts";
import { formatBytes, formatTimeLeft } from "../../cli/files/sizes.ts";
import { droppedFile, typedPath } from "../../cli/files/typed-path.ts";
import { fileObject, JsonRenderer } from "../../cli/json-renderer.ts";
import { speak } from "../../cli/language.ts";
import type { RoomView } from "../../cli/renderer.ts";
import { ChatError } from "../../protocol/errors.ts";
import { somebody } from "./fake-room.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sotto-files-"));
});
afterEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ChatError ? [error.code, error.note?.about ?? null] : error),
  );

describe("a name from somebody else", () => {
  it.each([
    ["notes.txt", "notes.txt"],
    ["/etc/passwd", "passwd"],
    ["../../.ssh/authorized_keys", "authorized_keys"],
    ["C:\\Windows\\system32\\evil.exe", "evil.exe"],
    ["..", "file"],
    ["/", "file"],
    ["", "file"],
    ["   ", "file"],
    [".bashrc", "bashrc"],
    ["...hidden", "hidden"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["COM1.log", "_COM1.log"],
    ["lpt9", "_lpt9"],
    ["com10.txt", "com10.txt"],
    ["console.txt", "console.txt"],
    ['a<b>:c"|d?*e', "a_b__c__d__e"],
    ["trailing. . ", "trailing"],
    ["new\nline\u0000.txt", "new line.txt"],
    ["\u202egpj.exe", "gpj.exe"],
    ["\u001b]0;title\u0007x", "x"],
    ["zero\u200bwidth", "zerowidth"],
    ["Käse 🧀.txt", "Käse 🧀.txt"],
  ])("%j becomes %j", (name, safe) => expect(safeFileName(name)).toBe(safe));

  it("is one plain part of a path, whatever it was, and stays what it is when taken twice", () => {
    const any = fc.string({
      unit: fc.constantFrom(..."ab./\\ :~-\u0000\n\u202e\u200b\ud800é🧀", "con", ".txt"),
      maxLength: 400,
    });
    fc.assert(
      fc.property(any, (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]|^[.\s]|[.\s]$/u);
        expect(safe.isWellFormed() && safe.length > 0 && Buffer.byteLength(safe) <= 200).toBe(true);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });

  it("keeps its ending when it is cut or numbered", () => {
    expect(safeFileName(`${"x".repeat(240)}.tar.gz`)).toMatch(/^x{197}\.gz$/);
    expect([numberedName("a.txt", 2), numberedName("a", 3), numberedName("a.b.tar", 2)]).toEqual([
      ...["a (2).txt", "a (3)", "a.b (2).tar"],
    ]);
  });
});

describe("a file that is written", () => {
  it("has no name before it is finished, and nothing beside it then", async () => {
    const sink = new DiskSink({ path: join(folder, "a.txt"), taken: "refuse" });
    await sink.write(Buffer.from("one "));
    expect((await readdir(folder)).map((name) => name.endsWith(".part"))).toEqual([true]);
    await sink.write(Buffer.from("two"));
    expect(await sink.finish()).toBe(join(folder, "a.txt"));
    expect(await readdir(folder)).toEqual(["a.txt"]);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("one two");
  });

  it("may be empty", async () => {
    await new DiskSink({ path: join(folder, "empty"), taken: "refuse" }).finish();
    expect((await stat(join(folder, "empty"))).size).toBe(0);
  });

  it("leaves nothing when it is given up", async () => {
    const sink = new DiskSink({ path: join(folder, "a.txt"), taken: "refuse" });
    await sink.write(Buffer.from("one"));
    await sink.discard();
    await new DiskSink({ path: join(folder, "b.txt"), taken: "refuse" }).discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it("replaces what a killed process has left of it, and nothing that somebody still writes or that is no draft", async () => {
    const { pid: dead = 0 } = spawnSync(process.execPath, ["--version"]);
    const draft = (pid: number, name = "a.txt") => `.${name}.${pid}-0123456789ab.part`;
    const others = [draft(process.pid), draft(process.ppid), draft(dead, "b.txt"), `.a.txt.${dead}.part`];
    for (const name of [draft(dead), ...others]) await writeFile(join(folder, name), "part");
    const sink = new DiskSink({ path: join(folder, "a.txt"), taken: "refuse" });
    await sink.write(Buffer.from("one"));
    await sink.finish();
    expect((await readdir(folder)).sort()).toEqual([...others, "a.txt"].sort());
  });

  it("never takes the place of another: it is refused, or gets a free name", async () => {
    await writeFile(join(folder, "a.txt"), "mine");
    const refused = new DiskSink({ path: join(folder, "a.txt"), taken: "refuse" });
    await refused.write(Buffer.from("theirs"));
    expect(await failureOf(refused.finish())).toEqual(["file_exists", null]);
    await refused.discard();
    for (const expected of ["a (2).txt", "a (3).txt"]) {
      const numbered = new DiskSink({ path: join(folder, "a.txt"), taken: "number" });
      await numbered.write(Buffer.from("theirs"));
      expect(await numbered.finish()).toBe(join(folder, expected));
    }
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("mine");
    expect((await readdir(folder)).sort()).toEqual(["a (2).txt", "a (3).txt", "a.txt"]);
  });

  it("replaces another only where that is meant", async () => {
    await writeFile(join(folder, "a.txt"), "mine");
    const sink = new DiskSink({ path: join(folder, "a.txt"), taken: "replace" });
    await sink.write(Buffer.from("theirs"));
    await sink.finish();
    expect([await readdir(folder), await readFile(join(folder, "a.txt"), "utf8")]).toEqual([["a.txt"], "theirs"]);
  });

  it("says what the system says", async () => {
    const sink = new DiskSink({ path: join(folder, "nowhere", "a.txt"), taken: "refuse" });
    expect(await failureOf(sink.write(Buffer.from("x")))).toEqual(["local_file", "no_such_path"]);
  });
});

describe("where a file is saved", () => {
  it("is the folder that is named, under the sender's name, or exactly the path", async () => {
    expect(await savePlace(folder, "../x.txt", false)).toEqual({ path: join(folder, "x.txt"), taken: "number" });
    expect(await savePlace("", "x.txt", false)).toEqual({ path: join(process.cwd(), "x.txt"), taken: "number" });
    expect(await savePlace(join(folder, "y"), "x.txt", false)).toEqual({ path: join(folder, "y"), taken: "refuse" });
  });

  it("is no place that is taken, unless it is to be replaced, and none that cannot be", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, "mine");
    expect(await failureOf(savePlace(path, "x", false))).toEqual(["file_exists", null]);
    expect(await savePlace(path, "x", true)).toEqual({ path, taken: "replace" });
    expect(await failureOf(savePlace(join(folder, "no/a"), "x", false))).toEqual(["local_file", "no_such_folder"]);
    expect(await failureOf(savePlace(`${folder}/no/`, "x", false))).toEqual(["local_file", "no_such_folder"]);
  });
});

describe("a file that is sent", () => {
  it("has its own name without the path, its media type and its length, and is read as it is", async () => {
    await writeFile(join(folder, "Notes.TXT"), "x".repeat(100_000));
    const source = await diskSource(join(folder, "Notes.TXT"));
    expect(source).toMatchObject({ name: "Notes.TXT", mime: "text/plain", size: 100_000 });
    let read = "";
    for await (const piece of source.read()) read += Buffer.from(piece).toString();
    expect(read).toBe("x".repeat(100_000));
    expect([mediaTypeOf("a.PNG"), mediaTypeOf("a"), mediaTypeOf("a.constructor")]).toEqual([
      ...["image/png", "application/octet-stream", "application/octet-stream"],
    ]);
  });

  it("is not sent where it became shorter, is none, or a folder", async () => {
    const path = join(folder, "a");
    await writeFile(path, "x".repeat(100_000));
    const source = await diskSource(path);
    await writeFile(path, "short");
    const read = async () => {
      for await (const piece of source.read()) expect(piece.length).toBeGreaterThan(0);
    };
    expect(await failureOf(read())).toEqual(["local_file", "became_shorter"]);
    expect(await failureOf(diskSource(folder))).toEqual(["local_file", "is_folder"]);
    expect(await failureOf(diskSource(join(folder, "no")))).toEqual(["local_file", "no_such_path"]);
    expect(await failureOf(diskSource("/dev/null"))).toEqual(["local_file", "no_plain_file"]);
  });

  it("may be named as a person, a shell or a terminal writes a path", async () => {
    const path = join(folder, "my file's.txt");
    await writeFile(path, "x");
    const escaped = path.replace(/[ ']/g, "\\$&");
    for (const text of [path, `"${path}"`, ` ${path} `, escaped]) expect(typedPath(text)).toBe(path);
    for (const text of [path, `"${path}"`, escaped, `${escaped} `, `file://${encodeURI(path)}`])
      expect([text, droppedFile(text)]).toEqual([text, path]);
    expect(typedPath("~/x")).toBe(join(homedir(), "x"));
    for (const text of ["hello", "", folder, `${path}\n${path}`, `look at ${path}`, "/nowhere/at/all", "file:///%"])
      expect([text, droppedFile(text)]).toEqual([text, null]);
  });
});

it("amounts and times are written short", () => {
  expect([0, 999, 1_000, 1_250, 99_400, 999_499, 999_500, 3.2e9].map(formatBytes)).toEqual([
    ...[
      "0\u00a0B",
      "999\u00a0B",
      "1.0\u00a0kB",
      "1.3\u00a0kB",
      "99.4\u00a0kB",
      "999\u00a0kB",
      "1.0\u00a0MB",
      "3.2\u00a0GB",
    ],
  ]);
  expect([0, 0.2, 59, 60, 3_599, 3_600, 3_661].map(formatTimeLeft)).toEqual([
    ...["0:00", "0:01", "0:59", "1:00", "59:59", "1:00:00", "1:01:01"],
  ]);
});

it("programs are told base names and nothing else, whatever others call a file", () => {
  const from = somebody("bob", "bb22");
  const file = { number: 1, id: "FILE", name: "../../x\u202e\u001b[2J", mime: "", size: 1, sha256: "00" };
  let written = "";
  const renderer = new JsonRenderer((text) => {
    written += text;
  });
  const told = {
    type: "file",
    seq: 1,
    ts: "2026-11-24T10:00:00.000Z",
    from,
    own: false,
    history: false,
    file,
  } as const;
  renderer.draw({ id: "ONE" } as RoomView, told);
  expect(JSON.parse(written)).toMatchObject({ file: { name: "x" } });
  expect(fileObject({ ...file, from, own: false, ts: "", state: "complete" })).toMatchObject({ name: "x" });
});

it("amounts have the decimal mark of the language, and digits that can be typed", async () => {
  await speak({ language: "de", tag: "de-DE" });
  expect(formatBytes(1_200_000)).toBe("1,2\u00a0MB");
  await speak({ language: "ar", tag: "ar-EG" });
  expect(formatBytes(1_200_000)).toMatch(/^1\D2\u00a0MB$/u);
  await speak({ language: "en", tag: "en" });
  expect(formatBytes(1_200_000)).toBe("1.2\u00a0MB");
});
