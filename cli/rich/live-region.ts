// Owns the last rows of the screen: finished blocks go above them into the terminal's own scrollback. Must not know what either says.
import type { Block } from "./blocks.ts";
import { type Cells, cellsOf, cursorOffset, firstOf, type Place, rewrapped } from "./reflow.ts";

/** Least time between two redraws, in milliseconds: 30 a second. */
const REDRAW_MS = 33;
/** How long after the last change of its size a terminal has settled, in milliseconds. */
const SETTLED_MS = 60;

/** Synchronized output (mode 2026): terminals that know it show the whole redraw at once. */
const BEGIN = "\u001b[?2026h";
const END = "\u001b[?2026l";
/** Erases the row and all below it; `ESC[J` at the screen's first place makes tmux push all of it into the history, so it comes from the second. */
const ERASE_DOWN = "\r\u001b[2K\u001b[C\u001b[J\r";
const NO_WRAP = "\u001b[?7l";
const WRAP = "\u001b[?7h";
const SAVE_CURSOR = "\u001b7";
const RESTORE_CURSOR = "\u001b8";
/** Empties the screen; a plain `ESC[H ESC[J` makes tmux push all of it into the scrollback. */
const ERASE_SCREEN = "\u001b[2;1H\u001b[J\u001b[1;1H\u001b[2K";

/** The rows below everything else, styled, none as wide as the screen; the cursor stands behind `before` in row `cursorRow`. */
export interface LiveRows {
  readonly above: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly below: readonly string[];
}

/** What the region draws on. */
export interface Surface {
  readonly columns: number;
  readonly rows: number;
  /** What takes off the screen what erasing text leaves there. */
  readonly wipe: string;
  /** True where it wraps anew what it shows when its width changes. */
  readonly reflows: boolean;
  /** Where the cursor is, or null where it does not say. */
  locate(): Promise<Place | null>;
  write(text: string): void;
}

/**
 * Rows that stay below everything that is printed. What is printed belongs to the terminal, which wraps it anew when its width changes;
 * only the region is then taken away, where it stands by then, and drawn again. What of it no longer fits a screen that became
 * too small is out of reach in the scrollback: it is taken away once the screen has room for it again, unless something was printed meanwhile.
 */
export class LiveRegion {
  readonly #surface: Surface;
  readonly #live: () => LiveRows;
  #waiting: Block[] = [];
  #timer: NodeJS.Timeout | null = null;
  #drawnAt = Number.NEGATIVE_INFINITY;
  /** The region's rows above the cursor's, and of that what is before it. */
  #above: readonly Cells[] = [];
  #before: Cells = [];
  /** Rows of it that are in the scrollback, out of reach, right above the others. */
  #beyond: readonly Cells[] = [];
  #resized = false;
  /** Counts changes of size, so that an answer is known to be of now. */
  #sizes = 0;
  #isAsking = false;
  #closed = false;

  /** `live` is asked at each redraw. */
  constructor(surface: Surface, live: () => LiveRows) {
    this.#surface = surface;
    this.#live = live;
  }

  /** Prints finished blocks above the region. */
  print(blocks: readonly Block[]): void {
    this.#waiting.push(...blocks);
    this.redraw();
  }

  /** Draws the region anew, soon. */
  redraw(): void {
    if (this.#closed || this.#timer !== null || this.#isAsking) return;
    this.#after(Math.max(0, REDRAW_MS - (performance.now() - this.#drawnAt)));
  }

  /** The terminal has another size now, and has moved what was on it: the region is drawn again once that has settled. */
  resize(): void {
    if (this.#closed) return;
    this.#resized = true;
    this.#isAsking = false;
    this.#sizes += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#after(SETTLED_MS);
  }

  /** Empties the screen; the scrollback stays. */
  clear(): void {
    this.#waiting = [];
    this.#surface.write(this.#surface.wipe + ERASE_SCREEN);
    this.#forget();
    this.redraw();
  }

  /** Draws the region where the cursor is, as after another program has used the terminal. */
  repaint(): void {
    this.#forget();
    this.redraw();
  }

  /** Draws what waits at once, takes the region away and leaves the cursor below what was printed. */
  withdraw(): void {
    if (this.#closed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#surface.write(this.#erase(null) + this.#finished());
    this.#forget();
  }

  /** Withdraws, and draws no more. */
  close(): void {
    this.withdraw();
    this.#closed = true;
  }

  #after(ms: number): void {
    this.#timer = setTimeout(() => void this.#settle(), ms);
  }

  /** Draws, and asks first where the cursor is if that cannot be known. */
  async #settle(): Promise<void> {
    this.#timer = null;
    if (!this.#resized || !this.#isDoubtful()) return this.#flush(null);
    const size = this.#sizes;
    this.#isAsking = true;
    const place = await this.#surface.locate();
    if (this.#closed || size !== this.#sizes) return;
    this.#isAsking = false;
    this.#flush(place);
  }

  #flush(place: Place | null): void {
    this.#drawnAt = performance.now();
    const erased = this.#erase(place);
    const finished = this.#finished();
    if (finished !== "") this.#beyond = [];
    const live = this.#live();
    this.#surface.write(`${BEGIN}${erased}${finished}${this.#region(live)}${END}`);
    const { columns } = this.#surface;
    this.#above = live.above.map((row) => cellsOf(row, columns));
    this.#before = cellsOf(live.before, columns);
  }

  /** Rows are made first, so that nothing scrolls while they are drawn and the cursor's place can be saved. */
  #region({ above, before, after, below }: LiveRows): string {
    const height = above.length + 1 + below.length;
    const down = "\r\n".repeat(height - 1);
    const back = height > 1 ? `\u001b[${height - 1}A` : "";
    const rows = [...above, `${before}${SAVE_CURSOR}${after}`, ...below].join("\r\n");
    return `${down}${back}${NO_WRAP}${rows}${RESTORE_CURSOR}${WRAP}`;
  }

  /** Goes to the first of the region's rows that is in reach, and erases from there. */
  #erase(place: Place | null): string {
    const { columns, rows } = this.#surface;
    let up = this.#above.length;
    if (this.#resized) {
      const drawn = [...this.#beyond, ...this.#above];
      const all = this.#rowsOf(drawn) + (this.#surface.reflows ? cursorOffset(this.#before, columns, place) : 0);
      up = Math.min(all, (place?.row ?? rows) - 1);
      this.#beyond = firstOf(drawn, this.#surface.reflows ? columns : Number.POSITIVE_INFINITY, all - up);
      this.#resized = false;
    }
    return (up > 0 ? `\u001b[${up}A` : "") + ERASE_DOWN;
  }

  /** True where the region may not all be on the screen, or the cursor's own row may be wrapped. */
  #isDoubtful(): boolean {
    const { columns, rows, reflows } = this.#surface;
    const isWrapped = reflows && this.#before.reduce((sum, wide) => sum + wide, 0) >= columns;
    return isWrapped || this.#rowsOf([...this.#beyond, ...this.#above]) >= rows;
  }

  #rowsOf(rows: readonly Cells[]): number {
    const { columns, reflows } = this.#surface;
    return reflows ? rows.reduce((sum, row) => sum + rewrapped(row, columns).length, 0) : rows.length;
  }

  /** What waits, for the scrollback. */
  #finished(): string {
    const { columns } = this.#surface;
    const lines = this.#waiting.splice(0).flatMap((block) => block.draw(columns));
    return lines.map((line) => `${line}\r\n`).join("");
  }

  #forget(): void {
    this.#above = [];
    this.#before = [];
    this.#beyond = [];
    this.#resized = false;
  }
}
