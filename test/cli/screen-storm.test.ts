// Shows that no order of messages, keys and changes of size garbles the screen, nor loses a message.
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { bob, closeAll, PATIENCE, said, sit, view } from "./glass.ts";

type Step =
  | { readonly do: "message"; readonly words: number }
  | { readonly do: "type"; readonly keys: string }
  | { readonly do: "resize"; readonly columns: number; readonly rows: number }
  | { readonly do: "wait"; readonly ms: number };

const KEYS = [
  "a word ",
  "日本",
  "\u001b[D",
  "\u001bb",
  "\u0001",
  "\u0005",
  "\u0017",
  "\u001f",
  "/ro\t",
  "\t",
  "\u001b[200~x\ny\u001b[201~",
  "\u001b[A",
  "\r",
];
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("message" as const), words: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ do: fc.constant("type" as const), keys: fc.constantFrom(...KEYS) }),
  fc.record({
    do: fc.constant("resize" as const),
    columns: fc.integer({ min: 20, max: 120 }),
    rows: fc.integer({ min: 5, max: 30 }),
  }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 120 }) }),
);

afterEach(closeAll);

it("is whole in the end, whatever happened, with every message in order", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const { keyboard, glass, renderer } = sit(60, 12);
      renderer.enter(view());
      renderer.draw(view(), { type: "status", state: "online", attempt: 0, retryInMs: 0 });
      let messages = 0;
      for (const one of steps) {
        if (one.do === "message") renderer.draw(view(), said(bob, `<${messages++}>${" word".repeat(one.words)}`));
        else if (one.do === "type") keyboard.write(one.keys);
        else if (one.do === "resize") glass.resize(one.columns, one.rows);
        else await new Promise((resolve) => setTimeout(resolve, one.ms));
      }
      // Sends what is being typed, so that the live rows are known.
      keyboard.write("\r");
      glass.resize(60, 14);
      renderer.draw(view(), said(bob, `<${messages++}>`));
      await vi.waitFor(() => {
        const lines = glass.lines();
        expect(lines.slice(-2)).toEqual(["── Tea · 2 here ──", "›"]);
        const stumps = lines.slice(0, -2).filter((line) => !/^(?:bob {2}\d\d:\d\d$| {2})/u.test(line));
        expect(stumps).toEqual([]);
        const seen = lines.flatMap((line) => /^ {2}<(\d+)>/u.exec(line)?.[1] ?? []);
        expect(seen.map(Number)).toEqual(Array.from({ length: messages }, (_, index) => index));
      }, PATIENCE);
      renderer.close();
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
