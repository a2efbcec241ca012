// Shows that a checkout starts what npm install built, and its sources from the moment that one of them is another.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runChat } from "../helpers/chat-process.ts";
import { Terminal } from "../helpers/terminal.ts";

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

describe("the page of help that was built", () => {
  const LANGUAGES = readdirSync(join(ROOT, "cli/languages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const pageFile = (language: string) => join(checkout, `dist/chat/cli/help/${language}.txt`);
  const answer = (args: string[], environment: Record<string, string> = {}) => runChat(args, { program, environment });

  it("is what the sources answer, in every language", async () => {
    prepare();
    expect(LANGUAGES).toHaveLength(15);
    for (const language of LANGUAGES) {
      const laidOut = await runChat(["help", "--lang", language], { program: join(checkout, "cli/start.js") });
      expect(readFileSync(pageFile(language), "utf8")).toBe(laidOut.stdout);
      expect(laidOut.stdout).toContain("chat");
    }
  });

  it("is the answer to --help, -h and help, in the language that was chosen", async () => {
    writeFileSync(pageFile("en"), "the English page\n");
    writeFileSync(pageFile("de"), "the German page\n");
    for (const asked of ["--help", "-h", "help"]) {
      expect(await answer([asked])).toMatchObject({ code: 0, stdout: "the English page\n", stderr: "" });
    }
    const german = await answer(["--help"], { CHAT_LANG: "", LC_ALL: "de_CH.UTF-8" });
    expect(german).toMatchObject({ code: 0, stdout: "the German page\n", stderr: "" });
  });

  it("is left alone where more is asked, or for a language that is not spoken", async () => {
    expect((await answer(["--help", "--lang", "en"])).stdout).toMatch(/^Usage: chat/u);
    expect((await answer(["join", "--help"])).stdout).toMatch(/^Usage: chat join/u);
    expect(await answer(["--help"], { CHAT_LANG: "xx" })).toMatchObject({ code: 2, stdout: "" });
  });

  it("is laid out anew on a terminal that is narrower", async () => {
    const narrow = new Terminal(["--help"], { program, cols: 40, rows: 60 });
    await narrow.shows("Usage: chat");
    expect(await narrow.exited).toBe(0);
    expect(narrow.text()).not.toContain("the English page");
    const wide = new Terminal(["--help"], { program, cols: 120, rows: 60 });
    await wide.shows("the English page");
    expect(await wide.exited).toBe(0);
  });
});
