// Owns how text is marked on this terminal: weight, colours, links. Must not know what a text means.
import { Chalk, type ChalkInstance, type ColorSupportLevel } from "chalk";

/** Colours that stand out alike from black and from white: each has a contrast of about 4.5 to both (WCAG 2.1). */
export const PALETTE = [
  ...["#167ac2", "#b43bdc", "#228722", "#c3540a", "#07828e", "#df2268"],
  ...["#7f5ce8", "#637f0e", "#d325a8", "#0f8655", "#9b6d00", "#406bef"],
] as const;
const ALERT = "#c3540a";
const GOOD = "#228722";
const CODE = "#0f8655";

/** Marks of a text. Each returns it with the escapes around it that this terminal knows. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly inverse: (text: string) => string;
  readonly code: (text: string) => string;
  readonly alert: (text: string) => string;
  readonly good: (text: string) => string;
  /** The colour of whoever has this fingerprint, the same in every room and at every time. */
  readonly person: (fingerprint: string, text: string) => string;
  /** A text that leads to `href`, which must be a URL in ASCII (OSC 8). */
  readonly link: (href: string, text: string) => string;
}

/** The style for a terminal of `depth` bits of colour, as `WriteStream.getColorDepth` has it; `NO_COLOR` leaves weights and lines. */
export function styleFor(env: NodeJS.ProcessEnv, depth: number): Style {
  const weight = new Chalk({ level: 1 });
  const colours = new Chalk({ level: env["NO_COLOR"] ? 0 : levelOf(depth) });
  const links = env["TERM"] !== "linux" && env["TERM"] !== "dumb";
  return {
    bold: (text) => weight.bold(text),
    dim: (text) => weight.dim(text),
    italic: (text) => weight.italic(text),
    underline: (text) => weight.underline(text),
    inverse: (text) => weight.inverse(text),
    code: colour(colours, CODE),
    alert: colour(colours, ALERT),
    good: colour(colours, GOOD),
    person: (fingerprint, text) => colour(colours, colourOf(fingerprint))(text),
    link: (href, text) => (links ? `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\` : text),
  };
}

function colour(paint: ChalkInstance, hex: string): (text: string) => string {
  return (text) => paint.hex(hex)(text);
}

function colourOf(fingerprint: string): string {
  const sum = [...fingerprint].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 65_521, 0);
  return PALETTE[sum % PALETTE.length] ?? PALETTE[0];
}

function levelOf(depth: number): ColorSupportLevel {
  if (depth >= 24) return 3;
  if (depth >= 8) return 2;
  return depth >= 4 ? 1 : 0;
}
