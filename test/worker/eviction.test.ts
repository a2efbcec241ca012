// Shows that a room may lose its memory between any two steps: numbers go on, nothing is lost or told twice.
import { evictDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Guest, join, makeRoom, newId, randomText, stubOf } from "./guest.ts";

const RUNS = 4;
const SEED = 11;

type Act = "alice" | "bob" | "both" | "evict" | "commit";
const acts = fc.array(fc.constantFrom<Act>("alice", "bob", "both", "evict", "commit"), {
  minLength: 4,
  maxLength: 8,
});

async function commit(guest: Guest): Promise<void> {
  const ref = newId();
  guest.send({
    type: "commit",
    ref,
    generation: 0,
    epoch: 0,
    base: 1,
    commit: randomText(8),
    groupInfo: randomText(8),
    removes: [],
  });
  await guest.event("commit", (event) => event.ref === ref);
}

async function say(...guests: Guest[]): Promise<void> {
  const ids = guests.flatMap((guest) => guest.say(randomText(6)));
  for (const id of ids) for (const guest of guests) await guest.message(id);
}

describe("eviction between any two steps of a disk room", () => {
  it("is noticed by nobody", { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(acts, async (steps) => {
      const room = await makeRoom({ policy: { history: "shared", retention: "disk", ttlMs: 3_600_000 } });
      const [alice, bob] = [await join(room), await join(room)];
      for (const [at, step] of steps.entries()) {
        if (step === "evict" && steps[at - 1] === "evict") continue;
        if (step === "evict") await evictDurableObject(stubOf(room));
        else if (step === "commit") await commit(alice);
        else await say(...(step === "both" ? [alice, bob] : [step === "alice" ? alice : bob]));
      }
      await say(alice, bob);
      const [hers, his] = [alice, bob].map((guest) => guest.events());
      const begun = his?.[0]?.seq ?? 0;
      expect(hers?.filter(({ seq }) => seq >= begun)).toEqual(his);
      const seqs = hers?.map(({ seq }) => seq) ?? [];
      expect(seqs).toEqual(seqs.map((_, nth) => (seqs[0] ?? 0) + nth));
      for (const guest of [alice, bob]) guest.close();
      await Promise.all([alice.closed, bob.closed]);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
  });
});
