// Shows what a profile brings back: the same member in the same place, whatever happened in between.
import { describe, expect, it } from "vitest";
import { parseLink } from "../../crypto/invite.ts";
import { MemoryProfile } from "../helpers/memory-store.ts";
import { found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const memberOf = (person: Person) => person.room.me()?.id ?? "";
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
  });
}
