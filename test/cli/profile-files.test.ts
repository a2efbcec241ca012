// Shows what of a profile lies on the disk: nothing that says anything, nothing that can be altered unseen, and nothing that a failed opening changes.
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeArchive, encodeArchive } from "../../cli/profile/archive.ts";
import { pathsOf, profilesDirectory } from "../../cli/profile/directory.ts";
import * as files from "../../cli/profile/files.ts";
import { RecordFile } from "../../cli/profile/record-file.ts";
import { Profile } from "../../client/profile.ts";
import { ChatError } from "../../protocol/errors.ts";
import { Chance } from "../chaos/chance.ts";
import { MemorySpool, PASSPHRASE, quickStretch } from "../helpers/memory-store.ts";
import { found, join as joinRoom } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";
import { findTraces } from "../helpers/traces.ts";

const MESSAGES = 120;
const FLIPS = 300;

let directory: string;
let records: string;
let header: Uint8Array;
let secrets: string[];
let original: Buffer;
let texts: string[];

/** A conversation of some length, kept in a real file. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "sotto-records-"));
  records = join(directory, "records");
  await writeFile(records, "", { mode: 0o600 });
  const store = RecordFile.create(records);
  const made = await Profile.create(
    { stretch: quickStretch, records: () => store, spool: new MemorySpool() },
    PASSPHRASE,
    0,
  );
  header = made.header;
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay);
  const bob = await joinRoom(relay, founded, "bobolink", { profile: made.profile });
  texts = Array.from(
    { length: MESSAGES },
    (_, count) => `${count % 2 === 0 ? "shrubbery" : "herring"} number ${count}`,
  );
  for (const text of texts) await (text.startsWith("shrub") ? bob : founder).say(text);
  await bob.hears(texts.at(-1) ?? "");
  const people = [founder, bob].flatMap((person) => person.room.me()?.fingerprint ?? []);
  secrets = ["shrubbery", "herring", "bobolink", "Garden", founded.room, "127.0.0.1", "http:", ...people];
  secrets.push(
    ...people.map((fingerprint) => fingerprint.replaceAll("-", "")),
    founded.link,
    PASSPHRASE,
    "room",
    "history",
  );
  await bob.leave();
  store.close();
  original = await readFile(records);
}, 60_000);

afterAll(() => rm(directory, { recursive: true }));

/** Opens the file as it is now: every text that it holds, or the code of the refusal. */
async function reading(): Promise<string[] | string> {
  let store: RecordFile | null = null;
  const open = () => {
    store = RecordFile.open(records);
    return store;
  };
  try {
    const profile = await Profile.open(
      { header, stretch: quickStretch, records: open, spool: new MemorySpool() },
      PASSPHRASE,
    );
    const keep = profile.keep(profile.rooms()[0]?.room ?? "");
    const messages = await Promise.all(Array.from({ length: keep.messages }, (_, number) => keep.message(number)));
    return messages.map(({ shown }) => shown.text);
  } catch (error) {
    return error instanceof ChatError ? error.code : String(error);
  } finally {
    (store as RecordFile | null)?.close();
  }
}

describe("the file of a profile", () => {
  it("holds what was said, for whoever has the passphrase", async () => {
    expect(await reading()).toEqual(texts);
  });

  it("holds no word, nick, room, host or fingerprint for anybody else, and neither does what lies beside it", async () => {
    const beside = await Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name))));
    expect(
      findTraces(
        Buffer.concat([...beside, header]),
        secrets.filter((secret) => secret.length > 4),
      ),
    ).toEqual([]);
  });

  it("is refused or says the same where a byte of it was altered, and is not changed by the refusal", async () => {
    const chance = new Chance(7);
    let refused = 0;
    for (let flip = 0; flip < FLIPS; flip++) {
      const altered = Buffer.from(original);
      const at = chance.whole(0, altered.length - 1);
      altered[at] = (altered[at] ?? 0) ^ (1 << chance.whole(0, 7));
      await writeFile(records, altered);
      const read = await reading();
      if (typeof read === "string") refused += 1;
      expect(read, `byte ${at}`).toEqual(typeof read === "string" ? "profile_damaged" : texts);
      expect((await readFile(records)).equals(altered), `byte ${at}`).toBe(true);
    }
    expect(refused).toBeGreaterThan(FLIPS / 2);
    await writeFile(records, original);
  });

  it("is refused wherever it was cut short, and is not changed by that", async () => {
    const lengths = [0, 1, 99, 100, 512, 4095, 4096, original.length - 4096, original.length - 1];
    for (const length of lengths) {
      await writeFile(records, original);
      await truncate(records, length);
      expect(await reading(), `${length} bytes`).toBe("profile_damaged");
      expect((await stat(records)).size).toBe(length);
    }
    await writeFile(records, original);
  });

  it("is refused where a record was taken out, or another table was added", async () => {
    const { DatabaseSync } = await import("node:sqlite");
    for (const change of [
      "DELETE FROM records WHERE name IN (SELECT name FROM records LIMIT 1)",
      "CREATE TABLE more (a)",
    ]) {
      const database = new DatabaseSync(records);
      database.exec(change);
      database.close();
      expect(await reading(), change).toBe("profile_damaged");
      await writeFile(records, original);
    }
  });

  it("is not touched by another passphrase", async () => {
    const open = () => RecordFile.open(records);
    const before = await stat(records, { bigint: true });
    await expect(
      Profile.open({ header, stretch: quickStretch, records: open, spool: new MemorySpool() }, "wrong"),
    ).rejects.toMatchObject({
      code: "wrong_passphrase",
    });
    expect(await stat(records, { bigint: true })).toMatchObject({ mtimeNs: before.mtimeNs, ctimeNs: before.ctimeNs });
  });

  it("is for one at a time", () => {
    const one = RecordFile.open(records);
    expect(RecordFile.isLocked(records)).toBe(true);
    expect(() => RecordFile.open(records)).toThrow(expect.objectContaining({ code: "profile_locked" }));
    one.close();
    expect(RecordFile.isLocked(records)).toBe(false);
    RecordFile.open(records).close();
  });
});

