// Owns how a photograph is turned to stand upright, as cameras note it down (Exif 2.3, tag 0x0112). Must not know image formats besides where JPEG keeps that note.
import type { Pixels } from "./pixels.ts";

/** 1 is upright; 2 to 8 are mirrored, turned, or both; from 5 on, width and height change places. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const UPRIGHT: Orientation = 1;
const ORIENTATION_TAG = 0x0112;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const ENTRY_BYTES = 12;

/** What a JPEG says of its orientation; 1 where it says nothing that can be read. */
export function orientationOf(bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) !== 0xffd8) return UPRIGHT;
    for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
      const marker = view.getUint8(at + 1);
      if (marker === START_OF_SCAN) return UPRIGHT;
      if (marker === APP1 && EXIF.every((byte, index) => view.getUint8(at + 4 + index) === byte))
        return orientationIn(view, at + 4 + EXIF.length);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return UPRIGHT;
}

/** True where width and height change places. */
export function isTurned(orientation: Orientation): boolean {
  return orientation > 4;
}

/** The same pixels, upright. */
export function upright({ width, height, rgba }: Pixels, orientation: Orientation): Pixels {
  if (orientation === UPRIGHT) return { width, height, rgba };
  const turned = isTurned(orientation);
  const [columns, rows] = turned ? [height, width] : [width, height];
  const from = new Uint32Array(rgba.slice().buffer);
  const to = new Uint32Array(from.length);
  const fromRight = [2, 3, 7, 8].includes(orientation);
  const fromBottom = [3, 4, 6, 7].includes(orientation);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = turned ? [row, column] : [column, row];
      const source = (fromBottom ? height - 1 - y : y) * width + (fromRight ? width - 1 - x : x);
      to[row * columns + column] = from[source] ?? 0;
    }
  }
  return { width: columns, height: rows, rgba: new Uint8Array(to.buffer) };
}

/** The entry of the first directory of a TIFF header that stands at `start`. */
function orientationIn(view: DataView, start: number): Orientation {
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + entries * ENTRY_BYTES; entry += ENTRY_BYTES) {
    if (view.getUint16(entry, little) === ORIENTATION_TAG) return known(view.getUint16(entry + 8, little));
  }
  return UPRIGHT;
}

function known(value: number): Orientation {
  const all: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
  return all.find((orientation) => orientation === value) ?? UPRIGHT;
}
