// Shows that members refuse every external commit that breaks a rule, built by hand where the library would not build it.
import { beforeAll, describe, expect, test } from "vitest";
import { readCredential } from "../../crypto/credential.ts";
import { asBytes, concat, randomBytes } from "../../crypto/encoding.ts";
import { bytesOfId } from "../../crypto/ids.ts";
import { deriveInviteKeys } from "../../crypto/invite-keys.ts";
import { proveJoin } from "../../crypto/join-claim.ts";
import type { CommitEvent } from "../../crypto/membership.ts";
import { importSigningKey } from "../../crypto/signing.ts";
import { wrap } from "../../crypto/wrapping.ts";
import { forgeJoin } from "./forge.ts";
import { Rogue } from "./rogue.ts";
import { altered, codeOf, epochsOf, newId, Scene, truncated } from "./scene.ts";

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.with(["bob", "cleo"]);
});

/** What everybody says of a commit; throws where they do not agree. */
async function verdict(event: CommitEvent, of: Scene = scene): Promise<string | null> {
  const verdicts = new Set(await Promise.all(of.actors.map((actor) => actor.now.judge(event))));
  expect(verdicts.size).toBe(1);
  const [one] = verdicts;
  if (typeof one === "string") expect(await codeOf(of.founder.now.follow(event))).toBe("stranded");
  return one ?? null;
}

