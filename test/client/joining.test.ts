// Shows that joiners get in, or learn why not, whatever the relay offers and wherever one before them died.
import { describe, expect, it } from "vitest";
import { CONFIRM_MS } from "../../client/arrival.ts";
import type { Founded } from "../../client/creation.ts";
import type { Platform } from "../../client/platform.ts";
import { openRoom } from "../../client/room.ts";
import { newIdentity } from "../../crypto/identity.ts";
import { joinRoom } from "../../crypto/joining.ts";
import { hidden } from "../helpers/dishonest-relay.ts";
import { arrive, found, join, Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

/** A platform whose process dies as it sends its frame number `last + 1`: nothing is sent or heard any more. */
function dyingAfter(platform: Platform, last: number): { platform: Platform; dead: Promise<void> } {
  const death = Promise.withResolvers<void>();
  let sent = 0;
  let alive = true;
  const dying: Platform = {
    ...platform,
    fetch: (url, init) => (alive ? platform.fetch(url, init) : new Promise(() => {})),
    setTimer: (ms, run) => platform.setTimer(ms, () => (alive ? run() : undefined)),
    connect: (url, token, handlers) => {
      const socket = platform.connect(url, token, {
        onOpen: () => (alive ? handlers.onOpen() : undefined),
        onText: (text) => (alive ? handlers.onText(text) : undefined),
        onClose: (code, reason) => (alive ? handlers.onClose(code, reason) : undefined),
      });
      return {
        close: () => socket.close(),
        send: (text) => {
          if (!alive) return;
          if (sent === last) {
            alive = false;
            socket.close();
            death.resolve();
            return;
          }
          sent += 1;
          socket.send(text);
        },
      };
    },
  };
  return { platform: dying, dead: death.promise };
}

describe("a joiner who dies", () => {
  for (const frames of [0, 1, 2]) {
    it(`after ${frames} frames leaves a room in which the next one gets in`, async () => {
      const relay = new RelayDouble();
      const { founder, founded } = await found(relay);
      const { platform, dead } = dyingAfter(relay.platform(), frames);
      const { room, invite } = founded;
      openRoom({
        platform,
        origin: "http://127.0.0.1:1",
        room,
        invite,
        nick: "dead",
        identity: await newIdentity(),
        buffer: 10,
        connectTimeoutMs: 30_000,
      });
      await dead;
      const bob = await join(relay, founded, "bob");
      await bob.say("in");
      await founder.hears("in");
    });
  }

  it("after its commit was ordered leaves a leaf that the next one clears away", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const { platform, dead } = dyingAfter(relay.platform(), 3);
    const { room, invite } = founded;
    const dying = new Person(
      openRoom({
        platform,
        origin: "http://127.0.0.1:1",
        room,
        invite,
        nick: "dead",
        identity: await newIdentity(),
        buffer: 10,
        connectTimeoutMs: 30_000,
      }),
    );
    await dying.nth("ready");
    dying.room.do({ type: "leave" });
    await dead;
    relay.clock.advance(600_001);
    const bob = await join(relay, founded, "bob");
    await founder.until((person) => person.room.members().length === 2);
    await bob.say("in");
    await founder.hears("in");
    expect(relay.keptOf("commit").some((event) => event.removes.length === 1)).toBe(true);
  });
});

/** The group state of an epoch that only somebody with the link knows, as if it were the newest. */
async function fabricated(relay: RelayDouble, { room, invite }: Founded, [group] = relay.groups) {
  const identity = await newIdentity();
  if (group === undefined) throw new Error("no group state");
  const member = "fabricatedAAAAAAAAAAAA";
  const { frame } = await joinRoom({ room, member, identity, nick: "eve", lasting: false, invite, group });
  return { seq: relay.seq, from: member, generation: 0, epoch: group.epoch + 1, groupInfo: frame.groupInfo };
}

describe("a joiner", () => {
  it("tries the next group state where no member confirms the newest", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    const eve = await fabricated(relay, founded);
    relay.tamperState = (state) => ({ ...state, groups: [eve, ...state.groups] });
    const cat = await arrive(relay, founded, "cat");
    await relay.clock.untilSet(CONFIRM_MS);
    relay.clock.advance(CONFIRM_MS);
    await cat.nth("ready");
    await cat.say("in");
    await Promise.all([founder.hears("in"), bob.hears("in")]);
    await bob.say("and so am I");
    await cat.hears("and so am I");
  });

  it("takes the first step on a base for the one that won, however new the state of one that lost", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const genesis = relay.groups.slice(-1);
    const bob = await join(relay, founded, "bob");
    const loser = await fabricated(relay, founded, genesis);
    const lost = { seq: loser.seq, base: genesis[0]?.seq ?? 0 };
    relay.tamperState = (state) => ({ ...state, groups: [loser, ...state.groups], steps: [...state.steps, lost] });
    const cat = await join(relay, founded, "cat");
    await cat.say("in");
    await Promise.all([founder.hears("in"), bob.hears("in")]);
  });

  it("is refused with wrong_secret where the link's secret opens nothing", async () => {
    const relay = new RelayDouble();
    const { founded } = await found(relay);
    const invite = { ...founded.invite, secret: new Uint8Array(32) };
    const { room } = founded;
    const eve = new Person(
      openRoom({
        platform: relay.platform(),
        origin: "http://127.0.0.1:1",
        room,
        invite,
        nick: "eve",
        identity: await newIdentity(),
        buffer: 10,
        connectTimeoutMs: 30_000,
      }),
    );
    await eve.ended;
    expect(eve.all("left")).toEqual([{ type: "left", reason: "wrong_secret" }]);
    expect(eve.all("error")[0]?.code).toBe("wrong_secret");
  });

  it("gives up with the reason when the relay cannot be reached in time", async () => {
    const relay = new RelayDouble();
    const { founded } = await found(relay);
    relay.down = true;
    const { room, invite } = founded;
    const dan = new Person(
      openRoom({
        platform: relay.platform(),
        origin: "http://127.0.0.1:1",
        room,
        invite,
        nick: "dan",
        identity: await newIdentity(),
        buffer: 10,
        connectTimeoutMs: 30_000,
      }),
    );
    await dan.until((person) => person.all("status").some((status) => status.state === "reconnecting"));
    relay.clock.advance(30_000);
    await dan.ended;
    expect(dan.all("left")).toEqual([{ type: "left", reason: "unreachable" }]);
  });
});

describe("a joiner to whom somebody speaks before the past was told", () => {
  it("shows the past first", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    await founder.say("one");
    await bob.say("two");
    // Nobody confirms but by speaking.
    relay.tamper = (event) => [event.kind === "signal" ? hidden(event) : event];
    const cat = await arrive(relay, founded, "cat");
    await founder.until(() => founder.room.members().length === 3);
    await founder.say("three");
    await cat.hears("three");
    expect(cat.texts()).toEqual(["one", "two", "three"]);
    expect(cat.room.transcript().map((message) => message.text)).toEqual(["one", "two", "three"]);
  });
});
