// Shows that people talk with each other through a real relay by real `chat` processes, come late, leave, and are kicked.
import { describe, expect, it } from "vitest";
import { runChat } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";

describe("a conversation over a real relay", () => {
  it("is the same ordered text for three people, and for a fourth who comes late", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create("--name", "Garden");
    const people = [await relay.join(invite, "ann"), await relay.join(invite, "bob"), await relay.join(invite, "cat")];
    for (const [round, person] of [...people, ...people].entries()) await person.say(`text ${round}`);
    const late = await relay.join(invite, "dan");
    for (const person of [...people, late]) await person.untilState(() => person.texts().length === 6);
    for (const person of [...people, late])
      expect(person.texts()).toEqual([0, 1, 2, 3, 4, 5].map((round) => `text ${round}`));
    expect(late.all("message").every((message) => message["history"] === true)).toBe(true);
    expect(late.all("ready")[0]).toMatchObject({ name: "Garden", policy: { history: "shared", retention: "memory" } });
  });

  it("is read by a newcomer with nobody online", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create();
    const ann = await relay.join(invite, "ann");
    await ann.say("left behind");
    expect(await ann.finish()).toBe(0);
    const bob = await relay.join(invite, "bob");
    expect(bob.texts()).toEqual(["left behind"]);
    expect(bob.all("message")[0]?.["from"]).toMatchObject({ nick: "ann" });
  });

  it("shows nothing of before to a newcomer of a sealed room", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create("--history", "sealed");
    const ann = await relay.join(invite, "ann");
    await ann.say("before");
    const bob = await relay.join(invite, "bob");
    await ann.say("after");
    await bob.until((line) => line["text"] === "after");
    expect(bob.texts()).toEqual(["after"]);
    await bob.say("answer");
    await ann.until((line) => line["text"] === "answer");
  });

  it("puts ten who join at once into one room", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create();
    const people = Array.from({ length: 10 }, (_, index) => relay.arrive(invite, `p${index}`));
    await Promise.all(people.map((person) => person.until((line) => line.type === "ready")));
    await Promise.all(people.map((person, index) => person.say(`text ${index}`)));
    await Promise.all(people.map((person) => person.untilState(() => person.texts().length === 10)));
    for (const person of people) expect(person.texts()).toEqual(people[0]?.texts());
  });

  it("goes from a pipe to those who listen", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create();
    const ann = await relay.join(invite, "ann");
    const send = await runChat(["send", "--json"], {
      input: "from a pipe\nsecond line\n",
      environment: { CHAT_INVITE: invite },
    });
    expect(send.code).toBe(0);
    expect(send.all("sent")).toHaveLength(1);
    await ann.until((line) => line["text"] === "from a pipe\nsecond line");
  });

  it("sends a text of exactly the room's limit, and refuses a longer one, whatever its length, by naming that limit", async () => {
    await using relay = await ServedRelay.start({ MAX_TEXT_BYTES: "300" });
    const { invite } = await relay.create();
    const codes: unknown[] = [];
    for (const length of [300, 301, 5_000_000]) {
      const send = await runChat(["send"], { input: "x".repeat(length), environment: { CHAT_INVITE: invite } });
      codes.push(send.code);
      expect(send.stderr).toMatch(length > 300 ? /longer than 300\sbytes/ : /^$/);
    }
    expect(codes).toEqual([0, 2, 2]);
  });

  it("leaves nobody behind when one after the other sends into an empty room", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create();
    for (let count = 0; count < 8; count++) {
      const send = await runChat(["send", "--json", "--", `text ${count}`], { environment: { CHAT_INVITE: invite } });
      expect(send.code, send.stderr + send.stdout).toBe(0);
    }
    const ann = await relay.join(invite, "ann");
    expect(ann.all("ready")[0]?.["members"]).toHaveLength(1);
    expect(ann.texts()).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((count) => `text ${count}`));
  });
});

describe("a kick", () => {
  it("shuts somebody out, and the old link with them", async () => {
    await using relay = await ServedRelay.start();
    const { invite, owner } = await relay.create();
    const ann = relay.arrive(invite, "ann");
    const owning = await startOwner(relay, invite, owner);
    await ann.until((line) => line.type === "ready");
    const eve = await relay.join(invite, "eve");
    await owning.untilState(() =>
      owning.all("presence").some((line) => line["event"] === "join" && nickOf(line) === "eve"),
    );
    owning.tell({ type: "command", text: "/kick eve", id: "k" });
    expect(await eve.exited).toBe(3);
    const renewed = await ann.until((line) => line.type === "invite");
    expect(renewed["invite"]).not.toBe(invite);
    await ann.say("without eve");
    await owning.until((line) => line["text"] === "without eve");
    expect(eve.texts()).not.toContain("without eve");
    const again = await runChat(["join", "--renderer", "json"], { environment: { CHAT_INVITE: invite } });
    expect(again.code).toBe(3);
    const bob = await relay.join(String(renewed["invite"]), "bob");
    await bob.until((line) => line["text"] === "without eve");
  });
});

const nickOf = (line: Readonly<Record<string, unknown>>) => (line["member"] as { nick: string }).nick;

async function startOwner(relay: ServedRelay, invite: string, owner: string) {
  const { writeFile } = await import("node:fs/promises");
  const file = `${relay.dataDir}/owner-key`;
  await writeFile(file, `${owner}\n`, { mode: 0o600 });
  return relay.join(invite, "owner", "--owner-file", file);
}