describe("who has the link and joins", () => {
  test("is let in, where it keeps to the rules", async () => {
    const { event } = await forgeJoin(scene);
    expect(await verdict(event)).toBeNull();
    expect((await scene.founder.now.follow(event)).leaves).toHaveLength(4);
  });

  test("is refused without a MAC, with a wrong one, and with one of another generation, epoch, room, member or leaf key", async () => {
    const signer = await importSigningKey(randomBytes(32));
    const member = newId();
    const claim = { epoch: scene.group.epoch, member: bytesOfId(member), leafKey: signer.publicKey };
    const { secret } = scene.invite;
    const room = bytesOfId(scene.room);
    const keys = await deriveInviteKeys(room, 0, secret);
    const proofs = [
      new Uint8Array(),
      randomBytes(32),
      (await proveJoin(keys, claim)).slice(0, 31),
      await proveJoin(await deriveInviteKeys(room, 1, secret), claim),
      await proveJoin(await deriveInviteKeys(room, 0, randomBytes(32)), claim),
      await proveJoin(await deriveInviteKeys(randomBytes(16), 0, secret), claim),
      await proveJoin(keys, { ...claim, epoch: claim.epoch + 1 }),
      await proveJoin(keys, { ...claim, member: randomBytes(16) }),
      await proveJoin(keys, { ...claim, leafKey: randomBytes(32) }),
    ];
    for (const proof of proofs)
      expect(await verdict((await forgeJoin(scene, { signer, member, proof })).event)).toBe("mac");
    expect(
      await verdict((await forgeJoin(scene, { signer, member, proof: await proveJoin(keys, claim) })).event),
    ).toBeNull();
  });

  test("is refused where the relay shows its commit as another member's", async () => {
    const { event } = await forgeJoin(scene);
    expect(await verdict({ ...event, from: newId() })).toBe("mac");
  });

  test("is refused where it removes somebody else", async () => {
    const { event } = await forgeJoin(scene, { removes: 1, says: [scene.actor("bob").member] });
    expect(await verdict(event)).toBe("removes");
  });

  test("is refused where it comes a second time beside its own leaf, and where frame and commit differ on whom it removes", async () => {
    const { identity, member } = scene.actor("bob");
    expect(await verdict((await forgeJoin(scene, { identity })).event)).toBe("identity");
    expect(await verdict((await forgeJoin(scene, { identity, removes: 1 })).event)).toBe("removes");
    expect(
      await verdict((await forgeJoin(scene, { identity, removes: 1, says: [scene.actor("cleo").member] })).event),
    ).toBe("removes");
    expect(await verdict((await forgeJoin(scene, { identity, removes: 1, says: [member, member] })).event)).toBe(
      "removes",
    );
    expect(await verdict((await forgeJoin(scene, { says: [member] })).event)).toBe("removes");
    expect(await verdict((await forgeJoin(scene, { identity, removes: 1, says: [member] })).event)).toBeNull();
  });

  test("is refused under the relay id of another member", async () => {
    expect(await verdict((await forgeJoin(scene, { member: scene.actor("bob").member })).event)).toBe("member");
  });

  test("is refused with a credential that another identity made, for another leaf key or member, or that is none", async () => {
    const signer = await importSigningKey(randomBytes(32));
    const bob = scene.founder.now.view.group.leaves.find(({ leaf }) => leaf === 1)?.credential;
    if (bob === undefined) throw new Error("no bob");
    for (const credential of [bob, new Uint8Array(), randomBytes(200), bob.slice(0, -1)]) {
      expect(await verdict((await forgeJoin(scene, { signer, credential, member: newId() })).event)).toBe("credential");
    }
    const other = await forgeJoin(scene, { signer });
    const theirs = other.state.ratchetTree[other.state.privatePath.leafIndex * 2];
    if (theirs?.nodeType !== "leaf" || theirs.leaf.credential.credentialType !== "basic") throw new Error("no leaf");
    const credential = asBytes(theirs.leaf.credential.identity);
    expect(readCredential(credential)?.nick).toBe("mallory");
    expect(await verdict((await forgeJoin(scene, { signer, credential, member: newId() })).event)).toBe("from");
  });

  test("is refused with a leaf that would keep later joiners out", async () => {
    expect(await verdict((await forgeJoin(scene, { capabilities: { extensions: [0xf507, 0xf508] } })).event)).toBe(
      "signature",
    );
    expect(await verdict((await forgeJoin(scene, { capabilities: { credentials: ["basic", "x509"] } })).event)).toBe(
      "signature",
    );
  });

  test("is refused with a signature that is not its leaf's", async () => {
    const { event } = await forgeJoin(scene, {
      mangle: (message) => ({ ...message, auth: { ...message.auth, signature: randomBytes(64) } }),
    });
    expect(await verdict(event)).toBe("signature");
  });

  test("is refused where it calls itself a kick, or sends from elsewhere", async () => {
    const { event } = await forgeJoin(scene);
    expect(await verdict({ ...event, kick: { member: scene.actor("bob").member, keys: [] } })).toBe("kick");
    expect(await verdict({ ...event, epoch: event.epoch - 1 })).toBe("stale");
    expect(await verdict({ ...event, epoch: event.epoch + 1 })).toBe("stale");
    expect(await verdict({ ...event, generation: 1 })).toBe("generation");
  });

  test("is refused in another epoch or room than its frame says", async () => {
    const mangled = (content: { groupId?: Uint8Array; epoch?: bigint }) =>
      forgeJoin(scene, { mangle: (message) => ({ ...message, content: { ...message.content, ...content } }) });
    expect(await verdict((await mangled({ epoch: 9n })).event)).toBe("stale");
    expect(await verdict((await mangled({ groupId: randomBytes(16) })).event)).toBe("room");
  });
});

