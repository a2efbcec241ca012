// Shows that nothing gets into a group, a box or a payload by which later readers and joiners would be misled or kept out.
import type { Proposal } from "ts-mls";
import { beforeAll, expect, test } from "vitest";
import { pad, unpad } from "../../crypto/body.ts";
import { encodeBox } from "../../crypto/box.ts";
import { encodeCharter } from "../../crypto/charter.ts";
import { makeCredential } from "../../crypto/credential.ts";
import { asBytes, type Bytes, concat, prefixed, randomBytes, uint8, uint32 } from "../../crypto/encoding.ts";
import { sealGrant } from "../../crypto/grant.ts";
import { Group } from "../../crypto/group.ts";
import { openBox } from "../../crypto/history.ts";
import { newIdentity } from "../../crypto/identity.ts";
import { bytesOfId } from "../../crypto/ids.ts";
import { Membership } from "../../crypto/membership.ts";
import { importOwner, newOwnerSeed } from "../../crypto/owner.ts";
import { importSigningKey } from "../../crypto/signing.ts";
import { signStatement } from "../../crypto/statement.ts";
import { wrap } from "../../crypto/wrapping.ts";
import { MAX_TEXT_BYTES } from "../../protocol/limits.ts";
import { forgeJoin } from "./forge.ts";
import { Rogue } from "./rogue.ts";
import { codeOf, read, Scene, say } from "./scene.ts";

let scene: Scene;
let rogue: Rogue;
const signer = await importSigningKey(randomBytes(32));

beforeAll(async () => {
  scene = await Scene.with(["bob", "cleo"]);
  rogue = await Rogue.enter(scene, { signer });
});

const judged = async (forged: Promise<{ event: Parameters<Membership["judge"]>[0] }>) =>
  scene.founder.now.judge((await forged).event);

test("a join with any proposal beside its own is refused, also one that the library passes over", async () => {
  const extras: Proposal[] = [
    { proposalType: 0xf00d, proposalData: randomBytes(4) },
    {
      proposalType: "psk",
      psk: { preSharedKeyId: { psktype: "external", pskId: randomBytes(4), pskNonce: randomBytes(32) } },
    },
    { proposalType: "external_init", externalInit: { kemOutput: randomBytes(32) } },
    { proposalType: "group_context_extensions", groupContextExtensions: { extensions: [] } },
  ];
  for (const extra of extras) expect(await judged(forgeJoin(scene, { extra: [extra] }))).toBe("proposals");
});

test("a join whose credential claims an owner's key without its signature is refused", async () => {
  const usurper = await importOwner(newOwnerSeed(), scene.room);
  const owner = { publicKey: scene.owner.publicKey, sign: usurper.sign };
  expect(await judged(forgeJoin(scene, { owner }))).toBe("credential");
  expect(await judged(forgeJoin(scene, { owner: scene.owner }))).toBeNull();
});

test("a key that is in the group already is refused: a signature key, a leaf's, a node's", async () => {
  expect(await judged(forgeJoin(scene, { signer }))).toBe("signature");
  const { leaves } = scene.founder.now.view.group;
  const bobs = leaves.find(({ leaf }) => leaf === 1)?.encryptionKey ?? randomBytes(32);
  for (const place of [0, 1]) {
    const event = await rogue.commit({ publishes: (one) => (one === place ? bobs : null) });
    expect(await scene.founder.now.judge(event)).toBe("signature");
  }
  expect(await scene.founder.now.judge(await rogue.commit({ publishes: () => null }))).toBeNull();
});

