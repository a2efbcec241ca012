// Shows that members take a kick, a name or a further owner from an owner alone, for whom, where and when it was said.
import type { Proposal } from "ts-mls";
import { beforeAll, describe, expect, test } from "vitest";
import { randomBytes } from "../../crypto/encoding.ts";
import { bytesOfId } from "../../crypto/ids.ts";
import type { CommitEvent } from "../../crypto/membership.ts";
import { importOwner, newOwnerSeed } from "../../crypto/owner.ts";
import { type Statement, signStatement } from "../../crypto/statement.ts";
import { Rogue } from "./rogue.ts";
import { Scene } from "./scene.ts";

let scene: Scene;
let rogue: Rogue;

beforeAll(async () => {
  scene = await Scene.with(["bob", "cleo", "dan"]);
  rogue = await Rogue.enter(scene);
});

/** What everybody says of a commit; throws where they do not agree. */
async function verdict(event: CommitEvent): Promise<string | null> {
  const verdicts = new Set(await Promise.all(scene.actors.map((actor) => actor.now.judge(event))));
  expect(verdicts.size).toBe(1);
  return [...verdicts][0] ?? null;
}

const remove = (removed: number): Proposal => ({ proposalType: "remove", remove: { removed } });

describe("what only an owner may say", () => {
  const statementOf = (kind: "kick" | "rename", of: Scene): Statement => {
    const { identity, member } = of.actor("bob");
    const epoch = of.founder.now.epoch;
    if (kind === "rename") return { kind, epoch, name: "theirs" };
    return { kind, epoch, identity: identity.publicKey, member: bytesOfId(member), generation: 1 };
  };
  const kick = () => ({ member: scene.actor("bob").member, keys: [] });

  test("is refused from anybody else: a kick, another name, a further owner", async () => {
    const usurper = await importOwner(newOwnerSeed(), scene.room);
    const room = bytesOfId(scene.room);
    const [bob] = [scene.actor("bob").member];
    const signed = await signStatement(statementOf("kick", scene), room, usurper);
    expect(
      await verdict(
        await rogue.commit({ proposals: [remove(1)], says: [bob], authenticatedData: signed, kick: kick() }),
      ),
    ).toBe("statement");
    expect(await verdict(await rogue.commit({ proposals: [remove(1)], says: [bob], kick: kick() }))).toBe("kick");
    expect(await verdict(await rogue.commit({ proposals: [remove(1)], says: [bob], gone: [bob], kick: kick() }))).toBe(
      "kick",
    );
    expect(
      await verdict(
        await rogue.commit({ authenticatedData: await signStatement(statementOf("rename", scene), room, usurper) }),
      ),
    ).toBe("statement");
    expect(await verdict(await rogue.commit({ authenticatedData: randomBytes(120) }))).toBe("statement");
    const { now } = scene.founder;
    expect(await verdict(scene.event((await now.nameOwner(bob, usurper)).frame, scene.founder.member))).toBe(
      "statement",
    );
    expect(await verdict(scene.event((await now.kick(bob, usurper)).frame, scene.founder.member))).toBe("statement");
  });

  test("is taken from the owner, whoever carries it, in its room and epoch and for whom it names", async () => {
    const { owner } = scene;
    const room = bytesOfId(scene.room);
    const [bob, cleo] = [scene.actor("bob").member, scene.actor("cleo").member];
    const signed = (change: Partial<Extract<Statement, { kind: "kick" }>> = {}, where = room) =>
      signStatement({ ...statementOf("kick", scene), ...change } as Statement, where, owner);
    const proposals = [remove(1)];
    const says = [bob];
    expect(
      await verdict(await rogue.commit({ proposals, says, authenticatedData: await signed(), kick: kick() })),
    ).toBeNull();
    expect(await verdict(await rogue.commit({ proposals, says, authenticatedData: await signed() }))).toBe("kick");
    expect(
      await verdict(
        await rogue.commit({ proposals, says, authenticatedData: await signed({ epoch: 0 }), kick: kick() }),
      ),
    ).toBe("statement");
    expect(
      await verdict(
        await rogue.commit({ proposals, says, authenticatedData: await signed({}, randomBytes(16)), kick: kick() }),
      ),
    ).toBe("statement");
    expect(
      await verdict(
        await rogue.commit({ proposals, says, authenticatedData: await signed({ generation: 2 }), kick: kick() }),
      ),
    ).toBe("kick");
    expect(
      await verdict(
        await rogue.commit({
          proposals,
          says,
          authenticatedData: await signed({ identity: randomBytes(32) }),
          kick: kick(),
        }),
      ),
    ).toBe("kick");
    expect(
      await verdict(
        await rogue.commit({
          proposals,
          says,
          authenticatedData: await signed({ member: randomBytes(16) }),
          kick: kick(),
        }),
      ),
    ).toBe("kick");
    expect(
      await verdict(
        await rogue.commit({ proposals: [remove(2)], says: [cleo], authenticatedData: await signed(), kick: kick() }),
      ),
    ).toBe("kick");
    expect(
      await verdict(
        await rogue.commit({
          proposals: [remove(2)],
          says: [cleo],
          authenticatedData: await signed(),
          kick: { member: cleo, keys: [] },
        }),
      ),
    ).toBe("kick");
    expect(
      await verdict(
        await rogue.commit({
          proposals: [remove(1), remove(2)],
          says: [bob, cleo],
          authenticatedData: await signed(),
          kick: kick(),
        }),
      ),
    ).toBe("present");
    expect(
      await verdict(
        await rogue.commit({
          authenticatedData: await signStatement({ kind: "burn", epoch: scene.founder.now.epoch }, room, owner),
        }),
      ),
    ).toBe("statement");
  });
});
