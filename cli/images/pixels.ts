// Owns pixels as RGBA, and how few of them stand for many. Must not know what they show or where.

/** Pixels, row by row, four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A colour, each channel from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A pixel that is looked at: null where what is behind shines through. */
export type Dot = Colour | null;

const CHANNELS = 4;
const OPAQUE = 128;

/** `columns` times `rows` dots, row by row, each the mean of the pixels that it stands for. */
export function dotsOf(pixels: Pixels, columns: number, rows: number): readonly Dot[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const across = spanOf(index % columns, columns, pixels.width);
    return meanOf(pixels, across, spanOf(Math.floor(index / columns), rows, pixels.height));
  });
}

/** Which of `all` pixels in a line the dot of this index stands for, if `dots` share them. */
function spanOf(index: number, dots: number, all: number): readonly [from: number, to: number] {
  const from = Math.min(all - 1, Math.floor((index * all) / dots));
  return [from, Math.max(from + 1, Math.floor(((index + 1) * all) / dots))];
}

function meanOf(
  { width, rgba }: Pixels,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Dot {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * CHANNELS;
      const weight = rgba[at + 3] ?? 0;
      red += (rgba[at] ?? 0) * weight;
      green += (rgba[at + 1] ?? 0) * weight;
      blue += (rgba[at + 2] ?? 0) * weight;
      alpha += weight;
    }
  }
  const isSeen = alpha >= OPAQUE * (right - left) * (bottom - top);
  return isSeen ? [Math.round(red / alpha), Math.round(green / alpha), Math.round(blue / alpha)] : null;
}
