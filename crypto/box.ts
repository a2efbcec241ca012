// Owns what a `shared` room leaves behind of each epoch, for whoever holds the link. Must not know who may read it: the history key does.
import { KEY_BYTES } from "./aead.ts";
import { ByteReader, type Bytes, concat, prefixed, uint8, uint32, uint64 } from "./encoding.ts";
import { EPOCH_ID_BYTES } from "./header.ts";
import type { Owner, RosterEntry } from "./roster.ts";
import { PUBLIC_KEY_BYTES } from "./signing.ts";
import { TRANSCRIPT_HASH_BYTES } from "./transcript.ts";

const VERSION = 1;

/** An epoch's payload secret and roster: enough to read it, not to speak in it. */
export interface Box {
  readonly epoch: number;
  readonly epochId: Bytes;
  readonly payloadSecret: Bytes;
  readonly start: Bytes;
  readonly owners: readonly Owner[];
  readonly roster: readonly RosterEntry[];
}

/** The box's bytes. */
export function encodeBox({ epoch, epochId, payloadSecret, start, owners, roster }: Box): Bytes {
  return concat(
    uint8(VERSION),
    uint64(epoch),
    epochId,
    payloadSecret,
    start,
    uint32(owners.length),
    ...owners.map(({ publicKey, identity }) => concat(publicKey, prefixed(identity ?? new Uint8Array()))),
    uint32(roster.length),
    ...roster.map(({ leaf, signatureKey, credential }) => concat(uint32(leaf), signatureKey, prefixed(credential))),
  );
}

/** The box of `bytes`; throws where they are none. */
export function decodeBox(bytes: Bytes): Box {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const box = {
    epoch: reader.uint64(),
    epochId: reader.fixed(EPOCH_ID_BYTES),
    payloadSecret: reader.fixed(KEY_BYTES),
    start: reader.fixed(TRANSCRIPT_HASH_BYTES),
    owners: list(reader, () => {
      const publicKey = reader.fixed(PUBLIC_KEY_BYTES);
      const identity = reader.prefixed();
      return { publicKey, identity: identity.length === 0 ? null : identity };
    }),
    roster: list(reader, () => ({
      leaf: reader.uint32(),
      signatureKey: reader.fixed(PUBLIC_KEY_BYTES),
      credential: reader.prefixed(),
    })),
  };
  reader.end();
  return box;
}

function list<T>(reader: ByteReader, item: () => T): T[] {
  const items: T[] = [];
  for (let left = reader.uint32(); left > 0; left--) items.push(item());
  return items;
}
