// Shows what a profile brings back: the same member in the same place, whatever happened in between.

import { describe, expect, it } from "vitest";
import { CONFIRM_MS } from "../../client/arrival.ts";
import type { Platform } from "../../client/platform.ts";
import { parseLink } from "../../crypto/invite.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import { bytesOf, MemorySink, memorySource } from "../helpers/file-ends.ts";
import { MemoryProfile } from "../helpers/memory-store.ts";
import { Mortal } from "../helpers/mortal.ts";
import { arrive, found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const memberOf = (person: Person) => person.room.me()?.id ?? "";
/** A connection on which what is said gets lost; `lost` resolves once something was. */
function withoutSay(platform: Platform): { platform: Platform; lost: Promise<void> } {
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const connect: Platform["connect"] = (...parameters) => {
    const socket = platform.connect(...parameters);
    return { ...socket, send: (text) => (text.startsWith('{"type":"say"') ? resolve() : socket.send(text)) };
  };
  return { platform: { ...platform, connect }, lost };
}

const commits = (relay: RelayDouble) => relay.keptOf("commit").length;

/** A room of three, in which bob has a profile. */
async function withProfile(policy: Parameters<typeof found>[1] = {}) {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay, policy);
  const kept = await MemoryProfile.create();
  const bob = await join(relay, founded, "bob", { profile: kept.profile });
  const eve = await join(relay, founded, "eve");
  await Promise.all([founder, bob].map((person) => person.until(() => person.room.members().length === 3)));
  return { relay, founder, founded, kept, bob, eve };
}

