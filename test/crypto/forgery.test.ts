// Shows that members refuse every commit of a member that breaks a rule, built by hand where the library would not build it.
import type { Proposal, UpdatePath } from "ts-mls";
import { beforeAll, describe, expect, test } from "vitest";
import { makeCredential } from "../../crypto/credential.ts";
import { randomBytes } from "../../crypto/encoding.ts";
import { wrapGroup } from "../../crypto/epoch.ts";
import { newIdentity } from "../../crypto/identity.ts";
import { bytesOfId } from "../../crypto/ids.ts";
import type { CommitEvent } from "../../crypto/membership.ts";
import { Rogue, withOwnLeaf } from "./rogue.ts";
import { codeOf, epochsOf, Scene } from "./scene.ts";

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

/** What becomes of a commit that all accept: for each member `nothing` that is amiss, or the code. */
function followed(event: CommitEvent): Promise<string[]> {
  return Promise.all(scene.actors.map((actor) => codeOf(actor.now.follow(event))));
}

const remove = (removed: number): Proposal => ({ proposalType: "remove", remove: { removed } });

describe("a member's commit", () => {
  test("is accepted and followed by all, where it keeps to the rules", async () => {
    const event = await rogue.commit();
    expect(await verdict(event)).toBeNull();
    expect(epochsOf(await Promise.all(scene.actors.map((actor) => actor.now.follow(event))))).toHaveLength(1);
  });

  test("is refused with an Add, a ReInit, a PSK, other extensions, an ExternalInit or a proposal of another kind", async () => {
    const proposals: Proposal[] = [
      { proposalType: "add", add: { keyPackage: await rogue.stranger() } },
      {
        proposalType: "reinit",
        reinit: {
          groupId: randomBytes(16),
          version: "mls10",
          cipherSuite: "MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519",
          extensions: [],
        },
      },
      {
        proposalType: "psk",
        psk: { preSharedKeyId: { psktype: "external", pskId: randomBytes(4), pskNonce: randomBytes(32) } },
      },
      { proposalType: "group_context_extensions", groupContextExtensions: { extensions: [] } },
      { proposalType: "external_init", externalInit: { kemOutput: randomBytes(32) } },
      { proposalType: 0xf00d, proposalData: randomBytes(4) },
    ];
    for (const proposal of proposals)
      expect(await verdict(await rogue.commit({ proposals: [proposal] }))).toBe("proposals");
  });

  test("is refused where it names a proposal by reference, and a proposal that stands alone too", async () => {
    const { standalone, commit } = await rogue.commitByReference(remove(1));
    expect(await verdict(standalone)).toBe("proposal");
    expect(await verdict(commit)).toBe("reference");
  });

  test("is refused without a path", async () => {
    expect(await verdict(await rogue.commit({ withoutPath: true }))).toBe("path");
  });

  test("is refused where it removes somebody whom the relay does not say is gone, or another than the frame names", async () => {
    const [bob, cleo] = [scene.actor("bob").member, scene.actor("cleo").member];
    expect(await verdict(await rogue.commit({ proposals: [remove(1)], says: [bob] }))).toBe("present");
    expect(await verdict(await rogue.commit({ proposals: [remove(1)], says: [bob], gone: [bob] }))).toBeNull();
    expect(
      await verdict(await rogue.commit({ proposals: [remove(1), remove(2)], says: [bob, cleo], gone: [bob] })),
    ).toBe("present");
    const hidden = await rogue.commit({ proposals: [remove(1)], says: [] });
    expect(await verdict({ ...hidden, gone: [bob] })).toBe("removes");
    expect(await verdict({ ...hidden, removes: [cleo], gone: [bob, cleo] })).toBe("removes");
    expect(await verdict(await rogue.commit({ says: [bob], gone: [bob] }))).toBe("removes");
  });

  test("is refused where it removes nobody, its sender, or somebody twice", async () => {
    const bob = scene.actor("bob").member;
    expect(await verdict(await rogue.commit({ proposals: [remove(77)] }))).toBe("removes");
    expect(
      await verdict(await rogue.commit({ proposals: [remove(4)], says: [rogue.member], gone: [rogue.member] })),
    ).toBe("removes");
    expect(await verdict(await rogue.commit({ proposals: [remove(1), remove(1)], says: [bob], gone: [bob] }))).toBe(
      "removes",
    );
  });

  test("is refused where it changes its credential, or the key that signs", async () => {
    const room = bytesOfId(scene.room);
    const leafKey = Uint8Array.from(
      scene.founder.now.view.group.leaves.find(({ leaf }) => leaf === 4)?.signatureKey ?? [],
    );
    const options = {
      room,
      member: bytesOfId(rogue.member),
      identity: await newIdentity(),
      leafKey,
      lasting: false,
      owner: null,
    };
    const another = await makeCredential({ ...options, nick: "ada" });
    const changed = await rogue.commit({
      state: (state) => withOwnLeaf(state, { credential: { credentialType: "basic", identity: another } }),
    });
    expect(await verdict(changed)).toBe("credential");
    const rekeyed = await rogue.commit({
      path: (path) => ({ ...path, leafNode: { ...path.leafNode, signaturePublicKey: randomBytes(32) } }),
    });
    expect(await verdict(rekeyed)).toBe("credential");
  });

  test("is refused as another member's, by the relay's word or its own", async () => {
    const event = await rogue.commit();
    expect(await verdict({ ...event, from: scene.actor("bob").member })).toBe("from");
    const asBob = await rogue.commit({
      state: (state) => ({ ...state, privatePath: { ...state.privatePath, leafIndex: 1 } }),
    });
    expect(await verdict(asBob)).toBe("from");
    expect(await verdict({ ...asBob, from: scene.actor("bob").member })).toBe("signature");
    const asNobody = await rogue.commit({
      mangle: (message) => ({
        ...message,
        content: { ...message.content, sender: { senderType: "member", leafIndex: 77 } },
      }),
    });
    expect(await verdict(asNobody)).toBe("sender");
    const asExternal = await rogue.commit({
      mangle: (message) => ({
        ...message,
        senderType: "external",
        content: { ...message.content, sender: { senderType: "external", senderIndex: 0 } },
      }),
    });
    expect(await verdict(asExternal)).toBe("sender");
  });

  test("is refused with a signature or a membership tag that is not its own", async () => {
    expect(await verdict(await rogue.commit({ signWith: randomBytes(32) }))).toBe("signature");
    const untagged = await rogue.commit({
      mangle: (message) => (message.senderType === "member" ? { ...message, membershipTag: randomBytes(32) } : message),
    });
    expect(await verdict(untagged)).toBe("signature");
  });

  test("is refused with a path that is too short or long, lacks a ciphertext, repeats a key, or does not fit the tree", async () => {
    const repeat = (path: UpdatePath) => ({
      ...path,
      nodes: path.nodes.map((node) => ({ ...node, hpkePublicKey: path.leafNode.hpkePublicKey })),
    });
    const forgeries: ((path: UpdatePath) => UpdatePath)[] = [
      (path) => ({ ...path, nodes: path.nodes.slice(1) }),
      (path) => ({ ...path, nodes: [...path.nodes, ...path.nodes.slice(-1)] }),
      (path) => ({
        ...path,
        nodes: path.nodes.map((node, at) =>
          at === 0 ? { ...node, encryptedPathSecret: node.encryptedPathSecret.slice(1) } : node,
        ),
      }),
      (path) => ({ ...path, nodes: path.nodes.map((node) => ({ ...node, hpkePublicKey: randomBytes(32) })) }),
      (path) => ({ ...path, leafNode: { ...path.leafNode, parentHash: randomBytes(32) } }),
      (path) => ({ ...path, leafNode: { ...path.leafNode, signature: randomBytes(64) } }),
      (path) => ({ ...path, leafNode: { ...path.leafNode, hpkePublicKey: randomBytes(31) } }),
      repeat,
    ];
    for (const path of forgeries) expect(await verdict(await rogue.commit({ path }))).toBe("signature");
  });

  test("with a garbage confirmation tag is accepted by all and followed by nobody, also where it removes somebody", async () => {
    const event = await rogue.commit({ confirmationTag: randomBytes(32) });
    expect(await verdict(event)).toBeNull();
    expect(new Set(await followed(event))).toEqual(new Set(["stranded"]));
    const bob = scene.actor("bob").member;
    const removal = await rogue.commit({
      confirmationTag: randomBytes(32),
      proposals: [remove(1)],
      says: [bob],
      gone: [bob],
    });
    expect(await verdict(removal)).toBeNull();
    expect(new Set(await followed(removal))).toEqual(new Set(["stranded"]));
    expect(scene.actor("bob").now.leaves).toHaveLength(5);
  });

  test("with one corrupted path ciphertext out of several is accepted by all and strands only whom it was for, who resyncs", async () => {
    const fresh = await Scene.with(["bob", "cleo"]);
    const [ada, bob, cleo] = [fresh.founder, fresh.actor("bob"), fresh.actor("cleo")];
    const forger = await Rogue.enter(fresh);
    const [heldBy, before] = [cleo.now, bob.now];
    const garbage = { kemOutput: randomBytes(32), ciphertext: randomBytes(48) };
    const event = await forger.commit({
      path: ({ leafNode, nodes: [first, ...others] }) => ({
        leafNode,
        nodes: [{ hpkePublicKey: randomBytes(0), ...first, encryptedPathSecret: [garbage] }, ...others],
      }),
    });
    for (const { now } of fresh.actors) expect(await now.judge(event)).toBeNull();
    expect(await codeOf(cleo.now.follow(event))).toBe("stranded");
    for (const actor of [ada, bob]) actor.now = await actor.now.follow(event);
    expect(epochsOf([ada.now, bob.now])).toHaveLength(1);

    const { payload, epoch } = await before.seal(
      "signal",
      { kind: "followed", seq: event.seq, epochId: bob.now.epochId },
      { sentAt: 1, point: { seq: 1, hash: randomBytes(16) } },
    );
    expect(await heldBy.open({ payload, epoch, from: bob.member })).toMatchObject({
      content: { kind: "followed", seq: event.seq, epochId: ada.now.epochId },
    });

    const group = { epoch: ada.now.epoch, groupInfo: await wrapGroup(ada.now.view) };
    const { frame, next } = await fresh.knock({ nick: "cleo", identity: cleo.identity, member: cleo.member, group });
    const back = fresh.event(frame, cleo.member);
    expect(epochsOf([next, await ada.now.follow(back), await bob.now.follow(back)])).toHaveLength(1);
  });

  test("whose path publishes other keys than it hands out is followed by nobody", async () => {
    const event = await rogue.commit({ publishes: (place) => (place === 0 ? null : "random") });
    expect(await verdict(event)).toBeNull();
    expect(new Set(await followed(event))).toEqual(new Set(["stranded"]));
  });
});
