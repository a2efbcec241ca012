// Owns waiting that can be given up. Must not know what is waited for.
import type { Platform } from "./platform.ts";

/** Resolves after `ms`; rejects with the signal's reason where that comes first. */
export function pause(platform: Platform, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const cancel = platform.setTimer(ms, () => {
      signal.removeEventListener("abort", give);
      resolve();
    });
    const give = () => {
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener("abort", give, { once: true });
  });
}
