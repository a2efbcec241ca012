// Owns that an image is decoded somewhere else: in a process with little memory, no rights and little time. Must not decode anything here.
import { spawn } from "node:child_process";
import { dirname, extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Refusal } from "../sent-image.ts";
import type { Size } from "./cell-area.ts";
import { type ImageHeader, readHeader } from "./image-header.ts";

/** Memory that a decoder may fill with pixels, in pages of 64 KiB: 512 MiB. The hungriest image of 25 megapixels, a PNG of 16 bits a channel, takes 385 MiB. */
const MAX_PIXEL_PAGES = 8_192;
/** Memory for everything else in that process, in MiB. */
const MAX_HEAP_MIB = 64;
/** How long one image may take, in milliseconds: 25 megapixels take one to four seconds. */
const MAX_DECODING_MS = 15_000;
const HEAD_BYTES = 16;
const FIELD_BYTES = 4;
const BYTES_PER_PIXEL = 4;
/** The exit code of a decoder that could not make anything of the image. */
const NO_IMAGE = 3;

/** How the pixels come back: as they are, or as a PNG that we have made. */
export type Encoding = "rgba" | "png";

/** What is wanted: pixels that fit into this size. */
export interface Wanted {
  readonly encoding: Encoding;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** An image as it may be drawn: upright, of the wanted size at most, in bytes of our own making. */
export interface Picture {
  readonly kind: ImageHeader["kind"];
  /** The size of the image that it stands for, upright. */
  readonly natural: Size;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface DecodingOptions {
  /** The program that decodes, as Node starts it. */
  readonly program?: string;
  readonly timeoutMs?: number;
}

type Ending = { readonly output: Buffer } | Refusal;

/** Nothing; but without this one no program starts on Windows. */
const ENVIRONMENT = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^systemroot$/iu.test(name)));

const HERE = import.meta.filename;
const DECODER = join(dirname(HERE), `decoder${extname(HERE)}`);

/** Decodes images. Each takes a process of its own, so whoever asks does so for one after the other. */
export class Decoding {
  readonly #program: string;
  readonly #timeoutMs: number;
  readonly #stopping = new AbortController();

  constructor({ program = DECODER, timeoutMs = MAX_DECODING_MS }: DecodingOptions = {}) {
    this.#program = program;
    this.#timeoutMs = timeoutMs;
  }

  /** The picture in a file, or why there is none; never throws, whatever the file holds. */
  async decode(file: Uint8Array, wanted: Wanted): Promise<Picture | Refusal> {
    const header = readHeader(file);
    if ("refused" in header) return header;
    const ending = await this.#run(file, wanted);
    return "refused" in ending ? ending : pictureOf(ending.output, header, wanted);
  }

  /** Ends what is being decoded. */
  close(): void {
    this.#stopping.abort();
  }

  #run(file: Uint8Array, { encoding, maxWidth, maxHeight }: Wanted): Promise<Ending> {
    const most = HEAD_BYTES + maxWidth * maxHeight * BYTES_PER_PIXEL * 2;
    const words = [...confinement(this.#program), this.#program, encoding, String(maxWidth), String(maxHeight)];
    const child = spawn(process.execPath, words, {
      ...{ env: ENVIRONMENT, stdio: ["pipe", "pipe", "ignore"], windowsHide: true },
      ...{ signal: this.#stopping.signal, killSignal: "SIGKILL" },
    });
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      let length = 0;
      let why: Refusal = { refused: "broken" };
      const end = (refusal: Refusal) => {
        why = refusal;
        child.kill("SIGKILL");
      };
      const timer = setTimeout(() => end({ refused: "slow" }), this.#timeoutMs);
      child.stdout.on("data", (part: Buffer) => {
        length += part.length;
        if (length > most) end({ refused: "broken" });
        else parts.push(part);
      });
      child.on("error", () => resolve({ refused: "decoder" }));
      child.on("close", (code) => {
        clearTimeout(timer);
        if (code === 0) resolve({ output: Buffer.concat(parts) });
        else resolve(code === null || code === NO_IMAGE ? why : { refused: "decoder" });
      });
      // The decoder may end before it has read all.
      child.stdin.on("error", () => {});
      child.stdin.end(file);
    });
  }
}

/** What Node may do in a decoder: read its own program, and nothing else; wasm can never have more memory than it is given here. */
function confinement(program: string): string[] {
  const readable = [dirname(program), ...packageDirectory()].map((directory) => `--allow-fs-read=${directory}${sep}`);
  const memory = [`--wasm-max-mem-pages=${MAX_PIXEL_PAGES}`, `--max-old-space-size=${MAX_HEAP_MIB}`];
  return ["--permission", ...readable, ...memory];
}

/** Where the package that decodes is installed; in a bundle it is part of the program. */
function packageDirectory(): string[] {
  try {
    return [dirname(fileURLToPath(import.meta.resolve("@silvia-odwyer/photon-node")))];
  } catch {
    return [];
  }
}

/** What a decoder has written, if it is what was wanted of this image: a header that lies about the size is broken. */
function pictureOf(output: Buffer, header: ImageHeader, { encoding, maxWidth, maxHeight }: Wanted): Picture | Refusal {
  if (output.length <= HEAD_BYTES) return { refused: "broken" };
  const size = (index: number) => ({
    width: output.readUInt32BE(index),
    height: output.readUInt32BE(index + FIELD_BYTES),
  });
  const [natural, { width, height }] = [size(0), size(2 * FIELD_BYTES)];
  const bytes = output.subarray(HEAD_BYTES);
  const isTrue = isSize(natural, header.width, header.height) || isSize(natural, header.height, header.width);
  const isWanted = width > 0 && height > 0 && width <= maxWidth && height <= maxHeight;
  const isWhole = encoding === "png" || bytes.length === width * height * BYTES_PER_PIXEL;
  return isTrue && isWanted && isWhole ? { kind: header.kind, natural, width, height, bytes } : { refused: "broken" };
}

function isSize(size: Size, width: number, height: number): boolean {
  return size.width === width && size.height === height;
}
