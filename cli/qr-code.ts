// Owns a text as a QR code for terminals, in explicit black and white so that it scans on dark and light themes. Must not know that the text is a link.
import { encode } from "uqr";

const BLACK_ON_WHITE = "\u001b[38;2;0;0;0;48;2;255;255;255m";
const RESET = "\u001b[0m";
/** Light modules around the code; the standard asks for four, scanners of screens do with two. */
const QUIET_MODULES = 2;
const HALF_BLOCKS = { both: "█", upper: "▀", lower: "▄", none: " " } as const;

/** The lines that draw `text`, two modules to a character cell; null where it would be wider than `columns`. */
export function drawQrCode(text: string, columns: number): readonly string[] | null {
  const { data, size } = encode(text, { border: QUIET_MODULES });
  if (size > columns) return null;
  const rows = Array.from({ length: Math.ceil(size / 2) }, (_, row) => row * 2);
  return rows.map((row) => `${BLACK_ON_WHITE}${drawRow(data[row] ?? [], data[row + 1] ?? [])}${RESET}`);
}

function drawRow(upper: readonly boolean[], lower: readonly boolean[]): string {
  return upper
    .map((dark, column) => {
      if (dark) return lower[column] === true ? HALF_BLOCKS.both : HALF_BLOCKS.upper;
      return lower[column] === true ? HALF_BLOCKS.lower : HALF_BLOCKS.none;
    })
    .join("");
}
