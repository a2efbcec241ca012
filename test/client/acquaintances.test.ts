// Shows who is known again: whom one has verified, and when a nick is another key's than before.
import { describe, expect, it } from "vitest";
import { MemoryProfile } from "../helpers/memory-store.ts";
import { found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const shown = (person: Person, nick: string) => person.room.members().find((member) => member.nick === nick);
const idOf = (person: Person) => person.room.me()?.id ?? "";

/** Ann has a profile, and so has the bob whom she meets. */
async function annAndBob() {
  const relay = new RelayDouble();
  const [ann, bobs] = await Promise.all([MemoryProfile.create(), MemoryProfile.create()]);
  const { founder, founded } = await found(relay, {}, ann.profile);
  const bob = await join(relay, founded, "bob", { profile: bobs.profile });
  await founder.until(() => shown(founder, "bob"));
  return { relay, founded, ann, founder, bob, bobs };
}

describe("somebody who was verified", () => {
  it("is verified in the next run and in another room, until it is taken back", async () => {
    const { relay, founded, ann, founder, bob } = await annAndBob();
    founder.room.do({ type: "verify", member: idOf(bob), verified: true });
    await founder.say("verified");
    expect(shown(founder, "bob")?.verified).toBe(true);
    await founder.leave();
    const later = await join(relay, founded, "ann", { profile: (await ann.reopen()).profile });
    await later.until(() => shown(later, "bob")?.verified);
    later.room.do({ type: "verify", member: idOf(bob), verified: false });
    await later.leave();
    const last = await join(relay, founded, "ann", { profile: (await ann.reopen()).profile });
    await last.until(() => shown(last, "bob")?.verified === false);
  });

  it("sees the same number as the other, in digits and words", async () => {
    const { founder, bob } = await annAndBob();
    const number = founder.room.safetyNumber(idOf(bob));
    expect(number?.digits).toMatch(/^(\d{5} ){11}\d{5}$/u);
    expect(number?.words).toHaveLength(12);
    expect(bob.room.safetyNumber(idOf(founder))).toEqual(number);
    expect(founder.room.safetyNumber(idOf(founder))).toBeNull();
  });
});

describe("a nick that is known", () => {
  it("is warned of once where another key comes with it, and not where its own does", async () => {
    const { relay, founded, founder, bob, bobs } = await annAndBob();
    await bob.leave();
    const again = await join(relay, founded, "bob", { profile: (await bobs.reopen()).profile });
    await again.say("it is me");
    await founder.hears("it is me");
    expect(founder.all("warning")).toEqual([]);
    await again.leave();
    const other = await join(relay, founded, "Bob");
    await other.say("me too");
    await founder.hears("me too");
    const fingerprint = other.room.me()?.fingerprint;
    expect(founder.all("warning")).toMatchObject([
      { code: "key_changed", note: { about: "new_key", nick: "Bob", fingerprint } },
    ]);
  });

  it("is warned of where somebody takes it who is there already", async () => {
    const { relay, founded, founder, bob } = await annAndBob();
    await bob.leave();
    const eve = await join(relay, founded, "eve");
    eve.room.do({ type: "nick", nick: "bob" });
    expect(await founder.until(() => founder.all("warning").find((one) => one.code === "key_changed"))).toMatchObject({
      note: { nick: "bob", fingerprint: eve.room.me()?.fingerprint },
    });
  });

  it("is warned of in the next run, as soon as one comes in", async () => {
    const { relay, founded, ann, founder, bob } = await annAndBob();
    await founder.leave();
    await bob.leave();
    await join(relay, founded, "bob");
    const later = await join(relay, founded, "ann", { profile: (await ann.reopen()).profile });
    expect(await later.nth("warning")).toMatchObject({ code: "key_changed", note: { nick: "bob" } });
  });

  it("is no news where whoever bore it had no lasting key", async () => {
    const { relay, founded, founder } = await annAndBob();
    for (const _ of [1, 2]) {
      const guest = await join(relay, founded, "ci");
      await guest.say("the build is green");
      await guest.leave();
    }
    await founder.until(() => founder.texts().length === 2);
    expect(founder.all("warning")).toEqual([]);
  });
});
