// Shows how a room's members change as they see it: kicks, absence, coming back, and the owner's word.
import { describe, expect, it } from "vitest";
import { CONFIRM_MS } from "../../client/arrival.ts";
import { REMOVED_AFTER_MS } from "../../client/roster.ts";
import { formatFingerprint, newIdentity } from "../../crypto/identity.ts";
import { parseLink } from "../../crypto/invite.ts";
import { arrive, found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const memberOf = (person: Person) => person.room.me()?.id ?? "";

/** A room of three, in which everybody knows of everybody. */
async function three(policy: Parameters<typeof found>[1] = {}) {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay, policy);
  const bob = await join(relay, founded, "bob");
  const eve = await join(relay, founded, "eve");
  await Promise.all([founder, bob].map((person) => person.until(() => person.room.members().length === 3)));
  return { relay, founder, founded, bob, eve };
}

async function sleeps(relay: RelayDouble, person: Person): Promise<void> {
  relay.deaf.add(memberOf(person));
  relay.cut(memberOf(person));
  await person.until(() => person.all("status").at(-1)?.state === "reconnecting");
}

describe("a kick", () => {
  for (const history of ["shared", "sealed"] as const) {
    it(`in a ${history} room shuts one out and gives the others a new link that works`, async () => {
      const { relay, founder, founded, bob, eve } = await three({ history });
      await founder.say("with eve");
      founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
      await eve.ended;
      expect(eve.all("left")).toEqual([{ type: "left", reason: "kicked" }]);
      const { invite } = await bob.nth("invite");
      await founder.until(() => founder.all("result").some((result) => result.id === "k"));
      await bob.say("without eve");
      await founder.hears("without eve");
      expect(eve.texts()).not.toContain("without eve");
      expect(bob.all("presence").filter((presence) => presence.event === "kick")).toHaveLength(1);
      expect(bob.all("presence").filter((presence) => presence.event === "leave")).toEqual([]);
      const cat = await join(relay, founded, "cat", { invite: parseLink(invite).invite });
      expect(cat.texts()).toEqual(history === "shared" ? ["with eve", "without eve"] : []);
      await cat.say("hello");
      await Promise.all([founder.hears("hello"), bob.hears("hello")]);
    });
  }

  it("leaves the old link unable to open anything that follows", async () => {
    const { relay, founder, founded, eve } = await three();
    founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
    await founder.nth("invite");
    const back = await arrive(relay, founded, "eve2");
    await relay.clock.untilSet(CONFIRM_MS);
    relay.clock.advance(30_000);
    await back.ended;
    expect(back.all("left")).toEqual([{ type: "left", reason: "stranded" }]);
    expect(back.all("ready")).toEqual([]);
  });

  it("is followed by one who slept, from the commits that the relay keeps", async () => {
    const { relay, founder, bob, eve } = await three();
    await sleeps(relay, bob);
    founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
    await founder.nth("invite");
    await founder.say("while bob slept");
    relay.deaf.clear();
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    expect(bob.texts()).toEqual(["while bob slept"]);
    expect(parseLink(bob.room.link()).invite.generation).toBe(1);
    await bob.say("awake");
    await founder.hears("awake");
  });

  it("is survived by one who slept so long that the relay has forgotten the commits, without a new link", async () => {
    const { relay, founder, founded, bob, eve } = await three();
    await sleeps(relay, bob);
    founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
    const { invite } = await founder.nth("invite");
    await join(relay, founded, "cat", { invite: parseLink(invite).invite });
    await founder.say("while bob slept");
    relay.forgetCommits();
    relay.deaf.clear();
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    expect(bob.texts()).toEqual(["while bob slept"]);
    await bob.say("awake");
    await founder.hears("awake");
  });

  it("is refused to one without the owner's key", async () => {
    const { bob, eve } = await three();
    bob.room.do({ type: "kick", member: memberOf(eve), id: "k" });
    expect(await bob.nth("error")).toMatchObject({ code: "not_owner", id: "k" });
  });
});

