// Shows what an owner can do and nobody else, and that the owner key survives being written down.
import { describe, expect, test } from "vitest";
import { hashOf } from "../../crypto/invite.ts";
import { formatOwnerKey, importOwner, newOwnerSeed, parseOwnerKey } from "../../crypto/owner.ts";
import { decodeBase64Url } from "../../protocol/bytes.ts";
import { ChatError } from "../../protocol/errors.ts";
import { altered, codeOf, epochsOf, newId, Scene, truncated } from "./scene.ts";

describe("an owner key", () => {
  test("survives being written down, and no slip of the pen does", () => {
    const seed = newOwnerSeed();
    const text = formatOwnerKey(seed);
    expect(parseOwnerKey(`  ${text}\n`)).toEqual(seed);
    for (const wrong of [
      "",
      "sotto-owner-",
      text.slice(0, -1),
      `${text}A`,
      text.toUpperCase(),
      text.slice(12),
      `sotto-owner-${text.slice(13)}x`,
    ]) {
      expect(() => parseOwnerKey(wrong)).toThrow(new ChatError("usage", "this is not an owner key"));
    }
    const at = 20;
    const slipped = `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
    expect(() => parseOwnerKey(slipped)).toThrow(ChatError);
  });

  test("is another one in another room, and its capability says nothing of its signature", async () => {
    const seed = newOwnerSeed();
    const [room, other] = [newId(), newId()];
    const [one, again, elsewhere] = [
      await importOwner(seed, room),
      await importOwner(seed, room),
      await importOwner(seed, other),
    ];
    expect([again.publicKey, again.capability]).toEqual([one.publicKey, one.capability]);
    expect(elsewhere.publicKey).not.toEqual(one.publicKey);
    expect(elsewhere.capability).not.toBe(one.capability);
    expect(decodeBase64Url(one.capability)).toHaveLength(32);
  });
});

describe("an owner", () => {
  test("gives the room another name, which those who come later know too", async () => {
    const scene = await Scene.with(["bob"]);
    await scene.step(await scene.founder.now.rename("cellar", scene.owner), scene.founder.member);
    await scene.step(await scene.founder.now.rename("attic", scene.owner), scene.founder.member);
    await scene.enter("cleo");
    await scene.step(await scene.actor("cleo").now.update(), scene.actor("cleo").member);
    await scene.enter("dan");
    expect(scene.actors.map((actor) => actor.now.name)).toEqual(["attic", "attic", "attic", "attic"]);
  });

  test("names another owner, who may then do the same, also for those who come later", async () => {
    const scene = await Scene.with(["bob", "mallory"]);
    const bob = scene.actor("bob");
    const { capability, ...pending } = await scene.founder.now.nameOwner(bob.member, scene.owner);
    await scene.step(pending, scene.founder.member);
    expect(bob.now.leaves.map((leaf) => leaf.owner)).toEqual([true, true, false]);
    const { granted } = bob.now;
    if (granted === null) throw new Error("nothing granted");
    const key = await importOwner(granted, scene.room);
    expect(await hashOf(decodeBase64Url(key.capability) ?? new Uint8Array())).toBe(capability);
    expect([scene.founder.now.granted, scene.actor("mallory").now.granted]).toEqual([null, null]);

    await scene.enter("cleo");
    const kick = await bob.now.kick(scene.actor("mallory").member, key);
    await scene.step(kick, bob.member);
    await scene.step(await bob.now.rename("ours", key), bob.member);
    expect(epochsOf(scene.actors.map((actor) => actor.now))).toHaveLength(1);
    expect(scene.actor("cleo").now.name).toBe("ours");
    scene.invite = kick.invite;
    await scene.enter("dan");
    expect([
      scene.actor("dan").now.name,
      scene.actor("dan").now.leaves.find((leaf) => leaf.nick === "bob")?.owner,
    ]).toEqual(["ours", true]);
  });

  test("is known as one after coming in with the key, and somebody with another key is not", async () => {
    const scene = await Scene.with(["bob"]);
    const again = await scene.knock({ nick: "ada too", owner: scene.owner });
    await scene.step(again, again.actor.member);
    const usurper = await scene.knock({ nick: "eve", owner: await importOwner(newOwnerSeed(), scene.room) });
    await scene.step(usurper, usurper.actor.member);
    expect(scene.founder.now.leaves.map((leaf) => [leaf.nick, leaf.owner])).toEqual([
      ["ada", true],
      ["bob", false],
      ["ada too", true],
      ["eve", false],
    ]);
  });

  test("says that a room is burned, and nobody else can", async () => {
    const scene = await Scene.with(["bob"]);
    const { now } = scene.actor("bob");
    const statement = await scene.founder.now.burn(scene.owner);
    expect(await now.opensBurn(statement)).toBe(true);
    expect(await now.opensBurn(await now.burn(await importOwner(newOwnerSeed(), scene.room)))).toBe(false);
    expect(await now.opensBurn(scene.group.groupInfo)).toBe(false);
    expect(await now.opensBurn("")).toBe(false);
    for (const at of [0, 1, 20, 60]) {
      expect(await now.opensBurn(altered(statement, at))).toBe(false);
      expect(await now.opensBurn(truncated(statement, at))).toBe(false);
    }
    const other = await Scene.with(["bob"]);
    expect(await other.actor("bob").now.opensBurn(statement)).toBe(false);
  });

  test("cannot be named from outside, nor remove oneself or nobody", async () => {
    const scene = await Scene.with(["bob"]);
    expect(await codeOf(scene.founder.now.nameOwner(newId(), scene.owner))).toBe("bad_input");
    expect(await codeOf(scene.founder.now.kick(newId(), scene.owner))).toBe("bad_input");
    expect(await codeOf(scene.founder.now.kick(scene.founder.member, scene.owner))).toBe("bad_input");
    expect(await codeOf(scene.founder.now.remove([scene.founder.member]))).toBe("bad_input");
  });
});
