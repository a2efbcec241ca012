// Shows that nothing of others' texts and names reaches a terminal that could move it, hide in it or turn it round.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeJson, isolateName, isPlainLine, sanitiseLine, sanitiseText } from "../../cli/sanitise.ts";

const HOSTILE = [
  ..."\u0000\u0007\b\t\n\r\u001b\u007f\u0085\u009b\u009d\u061c\u200b\u200d\u200e\u202e\u2066\u2028\u2800\ufeff\ufe0f",
  ..."\u0301\u0344\u00ad\u115f\u{1f3f4}\u{e0067}\u{e007f}\u{1f469}\u{1f3fd}\u2764[]31mPX\\;aé",
  "\ud800",
  "\u001b[31m",
  "\u001b]0;title\u0007",
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme" })), { maxLength: 60 })
  .map((parts) => parts.join(""));

const CONTROL = /[^\P{Cc}\n]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const INVISIBLE =
  /\u00ad|\u034f|[\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]/u;

describe("a text that was sanitised", () => {
  it("holds no control but the line feed, nothing that reorders, nothing invisible and seven combining marks nowhere", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = sanitiseText(text);
        for (const forbidden of [CONTROL, BIDI, INVISIBLE, /\p{M}{7}/u]) expect(clean).not.toMatch(forbidden);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.normalize("NFC"));
      }),
      { numRuns: 2_000 },
    );
  });

  it("stays as it is when it is sanitised again, as a text and as a line", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(sanitiseText(sanitiseText(text))).toBe(sanitiseText(text));
        expect(sanitiseLine(sanitiseLine(text))).toBe(sanitiseLine(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it("has lost whole escape sequences, also nested ones", () => {
    expect(sanitiseText("a\u001b[31mred\u001b[0m \u001b]0;title\u0007b\u009b2Jc \u001b(Bd")).toBe("ared bc d");
    expect(sanitiseText("\u001b[\u001b[31m31mX")).not.toContain("\u001b");
    expect(sanitiseText("x\u001b]8;;http://evil\u001b\\link")).toBe("xlink");
  });

  it("keeps every kind of line end as a line feed, and tabs as spaces", () => {
    expect(sanitiseText("a\r\nb\rc\u2028d\u0085e\tf")).toBe("a\nb\nc\nd\ne    f");
  });

  it("keeps emoji that are joined and flags that are tagged, and drops joiners and tags elsewhere", () => {
    const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
    const rainbow = "\u{1f3f3}\ufe0f\u200d\u{1f308}";
    const judge = "\u{1f469}\u{1f3fd}\u200d\u2696\ufe0f";
    const scotland = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}";
    for (const emoji of [family, rainbow, judge, scotland]) expect(sanitiseText(`a${emoji}b`)).toBe(`a${emoji}b`);
    expect(sanitiseText("ad\u200dmin")).toBe("admin");
    expect(sanitiseText("hi\u{e0068}\u{e0069}\u{e007f}")).toBe("hi");
  });

  it("keeps six combining marks in a row and drops the seventh", () => {
    const marks = "\u0336\u0337\u0338\u0339\u033a\u033b";
    expect([...sanitiseText(`x${marks}`)]).toHaveLength(7);
    expect(sanitiseText(`x${marks}\u033c`)).toHaveLength(sanitiseText(`x${marks}`).length);
  });

  it("is at most 65,536 units long and ends with an ellipsis where it was longer", () => {
    expect(sanitiseText("a".repeat(65_536))).toBe("a".repeat(65_536));
    expect(sanitiseText("a".repeat(65_537))).toBe(`${"a".repeat(65_535)}…`);
  });
});

describe("a name that was sanitised", () => {
  it("has one line, and is never empty", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(sanitiseLine(text)).toMatch(/^[^\n]+$/u);
      }),
    );
    expect(sanitiseLine(" a\n b\t ")).toBe("a b");
    expect(sanitiseLine("\u200b\u202e")).toBe("?");
  });

  it("counts as plain only where nothing would be taken away", () => {
    expect(isPlainLine("Zoë \u{1f98a}")).toBe(true);
    expect(isPlainLine("a\u202eb")).toBe(false);
    expect(isPlainLine("")).toBe(false);
  });

  it("is isolated in a sentence only where it is written from right to left", () => {
    expect(isolateName("alice")).toBe("alice");
    expect(isolateName("שלום")).toBe("\u2068שלום\u2069");
  });
});

describe("JSON for a terminal", () => {
  it("reads back as the same value and holds nothing that a sanitiser deletes", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = escapeJson(JSON.stringify({ text }));
        expect(JSON.parse(json)).toEqual({ text: JSON.parse(JSON.stringify(text)) });
        for (const forbidden of [/\p{Cc}/u, BIDI, INVISIBLE]) expect(json).not.toMatch(forbidden);
      }),
    );
  });
});