for (const history of ["shared", "sealed"] as const) {
  describe(`somebody with a profile in a ${history} room`, () => {
    it("comes back after leaving with the leaf that they had, and reads what was said meanwhile", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      const before = memberOf(bob);
      await bob.say("see you");
      await bob.leave();
      await founder.say("while bob was away");
      const steps = commits(relay);
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      expect(memberOf(back)).toBe(before);
      expect(back.texts()).toEqual(["while bob was away"]);
      await back.say("here again");
      await founder.hears("here again");
      await founder.say("welcome");
      await back.hears("welcome");
      expect(commits(relay)).toBe(steps);
      expect(founder.room.members()).toHaveLength(3);
    });

    it("still has the files that were told of before, and learns what became of them", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      const bytes = bytesOf(1_000);
      for (const id of ["one", "two"]) founder.room.do({ type: "send_file", source: memorySource(bytes), id });
      const { file } = await bob.nth("file");
      const other = (await bob.nth("file", 2)).file;
      await bob.leave();
      founder.room.do({ type: "cancel_file", file: other.id, id: "c" });
      await founder.nth("withdrawn");
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      // Whichever of the two was whole first.
      const found = (id: string) => back.room.files().find((one) => one.id === id);
      expect(found(file.id)).toMatchObject({ state: "complete", size: 1_000, from: { nick: "ann" } });
      expect(found(other.id)).toMatchObject({ state: "gone" });
      const sink = new MemorySink();
      back.room.do({ type: "save_file", file: file.id, sink, id: "s" });
      await back.nth("saved");
      expect(Buffer.compare(sink.bytes, bytes)).toBe(0);
    });

    it("takes back what was being sent when the process before ended", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      const source = memorySource(bytesOf(1_000), { gate: () => new Promise(() => {}) });
      bob.room.do({ type: "send_file", source, id: "never" });
      const { file } = await founder.nth("offer");
      await bob.nth("offer");
      bob.room.close();
      await bob.ended;
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      expect(await founder.nth("withdrawn")).toMatchObject({ file: { id: file.id }, from: { nick: "bob" } });
      await back.nth("withdrawn");
      expect(back.room.files()).toMatchObject([{ id: file.id, state: "gone" }]);
    });

    it("comes back through a kick and other changes of the group", async () => {
      const { relay, founder, founded, kept, bob, eve } = await withProfile({ history });
      await bob.leave();
      founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
      const { invite } = await founder.nth("invite");
      const cat = await join(relay, founded, "cat", { invite: parseLink(invite).invite });
      await cat.say("I am new");
      const steps = commits(relay);
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      expect(back.texts()).toEqual(["I am new"]);
      expect(parseLink(back.room.link()).invite.secret).toEqual(parseLink(invite).invite.secret);
      await back.say("hello cat");
      await Promise.all([founder.hears("hello cat"), cat.hears("hello cat")]);
      expect(commits(relay)).toBe(steps);
    });

    it("comes back even where the relay no longer has what happened meanwhile", async () => {
      const { relay, founder, founded, kept, bob, eve } = await withProfile({ history });
      await bob.say("before");
      await bob.leave();
      founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
      await founder.nth("invite");
      await founder.say("lost");
      relay.forgetMessages();
      relay.forgetCommits();
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      expect(back.all("gap")).toHaveLength(1);
      await back.say("here again");
      await founder.hears("here again");
      expect(founder.room.members()).toHaveLength(2);
    });

    it("makes the keys new before the first word where the process before was killed", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      await bob.say("last words");
      const member = memberOf(bob);
      const steps = commits(relay);
      relay.deaf.add(member);
      relay.cut(member);
      const later = await kept.reopen();
      relay.deaf.clear();
      const back = await join(relay, founded, "bob", { profile: later.profile });
      await back.say("here again");
      await founder.hears("here again");
      expect(memberOf(back)).toBe(member);
      const updates = relay.keptOf("commit").slice(steps);
      expect(updates.map(({ from, removes }) => ({ from, removes }))).toEqual([{ from: member, removes: [] }]);
    });

    it("misses nothing of the past where they were killed on the way in", async () => {
      const relay = new RelayDouble();
      const { founder, founded } = await found(relay, { history });
      await founder.say("before bob");
      const kept = await MemoryProfile.create();
      const process = new Mortal(relay.platform());
      relay.tamper = (event, to) => (event.kind === "signal" && to !== memberOf(founder) ? [] : [event]);
      const coming = await arrive(relay, founded, "bob", { profile: kept.profile, platform: process.platform });
      await relay.until(() => relay.keptOf("commit").length === 1);
      await relay.clock.untilSet(CONFIRM_MS);
      coming.room.do({ type: "nick", nick: "robert" });
      await coming.nth("presence");
      kept.store.kill();
      process.kill();
      relay.tamper = (event) => [event];
      await founder.say("after bob");
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      expect(back.room.members()[0]?.nick).toBe("bob");
      if (history === "shared") expect(back.texts()).toEqual(["before bob", "after bob"]);
      await founder.say("welcome");
      await back.hears("welcome");
      expect(founder.room.members()).toHaveLength(2);
    });

    it("is told that a copy of the profile speaks for them, and becomes one again", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      await bob.leave();
      const copy = kept.copy();
      const elsewhere = await join(relay, founded, "bob", { profile: (await copy.reopen()).profile });
      await elsewhere.say("from elsewhere");
      await elsewhere.leave();
      const back = await arrive(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await back.ended;
      expect(back.all("left")).toEqual([{ type: "left", reason: "replaced" }]);
      expect(back.all("error")).toMatchObject([{ code: "replaced", note: { about: "used_elsewhere" } }]);
      const again = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await again.say("one again");
      await founder.hears("one again");
      expect(founder.room.members()).toHaveLength(3);
      const late = await arrive(relay, founded, "bob", { profile: (await copy.reopen()).profile });
      await late.ended;
      expect(late.all("left")).toEqual([{ type: "left", reason: "replaced" }]);
    });

    it("is told of a copy that is used in turn, and never that the relay shows another past", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      await bob.leave();
      const copy = kept.copy();
      const use = async (profile: MemoryProfile, text: string) => {
        const person = await arrive(relay, founded, "bob", { profile: (await profile.reopen()).profile });
        if (await Promise.race([person.nth("ready"), person.ended])) {
          await person.say(text);
          await founder.say(`heard ${text}`);
          await person.leave();
        }
        return person;
      };
      await use(kept, "one");
      const first = await use(copy, "never");
      const second = await use(copy, "two");
      const third = await use(kept, "never");
      const fourth = await use(kept, "three");
      for (const person of [first, third])
        expect(person.all("error")).toMatchObject([{ code: "replaced", note: { about: "used_elsewhere" } }]);
      expect([first, second, third, fourth].flatMap((person) => person.all("warning"))).toEqual([]);
      expect(founder.all("warning")).toEqual([]);
      expect(founder.texts().filter((text) => !text.startsWith("heard"))).toEqual(["one", "two", "three"]);
    });

    it("is told of a copy that sent what both had still to send, and that nobody hears twice", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      await bob.leave();
      const { platform, lost } = withoutSay(relay.platform());
      const cut = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile, platform });
      cut.room.do({ type: "say", text: "once", id: "s" });
      await lost;
      const copy = kept.copy();
      cut.room.close();
      await cut.ended;
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await founder.hears("once");
      await back.leave();
      const late = await arrive(relay, founded, "bob", { profile: (await copy.reopen()).profile });
      await late.ended;
      expect(late.all("error")).toMatchObject([{ code: "replaced", note: { about: "used_elsewhere" } }]);
      expect(late.all("warning")).toEqual([]);
      const later = await join(relay, founded, "bob", { profile: (await copy.reopen()).profile });
      await later.say("twice?");
      await founder.hears("twice?");
      expect(founder.texts()).toEqual(["once", "twice?"]);
    });

    it("takes the relay's word that they have connected from elsewhere for what it is", async () => {
      const { relay, bob, eve } = await withProfile({ history });
      for (const person of [bob, eve]) relay.cut(memberOf(person), CLOSE_CODE.replaced);
      await Promise.all([bob.ended, eve.ended]);
      expect(bob.all("error")).toMatchObject([{ code: "replaced", note: { about: "said_elsewhere" } }]);
      expect(eve.all("error")).toMatchObject([{ code: "replaced", note: null }]);
    });

    it("is heard also where a copy spoke for them and the relay no longer has what it said", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      await bob.leave();
      const copy = kept.copy();
      const elsewhere = await join(relay, founded, "bob", { profile: (await copy.reopen()).profile });
      await elsewhere.say("from elsewhere");
      await founder.hears("from elsewhere");
      await elsewhere.leave();
      relay.forgetMessages();
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await back.say("here again");
      await founder.hears("here again");
      expect(founder.all("error")).toEqual([]);
    });

    it("is told so too where the copy has changed the keys", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      await bob.say("before");
      const copy = kept.copy();
      await bob.leave();
      // The copy was made of an open profile: it makes the keys new before it speaks.
      const elsewhere = await join(relay, founded, "bob", { profile: (await copy.reopen()).profile });
      await elsewhere.say("from elsewhere");
      await elsewhere.leave();
      const back = await arrive(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await back.ended;
      expect(back.all("error")).toMatchObject([{ code: "replaced", note: { about: "used_elsewhere" } }]);
      await founder.hears("from elsewhere");
    });

    it("finds a change of the group that they had asked for before they were killed", async () => {
      const relay = new RelayDouble();
      const kept = await MemoryProfile.create();
      const { founder, founded } = await found(relay, { history }, kept.profile);
      const bob = await join(relay, founded, "bob");
      await founder.until(() => founder.room.members().length === 2);
      const member = memberOf(founder);
      relay.tamper = (event, to) => (to === member && event.kind === "commit" && event.from === member ? [] : [event]);
      founder.room.do({ type: "kick", member: memberOf(bob), id: "k" });
      await relay.until(() => relay.keptOf("commit").some((commit) => commit.from === member));
      relay.tamper = (event) => [event];
      relay.deaf.add(member);
      relay.cut(member);
      const later = await kept.reopen();
      relay.deaf.clear();
      const back = await join(relay, founded, "ann", { profile: later.profile });
      await back.say("alone");
      expect(memberOf(back)).toBe(member);
      expect(parseLink(back.room.link()).invite.generation).toBe(1);
      expect(back.room.members()).toHaveLength(1);
    });
  });
}
