// Shows `chat profile` from outside: what it does to profiles, and how it says what cannot be done.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failureOf } from "../../cli/failure.ts";
import { decodeArchive, encodeArchive } from "../../cli/profile/archive.ts";
import { pathsOf, profilesDirectory } from "../../cli/profile/directory.ts";
import * as files from "../../cli/profile/files.ts";
import { RecordFile } from "../../cli/profile/record-file.ts";
import { PROGRAM, runChat } from "../helpers/chat-process.ts";
import { PASSPHRASE } from "../helpers/memory-store.ts";

let data: string;
let root: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "sotto-command-"));
  root = profilesDirectory({ XDG_DATA_HOME: data });
  for (const name of ["ann", "headless"]) await files.createProfile(root, pathsOf(root, name), PASSPHRASE, 0);
  await rm(pathsOf(root, "headless").header);
  await mkdir(pathsOf(root, "odd").records, { recursive: true });
  await mkdir(pathsOf(root, "odd").header);
  await writeFile(pathsOf(root, "flat").directory, "");
});

afterAll(() => rm(data, { recursive: true }));

const chat = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  runChat(args, { environment: { XDG_DATA_HOME: data, CHAT_PASSPHRASE: PASSPHRASE, ...more } });

describe("chat profile", { timeout: 60_000 }, () => {
  it("says what can be typed where it is given too little", async () => {
    const [nothing, other, file, name, json] = await Promise.all([
      chat(["profile"]),
      chat(["profile", "rename"]),
      chat(["profile", "export", "ann"]),
      chat(["profile", "delete"]),
      chat(["profile", "--json"]),
    ]);
    for (const { stderr } of [nothing, other])
      expect(stderr).toMatch(/^What is to be done with profiles\? Type one of: chat profile list; .*NAME\.\n$/u);
    expect(file.stderr).toBe("To do that, type: chat profile export NAME FILE\n");
    expect(name.stderr).toBe("To do that, type: chat profile delete NAME\n");
    expect(json.lines).toEqual([
      { type: "error", code: "usage", text: expect.stringContaining("chat profile list; chat profile export") },
    ]);
    expect([nothing, other, file, name, json].map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
  });

  it("exports to standard output and imports from standard input where the file is -", async () => {
    const { execFile } = await import("node:child_process");
    const here = await mkdtemp(join(tmpdir(), "sotto-cwd-"));
    const options = {
      cwd: here,
      encoding: "buffer" as const,
      env: { ...process.env, XDG_DATA_HOME: data, CHAT_PASSPHRASE: PASSPHRASE },
    };
    const run = (args: readonly string[], input: Uint8Array) =>
      new Promise<Buffer>((resolve, reject) => {
        const child = execFile(process.execPath, [PROGRAM, ...args], options, (error, stdout) =>
          error === null ? resolve(stdout) : reject(error),
        );
        child.stdin?.end(input);
      });
    const archive = await run(["profile", "export", "ann", "-"], new Uint8Array());
    expect(archive.equals(Buffer.from(encodeArchive(files.readSealed(pathsOf(root, "ann")))))).toBe(true);
    expect(decodeArchive(archive).records.length).toBeGreaterThan(0);
    await run(["profile", "import", "moved", "-"], archive);
    expect(files.profileExists(pathsOf(root, "moved"))).toBe(true);
    expect(await readdir(here)).toEqual([]);
    await rm(here, { recursive: true });
  });

  it("says in plain sentences that a profile is damaged or in use, without the system's words", async () => {
    const store = RecordFile.open(pathsOf(root, "ann").records);
    const out = join(data, "out");
    const outcomes = await Promise.all([
      ...["headless", "odd", "flat"].map((name) => chat(["profile", "export", name, out])),
      ...["export", "delete"].map((action) =>
        chat(["profile", action, "ann", ...(action === "export" ? [out] : ["--yes"])]),
      ),
    ]);
    store.close();
    expect(outcomes.map(({ code }) => code)).toEqual([5, 5, 5, 3, 3]);
    for (const { stderr } of outcomes) expect(stderr).toMatch(/^(The profile is damaged|Another process).*\.\n$/u);
    await expect(readFile(out)).rejects.toMatchObject({ code: "ENOENT" });
    expect(files.profileExists(pathsOf(root, "ann"))).toBe(true);
  });

  it("says so as well where a profile that is damaged is to be used", async () => {
    const outcomes = await Promise.all(["headless", "odd", "flat"].map((name) => chat(["join", "--profile", name])));
    for (const { code, stderr } of outcomes)
      expect([code, stderr]).toEqual([5, expect.stringMatching(/^The profile is damaged.*\.\n$/u)]);
  });

  it("asks for no passphrase that is in the keyring, and leaves none of it there when the profile is deleted", async () => {
    const keyring = join(data, "keyring.json");
    const preload = new URL("../helpers/with-keyring.js", import.meta.url).href;
    const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
      runChat(args, {
        environment: { XDG_DATA_HOME: data, NODE_OPTIONS: `--import=${preload}`, SOTTO_TEST_KEYRING: keyring, ...more },
      });
    await files.createProfile(root, pathsOf(root, "kit"), PASSPHRASE, 0);
    const kept = await run(["profile", "passphrase", "kit", "--keyring", "keep"], { CHAT_PASSPHRASE: PASSPHRASE });
    expect([kept.code, Object.values(JSON.parse(await readFile(keyring, "utf8")))]).toEqual([0, [PASSPHRASE]]);
    expect((await run(["profile", "passphrase", "kit", "--keyring", "keep"])).code).toBe(0);
    expect((await run(["profile", "delete", "kit", "--yes"])).code).toBe(0);
    expect(JSON.parse(await readFile(keyring, "utf8"))).toEqual({});
  });

  it("deletes damaged profiles too, whatever is left of them", async () => {
    for (const name of ["headless", "odd", "flat"]) {
      await files.deleteProfile(pathsOf(root, name));
      expect(files.profileExists(pathsOf(root, name))).toBe(false);
    }
  });

  it("names the directory of the profiles where it is none", async () => {
    const file = join(data, "file");
    await writeFile(file, "");
    const outcomes = await Promise.all(
      [
        ["profile", "list"],
        ["profile", "delete", "ann", "--yes"],
        ["join", "--profile", "ann"],
      ].map((args) => chat(args, { XDG_DATA_HOME: file })),
    );
    for (const { code, stderr } of outcomes) {
      expect(stderr).toBe(
        `Profiles are kept in ${join(file, "sotto", "profiles")}, and that cannot be used as a directory; set XDG_DATA_HOME to one that you may write to.\n`,
      );
      expect(code).toBe(2);
    }
  });

  it("says why a name cannot be a profile's", () => {
    const why = (name: string) => {
      try {
        return pathsOf(root, name).name;
      } catch (error) {
        return failureOf(error).text;
      }
    };
    expect(why("CON")).toBe("Windows keeps the name CON for a device; take another one.");
    expect(why("lpt1.txt")).toContain("Windows keeps the name lpt1.txt");
    for (const name of [".hidden", "dot.", "a/b"]) expect(why(name)).toContain("begins with a letter or a digit");
    expect(why("con1")).toBe("con1");
  });
});
