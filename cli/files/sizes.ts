// Owns how amounts of bytes, rates and times left are written for people. Must not know what they are of.

import { speechTag } from "../language.ts";

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** An amount of bytes in decimal units, such as 1.2 MB; the mark between is that of the language, the digits are Latin as everywhere, and no line ends within it. */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 99.5 ? 0 : 1;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits, numberingSystem: "latn" };
  return `${amount.toLocaleString(speechTag(), { ...form, useGrouping: false })} ${UNITS[unit] ?? ""}`;
}

/** A time left, such as 0:42 or 1:05:00. */
export function formatTimeLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
