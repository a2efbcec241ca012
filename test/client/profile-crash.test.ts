// Shows that a process with a profile can be killed at any write: it comes back as who it was, nothing that was acknowledged is lost or said twice,
// and no counter of a key is used for two messages.
import { describe, expect, it } from "vitest";
import { decodeHeader } from "../../crypto/header.ts";
import { decodeBase64Url } from "../../protocol/bytes.ts";
import { Chance } from "../chaos/chance.ts";
import { MemoryProfile } from "../helpers/memory-store.ts";
import { Mortal } from "../helpers/mortal.ts";
import { arrive, found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const POINTS = 100;
/** The scene below makes about so many writes. */
const WRITES = 40;
const ACTIONS = 30;

type Scene = Awaited<ReturnType<typeof setUp>>;

async function setUp(seed: number) {
  const chance = new Chance(seed);
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay, { history: seed % 2 === 0 ? "shared" : "sealed" });
  const kept = await MemoryProfile.create();
  kept.store.death = { at: kept.store.writes + chance.whole(1, WRITES), lasts: chance.next() < 0.5 };
  const process = new Mortal(relay.platform());
  const bob = await arrive(relay, founded, "bob", { profile: kept.profile, platform: process.platform });
  return { chance, relay, founder, founded, kept, process, bob };
}

/** Something that happens in the room; some of it changes the group, and some cuts the line. */
async function act({ chance, relay, founder, founded, bob }: Scene, count: number): Promise<void> {
  const what = chance.next();
  if (what < 0.45) bob.room.do({ type: "say", text: `bob ${count}`, id: `bob ${count}` });
  else if (what < 0.7) await founder.say(`ann ${count}`);
  else if (what < 0.8) bob.room.do({ type: "nick", nick: `bob${count}` });
  else if (what < 0.9) founder.room.do({ type: "rename", name: `Garden ${count}`, id: `${count}` });
  else if (what < 0.95) await join(relay, founded, `guest${count}`);
  else {
    relay.cut(bob.room.me()?.id ?? "nobody");
    relay.clock.advance(1_000);
  }
  await new Promise((resolve) => setImmediate(resolve));
}

/** Plays until the process dies of its write, or is killed at the end. */
async function playToTheDeath(scene: Scene): Promise<void> {
  let dead = false;
  void scene.kept.store.died.promise.then(() => {
    dead = true;
    scene.process.kill();
  });
  for (let count = 0; count < ACTIONS && !dead; count++) await act(scene, count);
  scene.kept.store.kill();
  scene.process.kill();
}

/** Every counter that a leaf has used in an epoch, with the payloads that it was used for. */
function countersUsed(relay: RelayDouble): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const text of relay.heard) {
    const frame = JSON.parse(text) as { payload?: string; items?: { payload: string }[] };
    const payloads = [frame.payload, ...(frame.items ?? []).map((item) => item.payload)];
    for (const payload of payloads) {
      const header = payload === undefined ? null : decodeHeader(decodeBase64Url(payload) ?? new Uint8Array());
      if (header === null || payload === undefined) continue;
      const name = `${header.epochId}:${header.leaf}:${header.counter}`;
      used.set(name, (used.get(name) ?? new Set()).add(payload));
    }
  }
  return used;
}

const sentTexts = (person: Person) => person.all("sent").map((sent) => sent.id);

describe("a process that is killed", () => {
  for (let seed = 1; seed <= POINTS; seed++) {
    it(`at a write (seed ${seed}) loses nothing that was acknowledged, and comes back in its place`, async () => {
      const scene = await setUp(seed);
      await playToTheDeath(scene);
      const { relay, founder, founded, kept, bob } = scene;
      const before = bob.all("ready")[0]?.me.id;
      const back = await join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
      await back.say("fin");
      await founder.hears("fin");
      if (before !== undefined) expect(back.room.me()?.id).toBe(before);
      const heard = founder.texts();
      expect(new Set(heard).size).toBe(heard.length);
      expect(heard).toEqual(expect.arrayContaining(sentTexts(bob)));
      expect(back.room.transcript().map((message) => message.text)).toEqual(expect.arrayContaining(bob.texts()));
      expect(back.texts().filter((text) => bob.texts().includes(text))).toEqual([]);
      expect([...countersUsed(relay)].filter(([, payloads]) => payloads.size > 1)).toEqual([]);
      expect(back.all("warning")).toEqual([]);
      expect(back.all("error")).toEqual([]);
    });
  }
});
