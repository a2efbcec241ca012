// Owns a membership as bytes, so that a later process can go on with it. Must not know where they are kept: they hold every key of the epoch.
import { decodeCharter } from "./charter.ts";
import { ByteReader, type Bytes, concat, prefixed, uint8, uint32, utf8 } from "./encoding.ts";
import { enterEpoch, MAX_NAMINGS, standingOf } from "./epoch.ts";
import { Group } from "./group.ts";
import { bytesOfId } from "./ids.ts";
import { deriveInviteKeys, SECRET_BYTES } from "./invite-keys.ts";
import { Membership } from "./membership.ts";
import type { PayloadCounters } from "./payload-sealer.ts";
import { importSigningKey, SEED_BYTES } from "./signing.ts";
import { TRANSCRIPT_HASH_BYTES } from "./transcript.ts";

const VERSION = 1;

/** Payloads of an epoch that can be counted: as many as leaves that a tree of MLS can have would be absurd. */
const MAX_COUNTED_LEAVES = 65_536;

/** The bytes of a membership without its counters, which change with every payload. */
export function encodeMembership({ view }: Membership): Bytes {
  const { room, invite, signer, start, namings, renaming, group } = view;
  const statements = renaming === null ? namings : [...namings, renaming];
  return concat(
    uint8(VERSION),
    prefixed(utf8(room)),
    uint32(invite.generation),
    invite.secret,
    signer.seed,
    start,
    uint32(statements.length),
    ...statements.map((statement) => prefixed(statement)),
    prefixed(group.encode()),
  );
}

/** The membership that `encodeMembership` wrote; throws where the bytes are none. */
export async function decodeMembership(bytes: Bytes, counters: PayloadCounters | null): Promise<Membership> {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const room = reader.text();
  const roomBytes = bytesOfId(room);
  const invite = await deriveInviteKeys(roomBytes, reader.uint32(), reader.fixed(SECRET_BYTES));
  const signer = await importSigningKey(reader.fixed(SEED_BYTES));
  const start = reader.fixed(TRANSCRIPT_HASH_BYTES);
  const count = reader.uint32();
  if (count > MAX_NAMINGS + 1) throw new RangeError("statements");
  const statements = Array.from({ length: count }, () => reader.prefixed());
  const group = await Group.decode(reader.prefixed(), roomBytes);
  reader.end();
  const charter = decodeCharter(group.charter);
  if (charter === null) throw new RangeError("charter");
  const standing = await standingOf(charter, statements, roomBytes);
  return new Membership(await enterEpoch(group, { room, invite, signer, start }, standing), null, counters);
}

/** The bytes of an epoch's counters. */
export function encodeCounters({ own, read }: PayloadCounters): Bytes {
  return concat(uint32(own), ...[read.message, read.signal].flatMap(encodeMap));
}

/** The counters that `encodeCounters` wrote, from where `reader` stands. */
export function decodeCounters(reader: ByteReader): PayloadCounters {
  return { own: reader.uint32(), read: { message: decodeMap(reader), signal: decodeMap(reader) } };
}

function encodeMap(counters: ReadonlyMap<number, number>): Bytes[] {
  return [uint32(counters.size), ...[...counters].map(([leaf, counter]) => concat(uint32(leaf), uint32(counter)))];
}

function decodeMap(reader: ByteReader): ReadonlyMap<number, number> {
  const count = reader.uint32();
  if (count > MAX_COUNTED_LEAVES) throw new RangeError("counters");
  return new Map(Array.from({ length: count }, () => [reader.uint32(), reader.uint32()] as const));
}