describe("a profile as a whole", { timeout: 60_000 }, () => {
  it("is exported, deleted and imported again as the same identity, under another name and with another passphrase", async () => {
    const root = join(directory, "profiles");
    const [ann, moved] = [pathsOf(root, "ann"), pathsOf(root, "moved")];
    await files.createProfile(root, ann, PASSPHRASE, 5);
    const open = await files.openProfile(ann, PASSPHRASE);
    const { publicKey } = open.profile.identity;
    await files.changePassphrase(open, "another");
    open.close();
    const archive = Buffer.from(encodeArchive(files.readSealed(ann)));
    await files.deleteProfile(ann);
    expect(files.profileExists(ann)).toBe(false);
    await expect(files.restoreProfile(root, moved, decodeArchive(archive), PASSPHRASE)).rejects.toMatchObject({
      code: "wrong_passphrase",
    });
    expect(await readdir(root)).toEqual([]);
    await files.restoreProfile(root, moved, decodeArchive(archive), "another");
    expect((await files.listProfiles(root)).map(({ name }) => name)).toEqual(["moved"]);
    const again = await files.openProfile(moved, "another");
    expect(again.profile.identity.publicKey).toEqual(publicKey);
    expect(again.profile.createdAt).toBe(5);
    again.close();
    await expect(files.restoreProfile(root, moved, decodeArchive(archive), "another")).rejects.toMatchObject({
      code: "usage",
    });
  });

  it("is not imported from a file that is cut short or altered", async () => {
    const root = join(directory, "others");
    const paths = pathsOf(root, "ann");
    await files.createProfile(root, paths, PASSPHRASE, 5);
    const archive = Buffer.from(encodeArchive(files.readSealed(paths)));
    for (const length of [0, 15, 16, 20, 200, archive.length - 1])
      expect(() => decodeArchive(archive.subarray(0, length))).toThrow(
        expect.objectContaining({ code: "profile_damaged" }),
      );
    const later = Buffer.from(archive);
    later.write("2", "sotto profile ".length);
    expect(() => decodeArchive(later)).toThrow(
      expect.objectContaining({ code: "profile_damaged", note: { about: "newer_profile" } }),
    );
    archive[archive.length - 1] = (archive.at(-1) ?? 0) ^ 1;
    const altered = decodeArchive(archive);
    await expect(files.restoreProfile(root, pathsOf(root, "eve"), altered, PASSPHRASE)).rejects.toMatchObject({
      code: "profile_damaged",
    });
  });

  it("has a name that is one part of a path on every system", () => {
    for (const name of ["a", "A-1_b.c", "x".repeat(64)]) expect(pathsOf("/p", name).directory).toBe(join("/p", name));
    for (const name of ["", ".", "..", ".a", "a/b", "a\\b", "x".repeat(65), "con", "NUL.txt", "a.", "é", "-a", "a b"])
      expect(() => pathsOf("/p", name)).toThrow(expect.objectContaining({ code: "usage" }));
  });

  it("lies where the system keeps a program's data", () => {
    expect(profilesDirectory({ XDG_DATA_HOME: "/data" }, "linux")).toBe(join("/data", "sotto", "profiles"));
    expect(profilesDirectory({ XDG_DATA_HOME: "relative" }, "linux")).toMatch(/\.local.share.sotto.profiles$/u);
    expect(profilesDirectory({}, "darwin")).toMatch(/Library.Application Support.sotto.profiles$/u);
    expect(profilesDirectory({ APPDATA: "C:\\Users\\a\\AppData\\Roaming" }, "win32")).toContain("Roaming");
  });
});
