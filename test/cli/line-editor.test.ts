// Shows how a line is typed, and what of it is seen.
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { completion } from "../../cli/rich/completion.ts";
import { drawRow } from "../../cli/rich/input-row.ts";
import { pressOf } from "../../cli/rich/keys.ts";
import { type Edit, type Editor, EMPTY_EDITOR, edit, lineOf } from "../../cli/rich/line-editor.ts";

const typed = (...edits: (Edit | string)[]): Editor =>
  edits.reduce<Editor>((editor, one) => edit(editor, isEdit(one) ? one : { insert: one }), EMPTY_EDITOR);
const EDITS = [
  "left",
  "right",
  "start",
  "end",
  "word left",
  "word right",
  "delete left",
  "delete right",
  "kill to start",
  "kill to end",
  "kill word left",
  "kill word right",
  "yank",
  "older",
  "newer",
  "take",
] as const;
const isEdit = (one: Edit | string): one is Edit => typeof one === "object" || EDITS.some((name) => name === one);
const seen = ({ before, after }: Editor) => `${before}|${after}`;

describe("the line editor", () => {
  it("moves and deletes by graphemes", () => {
    const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
    expect(seen(typed(`a${family}e\u0301`, "delete left", "left"))).toBe(`a|${family}`);
    expect(seen(typed(`a${family}`, "start", "right", "delete right"))).toBe("a|");
  });

  it("moves and kills by words, and yanks what was killed", () => {
    expect(seen(typed("one two  three", "word left", "word left"))).toBe("one |two  three");
    expect(seen(typed("one two", "kill word left", "start", "yank"))).toBe("two|one ");
    expect(seen(typed("one two", "start", "word right", "kill to end"))).toBe("one|");
    expect(seen(typed("one two", "start", "kill word right"))).toBe("| two");
    expect(seen(typed("one two", "kill to start", "yank", "yank"))).toBe("one twoone two|");
  });

  it("remembers lines, shows them again, and comes back to the one being typed", () => {
    const taken = typed("one", "take", "two", "take", "draft");
    expect(lineOf(edit(taken, "older"))).toBe("two");
    expect(lineOf(edit(edit(edit(taken, "older"), "older"), "older"))).toBe("one");
    expect(lineOf(edit(edit(taken, "older"), "newer"))).toBe("draft");
    expect(typed("one", "take", "one", "take", " ", "take").remembered).toEqual(["one"]);
  });

  it("never loses what stands beside the cursor when it moves", () => {
    const moves = fc.array(fc.constantFrom<Edit>("left", "right", "start", "end", "word left", "word right"));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), moves, (text, edits) => {
        expect(lineOf(edits.reduce(edit, typed({ insert: text })))).toBe(text);
      }),
    );
  });
});

describe("keys", () => {
  it("insert what they type and nothing of what they control", () => {
    expect(pressOf("é", { sequence: "é" }, true)).toEqual({ edit: { insert: "é" } });
    expect(pressOf(undefined, { name: "f5" }, true)).toBeNull();
    expect(pressOf("\u001b", { name: "escape", sequence: "\u001b" }, true)).toBeNull();
    expect(pressOf("\u0001", { name: "a", ctrl: true }, true)).toEqual({ edit: "start" });
  });

  it("end the input with ctrl-d only on an empty line", () => {
    expect(pressOf("\u0004", { name: "d", ctrl: true }, true)).toBe("end of input");
    expect(pressOf("\u0004", { name: "d", ctrl: true }, false)).toEqual({ edit: "delete right" });
  });
});

describe("the row being typed", () => {
  it("is never wider than the screen, and always shows both sides of the cursor", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 12, max: 90 }),
        (before, after, columns) => {
          const row = drawRow("› ", { ...EMPTY_EDITOR, before, after }, columns);
          expect(stringWidth(row.before) + stringWidth(row.after)).toBeLessThan(columns);
        },
      ),
    );
    const row = drawRow("› ", { ...EMPTY_EDITOR, before: "b".repeat(50), after: "a".repeat(50) }, 30);
    expect(row).toEqual({ before: `› ${"b".repeat(17)}`, after: "a".repeat(10) });
  });

  it("shows line feeds as a sign, and no control", () => {
    expect(drawRow("", { ...EMPTY_EDITOR, before: "a\nb\u001b[31m" }, 40).before).toBe("a⏎b");
  });
});

describe("completion", () => {
  const names = { commands: ["kick", "members", "me"], nicks: ["alice", "Alan", "bob"] };

  it("adds the rest of a command or a nick, and no more than all that fit have in common", () => {
    expect(completion("/k", names)).toBe("ick ");
    expect(completion("/m", names)).toBe("e");
    expect(completion("b", names)).toBe("ob: ");
    expect(completion("hi b", names)).toBe("ob ");
    expect(completion("a", names)).toBe("l");
    expect(completion("", names)).toBe("");
    expect(completion("/kick x", names)).toBe("");
  });
});
