// Owns pictures by kitty's graphics protocol (https://sw.kovidgoyal.net/kitty/graphics-protocol/). Must not know what they show.
import type { Area } from "./cell-area.ts";

/** Longest part of the base64 of a picture in one escape code. */
const MAX_CHUNK_CHARACTERS = 4_096;
/** `q=2`: the terminal answers nothing, as its answers would arrive as if they were typed. */
const QUIET = "q=2";

/** Takes every picture off the screen; the scrollback keeps its own. */
export const KITTY_WIPE = command(`a=d,d=a,${QUIET}`);

/** Gives a PNG to the terminal under an id from 1 to 4,294,967,295, and shows nothing. */
export function kittyTransmission(id: number, png: Uint8Array): string {
  const base64 = Buffer.from(png).toString("base64");
  const count = Math.max(1, Math.ceil(base64.length / MAX_CHUNK_CHARACTERS));
  return Array.from({ length: count }, (_, index) => {
    const chunk = base64.slice(index * MAX_CHUNK_CHARACTERS, (index + 1) * MAX_CHUNK_CHARACTERS);
    const more = `m=${index < count - 1 ? 1 : 0}`;
    return command(index === 0 ? `a=t,f=100,t=d,i=${id},${QUIET},${more}` : more, chunk);
  }).join("");
}

/** Shows a picture that the terminal has, at the cursor, which does not move. */
export function kittyPlacement(id: number, { columns, rows }: Area): string {
  return command(`a=p,i=${id},c=${columns},r=${rows},C=1,${QUIET}`);
}

function command(keys: string, payload?: string): string {
  return `\u001b_G${keys}${payload === undefined ? "" : `;${payload}`}\u001b\\`;
}
