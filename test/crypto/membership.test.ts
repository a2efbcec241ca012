// Shows how a group changes: joining, races, leaving, coming back, kicks, and what each member can read afterwards.
import { describe, expect, test } from "vitest";
import { newIdentity } from "../../crypto/identity.ts";
import { openKick } from "../../crypto/kick.ts";
import { codeOf, epochsOf, read, Scene, say } from "./scene.ts";

describe.each(["shared", "sealed"] as const)("a %s room", (history) => {
  test("brings four people in one after the other, with nobody's help", async () => {
    const scene = await Scene.with(["bob", "cleo", "dan"], history);
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
    const { now } = scene.actor("dan");
    expect(now.leaves.map((leaf) => [leaf.leaf, leaf.nick, leaf.owner])).toEqual([
      [0, "ada", true],
      [1, "bob", false],
      [2, "cleo", false],
      [3, "dan", false],
    ]);
    expect([now.name, now.history, now.generation, now.me.nick]).toEqual(["kitchen", history, 0, "dan"]);
  });

  test("is read by all who are in it, the sender too", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const message = await say(scene.founder.now, "tea?");
    for (const actor of scene.actors) expect(await read(actor.now, message)).toBe("tea?");
  });

  test("lets the first of two commits win, and its loser follow it", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const [bob, cleo] = [scene.actor("bob"), scene.actor("cleo")];
    const [first, second] = [await bob.now.update(), await cleo.now.update()];
    const late = scene.event(second.frame, cleo.member);
    await scene.step(first, bob.member);
    expect(await scene.founder.now.judge(late)).toBe("stale");
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
    await scene.step(await cleo.now.update(), cleo.member);
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
    expect(await read(scene.founder.now, await say(cleo.now, "still here"))).toBe("still here");
  });

  test("lets one of two who join at once in, and the other start again from there", async () => {
    const scene = await Scene.with(["bob"], history);
    const [dan, eve] = [await scene.knock({ nick: "dan" }), await scene.knock({ nick: "eve" })];
    await scene.step(dan, dan.actor.member);
    scene.actors.push(dan.actor);
    expect(await scene.founder.now.judge(scene.event(eve.frame, eve.actor.member))).toBe("stale");
    await scene.enter("eve", { identity: eve.actor.identity, member: eve.actor.member });
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
  });

  test("removes those who left, several at once", async () => {
    const scene = await Scene.with(["bob", "cleo", "dan"], history);
    const gone = [scene.actor("bob").member, scene.actor("cleo").member];
    const before = scene.actor("bob").now;
    const pending = await scene.founder.now.remove(gone);
    const event = scene.event(pending.frame, scene.founder.member, gone);
    await scene.step(pending, scene.founder.member, { gone });
    expect(scene.actor("dan").now.leaves.map((leaf) => leaf.nick)).toEqual(["ada", "dan"]);
    expect(await before.judge(event)).toBeNull();
    expect(await codeOf(before.follow(event))).toBe("stranded");
    expect(await read(before, await say(scene.founder.now, "alone at last"))).toBeNull();
  });

  test("takes a lost member back in place of its old leaf, and its old process learns that it was replaced", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const { identity, now: lost, member } = scene.actor("bob");
    const again = await scene.knock({ nick: "bob", identity });
    expect(again.frame.removes).toEqual([member]);
    const event = scene.event(again.frame, again.actor.member);
    expect(await codeOf(lost.follow(event))).toBe("replaced");
    await scene.step(again, again.actor.member);
    scene.actors.push(again.actor);
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
    expect(again.next.leaves.map((leaf) => leaf.nick).sort()).toEqual(["ada", "bob", "cleo"]);
  });

  test("takes a member back under the relay id that it had", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const { identity, member } = scene.actor("bob");
    const again = await scene.knock({ nick: "bob", identity, member });
    const event = scene.event(again.frame, member);
    expect(await scene.founder.now.judge(event)).toBeNull();
    expect((await scene.founder.now.follow(event)).leaves).toHaveLength(3);
  });

  test("takes a member who lost its leaf too back as anybody", async () => {
    const scene = await Scene.with(["bob"], history);
    const { identity, member } = scene.actor("bob");
    await scene.step(await scene.founder.now.remove([member]), scene.founder.member, { gone: [member] });
    const again = await scene.knock({ nick: "bob", identity });
    expect(again.frame.removes).toEqual([]);
    expect(await scene.founder.now.judge(scene.event(again.frame, again.actor.member))).toBeNull();
  });

  test("recognises a commit of one's own that comes back late", async () => {
    const scene = await Scene.with(["bob"], history);
    const pending = await scene.founder.now.update();
    const other = await scene.founder.now.update();
    expect(await scene.founder.now.follow(scene.event(pending.frame, scene.founder.member))).toBe(pending.next);
    expect(other.next).not.toBe(pending.next);
  });

  test("kicks: who stays goes on with another secret, who was kicked reads nothing more and comes in no more", async () => {
    const scene = await Scene.with(["bob", "mallory", "cleo"], history);
    const [mallory, old] = [scene.actor("mallory"), scene.invite];
    const event = await scene.kick("mallory");
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
    for (const { now } of scene.actors) {
      expect(now.generation).toBe(1);
      expect(now.secret).toEqual(scene.invite.secret);
      expect(now.secret).not.toEqual(old.secret);
    }
    expect(await mallory.now.judge(event)).toBeNull();
    expect(await codeOf(mallory.now.follow(event))).toBe("stranded");
    expect(await read(mallory.now, await say(scene.founder.now, "gone"))).toBeNull();
    expect(await codeOf(scene.knock({ nick: "mallory", invite: old }))).toBe("wrong_secret");
    await scene.enter("dan");
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
  });

  test("wakes a member who slept over a kick, without a link, and it comes back in its own place", async () => {
    const scene = await Scene.with(["bob", "mallory", "cleo"], history);
    const bob = scene.actor("bob");
    await scene.step(await scene.actor("cleo").now.update(), scene.actor("cleo").member, { asleep: [bob] });
    const { generation, epoch, kick } = await scene.kick("mallory", { asleep: [bob] });
    const invite = await openKick(bob.now, { generation, epoch, keys: kick?.keys ?? [] });
    expect([invite.generation, invite.secret, invite.admission]).toEqual([
      1,
      scene.invite.secret,
      scene.invite.admission,
    ]);
    const again = await scene.knock({ nick: "bob", identity: bob.identity, invite });
    await scene.step(again, again.actor.member);
    scene.actors.push(again.actor);
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
    expect(again.next.leaves).toHaveLength(3);
  });

  test("wakes a member who slept over two kicks with what the second left", async () => {
    const scene = await Scene.with(["bob", "mallory", "eve"], history);
    const bob = scene.actor("bob");
    await scene.kick("mallory", { asleep: [bob] });
    const { generation, epoch, kick } = await scene.kick("eve", { asleep: [bob] });
    const invite = await openKick(bob.now, { generation, epoch, keys: kick?.keys ?? [] });
    expect([invite.generation, invite.secret]).toEqual([2, scene.invite.secret]);
  });

  test("has nothing for the kicked in what wakes the others", async () => {
    const scene = await Scene.with(["bob", "mallory"], history);
    const mallory = scene.actor("mallory");
    const { generation, epoch, kick } = await scene.kick("mallory");
    const keys = (kick?.keys ?? []).map(({ sealed }) => ({ leaf: mallory.now.me.leaf, sealed }));
    for (const key of [[], ...keys.map((one) => [one])]) {
      expect(await codeOf(openKick(mallory.now, { generation, epoch, keys: key }))).toBe("stranded");
    }
  });
});

