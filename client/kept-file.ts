// Owns what is known of a file as bytes. Must not know when it is written.
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "../crypto/encoding.ts";
import type { FileOutcome } from "../crypto/file-seal.ts";
import { HASH_BYTES } from "../protocol/limits.ts";
import type { SharedFile } from "./events.ts";

const VERSION = 1;
const FLAGS = ["own", "verified", "owner", "gone", "complete"] as const;

/** A file as this member was told of it, and what opens it. */
export interface KnownFile {
  readonly shared: Omit<SharedFile, "size" | "sha256" | "state">;
  readonly key: string;
  readonly outcome: FileOutcome | null;
  readonly gone: boolean;
}

/** The file's bytes. */
export function encodeFile({ shared, key, outcome, gone }: KnownFile): Bytes {
  const { number, id, name, mime, from, own, ts } = shared;
  const flags = { own, verified: from.verified, owner: from.owner, gone, complete: outcome !== null };
  return concat(
    uint8(VERSION),
    uint8(FLAGS.reduce((sum, flag, bit) => sum + Number(flags[flag]) * 2 ** bit, 0)),
    uint64(number),
    ...[id, name, mime, ts, key, from.id, from.nick, from.fingerprint].map((part) => prefixed(utf8(part))),
    ...(outcome === null ? [] : [uint64(outcome.size), outcome.sha256]),
  );
}

/** The file of `bytes`; throws where they are none. */
export function decodeFile(bytes: Bytes): KnownFile {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const bits = reader.uint8();
  const [own, verified, owner, gone, complete] = FLAGS.map((_, bit) => (bits & (2 ** bit)) !== 0);
  const number = reader.uint64();
  const [id, name, mime, ts, key] = [reader.text(), reader.text(), reader.text(), reader.text(), reader.text()];
  const from = {
    ...{ id: reader.text(), nick: reader.text(), fingerprint: reader.text() },
    ...{ verified: verified === true, owner: owner === true },
  };
  const outcome = complete === true ? { size: reader.uint64(), sha256: reader.fixed(HASH_BYTES) } : null;
  reader.end();
  return { shared: { number, id, name, mime, from, own: own === true, ts }, key, outcome, gone: gone === true };
}
