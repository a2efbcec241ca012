// Shows that no text of the greatest length that a relay takes stops or delays a screen, whatever it is made of.
import { afterEach, describe, expect, it, vi } from "vitest";
import { bob, closeAll, PATIENCE, said, sit, view } from "./glass.ts";

const MAX_BYTES = 10_240;
const PUNCTUATION = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
  /[^\p{L}\p{N}]/u.test(sign),
);
const UNITS = [
  ...["()", "[]", "([{<", ")]}>", "`*", "**", "*_", "_*a", "**a ", "_a ", "*a", "`a", "```", "```a", "``` \n", "`\n"],
  ...["\u0301", "a\u0301", "\u200d", "\u{1f469}\u200d", "\u{1f3f4}", "\u{e0061}", "\u2066", "\u2068", "\u202e"],
  ...["\ud800", "\udc00", "\udc00\ud800", "\ufe0f", "\u{1f1e6}", "\u0e33", "\u1100", "\u65e5", "\uff09", "\u3002"],
  ...["\u001b", "\u001b[", "\u001b[0", "\u001b]", "\u009b", "\u0090", "\u009d", "\u001bP0", " \u00a0", "a ", "a\n"],
  ...["@alice ", "alice", "@", "alice-", "https://", "https://a(", "https://a.,"],
];
const STARTS = ["", "https://a", "https://a(", "**", "\u001b["];
const ENDS = ["", "a"];

/** `unit` as often as fits between both, in UTF-8. */
function filled(start: string, unit: string, end: string): string {
  const room = MAX_BYTES - Buffer.byteLength(start) - Buffer.byteLength(end);
  return start + unit.repeat(Math.floor(room / Buffer.byteLength(unit))) + end;
}

afterEach(closeAll);

describe("a text of the greatest length", () => {
  it.each([...PUNCTUATION, ...UNITS])("of %j is drawn, and what follows it", async (unit) => {
    const { renderer, glass } = sit(40, 8);
    renderer.enter(view());
    for (const [index, start] of STARTS.entries()) {
      for (const end of ENDS) {
        const text = filled(start, unit, end);
        renderer.draw(view(), said(bob, text, { action: index % 2 === 1 }));
        renderer.draw(view({ id: "TWO", number: 2 }), said(bob, text));
      }
    }
    renderer.draw(view(), said(bob, "the end"));
    await vi.waitFor(() => expect(glass.screen().at(-3)).toBe("  the end"), PATIENCE);
  });
});
