// Shows that sizes fit into each other: the longest text into a bucket, a bucket into a payload, payloads into a frame.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bucketOf,
  CONTENT_BUCKETS,
  CONTENT_OVERHEAD_BYTES,
  largestBucket,
  MAX_COMMIT_FRAME_BYTES,
  MAX_FRAME_BYTES,
  MAX_PAYLOAD_BYTES,
  MAX_TEXT_BYTES,
  maxFrameCharacters,
  maxMessageCharacters,
  PING_INTERVAL_MS,
  SEAL_OVERHEAD_BYTES,
  SILENCE_TIMEOUT_MS,
} from "../../protocol/limits.ts";

const SIZES = [...CONTENT_BUCKETS, MAX_TEXT_BYTES + CONTENT_OVERHEAD_BYTES];

describe("padding", () => {
  it.each(SIZES)("fills up to %i bytes and no further", (size) => {
    expect(bucketOf(size, MAX_TEXT_BYTES)).toBe(size);
    expect(bucketOf(size + 1, MAX_TEXT_BYTES)).toBe(SIZES[SIZES.indexOf(size) + 1] ?? null);
  });

  it("starts with the smallest bucket", () => expect(bucketOf(0, MAX_TEXT_BYTES)).toBe(SIZES[0]));

  it("holds any text that the limit allows, whatever the limit, in one of a few sizes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.nat(), (maxTextBytes, pick) => {
        const length = pick % (largestBucket(maxTextBytes) + 1);
        const bucket = bucketOf(length, maxTextBytes);
        expect(bucket).toBeGreaterThanOrEqual(length);
        expect([...CONTENT_BUCKETS, largestBucket(maxTextBytes)]).toContain(bucket);
        expect(bucketOf(largestBucket(maxTextBytes) + 1, maxTextBytes)).toBeNull();
      }),
    );
  });
});

describe("frames", () => {
  it("have room for eight of the longest messages, whatever the limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (maxTextBytes) => {
        const payload = Math.ceil(((largestBucket(maxTextBytes) + SEAL_OVERHEAD_BYTES) * 4) / 3);
        expect(maxMessageCharacters(maxTextBytes)).toBe(payload);
        expect(maxFrameCharacters(maxTextBytes)).toBeGreaterThanOrEqual(8 * (payload + 100));
      }),
    );
  });

  it("are of the documented size at the default text limit", () => {
    expect(maxFrameCharacters(MAX_TEXT_BYTES)).toBe(MAX_FRAME_BYTES);
  });

  it("let a commit carry the largest payload in base64url", () => {
    expect(MAX_COMMIT_FRAME_BYTES).toBeGreaterThan(Math.ceil((MAX_PAYLOAD_BYTES * 4) / 3) + 1024);
  });
});

describe("the heartbeat", () => {
  it("has two chances before a connection is given up", () => {
    expect(SILENCE_TIMEOUT_MS).toBeGreaterThanOrEqual(2 * PING_INTERVAL_MS);
  });
});
