// Owns how the text being typed is laid out in rows, and where the cursor stands. Must not know keys.
import { columnsOf, drawable, graphemesOf } from "./columns.ts";
import type { Typed } from "./line-editor.ts";

/** Rows of the text that are shown at once. */
export const MAX_INPUT_ROWS = 6;

/** One row: where in the text it begins and ends, what is drawn of it, and the columns before each of its graphemes. */
interface TextRow {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The rows of the whole text, and the row in which the cursor stands. */
export interface Layout {
  readonly rows: readonly TextRow[];
  readonly cursorRow: number;
}

/** Lays a text out in rows of `columns`, none of them full, so that the cursor always has a place behind the last grapheme. */
export function layOut({ before, after }: Typed, columns: number): Layout {
  const width = Math.max(2, columns);
  const line = before + after;
  const rows: TextRow[] = [];
  let row = { start: 0, text: "" };
  let used = 0;
  let at = 0;
  const endRow = (end: number, next: number) => {
    rows.push({ ...row, end });
    row = { start: next, text: "" };
    used = 0;
  };
  for (const grapheme of graphemesOf(line)) {
    if (grapheme === "\n" || grapheme === "\r\n") endRow(at, at + grapheme.length);
    else {
      const drawn = drawable(grapheme);
      const wide = columnsOf(drawn);
      if (used + wide >= width) endRow(at, at);
      row.text += drawn;
      used += wide;
    }
    at += grapheme.length;
  }
  rows.push({ ...row, end: line.length });
  const cursorRow = rows.findLastIndex(({ start }) => start <= before.length);
  return { rows, cursorRow };
}

/** The rows that are shown, on both sides of the cursor in its own row; `hidden` says whether there are more above or below. */
export function shownRows(typed: Typed, { rows, cursorRow }: Layout, most: number) {
  const count = Math.max(1, Math.min(MAX_INPUT_ROWS, most));
  const first = Math.max(0, Math.min(cursorRow - Math.ceil(count / 2) + 1, rows.length - count));
  const shown = rows.slice(first, first + count);
  const { start, end } = rows[cursorRow] ?? { start: 0, end: 0 };
  return {
    rows: shown.map(({ text }) => text),
    cursorRow: cursorRow - first,
    before: drawnText(typed.before.slice(start)),
    after: drawnText(typed.after.slice(0, end - typed.before.length)),
    above: first > 0,
    below: first + count < rows.length,
  };
}

/** Where the cursor goes in the row above or below, in units from the start of the text; null where there is none. */
export function cursorBeside({ before, after }: Typed, { rows, cursorRow }: Layout, by: 1 | -1): number | null {
  const here = rows[cursorRow];
  const there = rows[cursorRow + by];
  if (here === undefined || there === undefined) return null;
  const wanted = columnsOf(drawnText(before.slice(here.start)));
  let used = 0;
  let at = there.start;
  for (const grapheme of graphemesOf((before + after).slice(there.start, there.end))) {
    if (used >= wanted) break;
    used += columnsOf(drawable(grapheme));
    at += grapheme.length;
  }
  return at;
}

function drawnText(text: string): string {
  return graphemesOf(text).map(drawable).join("");
}
