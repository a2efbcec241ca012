// Shows the commands in a room: what each asks for, answers and refuses.
import { describe, expect, it } from "vitest";
import { COMMANDS, readLine, runCommand } from "../../cli/command-table.ts";
import { Departure } from "../../cli/departure.ts";
import { JsonRenderer } from "../../cli/json-renderer.ts";
import { nodePlatform } from "../../cli/platform-node.ts";
import type { Answer } from "../../cli/renderer.ts";
import { Rooms } from "../../cli/rooms.ts";
import { defaultSettings } from "../../cli/settings.ts";
import { Viewer } from "../../cli/viewer.ts";
import { parseLink } from "../../client/credentials.ts";
import { ChatError } from "../../protocol/errors.ts";
import { FakeRoom, message, somebody } from "./fake-room.ts";

const LINK =
  "https://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA#AQAAAACC5vsaLTB504Ii_f_1sf55s7D9YiI7q4K8HDySFplB5wqP7YfCDLr9XfhoASFyY2u6mzoOd0T6GhChLcxNakqS";
const alice = somebody("alice", "aa11", { owner: true });
const bob = somebody("bob", "bb22");
const twin = somebody("Bob", "bc33");

function place(here = [alice, bob], interactive = false) {
  const room = new FakeRoom("ONE", here);
  const opened: string[] = [];
  const rooms = new Rooms({
    platform: nodePlatform,
    openRoom: ({ room: id }) => {
      opened.push(id);
      return opened.length === 1 ? room : new FakeRoom(id, [alice]);
    },
    renderer: new JsonRenderer(() => {}),
    identity: { publicKey: new Uint8Array(), seed: new Uint8Array(), sign: async () => new Uint8Array(64) },
    ...{
      nick: "alice",
      settings: defaultSettings(true),
      buffer: 10,
      profile: null,
      nickIsChosen: true,
      connectTimeoutMs: 1_000,
    },
  });
  const { origin, invite } = parseLink(LINK);
  rooms.open({ origin, room: "ONE", invite });
  const departure = new Departure(rooms, 1_000);
  const changes: string[] = [];
  const change = async (name: string) => void changes.push(name);
  const viewer = new Viewer(rooms);
  const run = async (text: string): Promise<Answer | null> => {
    const line = readLine(text);
    const current = rooms.current;
    if (line === null || !("command" in line) || current === null) throw new Error("not a command");
    const context = {
      rooms,
      here: current,
      departure,
      stage: { inputKind: "lines" as const, interactive, change },
      viewer,
      id: "c1",
      rest: line.rest,
      interactive,
      insecure: false,
      createKey: undefined,
    };
    return runCommand(line.command, context);
  };
  return { room, rooms, opened, changes, run };
}

const refusal = async (running: Promise<unknown>): Promise<string> => {
  const error = await running.catch((reason: unknown) => reason);
  if (!(error instanceof ChatError) || error.code !== "usage") throw new Error("not refused");
  return error.detail;
};

