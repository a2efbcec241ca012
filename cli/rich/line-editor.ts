// Owns the line being typed: a pure step from one state to the next. Must not know keys or the screen.

/** Lines that are remembered. */
const MAX_REMEMBERED = 200;

/** The line on both sides of the cursor, what was typed before it, and what was cut last. */
export interface Editor {
  readonly before: string;
  readonly after: string;
  readonly killed: string;
  readonly remembered: readonly string[];
  /** How many lines back the shown one is; 0 is the one being typed. */
  readonly back: number;
  /** The line being typed while another one is shown. */
  readonly draft: string;
}

export type Edit =
  | { readonly insert: string }
  | "left"
  | "right"
  | "start"
  | "end"
  | "word left"
  | "word right"
  | "delete left"
  | "delete right"
  | "kill to start"
  | "kill to end"
  | "kill word left"
  | "kill word right"
  | "yank"
  | "older"
  | "newer"
  | "take";

export const EMPTY_EDITOR: Editor = { before: "", after: "", killed: "", remembered: [], back: 0, draft: "" };

const graphemes = new Intl.Segmenter();

/** The editor after one edit; `take` empties the line and remembers it. */
export function edit(editor: Editor, what: Edit): Editor {
  const { before, after, killed } = editor;
  const at = (left: string, right: string): Editor => ({ ...editor, before: left, after: right });
  const cut = (left: string, right: string, gone: string): Editor => ({
    ...at(left, right),
    killed: gone === "" ? killed : gone,
  });
  if (typeof what === "object") return at(before + what.insert, after);
  const [left, right] = [lastGrapheme(before), firstGrapheme(after)];
  const wordLeft = /\S*\s*$/u.exec(before)?.[0] ?? "";
  const wordRight = /^\s*\S*/u.exec(after)?.[0] ?? "";
  const untilWord = before.slice(0, before.length - wordLeft.length);
  switch (what) {
    case "left":
      return at(before.slice(0, before.length - left.length), left + after);
    case "right":
      return at(before + right, after.slice(right.length));
    case "start":
      return at("", before + after);
    case "end":
      return at(before + after, "");
    case "word left":
      return at(untilWord, wordLeft + after);
    case "word right":
      return at(before + wordRight, after.slice(wordRight.length));
    case "delete left":
      return at(before.slice(0, before.length - left.length), after);
    case "delete right":
      return at(before, after.slice(right.length));
    case "kill to start":
      return cut("", after, before);
    case "kill to end":
      return cut(before, "", after);
    case "kill word left":
      return cut(untilWord, after, wordLeft);
    case "kill word right":
      return cut(before, after.slice(wordRight.length), wordRight);
    case "yank":
      return at(before + killed, after);
    case "older":
      return recall(editor, editor.back + 1);
    case "newer":
      return recall(editor, editor.back - 1);
    case "take":
      return take(editor);
  }
}

/** The whole line. */
export function lineOf({ before, after }: Editor): string {
  return before + after;
}

function recall(editor: Editor, back: number): Editor {
  const { remembered } = editor;
  if (back < 0 || back > remembered.length) return editor;
  const draft = editor.back === 0 ? lineOf(editor) : editor.draft;
  const line = back === 0 ? draft : (remembered[remembered.length - back] ?? "");
  return { ...editor, before: line, after: "", back, draft };
}

function take(editor: Editor): Editor {
  const line = lineOf(editor);
  const { remembered } = editor;
  const kept =
    line.trim() === "" || line === remembered.at(-1) ? remembered : [...remembered, line].slice(-MAX_REMEMBERED);
  return { ...EMPTY_EDITOR, killed: editor.killed, remembered: kept };
}

function lastGrapheme(text: string): string {
  // A grapheme is rarely longer than this; what lies before cannot change where the last one begins.
  const tail = text.slice(-64);
  return [...graphemes.segment(tail)].at(-1)?.segment ?? "";
}

function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return "";
}
