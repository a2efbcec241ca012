// Shows that a profile which version 1 of the records wrote opens for ever, with all that was in it. The file was exported once and is never made anew.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeArchive } from "../../cli/profile/archive.ts";
import { pathsOf } from "../../cli/profile/directory.ts";
import { type OpenProfile, openProfile, restoreProfile } from "../../cli/profile/files.ts";
import { openRoom } from "../../client/room.ts";
import { parseLink } from "../../crypto/invite.ts";
import { Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const PASSPHRASE = "an old passphrase";
const BOB = "e047-8751-f6cc-c1db-c554-1d01-804a-c6e8";
const GARDEN = "OCg0saNu-TEmccG1v2GfgA";

let root: string;
let open: OpenProfile;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "sotto-recorded-"));
  const recorded = decodeArchive(await readFile(new URL("../vectors/profile-1.sotto", import.meta.url)));
  const paths = pathsOf(root, "old");
  await restoreProfile(root, paths, recorded, PASSPHRASE);
  open = await openProfile(paths, PASSPHRASE);
});

afterAll(async () => {
  open.close();
  await rm(root, { recursive: true });
});

describe("a profile of version 1", () => {
  it("has its nick, its age and its rooms", () => {
    const { nick, createdAt } = open.profile;
    expect({ nick, createdAt }).toEqual({ nick: "ann", createdAt: 1_700_000_000_000 });
    expect(open.profile.rooms().map(({ room, name, nick: here }) => [room, name, here])).toEqual([
      [GARDEN, "Garden", "ann"],
      ["m3AqIWcPQeJ-AJMg2glaiw", "Garden", "ann"],
    ]);
  });

  it("has what was said in each room", async () => {
    const said = async (room: string) => {
      const keep = open.profile.keep(room);
      const all = await Promise.all(Array.from({ length: keep.messages }, (_, number) => keep.message(number)));
      return all.map(({ shown }) => [shown.from.nick, shown.text, shown.own]);
    };
    expect(await said(GARDEN)).toEqual([
      ["ann", "the first words", true],
      ["bob", "the answer", false],
    ]);
    expect(await said("m3AqIWcPQeJ-AJMg2glaiw")).toEqual([["ann", "in the other room", true]]);
  });

  it("knows whom it has verified", () => {
    expect(open.profile.keep(GARDEN).acquaintances.isVerified(BOB)).toBe(true);
  });

  it("has its place in the group, its owner key, its files, and what it had still to say", async () => {
    const relay = new RelayDouble();
    relay.down = true;
    const [known] = open.profile.rooms();
    const { origin, room, invite } = parseLink(known?.link ?? "");
    const platform = relay.platform();
    const { identity } = open.profile;
    const keep = open.profile.keep(room);
    const ann = new Person(
      openRoom({ platform, origin, room, invite, nick: "ann", identity, keep, buffer: 10, connectTimeoutMs: 1_000 }),
    );
    await ann.until(() => ann.all("status").some(({ state }) => state === "reconnecting"));
    expect(ann.room.me()).toEqual({
      ...{ id: "3kQUSMFf6dAwwqP8QPkaqw", nick: "ann", verified: false, owner: true },
      fingerprint: "93b4-443d-2f52-870c-c589-50ab-be28-8327",
    });
    expect(ann.room.pending()).toBe(1);
    expect(ann.room.transcript().map(({ text }) => text)).toEqual(["the first words", "the answer"]);
    expect(ann.room.files()).toMatchObject([{ name: "notes.txt", size: 1_000, state: "complete", own: true }]);
    expect(keep.found?.ownerSeed).toHaveLength(32);
    ann.room.close();
    await ann.ended;
  });
});
