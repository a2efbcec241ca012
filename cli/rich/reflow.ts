// Owns where rows that were drawn stand once the terminal has another width. Must not know what they say.
import { stripVTControlCharacters } from "node:util";
import { columnsOf, graphemesOf } from "./columns.ts";

/** A row as it was drawn: the columns of each of its graphemes. */
export type Cells = readonly number[];

/** A place on the screen, counted from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of a styled row that was cut at `columns`. */
export function cellsOf(row: string, columns: number): Cells {
  const cells: number[] = [];
  let used = 0;
  for (const grapheme of graphemesOf(stripVTControlCharacters(row))) {
    const wide = columnsOf(grapheme);
    if (used + wide > columns) break;
    cells.push(wide);
    used += wide;
  }
  return cells;
}

/** The rows that a terminal of `columns` makes of one; at least one. */
export function rewrapped(row: Cells, columns: number): readonly Cells[] {
  const rows: number[][] = [];
  let last: number[] = [];
  let used = 0;
  for (const wide of row) {
    if (used + wide > columns && used > 0) {
      rows.push(last);
      last = [];
      used = 0;
    }
    last.push(wide);
    used += wide;
  }
  return [...rows, last];
}

/** The first `count` rows of those that a terminal makes of `rows`; what is wrapped is one row. */
export function firstOf(rows: readonly Cells[], columns: number, count: number): readonly Cells[] {
  const first: Cells[] = [];
  for (let left = count, at = 0; left > 0 && at < rows.length; at += 1) {
    const pieces = rewrapped(rows[at] ?? [], columns).slice(0, left);
    first.push(pieces.flat());
    left -= pieces.length;
  }
  return first;
}

/**
 * How far below the beginning of its row the cursor stands that was drawn behind `before`. Most terminals wrap the row that the cursor
 * is in like all others, xterm.js cuts it off: the column tells which. Where it does not, none is said, as too few is better than too many.
 */
export function cursorOffset(before: Cells, columns: number, place: Place | null): number {
  const pieces = rewrapped(before, columns);
  const used = (pieces.at(-1) ?? []).reduce((sum, wide) => sum + wide, 0);
  if (place === null || place.column === columns) return 0;
  if (used === columns) return place.column === 1 ? pieces.length : 0;
  return place.column === used + 1 ? pieces.length - 1 : 0;
}

/** Whether a terminal wraps what it shows anew when its width changes; those that do not cut it off. */
export function isReflowing(env: NodeJS.ProcessEnv): boolean {
  const term = env["TERM"] ?? "";
  if (env["TMUX"] !== undefined) return true;
  return !/^(linux|rxvt|screen)/u.test(term) && env["XTERM_VERSION"] === undefined && env["STY"] === undefined;
}
