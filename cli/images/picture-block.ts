// Owns a picture as a part of the scrollback, at any width. Must not know how it was decoded.
import type { Block } from "../rich/blocks.ts";
import { type Area, areaOf, type Size } from "./cell-area.ts";
import type { Picture } from "./decoding.ts";
import { type Palette, paintHalfBlocks } from "./half-blocks.ts";
import { itermImage } from "./iterm.ts";
import { kittyPlacement } from "./kitty.ts";
import { paintShades } from "./shades.ts";

/** Most of a terminal that a picture takes, in cells. */
export const MOST: Area = { columns: 120, rows: 16 };

/** How a picture gets onto the screen. */
export type Drawing =
  | { readonly way: "blocks"; readonly palette: Palette | "dark" | "light" }
  | { readonly way: "kitty"; readonly id: number }
  | { readonly way: "iterm" };

export interface PictureOptions {
  readonly picture: Picture;
  readonly drawing: Drawing;
  /** A cell's size in pixels. */
  readonly cell: Size;
  /** What stands below it, for a width. */
  readonly caption: (columns: number) => string;
  /** The rows of the screen, asked at each drawing. */
  readonly screenRows: () => number;
}

/** Columns before a picture, as before every text. */
const GUTTER = "  ";
/** Rows of a screen that a picture leaves free: its caption, and what is typed below. */
const FREE_ROWS = 6;
const SAVE_CURSOR = "\u001b7";
const RESTORE_CURSOR = "\u001b8";

/** A picture with a line below it; that line alone where there is no room for it. */
export class PictureBlock implements Block {
  readonly #options: PictureOptions;

  constructor(options: PictureOptions) {
    this.#options = options;
  }

  draw(columns: number): readonly string[] {
    const { picture, drawing, cell, screenRows } = this.#options;
    const caption = `${GUTTER}${this.#options.caption(columns - GUTTER.length)}`;
    const room = {
      columns: Math.min(MOST.columns, columns - GUTTER.length - 1),
      rows: Math.min(MOST.rows, screenRows() - FREE_ROWS),
    };
    const unit = drawing.way === "blocks" ? { width: 1, height: cell.height / cell.width } : cell;
    const area = areaOf(picture.natural, unit, room);
    if (area === null) return [caption];
    if (drawing.way === "blocks") return [...paint(picture, area, drawing.palette).map((row) => GUTTER + row), caption];
    const image = drawing.way === "kitty" ? kittyPlacement(drawing.id, area) : itermImage(picture.bytes, area);
    return [...Array.from({ length: area.rows }, () => ""), over(area.rows, image) + caption];
  }
}

/**
 * Draws an image over the rows above the line that the cursor is in. All of them are there by then, and one more below, so that
 * nothing scrolls while it is drawn, wherever the terminal leaves the cursor behind an image.
 */
function over(rows: number, image: string): string {
  return `${SAVE_CURSOR}\u001b[${rows}A\u001b[${GUTTER.length + 1}G${image}${RESTORE_CURSOR}`;
}

function paint({ width, height, bytes }: Picture, area: Area, palette: Palette | "dark" | "light"): readonly string[] {
  const pixels = { width, height, rgba: bytes };
  if (palette === "dark" || palette === "light") return paintShades(pixels, area, palette === "dark");
  return paintHalfBlocks(pixels, area, palette);
}