describe("the command table", () => {
  it("holds every command, each once and with its help", async () => {
    const wanted =
      "help nick clear quit room rooms join create invite members verify kick owner send save cancel files images history lang renderer burn away me rename set".split(
        " ",
      );
    expect(COMMANDS.map((command) => command.name).sort()).toEqual(wanted.sort());
    const answer = await place().run("/help");
    for (const name of wanted) expect(answer?.lines.join("\n")).toMatch(new RegExp(`^/${name}( |$)`, "mu"));
  });

  it("reads commands, texts that begin with a slash, and empty lines", () => {
    expect(readLine("/nick  bob ")).toEqual({ command: "nick", rest: "bob" });
    expect(readLine("/NICK bob")).toEqual({ command: "nick", rest: "bob" });
    expect(readLine("//nick bob")).toEqual({ say: "/nick bob" });
    expect(readLine("hi /there")).toEqual({ say: "hi /there" });
    expect(readLine("  ")).toBeNull();
    expect(readLine("/")).toEqual({ command: "", rest: "" });
  });

  it("names the nearest command where there is none of that name", async () => {
    const { run } = place();
    expect(await refusal(run("/mebers"))).toBe("There is no /mebers. Did you mean /members?");
    expect(await refusal(run("/hist"))).toContain("Did you mean /history?");
    expect(await refusal(run("/xyzzyx"))).toContain("/help shows all");
  });

  it("lists members and fingerprints with their nicks told apart", async () => {
    const { run } = place([alice, bob, twin]);
    expect((await run("/members"))?.lines).toEqual([
      "alice (you, owner)  aa11-0000-0000-0000",
      "bob#bb22  bb22-0000-0000-0000",
      "Bob#bc33  bc33-0000-0000-0000",
    ]);
    expect((await run("/verify"))?.lines[0]).toBe("alice  aa11-0000-0000-0000");
    expect((await run("/members"))?.data).toEqual({ members: [alice, bob, twin] });
  });

  it("lists nicks so that one from right to left turns nothing around", async () => {
    const { run } = place([alice, somebody("שלום", "dd44")]);
    for (const list of ["/members", "/verify"])
      expect((await run(list))?.lines[1]).toBe("\u2068שלום\u2069  dd44-0000-0000-0000");
  });

  it("shows a number and words to compare with somebody, and remembers what came of it", async () => {
    const { run, room } = place();
    const shown = await run("/verify bob");
    expect(shown?.data).toEqual({ member: bob, number: "00000 11111", words: ["abandon", "zoo"] });
    expect(shown?.lines.join("\n")).toMatch(/00000\n {2}11111\n {2}abandon\n {2}zoo\n.*\/verify bob yes/u);
    expect((await run("/verify bob yes"))?.data).toEqual({ member: { ...bob, verified: true } });
    expect((await run("/verify bob NO"))?.data).toEqual({ member: { ...bob, verified: false } });
    expect(room.asked).toEqual([
      { type: "verify", member: bob.id, verified: true },
      { type: "verify", member: bob.id, verified: false },
    ]);
    expect(await refusal(run("/verify bob maybe"))).toContain("Nobody here is called");
    expect((await run("/verify alice"))?.lines[0]).toBe("alice  aa11-0000-0000-0000");
  });

  it("takes a nick that ends with yes for a nick", async () => {
    const { run, room } = place([alice, somebody("say yes", "dd44")]);
    expect((await run("/verify say yes"))?.data).toMatchObject({ number: "00000 11111" });
    expect(room.asked).toEqual([]);
    await run("/verify say yes yes");
    expect(room.asked).toEqual([{ type: "verify", member: "id-dd44", verified: true }]);
  });

  it("kicks whom a nick names, and asks where several bear it", async () => {
    const { run, room } = place([alice, bob, twin]);
    expect(await refusal(run("/kick bob"))).toBe("There are several: bob#bb22 or Bob#bc33?");
    expect(await refusal(run("/kick bob b"))).toContain("several");
    expect(await refusal(run("/kick eve"))).toBe("Nobody here is called eve.");
    expect(await refusal(run("/kick alice"))).toContain("That is you");
    for (const name of ["bob#bb22", "BOB bc33", "#bb"]) expect(await run(`/kick ${name}`)).toBeNull();
    expect(room.asked).toEqual(["id-bb22", "id-bc33", "id-bb22"].map((member) => ({ type: "kick", member, id: "c1" })));
  });

  it("names further owners and renames the room, and shows the owners", async () => {
    const { run, room } = place();
    await run("/owner bob");
    await run("/rename Tea party");
    expect(room.asked).toEqual([
      { type: "owner", member: "id-bb22", id: "c1" },
      { type: "rename", name: "Tea party", id: "c1" },
    ]);
    expect((await run("/owner"))?.data).toEqual({ owners: [alice], key: null });
    expect(await refusal(run("/rename"))).toContain("should the room be called");
  });

  it("takes nicks of 32 graphemes and refuses 33, and what cannot be seen", async () => {
    const { run, room } = place();
    await run(`/nick ${"é".repeat(32)}`);
    expect(room.asked).toEqual([{ type: "nick", nick: "é".repeat(32), id: "c1" }]);
    expect(await refusal(run(`/nick ${"é".repeat(33)}`))).toContain("1 to 32 characters");
    expect(await refusal(run("/nick a\u202eb"))).toContain("can be seen");
    expect(await refusal(run("/nick"))).toContain("1 to 32 characters");
  });

  it("makes invites for so many uses and so long", async () => {
    const { run, room } = place();
    for (const text of ["/invite", "/invite 5", "/invite 1h", "/invite 5 90s"]) await run(text);
    expect(room.asked).toEqual([
      { type: "invite", uses: null, expiresInMs: null, id: "c1" },
      { type: "invite", uses: 5, expiresInMs: null, id: "c1" },
      { type: "invite", uses: null, expiresInMs: 3_600_000, id: "c1" },
      { type: "invite", uses: 5, expiresInMs: 90_000, id: "c1" },
    ]);
    expect(await refusal(run("/invite many"))).toContain("How many uses");
  });

  it("burns at once for programs, and for people only where they say it again", async () => {
    const program = place();
    await program.run("/burn");
    expect(program.room.asked).toEqual([{ type: "burn", id: "c1" }]);
    const person = place([alice], true);
    expect((await person.run("/burn"))?.lines.join(" ")).toContain("/burn\u00a0now");
    expect(person.room.asked).toEqual([]);
    await person.run("/burn now");
    expect(person.room.asked).toEqual([{ type: "burn", id: "c1" }]);
  });

  it("goes into further rooms and back, by number, name and id", async () => {
    const { run, rooms, opened } = place();
    await run(`/join ${LINK}`);
    expect(opened).toEqual(["ONE", "AAAAAAAAAAAAAAAAAAAAAA"]);
    expect((await run("/rooms"))?.data).toMatchObject({
      rooms: [
        { number: 1, current: false },
        { number: 2, current: true },
      ],
    });
    await run("/room 1");
    expect(rooms.current?.id).toBe("ONE");
    await run("/room room AAAAAAAAAAAAAAAAAAAAAA");
    expect(rooms.current?.number).toBe(2);
    await run("/room ONE");
    expect(rooms.current?.number).toBe(1);
    expect(await refusal(run("/room nowhere"))).toContain("no such room");
    await run(`/join ${LINK}`);
    expect(opened).toHaveLength(2);
    expect(rooms.current?.number).toBe(2);
  });

  it("refuses a link that is broken or leads over plain http to another machine, and repeats neither", async () => {
    const { run, opened } = place();
    const broken = await refusal(run(`/join ${LINK.slice(0, -3)}`));
    expect(broken).not.toContain("AQAAAACC5");
    await expect(run(`/join ${LINK.replace("https", "http")}`)).rejects.toMatchObject({ code: "insecure" });
    expect(opened).toEqual(["ONE"]);
  });

  it("shows the last messages again", async () => {
    const { run, room } = place();
    room.said.push(message(bob, "one"), message(bob, "two"));
    expect((await run("/history 1"))?.lines).toMatchObject([expect.stringMatching(/^\d\d:\d\d bob: two$/u)]);
    expect((await run("/history"))?.data).toMatchObject({ messages: [{ text: "one" }, { text: "two" }] });
    expect(await refusal(run("/history 0"))).toContain("How many");
    expect((await run("/history tw"))?.data).toMatchObject({ messages: [{ text: "two" }] });
    expect((await run("/history three"))?.lines).toEqual(["Nothing that was said here holds three."]);
  });

  it("says away, then back", async () => {
    const { run, room } = place();
    await run("/away");
    await run("/away");
    expect(room.asked.map((intent) => intent.type)).toEqual(["away", "back"]);
  });

  it("changes the renderer to one that there is", async () => {
    const { run, changes } = place();
    expect(await run("/renderer minimal")).toMatchObject({ data: { renderer: "minimal" } });
    expect(await refusal(run("/renderer braille"))).toContain("rich, minimal, json");
    expect(await refusal(run("/renderer"))).toContain("rich, minimal, json");
    expect(changes).toEqual(["minimal"]);
  });

  it("shows and changes how rooms look, and refuses what there is not", async () => {
    const { run, rooms } = place();
    expect((await run("/set"))?.data).toEqual(defaultSettings(true));
    await run("/set times relative");
    await run("/set markdown OFF");
    expect(rooms.options.settings).toMatchObject({ times: "relative", markdown: "off" });
    expect(await refusal(run("/set colour red"))).toContain("no setting colour");
    expect(await refusal(run("/set times soon"))).toBe("times takes absolute, relative.");
  });

  it("lists files with their numbers, and takes numbers and ids", async () => {
    const { run, room } = place();
    const file = {
      ...{ number: 1, id: "FILE", name: "../no\u202etes.txt", mime: "", from: bob, own: false },
      ...{ ts: "2026-11-24T10:00:00.000Z", size: 1_200, sha256: "00", state: "complete" as const },
    };
    expect((await run("/files"))?.lines).toEqual(["There are no files here."]);
    room.shared = [file, { ...file, number: 2, name: "שלום", id: "GONE", state: "gone", size: null, sha256: null }];
    const lines = (await run("/files"))?.lines.map((line) => line.replace(/\d\d:\d\d/u, "HH:MM"));
    expect(lines).toEqual([
      "1  ../notes.txt  1.2\u00a0kB  from bob at HH:MM",
      "2  \u2068שלום\u2069  from bob at HH:MM  taken back",
    ]);
    for (const [nth, which] of ["1", "FILE"].entries()) {
      await run(`/cancel ${which}`);
      expect(room.asked[nth]).toEqual({ type: "cancel_file", file: "FILE", id: "c1" });
    }
    await expect(run("/save 2")).rejects.toThrow("no_file");
    await expect(run("/save 7")).rejects.toThrow("no_file");
    expect(await refusal(run("/save"))).toContain("/files");
    expect(await refusal(run("/send"))).toBe("Which file? /send PATH");
  });

  it("replaces a file only for a person who types the same again", async () => {
    const file = { number: 1, id: "FILE", name: "x", mime: "", from: bob, own: false, ts: "2026-11-24T10:00:00.000Z" };
    for (const interactive of [true, false]) {
      const { run, room } = place([alice, bob], interactive);
      room.shared = [{ ...file, size: 1, sha256: "00", state: "complete" }];
      if (!interactive) await expect(run("/save 1 package.json")).rejects.toThrow("file_exists");
      else {
        expect((await run("/save 1 package.json"))?.lines[0]).toContain("the same command again replaces it");
        await run("/files");
        expect((await run("/save 1 README.md"))?.lines[0]).toContain("README.md is there already");
        expect(room.asked).toEqual([]);
        expect((await run("/save 1 README.md"))?.lines).toEqual(["Saving x …"]);
        expect(room.asked).toMatchObject([{ type: "save_file", file: "FILE" }]);
      }
    }
  });
});
