// Owns how moments are written for people. Must not know what happened then.
import { speechTag } from "./language.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const UNIT_MS = { day: DAY_MS, hour: HOUR_MS, minute: MINUTE_MS, second: 1_000 } as const;
const UNITS = ["day", "hour", "minute", "second"] as const;

/** What Intl makes for a language is kept: each takes longer to load than most programs take to start. */
interface Formats {
  readonly tag: string;
  day?: Intl.DateTimeFormat;
  moment?: Intl.DateTimeFormat;
  ago?: Intl.RelativeTimeFormat;
}
let kept: Formats = { tag: "" };

function formats(): Formats {
  if (kept.tag !== speechTag()) kept = { tag: speechTag() };
  return kept;
}

/** HH:MM, local time. */
export function clockOf(date: Date): string {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** A day as a separator names it. */
export function dayOf(date: Date): string {
  const all = formats();
  all.day ??= new Intl.DateTimeFormat(all.tag, {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric" },
  });
  return all.day.format(date);
}

/** A day and a time of day. */
export function momentOf(date: Date): string {
  const all = formats();
  all.moment ??= new Intl.DateTimeFormat(all.tag, { dateStyle: "medium", timeStyle: "short" });
  return all.moment.format(date);
}

/** A span in the largest unit that gives a whole number, in words. */
export function spanOf(ms: number): string {
  const unit = UNITS.find((one) => ms >= UNIT_MS[one] && ms % UNIT_MS[one] === 0) ?? "second";
  const format = { style: "unit", unit, unitDisplay: "long" } as const;
  return new Intl.NumberFormat(speechTag(), format).format(Math.round(ms / UNIT_MS[unit]));
}

/** How long before `now` it was, in the largest unit that says enough. */
export function agoOf(date: Date, now: Date): string {
  const ms = now.getTime() - date.getTime();
  const all = formats();
  all.ago ??= new Intl.RelativeTimeFormat(all.tag, { numeric: "auto", style: "narrow" });
  if (ms < MINUTE_MS) return all.ago.format(0, "second");
  if (ms < HOUR_MS) return all.ago.format(-Math.floor(ms / MINUTE_MS), "minute");
  if (ms < DAY_MS) return all.ago.format(-Math.floor(ms / HOUR_MS), "hour");
  return all.ago.format(-Math.floor(ms / DAY_MS), "day");
}

/** True where both are on one day, local time. */
export function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}
