// Owns what an image's first bytes claim, and which claims are believed enough to decode. Must not decode.
import { imageDimensionsFromData } from "image-dimensions";
import { MAX_IMAGE_BYTES, type Refusal } from "../sent-image.ts";

/** Most pixels that are decoded: a photograph of 25 megapixels. */
const MAX_IMAGE_PIXELS = 25_000_000;

const KINDS = { png: "PNG", jpeg: "JPEG", gif: "GIF", webp: "WebP" } as const;

/** What an image says that it is; width and height in pixels as they are stored, before any turn. */
export interface ImageHeader {
  readonly kind: (typeof KINDS)[keyof typeof KINDS];
  readonly width: number;
  readonly height: number;
}

/** The header of an image that may be decoded, or why it may not; nothing behind the header has been read. */
export function readHeader(bytes: Uint8Array): ImageHeader | Refusal {
  if (bytes.length > MAX_IMAGE_BYTES) return { refused: "heavy" };
  const found = dimensionsOf(bytes);
  if (found === null) return { refused: "unknown" };
  const kind = isShown(found.type) ? KINDS[found.type] : null;
  if (kind === null) return { refused: "unknown" };
  const { width, height } = found;
  if (!isSide(width) || !isSide(height)) return { refused: "broken" };
  return width * height > MAX_IMAGE_PIXELS ? { refused: "large", width, height } : { kind, width, height };
}

/** A header that is cut off or absurd may make its reader throw. */
function dimensionsOf(bytes: Uint8Array): NonNullable<ReturnType<typeof imageDimensionsFromData>> | null {
  try {
    return imageDimensionsFromData(bytes) ?? null;
  } catch {
    return null;
  }
}

function isShown(type: string): type is keyof typeof KINDS {
  return Object.hasOwn(KINDS, type);
}

function isSide(pixels: number): boolean {
  return Number.isSafeInteger(pixels) && pixels > 0;
}
