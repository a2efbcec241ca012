// Owns a message of the history as bytes. Must not know how it is found.
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "../crypto/encoding.ts";
import type { SessionEvent } from "./events.ts";

const VERSION = 1;
const FLAGS = ["own", "action", "verified", "owner"] as const;

type Shown = Extract<SessionEvent, { type: "message" }>;

/** A message as it was shown, and the id by which one that comes again is known. */
export interface KeptMessage {
  readonly id: string;
  readonly shown: Shown;
}

/** The message's bytes. */
export function encodeMessage({ id, shown }: KeptMessage): Bytes {
  const { seq, ts, sentAt, from, text, own, action } = shown;
  const flags = { own, action, verified: from.verified, owner: from.owner };
  return concat(
    uint8(VERSION),
    uint8(FLAGS.reduce((sum, flag, bit) => sum + Number(flags[flag]) * 2 ** bit, 0)),
    uint64(seq),
    ...[id, ts, sentAt, from.id, from.nick, from.fingerprint, text].map((part) => prefixed(utf8(part))),
  );
}

/** The message of `bytes`, as one of the past; throws where they are none. */
export function decodeMessage(bytes: Bytes): KeptMessage {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const flags = reader.uint8();
  const [own, action, verified, owner] = FLAGS.map((_, bit) => (flags & (2 ** bit)) !== 0);
  const seq = reader.uint64();
  const [id, ts, sentAt] = [reader.text(), reader.text(), reader.text()];
  const from = {
    id: reader.text(),
    nick: reader.text(),
    fingerprint: reader.text(),
    verified: verified === true,
    owner: owner === true,
  };
  const text = reader.text();
  reader.end();
  return {
    id,
    shown: { type: "message", seq, ts, sentAt, from, text, own: own === true, action: action === true, history: true },
  };
}
