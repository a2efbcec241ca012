// Shows that what the README says to type for a deploy says nothing but what it does. Nothing is deployed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

it.each([[[]], [["--env=staging"]]])("wrangler deploy --dry-run %j warns of nothing", (options) => {
  const outdir = mkdtempSync(join(tmpdir(), "sotto-edge-"));
  try {
    const command = [join(ROOT, "node_modules/wrangler/bin/wrangler.js"), "deploy", "--dry-run", "--outdir", outdir];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...options], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).not.toMatch(/warning|error/iu);
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
