// Owns a picture without colours: one of five shades for each cell. Must not know where they are printed.
import type { Area } from "./cell-area.ts";
import { type Dot, dotsOf, type Pixels } from "./pixels.ts";

/** From nothing to all of the foreground's colour. Every terminal font has them, and they meet without gaps, unlike letters and braille dots. */
const SHADES = [" ", "░", "▒", "▓", "█"] as const;
/** The part of all dots that may be lost in the deepest and in the lightest shade. */
const LOST = 0.02;
/** Least difference of light that is drawn from end to end; less is a plain area. */
const LEAST_RANGE = 0.1;

/** The rows of a picture; `isDark` says that what is light is drawn by the foreground. */
export function paintShades(pixels: Pixels, { columns, rows }: Area, isDark: boolean): readonly string[] {
  const lights = spread(dotsOf(pixels, columns, rows).map((dot) => lightOf(dot, isDark)));
  const shadeOf = (light: number) => SHADES[Math.round((isDark ? light : 1 - light) * (SHADES.length - 1))] ?? " ";
  return Array.from({ length: rows }, (_, row) => {
    return lights
      .slice(row * columns, (row + 1) * columns)
      .map(shadeOf)
      .join("");
  });
}

/** How light a dot looks, from 0 to 1 (ITU-R BT.601); what shines through is as the background is. */
function lightOf(dot: Dot, isDark: boolean): number {
  if (dot === null) return isDark ? 0 : 1;
  return (0.299 * dot[0] + 0.587 * dot[1] + 0.114 * dot[2]) / 255;
}

/** The same lights, with the darkest at 0 and the brightest at 1. */
function spread(lights: readonly number[]): readonly number[] {
  const sorted = lights.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
  const [darkest, brightest] = [at(LOST), at(1 - LOST)];
  if (brightest - darkest < LEAST_RANGE) return lights;
  return lights.map((light) => Math.min(1, Math.max(0, (light - darkest) / (brightest - darkest))));
}
