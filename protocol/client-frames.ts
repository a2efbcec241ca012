// Owns what a client may say on the socket. Must not know what is inside a payload: only members can open one.
import * as v from "valibot";
import { Bytes, Count, Ended, Hash, Id, Ref } from "./fields.ts";
import { MAX_REMOVES, MAX_SAY_ITEMS } from "./limits.ts";
import { InviteTerms } from "./requests.ts";

/** First frame of a connection: everything with a sequence number above `after` is wanted; null for one who was never here. */
const Hello = v.strictObject({ type: v.literal("hello"), version: Count, after: v.nullable(Count) });

/** A sealed chat message. `epoch` is the number that its header repeats under authentication. */
const SayItem = v.strictObject({ id: Id, epoch: Count, payload: Bytes });
/** Chat messages, in order. The relay takes a prefix of them; an `error` whose `ref` is the id of the first refused refuses the rest too. */
const Say = v.strictObject({
  type: v.literal("say"),
  items: v.pipe(v.array(SayItem), v.minLength(1), v.maxLength(MAX_SAY_ITEMS)),
});

/** Something sealed that nobody needs later: a nick, away, typing, followed. */
const Signal = v.strictObject({ type: v.literal("signal"), epoch: Count, payload: Bytes });

/** What a kick asks of the relay, and carries to the members who stay; `capability` proves the owner to the relay. */
const KickRequest = v.strictObject({
  capability: Hash,
  member: Id,
  admission: Hash,
  keys: v.pipe(v.array(v.strictObject({ leaf: Count, sealed: Bytes })), v.maxLength(1024)),
  history: v.optional(Bytes),
});

/**
 * One atomic step of the group: the wrapped commit for `epoch`, the wrapped GroupInfo after it, in `shared` rooms the new epoch's box.
 * `base` is the number of the step that opened `epoch` (1 for the genesis): epochs of one number may have several, of which one won.
 */
const Commit = v.strictObject({
  type: v.literal("commit"),
  ref: Ref,
  generation: Ended,
  epoch: Ended,
  base: Count,
  commit: Bytes,
  groupInfo: Bytes,
  box: v.optional(Bytes),
  removes: v.pipe(v.array(Id), v.maxLength(MAX_REMOVES)),
  kick: v.optional(KickRequest),
});

/** Asks for the newest group states and, where `history` is true, for the boxes of the retained epochs. */
const Sync = v.strictObject({ type: v.literal("sync"), ref: Ref, history: v.boolean() });

/** Registers the hash of a further admission token. */
const MintInvite = v.strictObject({
  type: v.literal("invite"),
  ref: Ref,
  admission: Hash,
  terms: InviteTerms,
});

/** Deletes the room. `statement` is sealed, with the owner's signature, for the members to judge. */
const Burn = v.strictObject({ type: v.literal("burn"), ref: Ref, capability: Hash, statement: Bytes });

/** Registers the hash of a further owner's capability. */
const AddOwner = v.strictObject({ type: v.literal("owner"), ref: Ref, capability: Hash, add: Hash });

/** Leaves at once, rather than after a time without a connection. */
const Leave = v.strictObject({ type: v.literal("leave") });

/** How many characters of frames this connection has read so far, in all. */
const Acknowledge = v.strictObject({ type: v.literal("ack"), received: Count });

export const ClientFrame = v.variant("type", [
  Say,
  Signal,
  Acknowledge,
  Hello,
  Commit,
  Sync,
  MintInvite,
  Burn,
  AddOwner,
  Leave,
]);
export type ClientFrame = v.InferOutput<typeof ClientFrame>;
/** The frame of one type. */
export type ClientFrameOf<T extends ClientFrame["type"]> = Extract<ClientFrame, { type: T }>;
