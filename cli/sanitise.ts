// Owns what of others' texts and names may reach a terminal. Must not know where they are drawn.

import { texts } from "./language.ts";

/** Combining marks that may follow one another. */
const MAX_MARKS = 6;
/** Longest text and longest one-line field that is drawn, in UTF-16 units. */
const MAX_TEXT_UNITS = 65_536;
const MAX_LINE_UNITS = 256;
const MAX_SENTENCE_UNITS = 2_048;
const ELLIPSIS = "…";

/** Whole escape sequences: CSI, strings (OSC, DCS, SOS, PM, APC), all others (ECMA-48). A string ends where another begins, so that beginnings without end are gone through once. */
const ESCAPE_SEQUENCES = new RegExp(
  [
    String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]`,
    String.raw`(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)`,
    String.raw`\u001b[ -/]*[0-~]`,
  ].join("|"),
  "gu",
);
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const CONTROLS = /[^\P{Cc}\n]/gu;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const INVISIBLES =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;
const TAGS = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
const STRAY_JOINERS = /(?<!\p{ExtPict}\ufe0f?\p{EMod}?)\u200d|\u200d(?!\p{ExtPict})/gu;
const EXCESS_MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, "gu");
const ISOLATES = /([\u2066-\u2069])/u;
const END_OF_ISOLATE = "\u2069";
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text that draws as it reads: no control but the line feed, nothing invisible, nothing that reorders; at most 65,536 units. */
export function sanitiseText(text: string): string {
  return shorten(clean(text), MAX_TEXT_UNITS);
}

/** A name or another field of one line, its white space collapsed; at most 256 units, and `?` where nothing is left. */
export function sanitiseLine(text: string): string {
  const line = shorten(clean(text).replace(/\s+/gu, " ").trim(), MAX_LINE_UNITS);
  return line === "" ? "?" : line;
}

/** A sentence of ours, with what it names, as one line: all goes that goes from a line, but isolates and spaces that must not be broken stay; at most 2,048 units. */
export function sanitiseSentence(text: string): string {
  const parts = text.split(ISOLATES);
  const kept = areClosed(parts)
    ? parts.map((part, index) => (index % 2 === 1 ? part : clean(part))).join("")
    : clean(text);
  return shorten(kept.replace(/[^\S\u00a0\u202f]+/gu, " ").trim(), MAX_SENTENCE_UNITS);
}

/** True where each isolate that begins among `parts` ends there, and no other does. */
function areClosed(parts: readonly string[]): boolean {
  let open = 0;
  for (const part of parts) {
    if (part === END_OF_ISOLATE) open -= 1;
    else if (ISOLATES.test(part)) open += 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A sanitised name that cannot reorder the sentence it stands in: isolated (FSI, PDI) where either of them is written from right to left. */
export function isolateName(name: string): string {
  return texts().rightToLeft || RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** True where a text holds nothing that the sanitiser would take away. */
export function isPlainLine(text: string): boolean {
  return sanitiseLine(text) === text;
}

/** JSON whose every character draws harmlessly: what a sanitiser would delete is written as an escape, so nothing is lost. */
export function escapeJson(json: string): string {
  return [/[\u007f-\u009f\u2028\u2029\u200d]/gu, BIDI, INVISIBLES, /[\u{e0000}-\u{e007f}]/gu].reduce(
    (text, pattern) => text.replace(pattern, escapeUnits),
    json,
  );
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(ESCAPE_SEQUENCES, "")
    .replace(LINE_ENDS, "\n")
    .replaceAll("\t", "    ")
    .replace(CONTROLS, "")
    .replace(BIDI, "")
    .replace(INVISIBLES, "")
    .replace(TAGS, "$1")
    .replace(STRAY_JOINERS, "")
    .normalize("NFC")
    .replace(EXCESS_MARKS, "$1");
}

function shorten(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > maxUnits - ELLIPSIS.length) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd() + ELLIPSIS;
}

function escapeUnits(characters: string): string {
  return Array.from({ length: characters.length }, (_, index) => {
    return `\\u${characters.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
