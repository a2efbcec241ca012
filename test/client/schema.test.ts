// Shows what becomes of the records of other versions: older ones are brought up to date whole, newer ones are left alone.
import { describe, expect, it } from "vitest";
import { Profile } from "../../client/profile.ts";
import { bringUpToDate, type Migration, SELF } from "../../client/schema.ts";
import { Vault } from "../../client/vault.ts";
import { utf8 } from "../../crypto/encoding.ts";
import { Strongbox } from "../../crypto/strongbox.ts";
import { MemoryProfile, MemorySpool, MemoryStore, PASSPHRASE, quickStretch } from "../helpers/memory-store.ts";

const rename: Migration = async (vault) =>
  vault.entries("old").flatMap(([key, content]) => [
    { table: "old", key, content: null },
    { table: "new", key, content },
  ]);
const longerSelf: Migration = async (vault) => [
  { ...SELF, content: new Uint8Array([...(vault.get(SELF.table, SELF.key) ?? []), 9]) },
];
const MIGRATIONS = [rename, longerSelf];

/** A store of version 1 with two records beside that of the self. */
async function oldStore() {
  const [store, box] = [new MemoryStore(), await Strongbox.create()];
  await Vault.create(store, box, [
    { ...SELF, content: new Uint8Array([1, 7]) },
    { table: "old", key: "a", content: utf8("one") },
    { table: "old", key: "b", content: utf8("two") },
  ]);
  return { store, box };
}

const stateOf = (vault: Vault) => ({
  self: [...(vault.get(SELF.table, SELF.key) ?? [])],
  old: vault.entries("old").length,
  new: vault.entries("new").length,
});

describe("records of an older version", () => {
  it("are brought to the newest one, step by step, and stay there", async () => {
    const { store, box } = await oldStore();
    const vault = await Vault.open(store, box);
    await bringUpToDate(vault, MIGRATIONS);
    for (const one of [vault, await Vault.open(store.reopen(), box)])
      expect(stateOf(one)).toEqual({ self: [3, 7, 9], old: 0, new: 2 });
    const { writes } = store;
    await bringUpToDate(vault, MIGRATIONS);
    expect(store.writes).toBe(writes);
  });

  it.each([1, 2])("are of one version or the next where the process dies at write %i of that", async (at) => {
    for (const lasts of [false, true]) {
      const { store, box } = await oldStore();
      store.death = { at: store.writes + at, lasts };
      const vault = await Vault.open(store, box);
      void bringUpToDate(vault, MIGRATIONS);
      await store.died.promise;
      const later = await Vault.open(store.reopen(), box);
      const version = at + Number(lasts);
      expect(stateOf(later)).toEqual(
        [
          { self: [1, 7], old: 2, new: 0 },
          { self: [2, 7], old: 0, new: 2 },
          { self: [3, 7, 9], old: 0, new: 2 },
        ][version - 1],
      );
      await bringUpToDate(later, MIGRATIONS);
      expect(stateOf(later)).toEqual({ self: [3, 7, 9], old: 0, new: 2 });
    }
  });
});

describe("a profile of a newer version", () => {
  it("is refused as such, and is not changed", async () => {
    const [store, box] = [new MemoryStore(), await Strongbox.create()];
    await Vault.create(store, box, [{ ...SELF, content: new Uint8Array([2, 1, 2, 3]) }]);
    const header = await box.lock(PASSPHRASE, quickStretch);
    const { writes } = store;
    await expect(
      Profile.open({ header, stretch: quickStretch, records: () => store, spool: new MemorySpool() }, PASSPHRASE),
    ).rejects.toMatchObject({
      code: "profile_damaged",
      note: { about: "newer_profile" },
    });
    expect(store.writes).toBe(writes);
  });

  it("is refused as such also where its header is newer, before anything is read", async () => {
    const { header } = await MemoryProfile.create();
    const records = () => expect.unreachable();
    const newer = Uint8Array.from(header, (byte, index) => (index === 0 ? 2 : byte));
    await expect(
      Profile.open({ header: newer, stretch: quickStretch, records, spool: new MemorySpool() }, PASSPHRASE),
    ).rejects.toMatchObject({
      code: "profile_damaged",
      note: { about: "newer_profile" },
    });
  });
});
