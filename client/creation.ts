// Owns the founding of a room: its keys and its place at the relay in one request. Must not know what is done in it afterwards.
import { foundRoom } from "../crypto/founding.ts";
import type { Identity } from "../crypto/identity.ts";
import { formatLink, hashOf, type Invite } from "../crypto/invite.ts";
import type { Membership } from "../crypto/membership.ts";
import { importOwner, newOwnerSeed } from "../crypto/owner.ts";
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import type { Policy } from "../protocol/policy.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import { roomIdOf } from "../protocol/room-id.ts";
import type { Platform } from "./platform.ts";
import { requestRoom } from "./relay-http.ts";
import { newId } from "./room-state.ts";

const PREIMAGE_BYTES = 32;

export interface RoomPlan {
  readonly platform: Platform;
  readonly origin: string;
  readonly name: string;
  readonly policy: Policy;
  readonly nick: string;
  readonly identity: Identity;
  /** True where the identity is kept beyond this process. */
  readonly lasting?: boolean;
  /** What a relay that lets only some create rooms asks for. */
  readonly createKey?: string;
}

/** A room that exists, and its founder's place in it. */
export interface Founded {
  readonly room: string;
  readonly membership: Membership;
  readonly invite: Invite;
  readonly token: TokenResponse;
  /** The private half of the owner key, 32 bytes; nothing else keeps it. */
  readonly ownerSeed: Uint8Array;
  readonly link: string;
}

/** Creates a room at the relay; throws ChatError with the relay's code, or `unreachable`. */
export async function createRoom(plan: RoomPlan): Promise<Founded> {
  const { platform, origin, name, policy, nick, identity, lasting = false, createKey } = plan;
  const preimage = crypto.getRandomValues(new Uint8Array(PREIMAGE_BYTES));
  const [room, member] = [await roomIdOf(preimage), newId()];
  const ownerSeed = newOwnerSeed();
  const owner = await importOwner(ownerSeed, room);
  const { membership, invite, groupInfo, box } = await foundRoom({
    room,
    member,
    identity,
    nick,
    lasting,
    name,
    history: policy.history,
    owner,
  });
  const capability = await hashOf(decodeBase64Url(owner.capability) ?? new Uint8Array());
  const request = {
    version: WIRE_VERSION,
    room,
    preimage: encodeBase64Url(preimage),
    member,
    admission: await hashOf(invite.admission),
    terms: { uses: null, expiresInMs: null },
    capability,
    policy,
    groupInfo,
    ...(box === undefined ? {} : { box }),
  };
  const token = await requestRoom(platform, origin, request, createKey);
  return { room, membership, invite, token, ownerSeed, link: formatLink(origin, room, invite) };
}
