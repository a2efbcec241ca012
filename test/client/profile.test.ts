// Shows what a profile brings back: the same member in the same place, whatever happened in between.

import { describe, expect, it } from "vitest";
import { CONFIRM_MS } from "../../client/arrival.ts";
import { parseLink } from "../../crypto/invite.ts";
import { bytesOf, MemorySink, memorySource } from "../helpers/file-ends.ts";
import { MemoryProfile } from "../helpers/memory-store.ts";
import { Mortal } from "../helpers/mortal.ts";
import { arrive, found, join } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";
import { memberOf, withProfile } from "../helpers/room-of-three.ts";

const commits = (relay: RelayDouble) => relay.keptOf("commit").length;

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

    it("learns which nicks the others took meanwhile, and who is away", async () => {
      const { relay, founder, founded, kept, bob, eve } = await withProfile({ history });
      await bob.leave();
      founder.room.do({ type: "nick", nick: "anna" });
      eve.room.do({ type: "nick", nick: "bob" });
      await founder.until(() => founder.all("presence").some(({ event, was }) => event === "nick" && was === "eve"));
      eve.room.do({ type: "away" });
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await back.until(() => back.all("presence").filter(({ event }) => event === "nick").length === 2);
      await back.until(() => back.all("presence").some(({ event }) => event === "away"));
      expect(
        back.all("presence").flatMap(({ event, was, member }) => (event === "nick" ? [[was, member.nick]] : [])),
      ).toEqual(
        expect.arrayContaining([
          ["ann", "anna"],
          ["eve", "bob"],
        ]),
      );
      expect(back.room.members().map(({ nick }) => nick)).toEqual(["bob", "anna", "bob"]);
      expect(await back.nth("warning")).toMatchObject({ code: "nick_taken", note: { nick: "bob" } });
    });

    it("is warned where a nick that they know has another key when they are back", async () => {
      const { relay, founder, founded, kept, bob, eve } = await withProfile({ history });
      const fingerprint = founder.room.me()?.fingerprint;
      bob.room.do({ type: "verify", member: memberOf(founder), verified: true });
      await bob.leave();
      founder.room.do({ type: "nick", nick: "someone" });
      eve.room.do({ type: "nick", nick: "ann" });
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      const warning = await back.nth("warning");
      expect(warning).toMatchObject({ code: "key_changed", note: { about: "new_key", nick: "ann" } });
      expect(warning.note).not.toMatchObject({ fingerprint });
    });

    it("says later what they could not say before the end, in order, and knows that it will", async () => {
      const { relay, founder, founded, kept, bob } = await withProfile({ history });
      relay.down = true;
      relay.cut(memberOf(bob));
      for (const text of ["one", "two"]) bob.room.do({ type: "say", text, id: text });
      await bob.until(() => bob.room.pending() === 2);
      bob.room.close();
      await bob.ended;
      expect(bob.room.holdsTexts()).toBe(true);
      relay.down = false;
      await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await founder.hears("two");
      expect(founder.texts()).toEqual(["one", "two"]);
    });

    it("knows that nothing is said any more in a room that was burned", async () => {
      const { relay, founder, bob, eve } = await withProfile({ history });
      relay.deaf.add(memberOf(bob));
      founder.room.do({ type: "burn", id: "b" });
      await Promise.all([bob.ended, eve.ended]);
      expect([bob, eve].map((person) => person.room.holdsTexts())).toEqual([false, false]);
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
