// Owns how long to wait before the next connection. Must not know what failed.

/** Shortest and longest cap of a delay, in milliseconds. */
export const MIN_BACKOFF_MS = 500;
export const MAX_BACKOFF_MS = 30_000;

/**
 * The delay before attempt `attempt` (from 1), in milliseconds: exponential with full jitter, so that members whom one
 * restart cut off do not return all at once. `random` is from 0 up to 1.
 */
export function backoffMs(attempt: number, random: number): number {
  const cap = Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS * 2 ** Math.min(attempt - 1, 16));
  return Math.round(random * cap);
}
