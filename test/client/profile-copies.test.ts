// Shows what becomes of a profile that is used in two places: it is noticed and said, and nothing is lost silently.
import { describe, expect, it } from "vitest";
import type { Platform } from "../../client/platform.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import type { MemoryProfile } from "../helpers/memory-store.ts";
import { arrive, join } from "../helpers/person.ts";
import { memberOf, withProfile } from "../helpers/room-of-three.ts";

/** A connection on which what is said gets lost; `lost` resolves once something was. */
function withoutSay(platform: Platform): { platform: Platform; lost: Promise<void> } {
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const connect: Platform["connect"] = (...parameters) => {
    const socket = platform.connect(...parameters);
    return { ...socket, send: (text) => (text.startsWith('{"type":"say"') ? resolve() : socket.send(text)) };
  };
  return { platform: { ...platform, connect }, lost };
}

for (const history of ["shared", "sealed"] as const) {
  describe(`somebody whose profile was copied, in a ${history} room`, () => {
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
  });
}
