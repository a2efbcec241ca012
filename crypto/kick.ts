// Owns what a kick leaves for the members who stay: the next generation of the invite, sealed to each leaf. Must not decide who is kicked.

import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import type { State } from "../protocol/server-frames.ts";
import { label } from "./derivation.ts";
import { ByteReader, type Bytes, concat, uint32, uint64 } from "./encoding.ts";
import { type Epoch, keysOf } from "./epoch.ts";
import { openSealed, sealTo } from "./hpke.ts";
import { fingerprintOf } from "./identity.ts";
import type { Invite } from "./invite.ts";
import { SECRET_BYTES } from "./invite-keys.ts";
import type { OwnerKey } from "./owner.ts";
import { SIGNATURE_BYTES, verify } from "./signing.ts";

/** What the relay keeps of the newest kick; generation and epoch are those that it ended. */
export type KickNotice = Pick<NonNullable<State["kick"]>, "generation" | "epoch" | "keys">;

/** The next invite for each leaf of the epoch that the kick ends, but `kicked`. HPKE hides; the owner's signature says that no kicked member wrote it. */
export async function sealKick(
  { group, invite }: Epoch,
  kicked: number,
  next: Invite,
  owner: OwnerKey,
): Promise<KickNotice["keys"]> {
  const place = placeOf(invite.room, invite.generation, group.epoch);
  const signature = await owner.sign(concat(place, next.secret, next.admission));
  const content = concat(next.secret, next.admission, signature);
  const staying = group.leaves.filter(({ leaf }) => leaf !== kicked);
  return Promise.all(
    staying.map(async ({ leaf, encryptionKey }) => ({
      leaf,
      sealed: encodeBase64Url(await sealTo(encryptionKey, concat(place, uint32(leaf)), content)),
    })),
  );
}

/**
 * The invite of the generation that a kick opened, for a member of an earlier epoch who slept. Throws ChatError `stranded`
 * where nothing is sealed to its leaf, or not by an owner that it knows.
 */
export async function openKick(membership: { readonly view: Epoch }, notice: KickNotice): Promise<Invite> {
  const { group, invite, owners, me } = membership.view;
  const place = placeOf(invite.room, notice.generation, notice.epoch);
  const entry = notice.keys.find(({ leaf }) => leaf === group.ownLeaf);
  const sealed = entry === undefined ? null : decodeBase64Url(entry.sealed);
  const content =
    sealed === null
      ? null
      : await openSealed(group.decryptionKey, concat(place, uint32(group.ownLeaf)), sealed).catch(() => null);
  if (content === null || content.length !== SECRET_BYTES + ID_BYTES + SIGNATURE_BYTES)
    throw new ChatError("stranded", "the kick holds nothing for this member");
  const reader = new ByteReader(content);
  const [secret, admission, signature] = [
    reader.fixed(SECRET_BYTES),
    reader.fixed(ID_BYTES),
    reader.fixed(SIGNATURE_BYTES),
  ];
  const signed = concat(place, secret, admission);
  const verdicts = await Promise.all(keysOf({ owners }).map((key) => verify(key, signature, signed)));
  if (!verdicts.includes(true)) throw new ChatError("stranded", "no owner signed the kick");
  return { generation: notice.generation + 1, secret, admission, inviter: await fingerprintOf(me.identity) };
}

function placeOf(room: Bytes, generation: number, epoch: number): Bytes {
  return concat(label("kick"), room, uint32(generation), uint64(epoch));
}
