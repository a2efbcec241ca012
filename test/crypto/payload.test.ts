// Shows that a message opens for those it is for, once, in its place and epoch, and in no other way.
import { describe, expect, test } from "vitest";
import type { Content } from "../../crypto/content.ts";
import { Membership } from "../../crypto/membership.ts";
import { beginTranscript } from "../../crypto/transcript.ts";
import { decodeBase64Url, encodeBase64Url } from "../../protocol/bytes.ts";
import { CONTENT_BUCKETS, MAX_TEXT_BYTES, maxMessageCharacters } from "../../protocol/limits.ts";
import { altered, codeOf, newId, read, Scene, say, signal } from "./scene.ts";

/** Where things stand in a payload (crypto/header.ts). */
const KIND_AT = 1;
const EPOCH_AT = 9;
const EPOCH_ID_AT = 10;
const LEAF_AT = 21;
const COUNTER_AT = 25;
const ID_AT = 26;
const HEADER_BYTES = 42;

describe.each(["shared", "sealed"] as const)("in a %s room", (history) => {
  test("every kind of content arrives as it was said", async () => {
    const scene = await Scene.with(["bob"], history);
    const point = await beginTranscript(3, scene.founder.now.startOfTranscript);
    const previous = { seq: 2, hash: crypto.getRandomValues(new Uint8Array(16)) };
    const contents: Content[] = [
      { kind: "text", text: "h\u00e9 \u{1f375}\u0000\n", nick: "x".repeat(128), action: true },
      { kind: "text", text: "", nick: "a", action: false },
      { kind: "nick", nick: "b\u00f6b" },
      { kind: "away" },
      { kind: "back" },
      { kind: "typing" },
      { kind: "held", seq: Number.MAX_SAFE_INTEGER },
      { kind: "followed", seq: 9, epochId: scene.founder.now.epochId },
    ];
    for (const content of contents) {
      const { epoch, payload } = await scene.founder.now.seal("signal", content, { sentAt: 12, point, previous });
      expect(await scene.actor("bob").now.open({ epoch, payload })).toMatchObject({
        from: { nick: "ada", member: scene.founder.member },
        sentAt: 12,
        point,
        previous,
        content,
      });
    }
  });

  test("the length of a payload tells only its bucket, and the longest text fits", async () => {
    const scene = await Scene.with(["bob"], history);
    const lengthOf = async (bytes: number) => (await say(scene.founder.now, "x".repeat(bytes))).payload.length;
    expect(await lengthOf(0)).toBe(await lengthOf(100));
    expect(await lengthOf(100)).toBeLessThan(await lengthOf(300));
    expect(new Set(await Promise.all([0, 300, 2000, 5000].map(lengthOf))).size).toBe(CONTENT_BUCKETS.length + 1);
    expect(await lengthOf(5000)).toBe(await lengthOf(MAX_TEXT_BYTES));
    expect(await lengthOf(MAX_TEXT_BYTES)).toBeLessThanOrEqual(maxMessageCharacters(MAX_TEXT_BYTES));
    const longest = await scene.founder.now.seal(
      "message",
      { kind: "text", text: "x".repeat(MAX_TEXT_BYTES), nick: "x".repeat(128), action: true },
      { sentAt: 1, point: { seq: 1, hash: new Uint8Array(16) }, previous: { seq: 1, hash: new Uint8Array(16) } },
    );
    expect(longest.payload.length).toBeLessThanOrEqual(maxMessageCharacters(MAX_TEXT_BYTES));
    expect(await codeOf(say(scene.founder.now, "x".repeat(MAX_TEXT_BYTES + 512)))).toBe("too_large");
  });

  test("a replayed message is unreadable, so is one that is overtaken, also where both are opened at once", async () => {
    const scene = await Scene.with(["bob"], history);
    const { now } = scene.actor("bob");
    const [first, second] = [await say(scene.founder.now, "1"), await say(scene.founder.now, "2")];
    expect(await read(now, second)).toBe("2");
    expect(await read(now, second)).toBe("unreadable");
    expect(await read(now, first)).toBe("unreadable");
    const third = await say(scene.founder.now, "3");
    expect((await Promise.all([read(now, third), read(now, third)])).sort()).toEqual(["3", "unreadable"]);
  });

  test("a message that was dropped leaves the next one readable, and other senders are not concerned", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const { now } = scene.actor("cleo");
    await say(scene.founder.now, "lost");
    const fromBob = await say(scene.actor("bob").now, "b");
    expect(await read(now, await say(scene.founder.now, "kept"))).toBe("kept");
    expect(await read(now, fromBob)).toBe("b");
  });

  test("a message is unreadable as somebody else's, by the relay's word or in the header", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const message = await say(scene.founder.now, "mine");
    const { now } = scene.actor("cleo");
    expect(await read(now, { ...message, from: scene.actor("bob").member })).toBe("unreadable");
    expect(await read(now, { ...message, payload: altered(message.payload, LEAF_AT) })).toBe("unreadable");
    expect(await read(now, { ...message, payload: altered(message.payload, LEAF_AT, 64) })).toBe("unreadable");
    expect(await read(now, message)).toBe("mine");
  });

  test("a message is unreadable under another id, counter or kind, and a signal is no message", async () => {
    const scene = await Scene.with(["bob"], history);
    const { now } = scene.actor("bob");
    const message = await say(scene.founder.now, "m");
    const bytes = decodeBase64Url(altered(message.payload, ID_AT)) ?? new Uint8Array();
    const otherId = encodeBase64Url(bytes.slice(ID_AT, HEADER_BYTES));
    expect(await read(now, { ...message, id: newId() })).toBe("unreadable");
    expect(await read(now, { ...message, id: otherId, payload: encodeBase64Url(bytes) })).toBe("unreadable");
    expect(await read(now, { ...message, payload: altered(message.payload, COUNTER_AT, 2) })).toBe("unreadable");
    const { id: _, ...withoutId } = message;
    expect(await read(now, withoutId)).toBe("unreadable");
    expect(await read(now, { ...withoutId, payload: altered(message.payload, KIND_AT) })).toBe("unreadable");
    const hint = await signal(scene.founder.now);
    expect(
      await read(now, {
        ...hint,
        id: encodeBase64Url((decodeBase64Url(hint.payload) ?? new Uint8Array()).slice(ID_AT, HEADER_BYTES)),
      }),
    ).toBe("unreadable");
    expect(await read(now, message)).toBe("m");
  });

  test("a message stays in its epoch: null before and after, unreadable where the relay says another number, a fork where the id differs", async () => {
    const scene = await Scene.with(["bob"], history);
    const [before, message] = [scene.actor("bob").now, await say(scene.founder.now, "old")];
    await scene.step(await scene.founder.now.update(), scene.founder.member);
    const { now } = scene.actor("bob");
    expect(await read(now, message)).toBeNull();
    expect(await read(now, { ...message, epoch: message.epoch + 1 })).toBe("unreadable");
    expect(
      await read(now, { ...message, epoch: message.epoch + 1, payload: altered(message.payload, EPOCH_AT, 3) }),
    ).toBe("fork");
    expect(await read(before, { ...message, payload: altered(message.payload, EPOCH_ID_AT) })).toBe("fork");
    expect(await read(before, message)).toBe("old");
  });

  test("two groups of one room that reached the same number are a fork", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const [bob, cleo] = [scene.actor("bob"), scene.actor("cleo")];
    const [one, other] = [await bob.now.update(), await cleo.now.update()];
    expect(one.next.epoch).toBe(other.next.epoch);
    expect(await read(other.next, await say(one.next, "here"))).toBe("fork");
  });

  test("a message is unreadable in another room", async () => {
    const [scene, other] = [await Scene.with(["bob"], history), await Scene.with(["bob"], history)];
    const message = await say(scene.founder.now, "here");
    const bytes = decodeBase64Url(message.payload) ?? new Uint8Array();
    bytes.set(other.founder.now.epochId, EPOCH_ID_AT);
    expect(await read(other.actor("bob").now, { ...message, payload: encodeBase64Url(bytes) })).toBe("unreadable");
  });

  test("a message truncated anywhere or with any bit flipped is refused without detail", async () => {
    const scene = await Scene.with(["bob"], history);
    const { now } = scene.actor("bob");
    const message = await say(scene.founder.now, "whole");
    const bytes = decodeBase64Url(message.payload) ?? new Uint8Array();
    for (const length of [
      0,
      1,
      HEADER_BYTES - 1,
      HEADER_BYTES,
      HEADER_BYTES + 3,
      HEADER_BYTES + 20,
      bytes.length - 1,
    ]) {
      expect(await read(now, { ...message, payload: encodeBase64Url(bytes.slice(0, length)) })).toBe("unreadable");
    }
    expect(await read(now, { ...message, payload: `${message.payload}AA` })).toBe("unreadable");
    for (let at = 0; at < bytes.length; at++) {
      const expected = at >= EPOCH_ID_AT && at < EPOCH_ID_AT + 8 ? "fork" : "unreadable";
      expect(await read(now, { ...message, payload: altered(message.payload, at, 1 << (at % 8)) })).toBe(expected);
    }
    expect(await read(now, message)).toBe("whole");
  });

  test("what opens and was signed by another leaf is unreadable", async () => {
    const scene = await Scene.with(["bob", "cleo"], history);
    const bob = scene.actor("bob").now;
    // Bob knows the key that Ada's payloads are sealed under, but not the one that they are signed with.
    const view = { ...bob.view, me: scene.founder.now.me };
    const forged = new Membership(view);
    expect(await read(scene.actor("cleo").now, await say(forged, "I am Ada"))).toBe("unreadable");
  });

  test("no failure says more than its code", async () => {
    const scene = await Scene.with(["bob"], history);
    const message = await say(scene.founder.now, "m");
    const error = await scene
      .actor("bob")
      .now.open({ ...message, payload: altered(message.payload, 60) })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unreadable", detail: "", message: "unreadable", cause: undefined });
  });
});

test("what `sealed` rooms carry opens with the MLS group alone as little as with the link alone", async () => {
  const scene = await Scene.with(["bob"], "sealed");
  const message = await say(scene.founder.now, "twice locked");
  const { view } = scene.actor("bob").now;
  const stranger = await Scene.found("sealed");
  const { payload } = stranger.founder.now.view.invite;
  const withoutLink = new Membership({ ...view, invite: { ...view.invite, payload } });
  expect(await read(withoutLink, message)).toBe("unreadable");
  expect(await read(scene.actor("bob").now, message)).toBe("twice locked");
});
