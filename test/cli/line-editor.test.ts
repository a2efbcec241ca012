// Shows how a text is typed, key by key, and how it is laid out in rows.
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cursorBeside, layOut, MAX_INPUT_ROWS, shownRows } from "../../cli/rich/input-rows.ts";
import { pressOf } from "../../cli/rich/keys.ts";
import { type Edit, type Editor, EMPTY_EDITOR, edit, lineOf, MAX_TYPED_UNITS } from "../../cli/rich/line-editor.ts";

const EDITS = [
  ...["left", "right", "start", "end", "word left", "word right"],
  ...["delete left", "delete right", "swap", "yank", "undo", "older", "newer", "take"],
  ...["kill to start", "kill to end", "kill word left", "kill word right", "kill back to space"],
] as Edit[];
const isEdit = (one: Edit | string): one is Edit => typeof one === "object" || EDITS.some((name) => name === one);
const typed = (...edits: (Edit | string)[]): Editor =>
  edits.reduce<Editor>((editor, one) => edit(editor, isEdit(one) ? one : { insert: one }), EMPTY_EDITOR);
const seen = ({ before, after }: Editor) => `${before}|${after}`;

describe("the line editor", () => {
  it("moves, deletes and swaps by graphemes", () => {
    const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
    expect(seen(typed(`a${family}e\u0301`, "delete left", "left"))).toBe(`a|${family}`);
    expect(seen(typed(`a${family}`, "start", "right", "delete right"))).toBe("a|");
    expect(seen(typed(`a${family}`, "swap"))).toBe(`${family}a|`);
    expect(seen(typed("abc", "left", "swap"))).toBe("acb|");
    expect(seen(typed("", "delete left", "delete right", "swap"))).toBe("|");
  });

  it("jumps and kills by words, and yanks what was killed", () => {
    expect(seen(typed("one two, three", "word left", "word left"))).toBe("one |two, three");
    expect(seen(typed("one two", "start", "word right", "kill to end"))).toBe("one|");
    expect(seen(typed("one two", "start", "kill word right"))).toBe("| two");
    expect(seen(typed("see a/b/c", "kill word left"))).toBe("see a/b/|");
    expect(seen(typed("see a/b/c", "kill back to space", "start", "yank"))).toBe("a/b/c|see ");
    expect(seen(typed("one two", "kill to start", "yank", "yank"))).toBe("one twoone two|");
  });

  it("goes to and kills up to the ends of its line in a text of several", () => {
    const text = typed("one\ntwo\nthree", "left", "left", "start");
    expect(seen(text)).toBe("one\ntwo\n|three");
    expect(seen(edit(text, "kill to start"))).toBe("one\ntwo|three");
    expect(seen(edit(typed("one\ntwo", { cursor: 1 }), "kill to end"))).toBe("o|\ntwo");
    expect(seen(edit(typed("one\ntwo", { cursor: 3 }), "kill to end"))).toBe("one|two");
    expect(seen(edit(typed("one\ntwo", { cursor: 0 }), "end"))).toBe("one|\ntwo");
  });

  it("undoes word by word, kill by kill", () => {
    const text = typed(..."hello ", ..."world", "kill word left", "yank", "yank");
    expect(lineOf(text)).toBe("hello worldworld");
    const steps = ["hello world", "hello ", "hello world", "hello ", "hello", "", ""];
    let editor = text;
    for (const step of steps) {
      editor = edit(editor, "undo");
      expect(lineOf(editor)).toBe(step);
    }
  });

  it("remembers texts, shows them again, and comes back to the one being typed", () => {
    const taken = typed("one", "take", "two", "take", "draft");
    expect(lineOf(edit(taken, "older"))).toBe("two");
    expect(lineOf(edit(edit(edit(taken, "older"), "older"), "older"))).toBe("one");
    expect(lineOf(edit(edit(taken, "older"), "newer"))).toBe("draft");
    expect(typed("one", "take", "one", "take", " ", "take").remembered).toEqual(["one"]);
  });

  it("holds 65,536 units and takes no more", () => {
    const full = typed("x".repeat(MAX_TYPED_UNITS));
    expect(lineOf(full)).toHaveLength(MAX_TYPED_UNITS);
    expect(edit(full, { insert: "y" })).toBe(full);
  });

  it("never loses what stands beside the cursor when it moves, and undoes everything", () => {
    const moves = fc.array(fc.constantFrom<Edit>("left", "right", "start", "end", "word left", "word right"));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), moves, (text, edits) => {
        expect(lineOf(edits.reduce(edit, typed({ insert: text })))).toBe(text);
      }),
    );
    const changes = fc.array(
      fc.constantFrom<Edit>(...EDITS.filter((one) => !["take", "older", "newer", "undo"].includes(String(one)))),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), changes, (text, edits) => {
        const changed = edits.reduce(edit, typed({ insert: text }));
        expect(lineOf(Array.from({ length: 60 }, () => "undo" as const).reduce<Editor>(edit, changed))).toBe("");
      }),
    );
  });
});

