// Shows that the npm package, installed in an empty folder, is all that a conversation takes, and says what a relay takes besides.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ChatProcess, type Line, runChat } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";

const ROOT = join(import.meta.dirname, "../..");
/** A half of it is what decodes images, an eighth languages. */
const MAX_TARBALL_BYTES = 1_450_000;
const MAX_INSTALLED_BYTES = 5_000_000;

const folder = mkdtempSync(join(tmpdir(), "sotto-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

const onWindows = process.platform === "win32";
const npm = (...args: string[]) =>
  execFileSync(onWindows ? "npm.cmd" : "npm", args, { cwd: folder, encoding: "utf8", stdio: "pipe", shell: onWindows });
execFileSync(process.execPath, ["deploy/build-package.ts"], { cwd: ROOT, stdio: "pipe" });
const tarball = npm("pack", "--silent", join(ROOT, "dist/package")).trim();
npm("install", "--prefix", folder, "--offline", "--no-audit", "--no-fund", `./${tarball}`);

const installed = join(folder, "node_modules/sotto");
const program = join(installed, "cli/main.js");
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** The size of everything in a directory, in bytes. */
function sizeOf(directory: string): number {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Joins with the installed program, and waits for `ready`. */
async function enter(invite: string, nick: string): Promise<ChatProcess> {
  const args = ["join", "--renderer", "json", "--nick", nick];
  const chat = new ChatProcess(args, { CHAT_INVITE: invite }, program);
  await chat.until((line) => line.type === "ready");
  return chat;
}

describe("the package in an empty folder", () => {
  it("is alone there, and small", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["sotto"]);
    expect(statSync(join(folder, tarball)).size).toBeLessThan(MAX_TARBALL_BYTES);
    expect(sizeOf(installed)).toBeLessThan(MAX_INSTALLED_BYTES);
  });

  it("has the terms of what it bundles, and its own", () => {
    expect(existsSync(join(installed, "LICENSE"))).toBe(true);
    const terms = readFileSync(join(installed, "THIRD-PARTY-LICENCES.md"), "utf8");
    for (const name of ["ts-mls", "@hpke/core", "ws", "hono", "valibot", "@silvia-odwyer/photon-node"])
      expect(terms).toContain(`\n## ${name} `);
  });

  it("is named chat and sotto, and knows its version", async () => {
    expect(readdirSync(join(folder, "node_modules/.bin"))).toEqual(expect.arrayContaining(["chat", "sotto"]));
    const { bin } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(bin).toEqual({ chat: "cli/main.js", sotto: "cli/main.js" });
    const version = await runChat(["--version"], { program });
    expect([version.code, version.stdout.trim()]).toEqual([0, manifest.version]);
  });

  it("holds a conversation", async () => {
    await using relay = await ServedRelay.start();
    const created = await runChat(["create", "--json", "--server", relay.url, "--name", "Garden"], { program });
    const { invite } = created.lines[0] as Line & { invite: string };
    const [ann, bob] = [await enter(invite, "ann"), await enter(invite, "bob")];
    try {
      await ann.say("hello");
      await bob.until((line) => line["text"] === "hello");
      await bob.say("and good day");
      const sent = await runChat(["send", "--json", "--", "the build is green"], {
        environment: { CHAT_INVITE: invite },
        program,
      });
      expect(sent.code, sent.stdout + sent.stderr).toBe(0);
      for (const person of [ann, bob]) await person.untilState(() => person.texts().length === 3);
      for (const person of [ann, bob]) expect(person.texts()).toEqual(["hello", "and good day", "the build is green"]);
    } finally {
      expect(await Promise.all([ann.finish(), bob.finish()])).toEqual([0, 0]);
    }
  });

  it("loads what decodes images into the process that does so, and nowhere else", () => {
    const parts = readdirSync(join(installed, "cli")).filter((name) => name.endsWith(".js"));
    const holding = parts.filter((name) => readFileSync(join(installed, "cli", name), "utf8").includes("PhotonImage"));
    expect(holding).toEqual(["decoder.js"]);
  });

  it("decodes images, and works without what that takes", async () => {
    const images = async () => {
      const { lines, stderr } = await runChat(["doctor", "--json"], { program });
      const [doctor] = lines as (Line & { checks: { name: string; ok: boolean }[] })[];
      expect(doctor, stderr).toBeDefined();
      return doctor?.checks.filter(({ ok }) => !ok).map(({ name }) => name);
    };
    expect(await images()).toEqual([]);
    const wasm = join(installed, "cli/photon_rs_bg.wasm");
    renameSync(wasm, `${wasm}.away`);
    expect(await images()).toEqual(["images"]);
    renameSync(`${wasm}.away`, wasm);
  });

  it("says how to get what a relay takes, and runs one once it is there", async () => {
    const without = await runChat(["serve", "--json", "--port", "0"], { program });
    expect(without.code).toBe(1);
    expect(without.all("error")[0]?.["text"]).toContain(`npm install workerd@${manifest.dependencies.workerd}`);
    symlinkSync(join(ROOT, "node_modules/workerd"), join(folder, "node_modules/workerd"), "junction");
    const relay = new ChatProcess(["serve", "--json", "--port", "0"], {}, program);
    const { url } = await relay.until((line) => line.type === "listening");
    const created = await runChat(["create", "--json", "--server", String(url)], { program });
    expect(created.code, created.stderr).toBe(0);
    relay.child.kill("SIGTERM");
    expect(await relay.exited).toBe(0);
  });
});
