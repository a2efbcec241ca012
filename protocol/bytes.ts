// Owns the one textual form of bytes on the wire: base64url without padding (RFC 4648 section 5).
// Must not know what the bytes mean.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Character codes by value, and values by character code; NO_VALUE for characters that are none. */
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const NO_VALUE = 64;
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => (CODES.includes(code) ? CODES.indexOf(code) : NO_VALUE));
const ascii = new TextDecoder();

/** Bytes as base64url without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    // Beyond the end of the array nothing is written.
    codes[to++] = CODES[group >> 18] ?? 0;
    codes[to++] = CODES[(group >> 12) & 63] ?? 0;
    codes[to++] = CODES[(group >> 6) & 63] ?? 0;
    codes[to++] = CODES[group & 63] ?? 0;
  }
  return ascii.decode(codes);
}

/** The bytes of a base64url text, or null where it is not the one canonical form of any bytes. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const value = VALUES[text.charCodeAt(index)] ?? NO_VALUE;
    if (value === NO_VALUE) return null;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 0xff;
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : null;
}
