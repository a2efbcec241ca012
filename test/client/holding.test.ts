// Shows that a commit which opens for nobody, or not for one member, costs a room neither its members nor a text.
import { afterEach, describe, expect, it, vi } from "vitest";
import { MAX_BACKLOG_CHARACTERS } from "../../client/backlog.ts";
import { HOLD_MS } from "../../client/reading.ts";
import { Membership } from "../../crypto/membership.ts";
import { ChatError } from "../../protocol/errors.ts";
import { arrive, found, join } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const GARBAGE = {
  kind: "commit",
  from: "garbageAAAAAAAAAAAAAAA",
  ref: "garbage",
  generation: 0,
  commit: "AAAAAAAA",
} as const;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Commits do not open for members whose nick is `nick`, as after a corrupted path ciphertext. */
function strand(nick: string): void {
  const { follow } = Membership.prototype;
  vi.spyOn(Membership.prototype, "follow").mockImplementation(function (this: Membership, event) {
    return this.me.nick === nick ? Promise.reject(new ChatError("stranded")) : follow.call(this, event);
  });
}

/** A commit that every member finds acceptable, and that opens for none. */
function acceptGarbage(): void {
  const { judge, follow } = Membership.prototype;
  vi.spyOn(Membership.prototype, "judge").mockImplementation(function (this: Membership, event) {
    return event.ref === GARBAGE.ref && event.epoch === this.epoch ? Promise.resolve(null) : judge.call(this, event);
  });
  vi.spyOn(Membership.prototype, "follow").mockImplementation(function (this: Membership, event) {
    return event.ref === GARBAGE.ref ? Promise.reject(new ChatError("stranded")) : follow.call(this, event);
  });
}

describe("a commit that does not open for one member", () => {
  it("is held until another member confirms it, and then followed by joining anew", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    strand("bob");
    const cat = await arrive(relay, founded, "cat");
    await bob.until((person) => person.all("warning").some((warning) => warning.code === "behind"));
    vi.restoreAllMocks();
    await cat.nth("ready");
    await bob.nth("ready", 2);
    await cat.say("all here?");
    await bob.hears("all here?");
    await bob.say("yes");
    await Promise.all([founder.hears("yes"), cat.hears("yes")]);
    expect(bob.texts()).toEqual(["all here?", "yes"]);
    expect(founder.texts()).toEqual(bob.texts());
  });
});

describe("a commit that opens for nobody", () => {
  it("is passed over after ten seconds, and not before, with nothing lost that was said meanwhile", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    await founder.until(() => founder.room.members().length === 2);
    acceptGarbage();
    relay.inject({
      ...GARBAGE,
      base: relay.keptOf("commit").at(-1)?.seq ?? 1,
      removes: [],
      gone: [],
      epoch: bob.all("ready")[0]?.epoch ?? 0,
    });
    await Promise.all([founder, bob].map((person) => person.nth("warning")));
    founder.room.do({ type: "say", text: "said meanwhile" });
    await relay.clock.untilSet(HOLD_MS);
    relay.clock.advance(HOLD_MS - 1);
    expect(bob.texts()).toEqual([]);
    relay.clock.advance(1);
    await bob.hears("said meanwhile");
    await bob.say("nobody was lost");
    await founder.hears("nobody was lost");
    expect(bob.texts()).toEqual(founder.texts());
    const cat = await join(relay, founded, "cat");
    await cat.say("and the next gets in");
    await bob.hears("and the next gets in");
  });

  it("keeps so much waiting and not more: beyond, the member comes back for it", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    await founder.until(() => founder.room.members().length === 2);
    acceptGarbage();
    relay.inject({
      ...GARBAGE,
      base: relay.keptOf("commit").at(-1)?.seq ?? 1,
      removes: [],
      gone: [],
      epoch: bob.all("ready")[0]?.epoch ?? 0,
    });
    await Promise.all([founder, bob].map((person) => person.nth("warning")));
    const from = founder.room.me()?.id ?? "";
    const payload = "A".repeat(1_000_000);
    for (let characters = 0; characters <= MAX_BACKLOG_CHARACTERS; characters += payload.length)
      relay.inject({ kind: "message", from, id: "A".repeat(22), epoch: 1, payload });
    await bob.until(() => bob.all("status").at(-1)?.state === "reconnecting");
    relay.forgetMessages();
    relay.clock.advance(HOLD_MS);
    await founder.say("still here");
    await bob.hears("still here");
  });
});
