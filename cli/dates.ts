// Owns how moments are written for people. Must not know what happened then.
const LANGUAGE = "en-GB";
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

// Made when they are first needed: each takes longer to load than most programs take to start.
let day: Intl.DateTimeFormat | undefined;
let ago: Intl.RelativeTimeFormat | undefined;

/** HH:MM, local time. */
export function clockOf(date: Date): string {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** A day as a separator names it. */
export function dayOf(date: Date): string {
  day ??= new Intl.DateTimeFormat(LANGUAGE, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return day.format(date);
}

/** How long before `now` it was, in the largest unit that says enough. */
export function agoOf(date: Date, now: Date): string {
  const ms = now.getTime() - date.getTime();
  ago ??= new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "auto", style: "narrow" });
  if (ms < MINUTE_MS) return "now";
  if (ms < HOUR_MS) return ago.format(-Math.floor(ms / MINUTE_MS), "minute");
  if (ms < DAY_MS) return ago.format(-Math.floor(ms / HOUR_MS), "hour");
  return ago.format(-Math.floor(ms / DAY_MS), "day");
}

/** True where both are on one day, local time. */
export function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}
