// Owns a language that nobody speaks: English with other letters, so that a sentence which is not from the catalogue stands out. Must not know the program.
import type { Catalogue } from "../../cli/languages/catalogue.ts";

/** Stand around what is not of the catalogue while a sentence is made. */
const [BEGIN, END] = ["\ue000", "\ue001"];
const OTHERS = /\ue000[^\ue001]*\ue001|[A-Za-z]/gu;
/** From a letter of ASCII to one that looks alike: mathematical sans-serif, which every text of ours leaves alone. */
const UPPER = 0x1d5a0 - 0x41;
const LOWER = 0x1d5ba - 0x61;

/** The catalogue with every letter of its own changed, and none of what it is given. */
export function pseudo(catalogue: Catalogue): Catalogue {
  return changed(catalogue) as Catalogue;
}

function changed(value: unknown): unknown {
  if (typeof value === "string") return inOtherLetters(value);
  if (typeof value === "function") return (...given: unknown[]) => inOtherLetters(String(value(...given.map(marked))));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]));
  return value;
}

function marked(value: unknown): unknown {
  if (typeof value === "string") return BEGIN + value + END;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}

function inOtherLetters(text: string): string {
  return text.replace(OTHERS, (found) => {
    if (found.startsWith(BEGIN)) return found.slice(1, -1);
    const code = found.charCodeAt(0);
    return String.fromCodePoint(code + (code < 0x61 ? UPPER : LOWER));
  });
}
