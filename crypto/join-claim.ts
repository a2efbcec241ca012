// Owns how a joiner proves to members that it holds the invite. Must not know how the proof travels.
import { label } from "./derivation.ts";
import { type Bytes, concat, uint32, uint64 } from "./encoding.ts";
import type { InviteKeys } from "./invite-keys.ts";

/** What the proof is bound to: this leaf key, of this member of the relay's, into this epoch of this generation, and nothing else. */
export interface JoinClaim {
  readonly epoch: number;
  readonly member: Bytes;
  readonly leafKey: Bytes;
}

/** HMAC-SHA256 under the invite's join key. */
export async function proveJoin(invite: InviteKeys, claim: JoinClaim): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", invite.join, encodeClaim(invite, claim)));
}

/** True where `proof` is that of `proveJoin`. */
export function verifyJoin(invite: InviteKeys, claim: JoinClaim, proof: Bytes): Promise<boolean> {
  return crypto.subtle.verify("HMAC", invite.join, proof, encodeClaim(invite, claim));
}

function encodeClaim({ room, generation }: InviteKeys, { epoch, member, leafKey }: JoinClaim): Bytes {
  return concat(label("join"), uint32(generation), uint64(epoch), room, member, leafKey);
}
