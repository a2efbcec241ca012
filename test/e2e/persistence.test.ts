// Shows what survives the sudden death of a real relay, and that the rate limit costs patience but no text.
import { describe, expect, it } from "vitest";
import { ServedRelay } from "../helpers/served-relay.ts";

const online = (count: number) => (chat: { all(type: string): readonly Readonly<Record<string, unknown>>[] }) =>
  chat.all("status").filter((line) => line["state"] === "online").length >= count;

describe("a relay that is killed with -9", () => {
  it("loses nothing that was acknowledged in a disk room, shows nothing twice, and counts on", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create("--retention", "disk");
    const [ann, bob] = [await relay.join(invite, "ann"), await relay.join(invite, "bob")];
    const before = await ann.say("before");
    await bob.until((line) => line["text"] === "before");
    await relay.kill();
    ann.tell({ type: "say", text: "typed while it was down", id: "down" });
    await relay.restart();
    const after = await ann.until((line) => line.type === "sent" && line["id"] === "down");
    await bob.until((line) => line["text"] === "typed while it was down");
    expect(Number(after["seq"])).toBeGreaterThan(Number(before["seq"]));
    const late = await relay.join(invite, "cat");
    for (const chat of [ann, bob, late]) expect(chat.texts()).toEqual(["before", "typed while it was down"]);
    for (const chat of [ann, bob, late]) expect(chat.all("gap")).toEqual([]);
  });

  it("reports exactly what is missing in a memory room", async () => {
    await using relay = await ServedRelay.start();
    const { invite } = await relay.create();
    const [ann, bob] = [await relay.join(invite, "ann"), await relay.join(invite, "bob")];
    await ann.say("seen by both");
    await bob.until((line) => line["text"] === "seen by both");
    bob.child.kill("SIGSTOP");
    const first = await ann.say("lost to bob");
    const last = await ann.say("lost too");
    await relay.kill();
    bob.child.kill("SIGCONT");
    await relay.restart();
    await Promise.all([ann, bob].map((chat) => chat.untilState(() => online(2)(chat))));
    await ann.say("after");
    await Promise.all([ann, bob].map((chat) => chat.until((line) => line["text"] === "after")));
    expect(ann.texts()).toEqual(["seen by both", "lost to bob", "lost too", "after"]);
    expect(ann.all("gap")).toEqual([]);
    const heard = bob.texts().filter((text) => text.startsWith("lost"));
    const missing = [first, last].map((line) => Number(line["seq"])).slice(heard.length);
    const gap = bob.all("gap")[0];
    if (missing.length === 0) expect(gap).toBeUndefined();
    else expect(gap).toMatchObject({ from: missing[0], to: missing.at(-1) });
  });
});

describe("the rate limit", () => {
  it("is waited out by the client, which says so, with every line in order and acknowledged once", async () => {
    await using relay = await ServedRelay.start({ RATE_LIMIT_MESSAGES: "100", RATE_LIMIT_WINDOW_S: "2" });
    const { invite } = await relay.create();
    const [ann, bob] = [await relay.join(invite, "ann"), await relay.join(invite, "bob")];
    const texts = Array.from({ length: 200 }, (_, index) => `line ${index}`);
    for (const [index, text] of texts.entries()) ann.tell({ type: "say", text, id: String(index) });
    await bob.untilState(() => bob.texts().length === 200);
    await ann.untilState(() => ann.all("sent").length >= 200);
    expect(bob.texts()).toEqual(texts);
    expect(ann.all("sent").map((line) => line["id"])).toEqual(texts.map((_, index) => String(index)));
    expect(ann.all("error").some((line) => line["code"] === "rate_limited" && Number(line["retryAfterMs"]) > 0)).toBe(
      true,
    );
  });
});