describe("an owner", () => {
  it("renames the room for all, those who come later too", async () => {
    const { relay, founder, founded, bob } = await three();
    founder.room.do({ type: "rename", name: "Orchard", id: "r" });
    await founder.until(() => founder.all("result").some((result) => result.id === "r"));
    await founder.say("renamed");
    await bob.hears("renamed");
    expect(bob.room.name()).toBe("Orchard");
    const cat = await join(relay, founded, "cat");
    expect(cat.all("ready")[0]?.name).toBe("Orchard");
  });

  it("names another, who may then kick", async () => {
    const { founder, bob, eve } = await three();
    founder.room.do({ type: "owner", member: memberOf(bob), id: "o" });
    await founder.until(() => founder.all("result").some((result) => result.id === "o"));
    await founder.say("bob owns too");
    await bob.hears("bob owns too");
    expect(bob.room.me()?.owner).toBe(true);
    bob.room.do({ type: "kick", member: memberOf(eve), id: "k" });
    await eve.ended;
    await founder.nth("invite");
  });

  it("burns the room, and everybody's program says so", async () => {
    const { founder, bob, eve } = await three();
    founder.room.do({ type: "burn", id: "b" });
    await Promise.all([bob.ended, eve.ended]);
    expect(bob.all("left")).toEqual([{ type: "left", reason: "room_burned" }]);
  });
});

describe("somebody who lost its state", () => {
  it("comes back with the same identity on a new leaf, and the old one is gone", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const identity = await newIdentity();
    const before = await join(relay, founded, "bob", { identity });
    await sleeps(relay, before);
    relay.deaf.clear();
    const after = await join(relay, founded, "bob", { identity });
    await after.say("me again");
    await founder.hears("me again");
    expect(after.all("ready")[0]?.members.filter((member) => member.nick === "bob")).toHaveLength(1);
    relay.clock.advance(30_000);
    await before.ended;
    expect(before.all("left")).toEqual([{ type: "left", reason: "replaced" }]);
  });
});

describe("one who left", () => {
  it("is cleared away by the next who comes", async () => {
    const { relay, founder, founded, bob } = await three();
    await bob.leave();
    await founder.until(() => founder.room.members().length === 2);
    const cat = await join(relay, founded, "cat");
    await relay.until(() => relay.keptOf("commit").some((event) => event.removes.length === 1));
    await cat.say("bob's leaf is gone");
    await founder.hears("bob's leaf is gone");
  });

  it("is cleared away after ten minutes by the lowest of those who stay", async () => {
    const { relay, founder, bob, eve } = await three();
    await bob.leave();
    await founder.until(() => founder.room.members().length === 2);
    await relay.clock.pass(REMOVED_AFTER_MS - 1);
    await eve.say("not yet");
    await founder.hears("not yet");
    expect(relay.keptOf("commit").some((event) => event.removes.length === 1)).toBe(false);
    await relay.clock.pass(60_002);
    await relay.until(() => relay.keptOf("commit").some((event) => event.removes.length === 1));
    await eve.say("now");
    await founder.hears("now");
  });
});

describe("a sealed room", () => {
  it("renews its keys after a hundred messages", async () => {
    const { relay, founder, bob } = await three({ history: "sealed" });
    const before = relay.keptOf("commit").length;
    for (let count = 1; count < 100; count++) await founder.say(`text ${count}`);
    expect(relay.keptOf("commit")).toHaveLength(before);
    await founder.say("text 100");
    await relay.until(() => relay.keptOf("commit").length === before + 1);
    await bob.say("in the new epoch");
    await founder.hears("in the new epoch");
  });
});

describe("a further link", () => {
  it("lets people in, and carries the fingerprint of whoever made it", async () => {
    const { relay, founder, founded, bob } = await three();
    const made = async (person: Person) => {
      person.room.do({ type: "invite", uses: 1, expiresInMs: null, id: "i" });
      const result = await person.until(() => person.all("result").find(({ id }) => id === "i"));
      return parseLink((result.data as { invite: string }).invite).invite;
    };
    for (const person of [founder, bob])
      expect(formatFingerprint((await made(person)).inviter)).toBe(person.room.me()?.fingerprint);
    const cat = await join(relay, founded, "cat", { invite: await made(bob) });
    await cat.say("by bob's link");
    await bob.hears("by bob's link");
  });
});
