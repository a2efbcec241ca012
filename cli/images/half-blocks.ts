// Owns a picture in colours, two dots a cell: its upper and its lower half. Must not know where they are printed.
import type { Area } from "./cell-area.ts";
import { type Colour, type Dot, dotsOf, type Pixels } from "./pixels.ts";

/** Colours that may be used: 24 bits, or the 256 of xterm. */
export type Palette = "full" | "256";

const RESET = "\u001b[0m";
const UPPER = "▀";
const LOWER = "▄";
/** The levels of a channel in xterm's colour cube, which begins at 16, and its greys, which begin at 232. */
const CUBE_LEVELS = [0, 95, 135, 175, 215, 255] as const;
const CUBE_START = 16;
const GREY_START = 232;
const GREYS = 24;

/** The rows of a picture, styled, each ending without a style. */
export function paintHalfBlocks(pixels: Pixels, { columns, rows }: Area, palette: Palette): readonly string[] {
  const code = palette === "full" ? inFull : in256;
  const dots = dotsOf(pixels, columns, rows * 2);
  return Array.from({ length: rows }, (_, row) => {
    let line = "";
    let style = "";
    for (let column = 0; column < columns; column += 1) {
      const upper = dots[row * 2 * columns + column] ?? null;
      const lower = dots[(row * 2 + 1) * columns + column] ?? null;
      const next = styleOf(upper, lower, code);
      line += (next === style ? "" : next) + characterFor(upper, lower);
      style = next;
    }
    return line + RESET;
  });
}

function characterFor(upper: Dot, lower: Dot): string {
  if (upper === null) return lower === null ? " " : LOWER;
  return UPPER;
}

function styleOf(upper: Dot, lower: Dot, code: (colour: Colour) => string): string {
  if (upper === null) return lower === null ? RESET : `\u001b[0;38;${code(lower)}m`;
  return lower === null ? `\u001b[0;38;${code(upper)}m` : `\u001b[0;38;${code(upper)};48;${code(lower)}m`;
}

function inFull(colour: Colour): string {
  return `2;${colour.join(";")}`;
}

/** The nearest of the cube and the greys; the first sixteen colours are each person's own. */
function in256([red, green, blue]: Colour): string {
  const nearest = (channel: number) => nearestOf(CUBE_LEVELS, channel);
  const [r, g, b] = [nearest(red), nearest(green), nearest(blue)];
  const grey = Math.min(GREYS - 1, Math.max(0, Math.round(((red + green + blue) / 3 - 8) / 10)));
  const cubed: Colour = [CUBE_LEVELS[r] ?? 0, CUBE_LEVELS[g] ?? 0, CUBE_LEVELS[b] ?? 0];
  const level = 8 + grey * 10;
  const isGrey = distance([red, green, blue], [level, level, level]) < distance([red, green, blue], cubed);
  return `5;${isGrey ? GREY_START + grey : CUBE_START + 36 * r + 6 * g + b}`;
}

function nearestOf(levels: readonly number[], channel: number): number {
  return levels.reduce((best, level, index) => {
    return Math.abs(level - channel) < Math.abs((levels[best] ?? 0) - channel) ? index : best;
  }, 0);
}

function distance(a: Colour, b: Colour): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}
