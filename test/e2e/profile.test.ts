// Shows profiles as a person has them: real processes, real files, a real relay.
import { cp, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chance } from "../chaos/chance.ts";
import { dieRepeatedly } from "../chaos/profile-deaths.ts";
import { ChatProcess, type Line, runChat } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";

let relay: ServedRelay;
let data: string;
const PASSPHRASE = "correct horse battery staple";

beforeAll(async () => {
  [relay, data] = await Promise.all([ServedRelay.start(), mkdtemp(join(tmpdir(), "sotto-profiles-"))]);
});

afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await rm(data, { recursive: true });
});

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  XDG_DATA_HOME: data,
  CHAT_PASSPHRASE: PASSPHRASE,
  ...more,
});

/** Joins with a profile, by a link where one is given. */
function arrive(profile: string, invite?: string): ChatProcess {
  const link = invite === undefined ? {} : { CHAT_INVITE: invite };
  return new ChatProcess(["join", "--renderer", "json", "--profile", profile], environment(link));
}

const ready = (chat: ChatProcess) => chat.until((line) => line.type === "ready");
const idOf = (line: Line) => (line["me"] as { id: string }).id;

describe("a profile", () => {
  it("made with a room leads back into it, as its owner, with the same fingerprint and what was said meanwhile", async () => {
    const made = await runChat(["create", "--json", "--server", relay.url, "--profile", "ann", "--nick", "ann"], {
      environment: environment(),
    });
    const created = made.lines[0] as Line & { invite: string };
    const first = arrive("ann");
    const before = await ready(first);
    expect(before["me"]).toMatchObject({ nick: "ann", owner: true });
    await first.say("back soon");
    expect(await first.finish()).toBe(0);
    const bob = await relay.join(created.invite, "bob");
    await bob.say("hello ann");
    const again = arrive("ann");
    const after = await ready(again);
    expect(after["me"]).toEqual(before["me"]);
    expect(again.all("message").map((line) => line["text"])).toEqual(["hello ann"]);
    await again.say("hello bob");
    await bob.until((line) => line["text"] === "hello bob");
    expect(await again.finish()).toBe(0);
  });

  it("is refused to a second process, and is free again once the first was killed", async () => {
    const { invite } = await relay.create();
    const first = arrive("bea", invite);
    const member = idOf(await ready(first));
    const second = await runChat(["join", "--profile", "bea"], { environment: environment() });
    expect(second.code).toBe(3);
    expect(second.stderr).toContain("Another process is using this profile");
    first.child.kill("SIGKILL");
    await first.exited;
    const third = arrive("bea");
    expect(idOf(await ready(third))).toBe(member);
    await third.say("the first words after a crash");
    expect(await third.finish()).toBe(0);
  });

  it("whose copy connects too is told so on both sides, and what each had still to say is not lost", async () => {
    const { invite } = await relay.create();
    const bob = await relay.join(invite, "bob");
    const first = arrive("dan", invite);
    await ready(first);
    const elsewhere = await mkdtemp(join(tmpdir(), "sotto-copies-"));
    await cp(data, elsewhere, { recursive: true });
    const copy = new ChatProcess(
      ["join", "--renderer", "json", "--profile", "dan"],
      environment({ XDG_DATA_HOME: elsewhere }),
    );
    expect(await first.exited).toBe(3);
    expect(first.all("error")).toMatchObject([{ code: "replaced", text: expect.stringContaining("a copy of it") }]);
    await ready(copy);
    expect(copy.all("warning")).toMatchObject([
      { code: "used_elsewhere", text: expect.stringContaining("a copy of the profile may be in use") },
    ]);
    await copy.say("from the copy");
    const again = arrive("dan");
    expect(await copy.exited).toBe(3);
    expect(copy.all("error")).toMatchObject([{ code: "replaced", text: expect.stringContaining("a copy of it") }]);
    await ready(again);
    await again.say("from the first");
    await bob.until((line) => line["text"] === "from the first");
    expect(bob.texts()).toEqual(["from the copy", "from the first"]);
    expect(again.all("warning").map((line) => line["code"])).toEqual(["used_elsewhere"]);
    expect([...first.all("warning"), ...bob.all("warning")]).toEqual([]);
    await again.finish();
    await rm(elsewhere, { recursive: true });
  });

  it("outlives processes that are killed at any moment: nothing acknowledged is lost or said twice", async () => {
    expect(await dieRepeatedly(new Chance(5), 4)).toEqual([]);
  });

  it("keeps what could not be sent, says so at the end, and sends it at the next start; after kill -9 too", async () => {
    const own = await ServedRelay.start();
    const { invite } = await own.create("--retention", "disk");
    const first = arrive("eli", invite);
    await ready(first);
    await own.kill();
    await first.until((line) => line["state"] === "reconnecting");
    first.tell({ type: "say", text: "first", id: "a" });
    first.tell({ type: "command", text: "/nick elias" });
    await first.until((line) => line["event"] === "nick");
    first.child.kill("SIGINT");
    expect(await first.exited).toBe(0);
    expect(first.all("error").filter((line) => line["id"] === "a")).toMatchObject([
      { text: "Not sent yet; the profile keeps it and sends it at the next start: first" },
    ]);
    await own.restart();
    const second = arrive("eli");
    await second.until((line) => line.type === "sent" && line["id"] === "a");
    await own.kill();
    await second.until((line) => line["state"] === "reconnecting");
    second.tell({ type: "say", text: "second", id: "b" });
    second.tell({ type: "command", text: "/nick eli" });
    // Told once what came before it is kept.
    await second.until((line) => line["event"] === "nick");
    second.child.kill("SIGKILL");
    await second.exited;
    await own.restart();
    const third = arrive("eli");
    await third.until((line) => line.type === "sent" && line["id"] === "b");
    const bob = await own.join(invite, "bob");
    expect(bob.texts()).toEqual(["first", "second"]);
    expect(await third.finish()).toBe(0);
    await own[Symbol.asyncDispose]();
  });

  it("lies in files that nobody else may read", async () => {
    await runChat(["send", "--profile", "cat", "hello"], {
      environment: environment({ CHAT_INVITE: (await relay.create()).invite }),
    });
    const directory = join(data, "sotto", "profiles", "cat");
    const modes = await Promise.all(
      (await readdir(directory)).map(async (file) => (await stat(join(directory, file))).mode & 0o777),
    );
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
  });
});
