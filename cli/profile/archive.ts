// Owns a profile as one file that can be moved: its header and its records, sealed as they lie. Must not know keys.
import type { SealedRecord } from "../../client/record-store.ts";
import { ChatError } from "../../protocol/errors.ts";

const MAGIC = Buffer.from("sotto profile 1\n");
/** How an archive of any version begins. */
const ANY_MAGIC = /^sotto profile \d+\n/u;
const LENGTH_BYTES = 4;

/** A profile without its place on this machine. */
export interface SealedProfile {
  readonly header: Uint8Array;
  readonly records: readonly SealedRecord[];
}

/** The file's bytes. */
export function encodeArchive({ header, records }: SealedProfile): Uint8Array {
  const parts = [header, ...records.flatMap(({ name, sealed }) => [name, sealed])];
  return Buffer.concat([MAGIC, ...parts.flatMap((part) => [lengthOf(part), part])]);
}

/** The profile of a file; throws ChatError `profile_damaged` where it is cut short or no profile. Whether it was altered is for its keys to tell. */
export function decodeArchive(file: Buffer): SealedProfile {
  const [header, ...parts] = readParts(file);
  if (header === undefined || parts.length % 2 !== 0) throw new ChatError("profile_damaged");
  const records = Array.from({ length: parts.length / 2 }, (_, index) => ({
    name: new Uint8Array(parts[index * 2] ?? []),
    sealed: new Uint8Array(parts[index * 2 + 1] ?? []),
  }));
  return { header, records };
}

function readParts(file: Buffer): Buffer[] {
  const start = file.subarray(0, MAGIC.length);
  if (!start.equals(MAGIC)) {
    if (ANY_MAGIC.test(start.toString("latin1")))
      throw new ChatError("profile_damaged", "", { note: { about: "newer_profile" } });
    throw new ChatError("profile_damaged", "this is no exported profile");
  }
  const parts: Buffer[] = [];
  for (let at = MAGIC.length; at < file.length; ) {
    const start = at + LENGTH_BYTES;
    const end = start > file.length ? Number.POSITIVE_INFINITY : start + file.readUInt32BE(at);
    if (end > file.length) throw new ChatError("profile_damaged", "it is cut short");
    parts.push(file.subarray(start, end));
    at = end;
  }
  return parts;
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(part.length);
  return length;
}
