// Shows that base64url is canonical: each sequence of bytes has one text, and no other text is read. (RFC 4648 section 5)
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64Url, encodeBase64Url, isBase64Url } from "../../protocol/bytes.ts";

describe("base64url", () => {
  it("gives back what it was given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it("writes the vectors of RFC 4648 without padding", () => {
    const texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"];
    const encoded = ["", "Zg", "Zm8", "Zm9v", "Zm9vYg", "Zm9vYmE", "Zm9vYmFy"];
    expect(texts.map((text) => encodeBase64Url(new TextEncoder().encode(text)))).toEqual(encoded);
    expect(encodeBase64Url(Uint8Array.of(0xfb, 0xff, 0xbf))).toBe("-_-_");
  });

  it("reads a text only if it is the one that these bytes are written as", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."AZaz09-_+/=é "), maxLength: 12 }), (text) => {
        const bytes = decodeBase64Url(text);
        if (bytes !== null) expect(encodeBase64Url(bytes)).toBe(text);
        expect(isBase64Url(text)).toBe(bytes !== null);
      }),
    );
  });

  it.each(["A", "AAAAA", "Zh", "Zm9", "Zg==", "+A", "/A", "Z g", "Zg\n", "Zé", "ZА"])("refuses %j", (text) => {
    expect([decodeBase64Url(text), isBase64Url(text)]).toEqual([null, false]);
  });
});
