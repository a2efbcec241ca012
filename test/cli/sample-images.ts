// Owns small images of each kind, made here, and ones that lie. Must not know how any is shown.
import { crc32, deflateSync } from "node:zlib";
import { PhotonImage } from "@silvia-odwyer/photon-node";

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

export const RED: Rgba = [220, 30, 30, 255];
export const GREEN: Rgba = [30, 200, 40, 255];
export const BLUE: Rgba = [30, 60, 220, 255];
export const WHITE: Rgba = [250, 250, 250, 255];

/** Four areas: red and green above, blue and white below. */
export function quarters(width: number, height: number): Uint8Array {
  return rgbaOf(width, height, (x, y) =>
    y < height / 2 ? (x < width / 2 ? RED : GREEN) : x < width / 2 ? BLUE : WHITE,
  );
}

/** Pixels, row by row. */
export function rgbaOf(width: number, height: number, colour: (x: number, y: number) => Rgba): Uint8Array {
  return Uint8Array.from({ length: width * height * 4 }, (_, index) => {
    const pixel = Math.floor(index / 4);
    return colour(pixel % width, Math.floor(pixel / width))[index % 4] ?? 0;
  });
}

/** A PNG with 8 bits a channel; `claims` is what its header says instead of its size. */
export function png(rgba: Uint8Array, width: number, height: number, claims = { width, height }): Buffer {
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.of(0), rgba.subarray(row * width * 4, (row + 1) * width * 4)]),
  );
  return pngOf(claims.width, claims.height, 8, deflateSync(Buffer.concat(rows)));
}

/** A PNG of one colour, so large that its pixels are many times its bytes; 16 bits a channel where `bits` says so. */
export function flatPng(width: number, height: number, bits: 8 | 16 = 8): Buffer {
  return pngOf(width, height, bits, deflateSync(Buffer.alloc(height * (1 + (width * bits) / 2)), { level: 1 }));
}

export const jpeg = (rgba: Uint8Array, width: number, height: number) =>
  Buffer.from(new PhotonImage(rgba, width, height).get_bytes_jpeg(90));

export const webp = (rgba: Uint8Array, width: number, height: number) =>
  Buffer.from(new PhotonImage(rgba, width, height).get_bytes_webp());

/** A JPEG that notes how it is to be turned. */
export function turnedJpeg(rgba: Uint8Array, width: number, height: number, orientation: number): Buffer {
  const tiff = Buffer.from("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", "latin1");
  tiff.writeUInt16BE(orientation, 18);
  const note = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const segment = Buffer.concat([Buffer.of(0xff, 0xe1, 0, note.length + 2), note]);
  const plain = jpeg(rgba, width, height);
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
}

/** A PNG of 8 by 8 pixels whose data unpack to `bytes` bytes. */
export function swollenPng(bytes: number): Buffer {
  return pngOf(8, 8, 8, deflateSync(Buffer.alloc(bytes), { level: 1 }));
}

/** A JPEG of grey that is small however large its picture is. */
export function flatJpeg(width: number, height: number): Buffer {
  const segment = (marker: number, body: readonly number[]) =>
    Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]);
  const table = (kind: number) => segment(0xc4, [kind, 1, ...Array<number>(15).fill(0), 0]);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xdb, [0, ...Array<number>(64).fill(16)]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...[table(0), table(0x10), segment(0xda, [1, 1, 0, 0, 63, 0])],
    ...[Buffer.alloc(Math.ceil(blocks / 4)), Buffer.of(0xff, 0xd9)],
  ]);
}

/** A GIF of two frames: the first of `first`, the second of `second`; `screen` is the size that its header claims. */
export function gif(first: Rgba, second: Rgba, width: number, height: number, screen = { width, height }): Buffer {
  const palette = [...first.slice(0, 3), ...second.slice(0, 3)];
  const sizes = (a: number, b: number) => [a & 255, a >> 8, b & 255, b >> 8];
  const frame = (colour: number) => {
    // Codes of 8 bits, cleared before they would grow: as it stands, without any compression.
    const codes = Array.from({ length: width * height }, (_, at) => (at % 100 === 0 ? [128, colour] : [colour])).flat();
    const data = [...codes, 129];
    const blocks = Array.from({ length: Math.ceil(data.length / 255) }, (_, at) => {
      const part = data.slice(at * 255, (at + 1) * 255);
      return [part.length, ...part];
    });
    return [0x2c, 0, 0, 0, 0, ...sizes(width, height), 0, 7, ...blocks.flat(), 0];
  };
  const head = [...Buffer.from("GIF89a"), ...sizes(screen.width, screen.height), 0x80, 0, 0, ...palette];
  return Buffer.from([...head, ...frame(0), ...frame(1), 0x3b]);
}

/** The start of a WebP that claims a size. */
export function webpHeader(width: number, height: number): Buffer {
  const head = Buffer.alloc(30);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(22, 4);
  head.write("WEBPVP8X", 8, "latin1");
  head.writeUInt32LE(10, 16);
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
}

function pngOf(width: number, height: number, bits: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(bits, 8);
  head.writeUInt8(6, 9);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    ...[chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))],
  ]);
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), whole.length - 4);
  return whole;
}
