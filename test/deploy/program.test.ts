// Shows that a checkout starts what npm install built, and its sources from the moment that one of them is another.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runChat } from "../helpers/chat-process.ts";

const ROOT = join(import.meta.dirname, "../..");
const PARTS = ["cli", "client", "crypto", "deploy", "protocol", "worker", "package.json", "package-lock.json"];

const checkout = mkdtempSync(join(tmpdir(), "sotto-program-"));
afterAll(() => rmSync(checkout, { recursive: true }));
for (const part of PARTS) cpSync(join(ROOT, part), join(checkout, part), { recursive: true });
symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"), "junction");

const program = join(checkout, "cli/main.js");
const prepare = () => execFileSync(process.execPath, ["deploy/build-program.ts"], { cwd: checkout, stdio: "pipe" });
const versionFile = join(checkout, "cli/version.ts");
const setVersion = (version: string) => writeFileSync(versionFile, `export const VERSION = "${version}";\n`);
/** What is built says so instead of doing anything. */
const mark = () => writeFileSync(join(checkout, "dist/chat/cli/main.js"), 'console.log("built");\n');
const version = async () => (await runChat(["--version"], { program })).stdout.trim();

describe("the program of a checkout", () => {
  it("is the sources before anything was built", async () => {
    setVersion("1.0.0");
    expect(await version()).toBe("1.0.0");
  });

  it("is what was built, as long as no source has changed", async () => {
    prepare();
    expect(await version()).toBe("1.0.0");
    mark();
    expect(await version()).toBe("built");
  });

  it("is the sources again once one of them has changed", async () => {
    prepare();
    mark();
    setVersion("2.0.0-edited");
    expect(await version()).toBe("2.0.0-edited");
  });

  it("is made of all of its sources, and of nobody else's by name", () => {
    prepare();
    const inputs: [string, number, number][] = JSON.parse(
      readFileSync(join(checkout, "dist/chat/inputs.json"), "utf8"),
    );
    const paths = inputs.map(([path]) => path.replaceAll(sep, "/"));
    expect(paths).toEqual(
      expect.arrayContaining([
        "cli/start.js",
        "crypto/group.ts",
        "worker/index.ts",
        "package-lock.json",
        "deploy/bundles.ts",
      ]),
    );
    expect(paths.filter((path) => path.includes("node_modules"))).toEqual([]);
  });
});
