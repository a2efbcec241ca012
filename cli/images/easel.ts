// Owns pictures on one terminal: the best way that it has. Must not know rooms or who sent them.
import { cut } from "../rich/columns.ts";
import type { Style } from "../rich/style.ts";
import type { Refusal, SentImage } from "../sent-image.ts";
import { USUAL_CELL } from "./cell-area.ts";
import { Decoding, type DecodingOptions, type Wanted } from "./decoding.ts";
import { bestWay, isDark, type Way } from "./drawing-ways.ts";
import { KITTY_WIPE, kittyTransmission } from "./kitty.ts";
import { type Drawing, MOST, PictureBlock } from "./picture-block.ts";
import type { Answers } from "./terminal-answers.ts";

/** Pixels that a cell of blocks or shades can tell apart, and more for the terminals with narrow cells. */
const DOTS = { width: 2, height: 4 } as const;
/** The largest picture that is given to a terminal, in pixels. */
const MOST_PIXELS = { width: 1_600, height: 800 } as const;
const MAX_ID = 0x7fff_ffff;
const FULL_DEPTH = 24;
const PALETTE_DEPTH = 8;

export interface EaselOptions extends DecodingOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Bits of colour, as `WriteStream.getColorDepth` has it. */
  readonly depth: number;
  readonly style: Style;
  /** What the terminal says of itself. */
  readonly answers: () => Promise<Answers>;
  readonly write: (text: string) => void;
  readonly screenRows: () => number;
}

/** Turns files into pictures for one terminal. */
export class Easel {
  readonly #options: EaselOptions;
  readonly #decoding: Decoding;
  #nextId = Math.ceil(Math.random() * MAX_ID);
  #wipe = "";

  constructor(options: EaselOptions) {
    this.#options = options;
    this.#decoding = new Decoding(options);
  }

  /** What takes pictures off the screen where erasing text does not. */
  get wipe(): string {
    return this.#wipe;
  }

  /** The picture in a file, ready to be printed, or why there is none. */
  async draw({ name, bytes }: SentImage, way: Way | "auto"): Promise<PictureBlock | Refusal> {
    const { env, style, answers, screenRows } = this.#options;
    const answered = await answers();
    const cell = answered.cell ?? USUAL_CELL;
    const chosen = way === "auto" ? bestWay(env, answered) : way;
    const picture = await this.#decoding.decode(bytes, wanted(chosen, cell));
    if ("refused" in picture) return picture;
    const { kind, natural } = picture;
    return new PictureBlock({
      ...{ picture, cell, screenRows, drawing: this.#drawing(chosen, picture.bytes) },
      caption: (columns) => style.dim(cut(`${name} (${kind}, ${natural.width} × ${natural.height})`, columns)),
    });
  }

  /** Ends what is being decoded. */
  close(): void {
    this.#decoding.close();
  }

  #drawing(way: Way, png: Uint8Array): Drawing {
    if (way === "blocks") return { way, palette: this.#palette() };
    if (way === "iterm") return { way };
    const id = this.#nextId;
    this.#nextId += 1;
    this.#wipe = KITTY_WIPE;
    this.#options.write(kittyTransmission(id, png));
    return { way, id };
  }

  #palette(): "full" | "256" | "dark" | "light" {
    const { env, depth } = this.#options;
    if (env["NO_COLOR"] || depth < PALETTE_DEPTH) return isDark(env) ? "dark" : "light";
    return depth >= FULL_DEPTH ? "full" : "256";
  }
}

function wanted(way: Way, cell: { readonly width: number; readonly height: number }): Wanted {
  if (way === "blocks")
    return { encoding: "rgba", maxWidth: MOST.columns * DOTS.width, maxHeight: MOST.rows * DOTS.height };
  return {
    encoding: "png",
    maxWidth: Math.min(MOST_PIXELS.width, MOST.columns * cell.width),
    maxHeight: Math.min(MOST_PIXELS.height, MOST.rows * cell.height),
  };
}
