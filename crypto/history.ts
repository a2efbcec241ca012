// Owns reading what was said before one came, in a room that shares its history. Must not know how the relay keeps it.

import { ChatError } from "../protocol/errors.ts";
import type { State } from "../protocol/server-frames.ts";
import { importKey } from "./aead.ts";
import { type Box, decodeBox, encodeBox } from "./box.ts";
import { verifyCredential } from "./credential.ts";
import type { Bytes } from "./encoding.ts";
import type { Epoch } from "./epoch.ts";
import { bytesOfId } from "./ids.ts";
import { deriveInviteKeys, type InviteKeys } from "./invite-keys.ts";
import { type Opened, type PayloadItem, PayloadReader } from "./payload-reader.ts";
import { describeLeaf } from "./roster.ts";
import { memoized, senderCipher } from "./sender-keys.ts";
import { importVerifyingKey } from "./signing.ts";
import { unwrap, wrap } from "./wrapping.ts";

/** One epoch of the past. Whoever wrote in it is verified as in the present. */
export interface EpochReader {
  readonly epoch: number;
  readonly epochId: Uint8Array;
  readonly startOfTranscript: Uint8Array;
  /** As `Membership.open`, with counters of its own. */
  open(item: PayloadItem): Promise<Opened | null>;
}

/** The wrapped box of an epoch, for those who come later. */
export function wrapBox({ group, id, payloadSecret, start, owners, invite }: Epoch): Promise<string> {
  const box = encodeBox({ epoch: group.epoch, epochId: id, payloadSecret, start, owners, roster: group.leaves });
  return wrap(invite.history, invite, "box", box);
}

/** The history key of a generation, sealed for the one that a kick opens. */
export function wrapHistory(before: InviteKeys, after: InviteKeys): Promise<string> {
  return wrap(after.history, after, "history", before.historyBytes);
}

/**
 * Opens one box of the relay's with the invite that one has. Throws ChatError `unreadable` where no key that follows from it
 * opens the box. A kick's box is of the generation that the kick opened, whichever of the two the relay names.
 */
export async function openBox(
  {
    room,
    secret,
    generation,
    histories,
  }: { room: string; secret: Bytes; generation: number; histories: State["histories"] },
  box: State["boxes"][number],
): Promise<EpochReader> {
  const keys = await deriveInviteKeys(bytesOfId(room), generation, secret);
  let opened: Bytes | null = null;
  for (const tried of [box.generation, box.generation + 1]) {
    const key = opened === null ? await historyKey(keys, tried, histories) : null;
    if (key !== null) opened = await unwrap(key, { room: keys.room, generation: tried }, "box", box.box);
  }
  if (opened === null) throw new ChatError("unreadable");
  return readerOf(decodeOrThrow(opened), keys.room);
}

/** The history key of an earlier generation, handed down from kick to kick, or null. */
async function historyKey(keys: InviteKeys, wanted: number, histories: State["histories"]): Promise<CryptoKey | null> {
  let key: CryptoKey | null = keys.history;
  for (let generation = keys.generation; generation > wanted && key !== null; generation--) {
    const handed = histories.find((history) => history.generation === generation - 1)?.history;
    const bytes: Bytes | null =
      handed === undefined ? null : await unwrap(key, { room: keys.room, generation }, "history", handed);
    key = bytes === null ? null : await importKey(bytes);
  }
  return wanted > keys.generation ? null : key;
}

function readerOf(box: Box, room: Bytes): EpochReader {
  const cipher = senderCipher(box.payloadSecret, room);
  const roster = new Map(box.roster.map((entry) => [entry.leaf, entry]));
  const senderOf = memoized(async (leaf) => {
    const entry = roster.get(leaf);
    // Members checked this when the leaf came; whoever reads a box has to do it again, since any link holder could make one.
    if (entry === undefined || (await verifyCredential(entry.credential, room, entry.signatureKey)) === null)
      return null;
    const from = await describeLeaf(entry, box.owners);
    return from === null ? null : { from, key: await importVerifyingKey(entry.signatureKey) };
  });
  const reader = new PayloadReader({
    room,
    epoch: box.epoch,
    epochId: box.epochId,
    sender: async (leaf) => (roster.has(leaf) ? senderOf(leaf) : null),
    decrypt: (header, headerBytes, sealed) => cipher.open(header.leaf, header.counter, headerBytes, sealed),
  });
  return { epoch: box.epoch, epochId: box.epochId, startOfTranscript: box.start, open: (item) => reader.open(item) };
}

function decodeOrThrow(bytes: Bytes): Box {
  try {
    return decodeBox(bytes);
  } catch {
    throw new ChatError("unreadable");
  }
}
