// Shows that a group comes together again when many things happen to it at once, and that sessions outlive their tokens.
import { describe, expect, it } from "vitest";
import { parseLink } from "../../crypto/invite.ts";
import { TOKEN_TTL_S } from "../../protocol/limits.ts";
import { arrive, found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const TIME_TO_SPEAK_MS = 30;
const memberOf = (person: Person) => person.room.me()?.id ?? "";

describe("joins and a kick at the same time", () => {
  for (const history of ["shared", "sealed"] as const) {
    it(`in a ${history} room leave one group, in which those who came in time and with the new link talk`, async () => {
      const relay = new RelayDouble();
      const { founder, founded } = await found(relay, { history });
      const bob = await join(relay, founded, "bob");
      const eve = await join(relay, founded, "eve");
      await founder.until(() => founder.room.members().length === 3);
      const early = await Promise.all(["cat", "dan"].map((nick) => arrive(relay, founded, nick)));
      founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
      await eve.ended;
      const { invite } = await founder.nth("invite");
      const late = await join(relay, founded, "fay", { invite: parseLink(invite).invite });
      for (const person of early) {
        await Promise.race([
          person.nth("ready"),
          person.ended,
          (async () => {
            while (person.all("ready").length + person.all("left").length === 0) await relay.clock.pass(10_000);
          })(),
        ]);
      }
      const stayed = [founder, bob, late, ...early.filter((person) => person.all("left").length === 0)];
      for (const [nth, person] of stayed.entries()) {
        await person.say(`word ${nth}`);
        await Promise.all(stayed.map((other) => other.hears(`word ${nth}`)));
      }
      expect(eve.texts()).toEqual([]);
      expect(new Set(stayed.map((person) => person.room.members().length))).toEqual(new Set([stayed.length]));
      for (const person of early.filter((one) => one.all("left").length > 0))
        expect(["wrong_secret", "stranded", "invite_refused"]).toContain(person.all("left")[0]?.reason);
    });
  }
});

describe("newcomers with a link that a kick has replaced", () => {
  it("are not let in by each other, however many they are, and accuse nobody", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const eve = await join(relay, founded, "eve");
    await founder.until(() => founder.room.members().length === 2);
    founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
    await founder.nth("invite");
    const late = await Promise.all(["cat", "dan"].map((nick) => arrive(relay, founded, nick)));
    const isDecided = (person: Person) => person.all("ready").length + person.all("left").length > 0;
    while (!late.every(isDecided)) {
      relay.clock.advance(1_000);
      // That nobody says anything is no event: each gets the time to.
      await new Promise((resolve) => setTimeout(resolve, TIME_TO_SPEAK_MS));
    }
    for (const person of late) {
      expect(person.all("ready")).toEqual([]);
      expect(["stranded", "wrong_secret"]).toContain(person.all("left")[0]?.reason);
    }
    await founder.say("still here");
    expect([founder.all("warning"), founder.room.members().map(({ nick }) => nick)]).toEqual([[], ["ann"]]);
  });

  it("hide nothing of the past from those who come with the new one", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const eve = await join(relay, founded, "eve");
    await founder.until(() => founder.room.members().length === 2);
    founder.room.do({ type: "kick", member: memberOf(eve), id: "k" });
    const { invite } = await founder.nth("invite");
    const kick = relay.seq;
    const late = await Promise.all(["cat", "dan"].map((nick) => arrive(relay, founded, nick)));
    // One builds on the other's step, which nobody follows: so it seems to end the epoch that the kick began.
    await relay.until(() => relay.keptOf("commit").some(({ base }) => base > kick));
    await founder.say("after the kick");
    for (const person of late) person.room.close();
    const gil = await join(relay, founded, "gil", { invite: parseLink(invite).invite });
    await founder.say("end");
    await gil.hears("end");
    expect(gil.texts()).toEqual(["after the kick", "end"]);
  });
});

describe("a token that ends in mid-session", () => {
  it("is renewed with the next connection, without the invite, and nothing is lost", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    await founder.until(() => founder.room.members().length === 2);
    await relay.clock.pass((TOKEN_TTL_S + 60) * 1000);
    await bob.say("my token has ended");
    await founder.hears("my token has ended");
    const asked = relay.heard.length;
    relay.cut(memberOf(bob));
    await bob.until((person) => person.all("status").at(-1)?.state === "reconnecting");
    relay.clock.advance(1_000);
    await bob.nth("ready", 2);
    await bob.say("and I am here");
    await founder.hears("and I am here");
    const requests = relay.heard.slice(asked).filter((text) => text.includes('"version":1,"token"'));
    expect(requests).toHaveLength(1);
    expect(relay.heard.slice(asked).some((text) => text.includes('"admission"'))).toBe(false);
  });
});
