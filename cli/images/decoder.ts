// Owns the process that decodes one image: its file comes in on standard input, small pixels go out. Must not be imported: a hostile image may take all that this process has.
import { PhotonImage, resize, SamplingFilter } from "@silvia-odwyer/photon-node";
import { isTurned, orientationOf, upright } from "./orientation.ts";
import type { Pixels } from "./pixels.ts";

const FIELD_BYTES = 4;
/** The exit code where nothing can be made of the image. */
const NO_IMAGE = 3;

/** As many as make the longest of both sides fit, never more than there are. */
function fitted(width: number, height: number, maxWidth: number, maxHeight: number): [width: number, height: number] {
  const scale = Math.min(1, maxWidth / width, maxHeight / height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** The size of the image as it stands upright, and as few of its pixels as were asked for. */
function decode(file: Uint8Array, maxWidth: number, maxHeight: number): { size: [number, number]; pixels: Pixels } {
  const orientation = orientationOf(file);
  const turned = isTurned(orientation);
  const whole = PhotonImage.new_from_byteslice(file);
  const size: [number, number] = [whole.get_width(), whole.get_height()];
  const [width, height] = turned ? fitted(...size, maxHeight, maxWidth) : fitted(...size, maxWidth, maxHeight);
  const isSmall = width === size[0] && height === size[1];
  const small = isSmall ? whole : resize(whole, width, height, SamplingFilter.Triangle);
  const pixels = upright({ width, height, rgba: small.get_raw_pixels() }, orientation);
  return { size: turned ? [size[1], size[0]] : size, pixels };
}

function encode({ size, pixels }: ReturnType<typeof decode>, encoding: string | undefined): Buffer {
  const { width, height, rgba } = pixels;
  const body = encoding === "png" ? new PhotonImage(rgba, width, height).get_bytes() : rgba;
  const head = Buffer.alloc(FIELD_BYTES * 4);
  for (const [index, field] of [...size, width, height].entries()) head.writeUInt32BE(field, index * FIELD_BYTES);
  return Buffer.concat([head, body]);
}

const [encoding, maxWidth, maxHeight] = process.argv.slice(2);
const parts: Buffer[] = [];
process.stdin.on("data", (part: Buffer) => parts.push(part));
process.stdin.on("end", () => {
  try {
    process.stdout.write(encode(decode(Buffer.concat(parts), Number(maxWidth), Number(maxHeight)), encoding));
  } catch {
    process.exitCode = NO_IMAGE;
  }
});
