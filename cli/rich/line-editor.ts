// Owns the text being typed: a pure step from one state to the next. Must not know keys or the screen.
import { graphemesOf } from "./columns.ts";

/** Lines that are remembered, steps that can be undone, and the longest text that is kept, in UTF-16 units. */
const MAX_REMEMBERED = 200;
const MAX_STEPS = 100;
export const MAX_TYPED_UNITS = 65_536;

/** The text on both sides of the cursor. */
export interface Typed {
  readonly before: string;
  readonly after: string;
}

/** What is typed, what was cut last, and what was typed earlier. */
export interface Editor extends Typed {
  readonly killed: string;
  readonly remembered: readonly string[];
  /** How many texts back the shown one is; 0 is the one being typed. */
  readonly back: number;
  /** The text being typed while another one is shown. */
  readonly draft: string;
  /** What undo goes back to, newest last. */
  readonly steps: readonly Typed[];
  /** True while what is typed belongs to the newest step. */
  readonly typing: boolean;
}

type Move = "left" | "right" | "start" | "end" | "word left" | "word right";
type Cut = "kill to start" | "kill to end" | "kill word left" | "kill word right" | "kill back to space";
export type Edit =
  | { readonly insert: string }
  /** Puts a text in the place of the one before the cursor. */
  | { readonly before: string }
  /** Moves the cursor behind so many units. */
  | { readonly cursor: number }
  | Move
  | Cut
  | "delete left"
  | "delete right"
  | "swap"
  | "yank"
  | "undo"
  | "older"
  | "newer"
  | "take";

export const EMPTY_EDITOR: Editor = {
  ...{ before: "", after: "", killed: "", remembered: [] },
  ...{ back: 0, draft: "", steps: [], typing: false },
};

/** The editor after one edit; `take` empties it and remembers the text. */
export function edit(editor: Editor, what: Edit): Editor {
  if (what === "undo") return undo(editor);
  if (what === "older") return recall(editor, editor.back + 1);
  if (what === "newer") return recall(editor, editor.back - 1);
  if (what === "take") return take(editor);
  const next = stepped(editor, what);
  const { before, after } = next;
  if (before.length + after.length > MAX_TYPED_UNITS) return editor;
  if (before + after === lineOf(editor)) return { ...editor, ...next, typing: false };
  const typing = typeof what === "object" && "insert" in what && !/\s/u.test(what.insert) && what.insert.length < 16;
  if (typing && editor.typing) return { ...editor, ...next };
  const steps = [...editor.steps, { before: editor.before, after: editor.after }].slice(-MAX_STEPS);
  return { ...editor, ...next, steps, typing };
}

/** The whole text. */
export function lineOf({ before, after }: Typed): string {
  return before + after;
}

function stepped(
  { before, after, killed }: Editor,
  what: Exclude<Edit, "undo" | "older" | "newer" | "take">,
): Typed & { readonly killed?: string } {
  if (typeof what === "object") {
    if ("insert" in what) return { before: before + what.insert, after };
    if ("before" in what) return { before: what.before, after };
    const line = before + after;
    return { before: line.slice(0, what.cursor), after: line.slice(what.cursor) };
  }
  switch (what) {
    case "yank":
      return { before: before + killed, after };
    case "delete left":
      return { before: before.slice(0, -lastGrapheme(before).length || undefined), after };
    case "delete right":
      return { before, after: after.slice(firstGrapheme(after).length) };
    case "swap":
      return swapped(before, after);
    case "kill to start":
    case "kill word left":
    case "kill back to space": {
      const gone = before.slice(CUTS[what](before));
      return { before: before.slice(0, before.length - gone.length), after, ...(gone === "" ? {} : { killed: gone }) };
    }
    case "kill to end":
    case "kill word right": {
      const gone = after.slice(0, CUTS[what](after));
      return { before, after: after.slice(gone.length), ...(gone === "" ? {} : { killed: gone }) };
    }
    default:
      return moved(before, after, what);
  }
}

function moved(before: string, after: string, move: Move): Typed {
  const line = before + after;
  const at = cursorAfter(before, after, move);
  return { before: line.slice(0, at), after: line.slice(at) };
}

function cursorAfter(before: string, after: string, move: Move): number {
  switch (move) {
    case "left":
      return before.length - lastGrapheme(before).length;
    case "right":
      return before.length + firstGrapheme(after).length;
    case "start":
      return lineStart(before);
    case "end":
      return before.length + lineEnd(after);
    case "word left":
      return wordStart(before);
    case "word right":
      return before.length + wordEnd(after);
  }
}

/** Where each cut begins in the text before the cursor, or ends in the text behind it. */
const CUTS: Readonly<Record<Cut, (text: string) => number>> = {
  // At the start or the end of a line, the line feed itself goes.
  "kill to start": (before) => (before.endsWith("\n") ? before.length - 1 : lineStart(before)),
  "kill to end": (after) => (after.startsWith("\n") ? 1 : lineEnd(after)),
  "kill word left": wordStart,
  "kill word right": wordEnd,
  "kill back to space": (before) => /\S*\s*$/u.exec(before)?.index ?? before.length,
};

function lineStart(before: string): number {
  return before.lastIndexOf("\n") + 1;
}

function lineEnd(after: string): number {
  const end = after.indexOf("\n");
  return end === -1 ? after.length : end;
}

/** As a shell jumps: over what is no letter, then over letters. */
function wordStart(before: string): number {
  return /[\p{L}\p{M}\p{N}_]*[^\p{L}\p{M}\p{N}_]*$/u.exec(before)?.index ?? before.length;
}

function wordEnd(after: string): number {
  return /^[^\p{L}\p{M}\p{N}_]*[\p{L}\p{M}\p{N}_]*/u.exec(after)?.[0].length ?? 0;
}

function swapped(before: string, after: string): Typed {
  const right = after === "" ? lastGrapheme(before) : firstGrapheme(after);
  const head = after === "" ? before.slice(0, before.length - right.length) : before;
  const left = lastGrapheme(head);
  if (left === "" || right === "") return { before, after };
  return {
    before: head.slice(0, head.length - left.length) + right + left,
    after: after.slice(after === "" ? 0 : right.length),
  };
}

function undo(editor: Editor): Editor {
  const step = editor.steps.at(-1);
  if (step === undefined) return editor;
  return { ...editor, ...step, steps: editor.steps.slice(0, -1), typing: false };
}

function recall(editor: Editor, back: number): Editor {
  const { remembered } = editor;
  if (back < 0 || back > remembered.length) return editor;
  const draft = editor.back === 0 ? lineOf(editor) : editor.draft;
  const line = back === 0 ? draft : (remembered[remembered.length - back] ?? "");
  return { ...editor, before: line, after: "", back, draft, typing: false };
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
  return graphemesOf(text.slice(-64)).at(-1) ?? "";
}

function firstGrapheme(text: string): string {
  return graphemesOf(text.slice(0, 64))[0] ?? "";
}
