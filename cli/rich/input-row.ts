// Owns what of the line being typed is shown in one row. Must not know keys.
import stringWidth from "string-width";
import { sanitiseText } from "../sanitise.ts";
import type { Editor } from "./line-editor.ts";
import type { Row } from "./live-region.ts";

/** Columns that stay free for what stands behind the cursor, where there is something. */
const AHEAD_COLUMNS = 10;
const LINE_FEED = "⏎";
const graphemes = new Intl.Segmenter();

/** The part of the line around the cursor that fits into `columns`, behind `prompt`. */
export function drawRow(prompt: string, { before, after }: Editor, columns: number): Row {
  const room = Math.max(1, columns - stringWidth(prompt) - 1);
  const ahead = Math.min(AHEAD_COLUMNS, stringWidth(shown(after)));
  const left = fitEnd(shown(before), Math.max(1, room - ahead));
  const right = fitStart(shown(after), room - stringWidth(left));
  return { before: prompt + left, after: right };
}

function shown(text: string): string {
  return sanitiseText(text).replaceAll("\n", LINE_FEED);
}

function fitStart(text: string, columns: number): string {
  let fit = "";
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > columns) break;
    fit += segment;
  }
  return fit;
}

function fitEnd(text: string, columns: number): string {
  let fit = "";
  let used = 0;
  // More than this cannot fit, whatever it is.
  for (const { segment } of [...graphemes.segment(text.slice(-columns * 16))].reverse()) {
    used += stringWidth(segment);
    if (used > columns) break;
    fit = segment + fit;
  }
  return fit;
}
