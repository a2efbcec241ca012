// Owns the members of an epoch as others see them. Must not know how they got there.
import { encodeBase64Url } from "../protocol/bytes.ts";
import { readCredential } from "./credential.ts";
import { type Bytes, equalBytes } from "./encoding.ts";
import { fingerprintOf, formatFingerprint } from "./identity.ts";

/** One member. `member` is the relay's id, `nick` the one at joining: later ones are signals. */
export interface Leaf {
  readonly leaf: number;
  readonly member: string;
  readonly identity: Bytes;
  readonly fingerprint: string;
  readonly nick: string;
  readonly lasting: boolean;
  readonly owner: boolean;
}

/** A leaf of the group as its credential describes it, unread. */
export interface RosterEntry {
  readonly leaf: number;
  readonly credential: Bytes;
  readonly signatureKey: Bytes;
}

/** Whose statements count in a room: founder first, then those named. */
export interface Owner {
  readonly publicKey: Bytes;
  /** The identity that was named; null for the founder, whose credential proves the key. */
  readonly identity: Bytes | null;
}

/** A leaf as others see it, or null where its credential is malformed. */
export async function describeLeaf({ leaf, credential }: RosterEntry, owners: readonly Owner[]): Promise<Leaf | null> {
  const read = readCredential(credential);
  if (read === null) return null;
  const { identity, member, nick, lasting } = read;
  return {
    leaf,
    member: encodeBase64Url(member),
    identity,
    fingerprint: formatFingerprint(await fingerprintOf(identity)),
    nick,
    lasting,
    owner: owners.some(
      (owner) =>
        (read.owner !== null && equalBytes(owner.publicKey, read.owner)) ||
        (owner.identity !== null && equalBytes(owner.identity, identity)),
    ),
  };
}

/** All leaves as others see them, lowest first. Throws RangeError where a credential is malformed. */
export function describeLeaves(entries: readonly RosterEntry[], owners: readonly Owner[]): Promise<Leaf[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const leaf = await describeLeaf(entry, owners);
      if (leaf === null) throw new RangeError("credential");
      return leaf;
    }),
  );
}
