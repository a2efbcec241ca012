// Owns the last row of the screen: finished lines go above it into the terminal's own scrollback. Must not know what they say.

/** Least time between two redraws, in milliseconds: 30 a second. */
const REDRAW_MS = 33;

/** Synchronized output (mode 2026): terminals that know it show the whole redraw at once. */
const BEGIN = "\u001b[?2026h";
const END = "\u001b[?2026l";
const ERASE_ROW = "\r\u001b[2K\u001b[J";
const NO_WRAP = "\u001b[?7l";
const WRAP = "\u001b[?7h";
const SAVE_CURSOR = "\u001b7";
const RESTORE_CURSOR = "\u001b8";
const ERASE_ALL = "\u001b[2J\u001b[H";

/** The row being typed, on both sides of the cursor; styled, and no wider than the screen. */
export interface Row {
  readonly before: string;
  readonly after: string;
}

/** A row that stays below everything that is printed. */
export class LiveRegion {
  readonly #write: (text: string) => void;
  readonly #row: () => Row;
  #lines: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  #drawnAt = 0;
  #closed = false;

  /** `row` is asked at each redraw. */
  constructor(write: (text: string) => void, row: () => Row) {
    this.#write = write;
    this.#row = row;
  }

  /** Prints a finished text, of one or more lines, above the row. */
  print(text: string): void {
    this.#lines.push(`${text.replaceAll("\n", "\r\n")}\r\n`);
    this.redraw();
  }

  /** Draws the row anew, soon. */
  redraw(): void {
    if (this.#closed || this.#timer !== null) return;
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, REDRAW_MS - (Date.now() - this.#drawnAt)));
  }

  /** Empties the screen; the scrollback stays. */
  clear(): void {
    this.#write(ERASE_ALL);
    this.redraw();
  }

  /** Prints what is left, takes the row away, and draws no more. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#write(`${ERASE_ROW}${this.#lines.splice(0).join("")}`);
  }

  #flush(): void {
    this.#timer = null;
    this.#drawnAt = Date.now();
    const { before, after } = this.#row();
    const row = `${NO_WRAP}${before}${SAVE_CURSOR}${after}${RESTORE_CURSOR}${WRAP}`;
    this.#write(`${BEGIN}${ERASE_ROW}${this.#lines.splice(0).join("")}${row}${END}`);
  }
}
