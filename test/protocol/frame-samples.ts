// Owns arbitrary frames of both sides for property tests. Must not know what reads them.
import fc from "fast-check";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import type { ClientFrame } from "../../protocol/client-frames.ts";
import { RELAY_ERROR_CODES } from "../../protocol/errors.ts";
import { MAX_RETRY_AFTER_MS, MAX_SETTABLE_TEXT_BYTES } from "../../protocol/limits.ts";
import type { RelayEvent, ServerFrame } from "../../protocol/server-frames.ts";

const base64Url = (minLength: number, maxLength: number) =>
  fc.uint8Array({ minLength, maxLength }).map(encodeBase64Url);
const id = base64Url(16, 16);
const hash = base64Url(32, 32);
const payload = base64Url(2, 400);
const count = fc.oneof(fc.nat(1000), fc.maxSafeNat());
const ended = count.filter((value) => value < Number.MAX_SAFE_INTEGER);
const ref = base64Url(1, 48);
const optional = { noNullPrototype: true } as const;

const terms = fc.record({
  uses: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  expiresInMs: fc.option(fc.integer({ min: 1, max: 366 * 86_400_000 })),
});
const keys = fc.array(fc.record({ leaf: count, sealed: payload }), { maxLength: 4 });
const policy = fc.record({
  history: fc.constantFrom("shared" as const, "sealed" as const),
  retention: fc.constantFrom("memory" as const, "disk" as const),
  ttlMs: fc.integer({ min: 1_000, max: 90 * 86_400_000 }),
});

/** Any frame that a client may send. */
export const clientFrame: fc.Arbitrary<ClientFrame> = fc.oneof(
  fc.record({ type: fc.constant("hello" as const), version: count, after: fc.option(count) }),
  fc.record({
    type: fc.constant("say" as const),
    items: fc.array(fc.record({ id, epoch: count, payload }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ type: fc.constant("signal" as const), epoch: count, payload }),
  fc.record(
    {
      type: fc.constant("commit" as const),
      ref,
      generation: ended,
      epoch: ended,
      base: count,
      commit: payload,
      groupInfo: payload,
      box: payload,
      removes: fc.array(id, { maxLength: 3 }),
      kick: fc.record({ capability: hash, member: id, admission: hash, keys, history: payload }),
    },
    { ...optional, requiredKeys: ["type", "ref", "generation", "epoch", "base", "commit", "groupInfo", "removes"] },
  ),
  fc.record({ type: fc.constant("sync" as const), ref, history: fc.boolean() }),
  fc.record({ type: fc.constant("invite" as const), ref, admission: hash, terms }),
  fc.record({ type: fc.constant("burn" as const), ref, capability: hash, statement: payload }),
  fc.record({ type: fc.constant("owner" as const), ref, capability: hash, add: hash }),
  fc.record({ type: fc.constant("leave" as const) }),
  fc.record({ type: fc.constant("ack" as const), received: count }),
);

const stamp = { seq: count, ts: count, from: id };
const kickNotice = { member: id, keys, history: payload };

const relayEvent: fc.Arbitrary<RelayEvent> = fc.oneof(
  fc.record({ kind: fc.constant("message" as const), ...stamp, id, epoch: count, payload }),
  fc.record({ kind: fc.constant("signal" as const), ...stamp, epoch: count, payload }),
  fc.record({
    kind: fc.constant("commit" as const),
    ...stamp,
    ref,
    generation: count,
    epoch: count,
    base: count,
    commit: payload,
    removes: fc.array(id, { maxLength: 3 }),
    gone: fc.array(id, { maxLength: 3 }),
    kick: fc.record(kickNotice),
  }),
  fc.record({
    kind: fc.constant("presence" as const),
    ...stamp,
    event: fc.constantFrom("online" as const, "offline" as const, "left" as const),
  }),
  fc.record({ kind: fc.constant("burn" as const), ...stamp, statement: payload }),
);

/** Any frame that a relay may send. */
export const serverFrame: fc.Arbitrary<ServerFrame> = fc.oneof(
  fc
    .record({
      type: fc.constant("welcome" as const),
      version: count,
      member: id,
      seq: count,
      ts: count,
      policy,
      limits: fc.record({
        textBytes: fc.integer({ min: 1, max: MAX_SETTABLE_TEXT_BYTES }),
        messages: count,
        windowMs: count,
        members: count,
        fileBytes: count,
        fileTtlMs: count,
      }),
      members: fc.array(fc.record({ id, online: fc.boolean(), left: fc.boolean(), since: count }), { maxLength: 3 }),
      lostMessages: count,
      lostCommits: count,
    })
    .map(({ lostMessages, lostCommits, ...rest }) => ({
      ...rest,
      lostMessages: Math.min(lostMessages, rest.seq),
      lostCommits: Math.min(lostCommits, rest.seq),
    })),
  fc.record({ type: fc.constant("events" as const), events: fc.array(relayEvent, { maxLength: 4 }) }),
  fc.record({ type: fc.constant("live" as const), seq: count }),
  fc.record({
    type: fc.constant("state" as const),
    ref,
    seq: count,
    groups: fc.array(fc.record({ seq: count, from: id, generation: count, epoch: count, groupInfo: payload }), {
      maxLength: 3,
    }),
    steps: fc.array(fc.record({ seq: count, base: count }), { maxLength: 3 }),
    boxes: fc.array(fc.record({ seq: count, generation: count, epoch: count, box: payload }), { maxLength: 3 }),
    kick: fc.option(fc.record({ seq: count, generation: count, epoch: count, ...kickNotice })),
    histories: fc.array(fc.record({ generation: count, history: payload }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant("done" as const), ref }),
  fc.record(
    {
      type: fc.constant("error" as const),
      code: fc.constantFrom(...RELAY_ERROR_CODES),
      ref,
      retryAfterMs: fc.nat(MAX_RETRY_AFTER_MS),
      limit: count,
    },
    { ...optional, requiredKeys: ["type", "code"] },
  ),
);
