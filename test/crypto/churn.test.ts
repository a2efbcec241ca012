// Shows that members agree whatever happens to a room, by arbitrary sequences of joins, leaves, kicks and losses.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Actor, epochsOf, read, Scene, say } from "./scene.ts";

/** One thing that happens to a room: somebody comes, goes, renews keys, is kicked, or lost its state. `who` picks among those present. */
const happening = fc.record({
  what: fc.constantFrom("join", "join", "join", "leave", "update", "kick", "resync"),
  who: fc.nat(20),
  by: fc.nat(20),
});

/** Carries it out as honest members would. */
async function happen(
  scene: Scene,
  { what, who, by }: { what: string; who: number; by: number },
  count: number,
): Promise<void> {
  const pick = (index: number): Actor => scene.actors[index % scene.actors.length] ?? scene.founder;
  const [target, committer] = [pick(who), pick(by)];
  switch (what) {
    case "join":
      await scene.enter(`guest-${count}`);
      break;
    case "update":
      await scene.step(await committer.now.update(), committer.member);
      break;
    case "leave":
      if (target === committer || target === scene.founder) return;
      await scene.step(await committer.now.remove([target.member]), committer.member, { gone: [target.member] });
      break;
    case "kick":
      if (target !== scene.founder) await scene.kick(target.nick);
      break;
    default: {
      if (target === scene.founder) return;
      const again = await scene.knock({ nick: target.nick, identity: target.identity, member: target.member });
      const others = scene.actors.filter((actor) => actor !== target);
      scene.actors.splice(0, scene.actors.length, ...others);
      await scene.step(again, target.member);
      scene.actors.push(again.actor);
    }
  }
}

test("whatever happens to a room, all who are in it stay in one epoch and read each other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 14 }), async (happenings) => {
      const scene = await Scene.found();
      for (const [count, one] of happenings.entries()) {
        await happen(scene, one, count);
        expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
      }
      const [first] = scene.actors;
      const last = scene.actors.at(-1);
      if (first === undefined || last === undefined) throw new Error("nobody");
      const message = await say(last.now, "everybody?");
      for (const actor of scene.actors) expect(await read(actor.now, message)).toBe("everybody?");
      expect(first.now.leaves.map((leaf) => leaf.member).sort()).toEqual(
        scene.actors.map((actor) => actor.member).sort(),
      );
    }),
    { numRuns: 12, seed: 9420 },
  );
}, 120_000);

test("visitors who come one after the other and clear each other away leave nothing behind", async () => {
  const scene = await Scene.found();
  for (let visit = 0; visit < 12; visit++) {
    const visitor = await scene.enter(`visitor-${visit}`);
    const gone = scene.actors.filter((actor) => actor !== visitor).map((actor) => actor.member);
    await scene.step(await visitor.now.remove(gone), visitor.member, { gone });
    expect(visitor.now.leaves.map((leaf) => leaf.nick)).toEqual([`visitor-${visit}`]);
  }
});
