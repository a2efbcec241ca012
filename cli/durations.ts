// Owns how spans of time are written and read. Must not know what they are for.
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof UNIT_MS;
const UNITS = ["d", "h", "m", "s"] as const;
const DURATION = /^(\d{1,9})([smhd])$/u;

/** A span such as `90s`, `15m`, `1h` or `7d` in milliseconds, or null where it is none. */
export function durationMs(text: string): number | null {
  const [, count, unit] = DURATION.exec(text.trim()) ?? [];
  if (count === undefined || unit === undefined || Number(count) === 0) return null;
  return Number(count) * UNIT_MS[unit as Unit];
}

/** The same, for an option of the command line; throws `usage` that names the option. */
export function parseDuration(option: string, text: string): number {
  const ms = durationMs(text);
  if (ms === null) throw new ChatError("usage", texts().usage.time(option));
  return ms;
}

/** A span in the largest unit that gives a whole number. */
export function formatDuration(ms: number): string {
  const unit = UNITS.find((one) => ms >= UNIT_MS[one] && ms % UNIT_MS[one] === 0) ?? "s";
  return `${Math.round(ms / UNIT_MS[unit])}${unit}`;
}
