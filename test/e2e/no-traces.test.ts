// Shows that a program without a profile writes nothing to disk: it works where writing is forbidden, and leaves every directory of its own as it was.
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ChatProcess, runChat } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";

let relay: ServedRelay;
let home: string;

beforeAll(async () => {
  [relay, home] = await Promise.all([ServedRelay.start(), mkdtemp(join(tmpdir(), "sotto-home-"))]);
  await Promise.all(["tmp", "data", "config", "cache", "state"].map((name) => mkdir(join(home, name))));
});

afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await rm(home, { recursive: true });
});

/** A person's directories, all of them below `home`. */
const places = () => ({
  HOME: home,
  TMPDIR: join(home, "tmp"),
  XDG_DATA_HOME: join(home, "data"),
  XDG_CONFIG_HOME: join(home, "config"),
  XDG_CACHE_HOME: join(home, "cache"),
  XDG_STATE_HOME: join(home, "state"),
});

/** Node itself refuses every write, and every process that might do it instead. */
const NO_WRITING = { NODE_OPTIONS: "--permission --allow-fs-read=*" };

async function converse(environment: Readonly<Record<string, string>>): Promise<void> {
  const { invite } = await relay.create();
  const ann = new ChatProcess(["join", "--renderer", "json", "--nick", "ann"], { ...environment, CHAT_INVITE: invite });
  await ann.until((line) => line.type === "ready");
  const sent = await runChat(["send", "--nick", "bob", "hello"], {
    environment: { ...environment, CHAT_INVITE: invite },
  });
  expect([sent.code, sent.stderr]).toEqual([0, ""]);
  await ann.until((line) => line["text"] === "hello");
  await ann.say("nothing of this is kept");
  for (const text of ["/history", "/members", "/verify bob yes", "/nick anna"]) ann.tell({ type: "command", text });
  expect([await ann.finish(), ann.stderr]).toEqual([0, ""]);
}

it("talks where every write is forbidden", async () => {
  await converse({ ...places(), ...NO_WRITING });
});

it("cannot make a profile there, so that the prohibition is one", async () => {
  const { invite } = await relay.create();
  const environment = { ...places(), ...NO_WRITING, CHAT_INVITE: invite, CHAT_PASSPHRASE: "secret" };
  const refused = await runChat(["join", "--profile", "ann"], { environment });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/^Profiles are kept in .*, and that cannot be used/u);
});

it("leaves its directories as they were, and a profile does not", async () => {
  const before = (await readdir(home, { recursive: true })).sort();
  await converse(places());
  expect((await readdir(home, { recursive: true })).sort()).toEqual(before);
  const { invite } = await relay.create();
  await runChat(["send", "--profile", "ann", "hello"], {
    environment: { ...places(), CHAT_INVITE: invite, CHAT_PASSPHRASE: "secret" },
  });
  expect((await readdir(home, { recursive: true })).length).toBeGreaterThan(before.length);
});
