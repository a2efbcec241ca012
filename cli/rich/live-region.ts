// Owns the last rows of the screen: finished blocks go above them into the terminal's own scrollback. Must not know what either says.
import type { Block } from "./blocks.ts";

/** Least time between two redraws, in milliseconds: 30 a second. */
const REDRAW_MS = 33;
/** How long after the last change of its size a terminal has settled, in milliseconds. */
const SETTLED_MS = 60;
/** Blocks that are kept to paint the screen again; no terminal has more rows. */
const MAX_KEPT_BLOCKS = 400;

/** Synchronized output (mode 2026): terminals that know it show the whole redraw at once. */
const BEGIN = "\u001b[?2026h";
const END = "\u001b[?2026l";
const ERASE_DOWN = "\r\u001b[J";
const NO_WRAP = "\u001b[?7l";
const WRAP = "\u001b[?7h";
const SAVE_CURSOR = "\u001b7";
const RESTORE_CURSOR = "\u001b8";
/** Empties the screen; a plain `ESC[H ESC[J` makes tmux push all of it into the scrollback. */
const ERASE_SCREEN = "\u001b[2;1H\u001b[J\u001b[1;1H\u001b[2K";

/** The rows below everything else, styled, none wider than the screen; the cursor stands behind `before` in row `cursorRow`. */
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
  write(text: string): void;
}

/** A block that was printed, and how many lines it took then. */
interface Printed {
  readonly block: Block;
  readonly height: number;
}

/** Rows that stay below everything that is printed. */
export class LiveRegion {
  readonly #surface: Surface;
  readonly #live: () => LiveRows;
  #kept: readonly Printed[] = [];
  #waiting: Block[] = [];
  #timer: NodeJS.Timeout | null = null;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #cursorRow = 0;
  #resized = false;
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
    if (this.#closed || this.#timer !== null) return;
    this.#after(Math.max(0, REDRAW_MS - (performance.now() - this.#drawnAt)));
  }

  /** The terminal has another size now, and has moved what was on it: all is painted again once it has settled. */
  resize(): void {
    if (this.#closed) return;
    this.#resized = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#after(SETTLED_MS);
  }

  /** Empties the screen; the scrollback stays. */
  clear(): void {
    this.#kept = [];
    this.#waiting = [];
    this.#surface.write(this.#eraseScreen());
    this.#cursorRow = 0;
    this.redraw();
  }

  /** Forgets what is on the screen, as after another program has used it, and paints it again. */
  repaint(): void {
    this.#resized = true;
    this.redraw();
  }

  /** Draws what waits at once, takes the region away and leaves the cursor below what was printed. */
  withdraw(): void {
    if (this.#closed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#surface.write(this.#erase() + this.#finished());
    this.#cursorRow = 0;
  }

  /** Withdraws, and draws no more. */
  close(): void {
    this.withdraw();
    this.#closed = true;
  }

  #after(ms: number): void {
    this.#timer = setTimeout(() => this.#flush(), ms);
  }

  #flush(): void {
    this.#timer = null;
    this.#drawnAt = performance.now();
    const live = this.#live();
    const height = live.above.length + 1 + live.below.length;
    const page = this.#resized ? this.#page(this.#surface.rows - height) : this.#erase() + this.#finished();
    this.#resized = false;
    this.#surface.write(`${BEGIN}${page}${this.#region(live, height)}${END}`);
  }

  /** Rows are made first, so that nothing scrolls while they are drawn and the cursor's place can be saved. */
  #region({ above, before, after, below }: LiveRows, height: number): string {
    const down = "\r\n".repeat(height - 1);
    const back = height > 1 ? `\u001b[${height - 1}A` : "";
    const rows = [...above, `${before}${SAVE_CURSOR}${after}`, ...below].join("\r\n");
    this.#cursorRow = above.length;
    return `${down}${back}${NO_WRAP}${rows}${RESTORE_CURSOR}${WRAP}`;
  }

  #erase(): string {
    const up = this.#cursorRow > 0 ? `\u001b[${this.#cursorRow}A` : "";
    return up + ERASE_DOWN;
  }

  /** What waits, for the scrollback. */
  #finished(): string {
    const { lines, printed } = this.#draw(this.#waiting.splice(0));
    this.#kept = [...this.#kept, ...printed].slice(-MAX_KEPT_BLOCKS);
    return ended(lines);
  }

  /**
   * An empty screen with the newest blocks, which fill `room` rows, and what waits. All that may have been erased from the
   * screen is printed again, as nobody knows what of it the terminal has moved into the scrollback: there it may stand twice,
   * but nothing is lost.
   */
  #page(room: number): string {
    const earlier = this.#kept;
    const waiting = this.#draw(this.#waiting.splice(0));
    const from = startOf(earlier, this.#surface.rows);
    const again = this.#draw(earlier.map(({ block }) => block));
    const least = again.printed.slice(from).reduce((sum, { height }) => sum + height, 0);
    const wanted = Math.max(least, room - waiting.lines.length);
    this.#kept = [...again.printed, ...waiting.printed].slice(-MAX_KEPT_BLOCKS);
    const shown = again.lines.slice(wholeFrom(again.printed, again.lines.length - wanted));
    return this.#eraseScreen() + ended(shown) + ended(waiting.lines);
  }

  #eraseScreen(): string {
    return this.#surface.wipe + ERASE_SCREEN;
  }

  #draw(blocks: readonly Block[]): { readonly lines: readonly string[]; readonly printed: readonly Printed[] } {
    const now = new Date();
    const drawn = blocks.map((block) => ({ block, lines: block.draw(this.#surface.columns, now) }));
    return {
      lines: drawn.flatMap(({ lines }) => lines),
      printed: drawn.map(({ block, lines }) => ({ block, height: lines.length })),
    };
  }
}

/** The first of the newest blocks that together took at least `rows` lines. */
function startOf(printed: readonly Printed[], rows: number): number {
  let start = printed.length;
  for (let lines = 0; start > 0 && lines < rows; ) {
    start -= 1;
    lines += printed[start]?.height ?? 0;
  }
  return start;
}

/** The line to begin with, at `line` or before: no block begins in its midst that is nothing in parts. */
function wholeFrom(printed: readonly Printed[], line: number): number {
  let start = 0;
  for (const { block, height } of printed) {
    if (start + height > line) return block.whole === true ? Math.max(0, start) : Math.max(0, line);
    start += height;
  }
  return Math.max(0, line);
}

function ended(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join("");
}