test("a group state of another room, with other extensions, or with somebody in it twice is refused by joiners", async () => {
  const { invite } = scene.founder.now.view;
  const join = async (group: { epoch: number; groupInfo: string }) => codeOf(scene.knock({ nick: "eve", group }));
  const { epoch } = scene.group;
  const { extensions } = rogue.state.groupContext;
  const more = { extensionType: "application_id" as const, extensionData: randomBytes(4) };
  expect(await join({ epoch, groupInfo: await rogue.groupInfo({ extensions: [...extensions, more] }) })).toBe(
    "stranded",
  );

  const { identity, member } = scene.actor("bob");
  for (const twice of [{ identity }, { member }]) {
    const double = await Rogue.alone(scene, twice);
    expect(await join({ epoch: epoch + 1, groupInfo: await double.groupInfo() })).toBe("stranded");
  }
  const single = await Rogue.alone(scene);
  expect(await join({ epoch: epoch + 1, groupInfo: await single.groupInfo() })).toBe("nothing");

  const group = async (room: Bytes) => {
    const credential = await makeCredential({
      room: invite.room,
      member: randomBytes(16),
      identity: await newIdentity(),
      leafKey: signer.publicKey,
      nick: "eve",
      lasting: false,
      owner: null,
    });
    const charter = encodeCharter({ history: "shared", owner: scene.owner.publicKey, name: "" });
    const created = await Group.create(room, charter, { signer, credential });
    const content = concat(uint8(1), prefixed(await created.groupInfo()), uint32(0));
    return { epoch: 0, groupInfo: await wrap(invite.wrap, invite, "group", content) };
  };
  expect(await join(await group(invite.room))).toBe("nothing");
  expect(await join(await group(randomBytes(16)))).toBe("stranded");
});

test("a box that gives somebody a key that is not theirs opens nothing said with it", async () => {
  const { group, invite, owners } = scene.founder.now.view;
  const forger = await importSigningKey(randomBytes(32));
  const ada = group.leaves[0];
  if (ada === undefined) throw new Error("nobody");
  const [payloadSecret, epochId, start] = [randomBytes(32), randomBytes(8), randomBytes(16)];
  const view = { ...scene.founder.now.view, payloadSecret, id: epochId, signer: forger };
  const said = await say(new Membership(view), "I am Ada");
  const recall = async (signatureKey: Bytes) => {
    const box = { epoch: group.epoch, epochId, payloadSecret, start, owners, roster: [{ ...ada, signatureKey }] };
    const wrapped = await wrap(invite.history, invite, "box", encodeBox(box));
    return read(await openBox(scene.past(), { seq: 9, generation: 0, epoch: group.epoch, box: wrapped }), said);
  };
  expect(await recall(forger.publicKey)).toBe("unreadable");
  expect(await recall(ada.signatureKey)).toBe("unreadable");
});

test("a grant that is not the key of the owner whom the statement names is not taken for one", async () => {
  const fresh = await Scene.with(["bob"]);
  const bob = fresh.actor("bob");
  const member = await Rogue.enter(fresh);
  const { view, epoch } = fresh.founder.now;
  const commitOf = async (granted: Uint8Array, named: Uint8Array) => {
    const { publicKey } = await importOwner(named, fresh.room);
    const grant = await sealGrant(view, bob.now.me.leaf, asBytes(granted));
    const statement = { kind: "owner", epoch, identity: bob.identity.publicKey, owner: publicKey, grant } as const;
    const authenticatedData = await signStatement(statement, bytesOfId(fresh.room), fresh.owner);
    return bob.now.follow(await member.commit({ authenticatedData }));
  };
  const [seed, other] = [newOwnerSeed(), newOwnerSeed()];
  expect((await commitOf(seed, seed)).granted).toEqual(seed);
  expect((await commitOf(seed, other)).granted).toBeNull();
});

test("a PrivateMessage opens only with the header that it was sealed with", async () => {
  const sealed = await Scene.with(["bob"], "sealed");
  const [ada, bob] = [sealed.founder.now.view.group, sealed.actor("bob").now.view.group];
  const message = await ada.protect(randomBytes(8), randomBytes(4));
  await expect(bob.unprotect(message, randomBytes(4))).rejects.toThrow(RangeError);
  await expect(bob.unprotect(await bob.groupInfo(), randomBytes(4))).rejects.toThrow(RangeError);
  await expect(bob.unprotect(concat(message, uint8(0)), randomBytes(4))).rejects.toThrow(RangeError);
});

test("padding holds nothing", () => {
  const body = randomBytes(20);
  const padded = pad(randomBytes(64), body, MAX_TEXT_BYTES) ?? new Uint8Array();
  expect(unpad(padded).body).toEqual(body);
  for (const at of [64 + 4 + 20, 255]) {
    const written = asBytes(Uint8Array.from(padded));
    written[at] = 1;
    expect(() => unpad(written)).toThrow(RangeError);
  }
  expect(() => unpad(padded.slice(0, 80))).toThrow(RangeError);
});
