// Owns the one textual form of bytes on the wire: base64url without padding (RFC 4648 section 5).
// Must not know what the bytes mean.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Character codes by value. */
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
/** Values by character code; NO_VALUE, whose bit no value has, for characters that are none. */
const NO_VALUE = 64;
const VALUES = Uint8Array.from({ length: 256 }, (_, code) => (CODES.includes(code) ? CODES.indexOf(code) : NO_VALUE));
/** A text out of nothing but the alphabet. */
const IN_ALPHABET = /^[A-Za-z0-9_-]*$/;
/** How a text may end whose length leaves a rest of so many characters when divided by four: bits beyond the last byte are nothing. */
const ENDINGS: readonly (RegExp | null)[] = [/$/, null, /[AQgw]$/, /[AEIMQUYcgkosw048]$/];
const decoder = new TextDecoder();
const encoder = new TextEncoder();

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
  return decoder.decode(codes);
}

/** True where `text` is the one canonical form of some bytes, so that `decodeBase64Url` gives them back. */
export function isBase64Url(text: string): boolean {
  return ENDINGS[text.length % 4]?.test(text.slice(-1)) === true && IN_ALPHABET.test(text);
}

/** The bytes of a base64url text, or null where it is not the one canonical form of any bytes. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const codes = encoder.encode(text);
  const rest = codes.length % 4;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor((codes.length * 3) / 4));
  const valueAt = (index: number) => VALUES[codes[index] ?? 0] ?? NO_VALUE;
  let seen = 0;
  let to = 0;
  for (let at = 0; at + 4 <= codes.length; at += 4) {
    const [a, b, c, d] = [valueAt(at), valueAt(at + 1), valueAt(at + 2), valueAt(at + 3)];
    seen |= a | b | c | d;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    bytes[to++] = group >> 16;
    bytes[to++] = group >> 8;
    bytes[to++] = group;
  }
  if (rest > 0) {
    const at = codes.length - rest;
    const [a, b, c] = [valueAt(at), valueAt(at + 1), rest === 3 ? valueAt(at + 2) : 0];
    seen |= a | b | c;
    const group = (a << 18) | (b << 12) | (c << 6);
    bytes[to++] = group >> 16;
    bytes[to++] = group >> 8;
    // What the last character has beyond the bytes must be nothing.
    if ((group & (rest === 3 ? 0xff : 0xffff)) !== 0) return null;
  }
  return (seen & NO_VALUE) === 0 ? bytes : null;
}
