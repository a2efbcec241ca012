// Shows what of a passphrase goes into the system's keyring, and that nothing depends on there being one.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { pathsIn } from "../../cli/profile/directory.ts";
import { forgetInKeyring, keepInKeyring, passphraseInKeyring } from "../../cli/profile/keyring.ts";

let directory: string;
const kept = new Map<string, string>();

/** A keyring like that of the package. */
const loading = async () => ({
  Entry: class {
    readonly #name: string;
    constructor(service: string, account: string) {
      this.#name = `${service} ${account}`;
    }
    getPassword(): string | null {
      return kept.get(this.#name) ?? null;
    }
    setPassword(passphrase: string): void {
      kept.set(this.#name, passphrase);
    }
    deletePassword(): boolean {
      return kept.delete(this.#name);
    }
  },
});
const missing = () => Promise.reject(new Error("not installed"));

beforeEach(async () => {
  kept.clear();
  directory = await mkdtemp(join(tmpdir(), "sotto-keyring-"));
});

afterEach(() => rm(directory, { recursive: true }));

it("a passphrase is found in the keyring until it is taken out", async () => {
  const paths = pathsIn(directory, "ann");
  expect(await passphraseInKeyring(paths, loading)).toBeNull();
  await keepInKeyring(paths, "secret", loading);
  expect(await passphraseInKeyring(paths, loading)).toBe("secret");
  expect(await passphraseInKeyring(pathsIn(join(directory, "other"), "ann"), loading)).toBeNull();
  await forgetInKeyring(paths, loading);
  expect([kept.size, await readdir(directory)]).toEqual([0, []]);
});

it("without a keyring one is asked, and told what is missing where one was wanted", async () => {
  const paths = pathsIn(directory, "ann");
  await expect(keepInKeyring(paths, "secret", missing)).rejects.toMatchObject({ code: "usage" });
  await expect(keepInKeyring(paths, "secret", async () => ({}))).rejects.toMatchObject({ code: "usage" });
  expect(await readdir(directory)).toEqual([]);
  await keepInKeyring(paths, "secret", loading);
  expect(await passphraseInKeyring(paths, missing)).toBeNull();
});

it("one whose keyring does not answer is told so", async () => {
  class Entry {
    setPassword(): never {
      throw new Error("no secret service");
    }
  }
  await expect(keepInKeyring(pathsIn(directory, "ann"), "secret", async () => ({ Entry }))).rejects.toMatchObject({
    code: "usage",
    detail: expect.stringContaining("does not answer"),
  });
  expect(await readdir(directory)).toEqual([]);
});

it("a keyring that was never used is not even loaded", async () => {
  const never = () => Promise.reject(new Error("loaded"));
  expect(await passphraseInKeyring(pathsIn(directory, "ann"), never)).toBeNull();
  await forgetInKeyring(pathsIn(directory, "ann"), never);
});