test("two rooms in one process know nothing of each other", async () => {
  const [one, other] = [await Scene.with(["bob"]), await Scene.with(["bob"])];
  const message = await say(one.founder.now, "only here");
  expect(await read(other.founder.now, message)).toBe("fork");
  const knock = await one.knock({ nick: "eve" });
  expect(await other.founder.now.judge(other.event(knock.frame, knock.actor.member))).toBe("wrap");
});

test("a joiner refuses a GroupInfo of another epoch than the relay says, or of another room", async () => {
  const [scene, other] = [await Scene.with(["bob"]), await Scene.with(["bob"])];
  expect(await codeOf(scene.knock({ nick: "eve", group: { ...scene.group, epoch: 2 } }))).toBe("stranded");
  expect(await codeOf(scene.knock({ nick: "eve", group: other.group }))).toBe("wrong_secret");
  expect(await codeOf(scene.knock({ nick: "eve", invite: { ...scene.invite, generation: 1 } }))).toBe("wrong_secret");
});

test("a relay id that another identity bears is not taken over", async () => {
  const scene = await Scene.with(["bob"]);
  const impostor = scene.knock({ nick: "eve", member: scene.actor("bob").member, identity: await newIdentity() });
  expect(await codeOf(impostor)).toBe("stranded");
});
