// Owns pictures by iTerm2's inline images protocol (https://iterm2.com/documentation-images.html). Must not know what they show.
import type { Area } from "./cell-area.ts";

/** Shows a PNG at the cursor, as large as fits into an area. Where the cursor is afterwards differs between terminals. */
export function itermImage(png: Uint8Array, { columns, rows }: Area): string {
  const keys = `inline=1;size=${png.length};width=${columns};height=${rows};preserveAspectRatio=1`;
  return `\u001b]1337;File=${keys}:${Buffer.from(png).toString("base64")}\u0007`;
}
