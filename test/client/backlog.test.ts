// Shows that what waits to be read is bounded, and that a member finds its place all the same.
import { describe, expect, it } from "vitest";
import { MAX_BACKLOG_CHARACTERS } from "../../client/backlog.ts";
import type { Platform } from "../../client/platform.ts";
import { openRoom } from "../../client/room.ts";
import { newIdentity } from "../../crypto/identity.ts";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import { found, join, Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const PAYLOAD_CHARACTERS = 1_000_000;
const FIT = Math.floor(MAX_BACKLOG_CHARACTERS / (PAYLOAD_CHARACTERS + 1_000));

/** A platform on which the relay's group states stay away from when `hold` is called until `release` is. */
function withStateHeld(platform: Platform) {
  const waiting: (() => void)[] = [];
  let wake = () => {};
  let isHeld = false;
  const held: Platform = {
    ...platform,
    connect: (url, token, handlers) =>
      platform.connect(url, token, {
        ...handlers,
        onText: (text) => {
          if (!isHeld || !text.includes('"type":"state"')) {
            handlers.onText(text);
            return;
          }
          waiting.push(() => handlers.onText(text));
          wake();
        },
      }),
  };
  const hold = () => {
    isHeld = true;
  };
  const release = () => {
    isHeld = false;
    for (const deliver of waiting.splice(0)) deliver();
  };
  /** Resolves once so many group states stay away. */
  const asks = async (count: number) => {
    while (waiting.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { platform: held, asks, hold, release };
}

/** Bob has missed commits that the relay has forgotten, and waits for a group state while so many long messages come. */
async function flood(count: number) {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay);
  const { platform, asks, hold, release } = withStateHeld(relay.platform());
  const { room, invite } = founded;
  const identity = await newIdentity();
  const bob = new Person(
    openRoom({
      ...{ platform, origin: "http://127.0.0.1:1", room, invite, nick: "bob", identity, buffer: 100 },
      connectTimeoutMs: 30_000,
    }),
  );
  await bob.nth("ready");
  const member = bob.room.me()?.id ?? "";
  relay.deaf.add(member);
  relay.cut(member);
  await join(relay, founded, "cat");
  relay.forgetCommits();
  hold();
  relay.deaf.clear();
  relay.clock.advance(1_000);
  await asks(1);
  const payload = "A".repeat(PAYLOAD_CHARACTERS);
  for (let nth = 0; nth < count; nth++) {
    const id = encodeBase64Url(crypto.getRandomValues(new Uint8Array(16)));
    relay.inject({ kind: "message", from: founder.room.me()?.id ?? "", id, epoch: 0, payload });
  }
  return { asks, founder, bob, release };
}

const lossesOf = (person: Person) => person.all("status").filter(({ state }) => state === "reconnecting").length;

describe("somebody who waits for a group state", () => {
  it("keeps what comes meanwhile up to a limit", async () => {
    const { founder, bob, release } = await flood(FIT);
    const losses = lossesOf(bob);
    release();
    await bob.nth("ready", 2);
    await founder.say("hello");
    await bob.hears("hello");
    expect(lossesOf(bob)).toBe(losses);
  });

  it("asks for a newer one beyond, and gets in by that", async () => {
    const { asks, founder, bob, release } = await flood(FIT + 1);
    await asks(2);
    release();
    await bob.nth("ready", 2);
    await founder.say("hello");
    await bob.hears("hello");
  });
});
