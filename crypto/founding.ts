// Owns the first epoch of a room. Must not know the relay that keeps it.
import { ID_BYTES } from "../protocol/limits.ts";
import { type Charter, encodeCharter, type History } from "./charter.ts";
import { makeCredential } from "./credential.ts";
import { randomBytes } from "./encoding.ts";
import { enterEpoch, standingOf } from "./epoch.ts";
import { Group } from "./group.ts";
import { fingerprintOf, type Identity } from "./identity.ts";
import { bytesOfId } from "./ids.ts";
import type { Invite } from "./invite.ts";
import { deriveInviteKeys, SECRET_BYTES } from "./invite-keys.ts";
import { Membership } from "./membership.ts";
import type { OwnerKey } from "./owner.ts";
import { publishEpoch } from "./proposing.ts";
import { importSigningKey, SEED_BYTES } from "./signing.ts";
import { startOfTranscript } from "./transcript.ts";

/** Generation of a new room's invite. */
const FIRST_GENERATION = 0;

/** Founds a room of one: the founder's membership, the first link, and what the relay is given to keep. Throws RangeError where nick or name is too long. */
export async function foundRoom(options: {
  readonly room: string;
  readonly member: string;
  readonly identity: Identity;
  readonly nick: string;
  readonly lasting: boolean;
  readonly name: string;
  readonly history: History;
  readonly owner: OwnerKey;
}): Promise<{ membership: Membership; invite: Invite; groupInfo: string; box?: string }> {
  const { room, identity, nick, lasting, name, history, owner } = options;
  const roomBytes = bytesOfId(room);
  const signer = await importSigningKey(randomBytes(SEED_BYTES));
  const credential = await makeCredential({
    room: roomBytes,
    member: bytesOfId(options.member),
    identity,
    leafKey: signer.publicKey,
    nick,
    lasting,
    owner,
  });
  const charter: Charter = { history, owner: owner.publicKey, name };
  const group = await Group.create(roomBytes, encodeCharter(charter), { signer, credential });
  const secret = randomBytes(SECRET_BYTES);
  const invite = await deriveInviteKeys(roomBytes, FIRST_GENERATION, secret);
  // The first transcript begins with nothing that the relay carries: nobody else is there to compare it.
  const epoch = await enterEpoch(
    group,
    { room, invite, signer, start: await startOfTranscript(room) },
    await standingOf(charter, [], roomBytes),
  );
  const link = {
    generation: FIRST_GENERATION,
    secret,
    admission: randomBytes(ID_BYTES),
    inviter: await fingerprintOf(identity.publicKey),
  };
  return { membership: new Membership(epoch), invite: link, ...(await publishEpoch(epoch)) };
}