describe("what does not come from members", () => {
  test("is refused: no bytes, no commit, something else wrapped, anything cut or flipped", async () => {
    const { frame, actor } = await scene.knock({ nick: "eve" });
    const event = scene.event(frame, actor.member);
    const { invite } = scene.founder.now.view;
    const wrapped = (bytes: Uint8Array) => wrap(invite.wrap, invite, "commit", asBytes(bytes));
    expect(await verdict({ ...event, commit: frame.groupInfo })).toBe("wrap");
    expect(await verdict({ ...event, commit: "AA" })).toBe("wrap");
    expect(await verdict({ ...event, commit: "!" })).toBe("wrap");
    for (const at of [0, 5, 40, 400]) {
      expect(await verdict({ ...event, commit: altered(frame.commit, at) })).toBe("wrap");
      expect(await verdict({ ...event, commit: truncated(frame.commit, at) })).toBe("wrap");
    }
    for (const bytes of [new Uint8Array(), randomBytes(64), await scene.founder.now.view.group.groupInfo()]) {
      expect(await verdict({ ...event, commit: await wrapped(bytes) })).toBe("malformed");
    }
    const message = await scene.founder.now.view.group.protect(randomBytes(8), randomBytes(8));
    expect(await verdict({ ...event, commit: await wrapped(message) })).toBe("malformed");
  });

  test("is refused with trailing bytes, and with any byte of the commit itself flipped", async () => {
    const { frame, actor } = await scene.knock({ nick: "eve" });
    const { invite } = scene.founder.now.view;
    const bytes = await (async () => {
      const { unwrap } = await import("../../crypto/wrapping.ts");
      return (await unwrap(invite.wrap, invite, "commit", frame.commit)) ?? new Uint8Array();
    })();
    const judged = async (content: Uint8Array) => {
      const commit = await wrap(invite.wrap, invite, "commit", asBytes(content));
      return scene.founder.now.judge(scene.event({ ...frame, commit }, actor.member));
    };
    expect(await judged(bytes)).toBeNull();
    expect(await judged(concat(bytes, randomBytes(1)))).toBe("malformed");
    // The confirmation tag, at the end of an external commit, is the one thing that only following tells.
    const tagAt = bytes.length - 32;
    for (let at = 0; at < tagAt; at += 3) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      expect([at, await judged(flipped)]).not.toEqual([at, null]);
    }
    for (let length = 0; length < bytes.length; length += 17)
      expect(await judged(bytes.slice(0, length))).toBe("malformed");
  });

  test("is refused once its epoch is over", async () => {
    const fresh = await Scene.with(["bob"]);
    const pending = await fresh.actor("bob").now.update();
    const event = await fresh.step(pending, fresh.actor("bob").member);
    expect(await verdict(event, fresh)).toBe("stale");
    expect(await verdict({ ...event, epoch: event.epoch + 1 }, fresh)).toBe("stale");
  });
});

describe("a GroupInfo of a far epoch, made up by somebody with the link,", () => {
  test("leads a joiner where nobody is, and nobody follows it there", async () => {
    const fresh = await Scene.with(["bob"]);
    const rogue = await Rogue.enter(fresh);
    const groupInfo = await rogue.groupInfo({ epoch: 1000n });
    const { frame, actor } = await fresh.knock({ nick: "eve", group: { epoch: 1000, groupInfo } });
    expect(frame.epoch).toBe(1000);
    expect(await verdict(fresh.event(frame, actor.member), fresh)).toBe("stale");
    expect(await verdict(fresh.event({ ...frame, epoch: fresh.group.epoch }, actor.member), fresh)).toBe("stale");
    expect(epochsOf(fresh.actors.map(({ now }) => now))).toHaveLength(1);
  });

  test("is refused by the joiner where its tree, its extensions or its signature are not sound", async () => {
    const fresh = await Scene.with(["bob"]);
    const rogue = await Rogue.enter(fresh);
    const join = async (groupInfo: string) =>
      codeOf(fresh.knock({ nick: "eve", group: { epoch: fresh.group.epoch, groupInfo } }));
    expect(await join(await rogue.groupInfo())).toBe("nothing");
    expect(await join(await rogue.groupInfo({ treeHash: randomBytes(32) }))).toBe("stranded");
    expect(await join(await rogue.groupInfo({ extensions: [] }))).toBe("stranded");
    expect(
      await join(await rogue.groupInfo({ extensions: [{ extensionType: 0xf507, extensionData: randomBytes(40) }] })),
    ).toBe("stranded");
    expect(await join(await rogue.groupInfo({ groupId: randomBytes(16) }))).toBe("stranded");
    rogue.state = { ...rogue.state, signaturePrivateKey: randomBytes(32) };
    expect(await join(await rogue.groupInfo())).toBe("stranded");
  });
});
