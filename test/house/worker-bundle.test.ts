// Shows that the relay as it is deployed holds nothing that could open a message: no file of crypto/, no MLS, no age, no cipher.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT, run } from "./scratch.ts";

interface Metafile {
  inputs: Record<string, unknown>;
}

const directory = mkdtempSync(join(tmpdir(), "sotto-bundle-"));
afterAll(() => rmSync(directory, { recursive: true }));

describe("the Worker's bundle", () => {
  const metafile = join(directory, "meta.json");
  const { ok, output } = run(
    ROOT,
    "wrangler",
    "deploy",
    "--dry-run",
    `--outdir=${directory}`,
    `--metafile=${metafile}`,
  );
  if (!ok) throw new Error(output);
  const { inputs }: Metafile = JSON.parse(readFileSync(metafile, "utf8"));
  const code = readFileSync(join(directory, "index.js"), "utf8");

  it("is made of the relay, the protocol, and what they declare", () => {
    const ours = Object.keys(inputs).filter((input) => !input.includes("node_modules/"));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((input) => !/^(worker|protocol)\/[\w/-]+\.ts$/.test(input))).toEqual([]);
    const packages = Object.keys(inputs).flatMap(
      (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
    );
    expect(new Set(packages)).toEqual(new Set(["hono", "valibot"]));
  });

  it.each(["encrypt", "decrypt", "deriveKey", "deriveBits", "wrapKey", "unwrapKey"])("never calls %s", (operation) => {
    expect(code).not.toMatch(new RegExp(`\\b${operation}\\s*\\(`));
  });

  it.each(["AES-", "ChaCha", "X25519", "HPKE", "argon2", "scrypt"])("never names %s", (cipher) => {
    expect(code.toLowerCase()).not.toContain(cipher.toLowerCase());
  });
});
