// Shows a room from its door: talking, coming late, coming at once, leaving.
import { describe, expect, it } from "vitest";
import { arrive, found, join } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

describe("a room", () => {
  it("lets two people talk, each text shown once to both, in one order", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    await founder.say("hello");
    await bob.say("hello yourself");
    await founder.hears("hello yourself");
    expect(founder.texts()).toEqual(["hello", "hello yourself"]);
    expect(bob.texts()).toEqual(founder.texts());
    expect(bob.all("message")[0]).toMatchObject({ own: false, history: false, from: { nick: "ann", owner: true } });
  });

  it("shows a newcomer what was said before, with nobody online", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    await founder.say("before you came");
    await founder.leave();
    const bob = await join(relay, founded, "bob");
    expect(bob.texts()).toEqual(["before you came"]);
    expect(bob.all("message")[0]?.history).toBe(true);
    expect(bob.all("ready")[0]?.members.map((member) => member.nick)).toEqual(["bob"]);
  });

  it("shows a newcomer of a sealed room nothing of before", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay, { history: "sealed" });
    await founder.say("secret past");
    const bob = await join(relay, founded, "bob");
    await founder.say("for both");
    await bob.hears("for both");
    expect(bob.texts()).toEqual(["for both"]);
  });

  it("lets ten people in who come at once, all into the same epoch", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const people = await Promise.all(Array.from({ length: 10 }, (_, index) => arrive(relay, founded, `p${index}`)));
    await Promise.all(people.map((person) => person.nth("ready")));
    await Promise.all(people.map((person, index) => person.say(`text ${index}`)));
    await Promise.all([founder, ...people].map((person) => person.until(() => person.texts().length === 10)));
    for (const person of people) expect(person.texts()).toEqual(founder.texts());
  });

  it("tells everyone who comes and who leaves", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    await founder.until((person) =>
      person.all("presence").find((presence) => presence.event === "join" && presence.member.nick === "bob"),
    );
    await bob.leave();
    await founder.until((person) =>
      person.all("presence").find((presence) => presence.event === "leave" && presence.member.nick === "bob"),
    );
    expect(founder.all("presence")).toHaveLength(2);
  });

  it("takes a nick of 32 characters and refuses one of 33, and goes on", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    bob.room.do({ type: "nick", nick: "ü".repeat(33), id: "n" });
    expect(await bob.nth("error")).toMatchObject({ code: "bad_input", id: "n" });
    bob.room.do({ type: "nick", nick: "ü".repeat(32) });
    await founder.until((person) => person.all("presence").some((presence) => presence.event === "nick"));
    expect(founder.all("presence").at(-1)).toMatchObject({ was: "bob", member: { nick: "ü".repeat(32) } });
  });

  it("takes a text of 10,240 bytes and refuses one of 10,241 with the limit", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    await bob.say("x".repeat(10_240));
    await founder.hears("x".repeat(10_240));
    bob.room.do({ type: "say", text: "x".repeat(10_241), id: "long" });
    expect(await bob.nth("error")).toMatchObject({
      code: "too_large",
      id: "long",
      note: { about: "text_too_long", limit: 10_240 },
    });
    await bob.say("after");
    await founder.hears("after");
  });

  it("tells a newcomer the nick that somebody took after joining", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    founder.room.do({ type: "nick", nick: "anna" });
    await founder.nth("presence");
    const bob = await join(relay, founded, "bob");
    await bob.until((person) => person.room.members().some((member) => member.nick === "anna"));
  });
});
