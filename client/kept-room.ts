// Owns what a profile keeps of a room beside its keys, as bytes. Must not know when it is written.
import { ByteReader, type Bytes, concat, prefixed, uint8, uint32, uint64, utf8 } from "../crypto/encoding.ts";
import { decodeCounters, encodeCounters } from "../crypto/keeping.ts";
import type { PayloadCounters } from "../crypto/payload-sealer.ts";
import { SEED_BYTES } from "../crypto/signing.ts";
import { TRANSCRIPT_HASH_BYTES, type TranscriptPoint } from "../crypto/transcript.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import type { TimelineMark } from "./timeline.ts";

const VERSION = 1;

/** Where a member stood in a room. */
export interface KeptPlace {
  /** True where the place in the group is no longer held: the keys are good for what a kick left for those who slept. */
  readonly lost: boolean;
  readonly epochSeq: number;
  readonly timeline: TimelineMark;
  readonly counters: PayloadCounters;
}

/** A room as it was when this was written. */
export interface KeptRoom {
  /** True where the process that wrote this ended the room in order. */
  readonly closed: boolean;
  /** True where there is no way back: burned, or removed from it. */
  readonly over: boolean;
  readonly link: string;
  readonly name: string;
  readonly nick: string;
  readonly ownerSeed: Bytes | null;
  readonly token: TokenResponse | null;
  readonly lastSeq: number | null;
  readonly pastAfter: number;
  /** Messages that the history holds. */
  readonly messages: number;
  /** Nicks that others took, by fingerprint. */
  readonly nicks: ReadonlyMap<string, string>;
  readonly place: KeptPlace | null;
}

/** The room's bytes. */
export function encodeKeptRoom(room: KeptRoom): Bytes {
  const { closed, over, link, name, nick, ownerSeed, token, lastSeq, pastAfter, messages, nicks, place } = room;
  return concat(
    uint8(VERSION),
    uint8(Number(closed)),
    uint8(Number(over)),
    ...[link, name, nick].map(text),
    ...optional(ownerSeed, (seed) => [seed]),
    ...optional(token, (one) => [text(one.token), text(one.member), uint64(one.expiresAt)]),
    ...optional(lastSeq, (seq) => [uint64(seq)]),
    uint64(pastAfter),
    uint64(messages),
    uint32(nicks.size),
    ...[...nicks].flatMap((pair) => pair.map(text)),
    ...optional(place, encodePlace),
  );
}

/** The room of `bytes`; throws where they are none. */
export function decodeKeptRoom(bytes: Bytes): KeptRoom {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const room = {
    closed: reader.uint8() === 1,
    over: reader.uint8() === 1,
    link: reader.text(),
    name: reader.text(),
    nick: reader.text(),
    ownerSeed: maybe(reader, () => reader.fixed(SEED_BYTES)),
    token: maybe(reader, () => ({ token: reader.text(), member: reader.text(), expiresAt: reader.uint64() })),
    lastSeq: maybe(reader, () => reader.uint64()),
    pastAfter: reader.uint64(),
    messages: reader.uint64(),
    nicks: new Map(Array.from({ length: reader.uint32() }, () => [reader.text(), reader.text()] as const)),
    place: maybe(reader, () => decodePlace(reader)),
  };
  reader.end();
  return room;
}

function encodePlace({ lost, epochSeq, timeline, counters }: KeptPlace): Bytes[] {
  const { point, end, whole } = timeline;
  return [
    uint8(Number(lost)),
    uint64(epochSeq),
    uint8(Number(whole)),
    ...[point, end].flatMap((one) => optional(one, encodePoint)),
    encodeCounters(counters),
  ];
}

function decodePlace(reader: ByteReader): KeptPlace {
  return {
    lost: reader.uint8() === 1,
    epochSeq: reader.uint64(),
    timeline: {
      whole: reader.uint8() === 1,
      point: maybe(reader, () => decodePoint(reader)),
      end: maybe(reader, () => decodePoint(reader)),
    },
    counters: decodeCounters(reader),
  };
}

function encodePoint({ seq, hash }: TranscriptPoint): Bytes[] {
  return [uint64(seq), hash];
}

function decodePoint(reader: ByteReader): TranscriptPoint {
  return { seq: reader.uint64(), hash: reader.fixed(TRANSCRIPT_HASH_BYTES) };
}

function text(value: string): Bytes {
  return prefixed(utf8(value));
}

function optional<T>(value: T | null, encode: (value: T) => Bytes[]): Bytes[] {
  return value === null ? [uint8(0)] : [uint8(1), ...encode(value)];
}

function maybe<T>(reader: ByteReader, decode: () => T): T | null {
  return reader.uint8() === 0 ? null : decode();
}
