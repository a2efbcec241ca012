// Owns how many columns text takes, as far as anybody can know. Must not know what it says.
import stringWidth from "string-width";
import { sanitiseText } from "../sanitise.ts";

const PLAIN = /^[\u0020-\u007e]*$/u;
const segmenter = new Intl.Segmenter();

/** The columns of a text without escapes. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The graphemes of a text. */
export function graphemesOf(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split("") : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** As much of a text as fits, with an ellipsis where something is left out. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let fit = "";
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    used += columnsOf(grapheme);
    if (used > columns - 1) break;
    fit += grapheme;
  }
  return columns < 1 ? "" : `${fit}…`;
}

/** A grapheme as it may be drawn: what could steer the terminal is left out. */
export function drawable(grapheme: string): string {
  if (PLAIN.test(grapheme)) return grapheme;
  return sanitiseText(grapheme);
}
