// Shows real members of a real relay through expired tokens, sleep, kicks, and all of it at once.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type ChatProcess, runChat } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";

const TTL_S = 1;
const EXPIRING = { TOKEN_TTL_S: String(TTL_S) };

/** Until every token that was given so far is no good any more: the time itself is what is waited for. */
const expiry = () => pause(TTL_S * 1_000 + 1);

async function joinAsOwner(relay: ServedRelay, { invite, owner }: { invite: string; owner: string }) {
  const file = join(relay.dataDir, "owner-key");
  await writeFile(file, `${owner}\n`, { mode: 0o600 });
  return relay.join(invite, "owner", "--owner-file", file);
}

async function restart(relay: ServedRelay): Promise<void> {
  await relay.kill();
  await relay.restart();
}

/** Waits until the owner knows of somebody, who can then be kicked. */
function knows(owner: ChatProcess, nick: string) {
  const nickOf = (line: Readonly<Record<string, unknown>>) => (line["member"] as { nick: string }).nick;
  return owner.untilState(() =>
    owner.all("presence").some((line) => line["event"] === "join" && nickOf(line) === nick),
  );
}

describe("a token that expires in the middle of a session", () => {
  it("is missed by nobody: the session goes on, and comes back without a further use of the invite", async () => {
    await using relay = await ServedRelay.start(EXPIRING);
    const { invite } = await relay.create("--retention", "disk");
    const ann = await relay.join(invite, "ann");
    const minted = await runChat(["invite", "--json", "--uses", "1"], { environment: { CHAT_INVITE: invite } });
    const once = String(minted.all("invited")[0]?.["invite"]);
    const bob = await relay.join(once, "bob");
    await expiry();
    await bob.say("after the token's end");
    await restart(relay);
    await bob.say("after coming back");
    await ann.until((line) => line["text"] === "after coming back");
    expect(ann.texts()).toEqual(["after the token's end", "after coming back"]);
    const late = await runChat(["join", "--renderer", "json"], { environment: { CHAT_INVITE: once } });
    expect(late.code).toBe(3);
  });
});

describe("somebody who sleeps through a kick and the end of their token", () => {
  it("comes back without a link, and knows the new one", async () => {
    await using relay = await ServedRelay.start(EXPIRING);
    const created = await relay.create("--retention", "disk");
    const owner = await joinAsOwner(relay, created);
    const [ann, eve] = [await relay.join(created.invite, "ann"), await relay.join(created.invite, "eve")];
    await knows(owner, "eve");
    ann.child.kill("SIGSTOP");
    owner.tell({ type: "command", text: "/kick eve" });
    expect(await eve.exited).toBe(3);
    await owner.say("while ann slept");
    await restart(relay);
    await expiry();
    ann.child.kill("SIGCONT");
    const renewed = await ann.until((line) => line.type === "invite");
    expect(renewed["invite"]).not.toBe(created.invite);
    await ann.until((line) => line["text"] === "while ann slept");
    await ann.say("awake");
    await owner.until((line) => line["text"] === "awake");
    expect(ann.texts()).toEqual(["while ann slept", "awake"]);
  });
});

describe("joins and kicks at once", () => {
  it("leave one group of those who may be there, and nobody else hears it", async () => {
    await using relay = await ServedRelay.start(EXPIRING);
    const created = await relay.create("--retention", "disk");
    const owner = await joinAsOwner(relay, created);
    const kicked = [await relay.join(created.invite, "eve"), await relay.join(created.invite, "mallory")];
    await knows(owner, "mallory");
    const newcomers = Array.from({ length: 5 }, (_, nth) => relay.arrive(created.invite, `p${nth}`));
    owner.tell({ type: "command", text: "/kick eve" });
    owner.tell({ type: "command", text: "/kick mallory" });
    await Promise.all(kicked.map(async ({ exited }) => expect(await exited).toBe(3)));
    // Whoever came too late for the old link is refused; the others are in, with the new one.
    const fates = await Promise.all(
      newcomers.map((chat) =>
        chat
          .until((line) => line.type === "ready")
          .then(
            () => "in" as const,
            () => "out" as const,
          ),
      ),
    );
    const present = newcomers.filter((_, nth) => fates[nth] === "in");
    for (const chat of newcomers.filter((_, nth) => fates[nth] === "out")) expect(await chat.exited).toBe(3);
    const { invite } = await owner.untilState(() => owner.all("invite")[1]);
    const late = await relay.join(String(invite), "late");
    const people = [owner, late, ...present];
    for (const [nth, person] of people.entries()) await person.say(`text ${nth}`);
    const texts = people.map((_, nth) => `text ${nth}`);
    for (const person of people) await person.untilState(() => person.texts().length >= texts.length);
    for (const person of people) expect(person.texts()).toEqual(texts);
    for (const { lines } of kicked) expect(lines.filter(({ type }) => type === "message")).toEqual([]);
  });
});
