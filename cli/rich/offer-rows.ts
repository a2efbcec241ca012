// Owns how the words that tab offers are shown. Must not know where they come from.
import { columnsOf, cut } from "./columns.ts";
import type { Completing } from "./completing.ts";
import type { Style } from "./style.ts";

const GAP = 2;
const MAX_OFFER_ROWS = 4;

/** The words in columns, the chosen one marked; at most four rows, which go along with the choice. */
export function offerRows(
  { offer, chosen }: Completing,
  style: Style,
  columns: number,
  most: number,
): readonly string[] {
  const rows = Math.min(MAX_OFFER_ROWS, most);
  if (rows < 1) return [];
  const width = Math.min(columns, Math.max(...offer.words.map(columnsOf)) + GAP);
  const perRow = Math.max(1, Math.floor(columns / width));
  const total = Math.ceil(offer.words.length / perRow);
  const first = Math.max(0, Math.min(Math.floor((chosen ?? 0) / perRow) - rows + 1, total - rows));
  return Array.from({ length: Math.min(rows, total) }, (_, index) => {
    const from = (first + index) * perRow;
    const words = offer.words.slice(from, from + perRow);
    return words.map((word, offset) => drawWord(word, from + offset === chosen, style, width)).join("");
  });
}

function drawWord(word: string, isChosen: boolean, style: Style, width: number): string {
  const text = cut(word, width - GAP);
  const gap = " ".repeat(Math.max(1, width - columnsOf(text)));
  return (isChosen ? style.inverse(text) : style.dim(text)) + gap;
}
