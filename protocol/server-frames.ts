// Owns what the relay may say on the socket. Must not know what is inside a payload.
import * as v from "valibot";
import { RELAY_ERROR_CODES } from "./errors.ts";
import { Bytes, Count, Id, Ref, RetryAfter } from "./fields.ts";
import { MAX_SETTABLE_TEXT_BYTES } from "./limits.ts";
import { PolicySchema } from "./policy.ts";

/** Stamped by the relay: `seq` strictly increasing, `ts` in milliseconds since 1970, `from` the member that it came from. */
const stamp = { seq: Count, ts: Count, from: Id };

const MessageEvent = v.object({ kind: v.literal("message"), ...stamp, id: Id, epoch: Count, payload: Bytes });
const SignalEvent = v.object({ kind: v.literal("signal"), ...stamp, epoch: Count, payload: Bytes });

/** `keys` carries the next generation's secrets to the leaves that stay, `history` the old history key under the new one. */
const KickNotice = v.object({
  member: Id,
  keys: v.array(v.object({ leaf: Count, sealed: Bytes })),
  history: v.optional(Bytes),
});

/** `gone` are those of `removes` who had no connection when the relay stamped this. */
const CommitEvent = v.object({
  kind: v.literal("commit"),
  ...stamp,
  ref: Ref,
  generation: Count,
  epoch: Count,
  base: Count,
  commit: Bytes,
  removes: v.array(Id),
  gone: v.array(Id),
  kick: v.optional(KickNotice),
});

/** The connections of `from`: `left` is on purpose, `offline` may come back. */
const PresenceEvent = v.object({
  kind: v.literal("presence"),
  ...stamp,
  event: v.picklist(["online", "offline", "left"]),
});

const BurnEvent = v.object({ kind: v.literal("burn"), ...stamp, statement: Bytes });

export const RelayEvent = v.variant("kind", [MessageEvent, SignalEvent, CommitEvent, PresenceEvent, BurnEvent]);
export type RelayEvent = v.InferOutput<typeof RelayEvent>;
/** The event of one kind. */
export type RelayEventOf<K extends RelayEvent["kind"]> = Extract<RelayEvent, { kind: K }>;

/** Settings of the relay that a client keeps to by itself. */
export const RelayLimits = v.object({
  textBytes: v.pipe(Count, v.minValue(1), v.maxValue(MAX_SETTABLE_TEXT_BYTES)),
  messages: Count,
  windowMs: Count,
  members: Count,
  fileBytes: Count,
  /** How long a file can be had; a relay of before does not say it. */
  fileTtlMs: v.optional(Count),
});
export type RelayLimits = v.InferOutput<typeof RelayLimits>;

/** A member as the relay knows it; `since` is when `online` last changed, in milliseconds since 1970. */
export const RelayMember = v.object({ id: Id, online: v.boolean(), left: v.boolean(), since: Count });
export type RelayMember = v.InferOutput<typeof RelayMember>;

/** Answers `hello`. Messages up to `lostMessages` and commits up to `lostCommits`, neither above `seq`, can no longer be had. */
const Welcome = v.pipe(
  v.object({
    type: v.literal("welcome"),
    version: Count,
    member: Id,
    seq: Count,
    ts: Count,
    policy: PolicySchema,
    limits: RelayLimits,
    members: v.array(RelayMember),
    lostMessages: Count,
    lostCommits: Count,
  }),
  v.check(({ seq, lostMessages, lostCommits }) => lostMessages <= seq && lostCommits <= seq),
);
export type Welcome = v.InferOutput<typeof Welcome>;

/** Events in order of their sequence numbers: those that were missed, then each burst as it happens. */
const Events = v.object({ type: v.literal("events"), events: v.array(RelayEvent) });

/** All that was missed has been sent; `seq` is the newest number given out. */
const Live = v.object({ type: v.literal("live"), seq: Count });

/** Answers `sync`: newest GroupInfo first, one for each of the last committers. `steps` names the base of each kept commit; `kick` is the newest kick, for those who slept. */
export const State = v.object({
  type: v.literal("state"),
  ref: Ref,
  seq: Count,
  groups: v.array(v.object({ seq: Count, from: Id, generation: Count, epoch: Count, groupInfo: Bytes })),
  steps: v.array(v.object({ seq: Count, base: Count })),
  boxes: v.array(v.object({ seq: Count, generation: Count, epoch: Count, box: Bytes })),
  kick: v.nullable(v.object({ seq: Count, generation: Count, epoch: Count, ...KickNotice.entries })),
  histories: v.array(v.object({ generation: Count, history: Bytes })),
});
export type State = v.InferOutput<typeof State>;

/** The request with this `ref` was carried out. */
const Done = v.object({ type: v.literal("done"), ref: Ref });

/** A refusal. `ref` names the request or message; one without it concerns the connection. `limit` is the number that was exceeded. */
const ErrorFrame = v.object({
  type: v.literal("error"),
  code: v.picklist(RELAY_ERROR_CODES),
  ref: v.optional(Ref),
  retryAfterMs: v.optional(RetryAfter),
  limit: v.optional(Count),
});

export const ServerFrame = v.variant("type", [Events, Welcome, Live, State, Done, ErrorFrame]);
export type ServerFrame = v.InferOutput<typeof ServerFrame>;
/** The frame of one type. */
export type ServerFrameOf<T extends ServerFrame["type"]> = Extract<ServerFrame, { type: T }>;
