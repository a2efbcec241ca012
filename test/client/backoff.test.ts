// Shows how long a client waits before it connects again.
import fc from "fast-check";
import { expect, it } from "vitest";
import { backoffMs, MAX_BACKOFF_MS, MIN_BACKOFF_MS } from "../../client/backoff.ts";

it("waits at most half a second before the first retry and half a minute before any", () => {
  expect(backoffMs(1, 1)).toBe(MIN_BACKOFF_MS);
  expect(backoffMs(2, 1)).toBe(2 * MIN_BACKOFF_MS);
  expect(backoffMs(7, 1)).toBe(MAX_BACKOFF_MS);
  expect(backoffMs(10_000, 1)).toBe(MAX_BACKOFF_MS);
});

it("spreads retries over the whole delay", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, random) => {
        const delay = backoffMs(attempt, random);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(backoffMs(attempt, 1));
      },
    ),
  );
  expect(backoffMs(3, 0)).toBe(0);
});
