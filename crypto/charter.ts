// Owns what a room is from its first day on, as an extension of the MLS group context. Must not know how MLS carries it.
import { ByteReader, type Bytes, concat, prefixed, uint8, utf8 } from "./encoding.ts";
import { PUBLIC_KEY_BYTES } from "./signing.ts";

/** The extension's type, of the range for private use (RFC 9420 section 17.3). */
export const CHARTER_EXTENSION = 0xf507;
/** Longest name of a room, in bytes of UTF-8. */
const MAX_NAME_BYTES = 256;

const VERSION = 1;
const HISTORY = ["shared", "sealed"] as const;

/** May a joiner read what was said before? */
export type History = (typeof HISTORY)[number];

/** What every epoch's group context repeats. A later name is an owner's statement. */
export interface Charter {
  readonly history: History;
  readonly owner: Bytes;
  readonly name: string;
}

/** The extension's data; throws RangeError where the name is too long. */
export function encodeCharter({ history, owner, name }: Charter): Bytes {
  return concat(uint8(VERSION), uint8(HISTORY.indexOf(history)), owner, encodeName(name));
}

/** The charter, or null where the bytes are none of this version. */
export function decodeCharter(bytes: Uint8Array): Charter | null {
  try {
    const reader = new ByteReader(bytes);
    const version = reader.uint8();
    const history = HISTORY[reader.uint8()];
    const owner = reader.fixed(PUBLIC_KEY_BYTES);
    const name = reader.text();
    reader.end();
    encodeName(name);
    return version === VERSION && history !== undefined ? { history, owner, name } : null;
  } catch {
    return null;
  }
}

/** A room's name with its length in front; throws RangeError where it is longer than MAX_NAME_BYTES. */
export function encodeName(name: string): Bytes {
  const bytes = utf8(name);
  if (bytes.length > MAX_NAME_BYTES) throw new RangeError("name");
  return prefixed(bytes);
}