describe("keys", () => {
  it("insert what they type and nothing of what they control", () => {
    expect(pressOf("é", { sequence: "é" }, true)).toEqual({ edit: { insert: "é" } });
    expect(pressOf(undefined, { name: "f5" }, true)).toBeNull();
    expect(pressOf("\u001b", { name: "escape", meta: true, sequence: "\u001b" }, true)).toBe("escape");
    expect(pressOf("\u0001", { name: "a", ctrl: true }, true)).toEqual({ edit: "start" });
    expect(pressOf("\u0007", { name: "g", ctrl: true }, true)).toBeNull();
  });

  it("jump by words as shells have it, undo, and make a new line", () => {
    for (const key of [
      { name: "b", meta: true },
      { name: "left", ctrl: true },
      { name: "left", meta: true },
    ])
      expect(pressOf(undefined, key, false)).toEqual({ edit: "word left" });
    expect(pressOf("\u001f", { sequence: "\u001f" }, false)).toEqual({ edit: "undo" });
    expect(pressOf("\r", { name: "return", meta: true }, false)).toEqual({ edit: { insert: "\n" } });
  });

  it("end the input with ctrl-d only where nothing is typed", () => {
    expect(pressOf("\u0004", { name: "d", ctrl: true }, true)).toBe("end of input");
    expect(pressOf("\u0004", { name: "d", ctrl: true }, false)).toEqual({ edit: "delete right" });
  });
});

describe("the rows being typed", () => {
  const texts = fc.string({
    unit: fc.constantFrom("a", "é", "日", "\n", " ", "\u{1f331}", "e\u0301", "\u001b"),
    maxLength: 200,
  });

  it("are never as wide as the screen, six at most, and the cursor stands in one of them", () => {
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 3, max: 50 }), (before, after, columns) => {
        const layout = layOut({ before, after }, columns);
        const shown = shownRows({ before, after }, layout, 99);
        for (const row of layout.rows) expect(stringWidth(row.text)).toBeLessThan(columns);
        expect(shown.rows.length).toBe(Math.min(MAX_INPUT_ROWS, layout.rows.length));
        expect(shown.rows[shown.cursorRow]).toBeDefined();
        expect(shown.before.includes("\u001b") || shown.after.includes("\u001b")).toBe(false);
      }),
    );
  });

  it("are climbed at the column in which the cursor stands", () => {
    const at = (before: string, after: string, by: 1 | -1) =>
      cursorBeside({ before, after }, layOut({ before, after }, 20), by);
    expect(at("one\ntw", "o", -1)).toBe(2);
    expect(at("o", "ne\n日本", 1)).toBe(5);
    expect(at("one", "", -1)).toBeNull();
    expect(at("one", "", 1)).toBeNull();
    expect(at("longer\nab", "", -1)).toBe(2);
  });
});
