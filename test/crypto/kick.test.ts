// Shows that what a kick leaves for those who slept cannot be altered or passed off as another's.
import { expect, test } from "vitest";
import { label } from "../../crypto/derivation.ts";
import { concat, randomBytes, uint32, uint64 } from "../../crypto/encoding.ts";
import { sealTo } from "../../crypto/hpke.ts";
import { openKick } from "../../crypto/kick.ts";
import { importOwner, newOwnerSeed, type OwnerKey } from "../../crypto/owner.ts";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import { altered, codeOf, Scene, truncated } from "./scene.ts";

async function kicked() {
  const scene = await Scene.with(["bob", "mallory"]);
  const bob = scene.actor("bob");
  const { generation, epoch, kick } = await scene.kick("mallory", { asleep: [bob] });
  return { scene, bob, notice: { generation, epoch, keys: kick?.keys ?? [] } };
}

test("what a kick leaves for a member is refused where it is cut, flipped, of another kick or another leaf's", async () => {
  const { scene, bob, notice } = await kicked();
  const sealed = notice.keys.find(({ leaf }) => leaf === bob.now.me.leaf)?.sealed ?? "";
  const others = notice.keys.find(({ leaf }) => leaf === scene.founder.now.me.leaf)?.sealed ?? "";
  const open = (text: string, change = {}) =>
    codeOf(openKick(bob.now, { ...notice, keys: [{ leaf: bob.now.me.leaf, sealed: text }], ...change }));
  expect(await open(sealed)).toBe("nothing");
  expect(await open(others)).toBe("stranded");
  expect(await open("!")).toBe("stranded");
  for (const at of [0, 31, 40, 100]) {
    expect(await open(altered(sealed, at))).toBe("stranded");
    expect(await open(truncated(sealed, at))).toBe("stranded");
  }
  expect(await open(sealed, { generation: 1 })).toBe("stranded");
  expect(await open(sealed, { epoch: notice.epoch + 1 })).toBe("stranded");
  expect(await open(sealed, { keys: [] })).toBe("stranded");
});

test("a kicked member and the relay together cannot lead a sleeper elsewhere: the owner's signature is missing", async () => {
  const { scene, bob, notice } = await kicked();
  const { leaf, encryptionKey } = bob.now.view.group.leaves.find((one) => one.leaf === bob.now.me.leaf) ?? {
    leaf: 0,
    encryptionKey: randomBytes(32),
  };
  const place = concat(label("kick"), bob.now.view.invite.room, uint32(notice.generation), uint64(notice.epoch));
  const noticeBy = async (owner: OwnerKey) => {
    const [secret, admission] = [randomBytes(32), randomBytes(16)];
    const content = concat(secret, admission, await owner.sign(concat(place, secret, admission)));
    return {
      ...notice,
      keys: [{ leaf, sealed: encodeBase64Url(await sealTo(encryptionKey, concat(place, uint32(leaf)), content)) }],
    };
  };
  expect(await codeOf(openKick(bob.now, await noticeBy(await importOwner(newOwnerSeed(), scene.room))))).toBe(
    "stranded",
  );
  expect(await codeOf(openKick(bob.now, await noticeBy(scene.owner)))).toBe("nothing");
});
