// Shows that the picture of a link is the code that the standard asks for, in black and white on any theme.
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { drawQrCode } from "../../cli/qr-code.ts";

const LINK = "https://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA#AQAAAACC5vsaLTB504Ii";
const BLACK_ON_WHITE = "\u001b[38;2;0;0;0;48;2;255;255;255m";

describe("a QR code", () => {
  it("draws two modules to a cell, black on white whatever the theme is", () => {
    const lines = drawQrCode(LINK, 80) ?? [];
    const { data, size } = encode(LINK, { border: 2 });
    const drawn = lines.flatMap((line) => {
      expect(line.startsWith(BLACK_ON_WHITE)).toBe(true);
      expect(line.endsWith("\u001b[0m")).toBe(true);
      const cells = [...line.slice(BLACK_ON_WHITE.length, -"\u001b[0m".length)];
      return [cells.map((cell) => cell === "█" || cell === "▀"), cells.map((cell) => cell === "█" || cell === "▄")];
    });
    expect(drawn.slice(0, size)).toEqual(data);
  });

  it("is left out where the terminal is one column too narrow", () => {
    const { size } = encode(LINK, { border: 2 });
    expect(drawQrCode(LINK, size)).not.toBeNull();
    expect(drawQrCode(LINK, size - 1)).toBeNull();
  });
});
