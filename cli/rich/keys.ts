// Owns which key means what. Must not know the line or the screen.
import type { Key } from "node:readline";
import type { Edit } from "./line-editor.ts";

/** What a key asks for: an edit, or one of the few other things. */
export type Press =
  | { readonly edit: Edit }
  | "enter"
  | "complete"
  | "interrupt"
  | "end of input"
  | "clear"
  | "paste"
  | "pasted"
  | null;

const CONTROL: Readonly<Record<string, Edit>> = {
  a: "start",
  e: "end",
  b: "left",
  f: "right",
  d: "delete right",
  h: "delete left",
  w: "kill word left",
  u: "kill to start",
  k: "kill to end",
  y: "yank",
  p: "older",
  n: "newer",
  left: "word left",
  right: "word right",
};

const META: Readonly<Record<string, Edit>> = {
  b: "word left",
  f: "word right",
  d: "kill word right",
  backspace: "kill word left",
};

const PLAIN: Readonly<Record<string, Edit>> = {
  left: "left",
  right: "right",
  home: "start",
  end: "end",
  up: "older",
  down: "newer",
  backspace: "delete left",
  delete: "delete right",
};

const NAMED: Readonly<Record<string, Press>> = {
  return: "enter",
  enter: "enter",
  tab: "complete",
  "paste-start": "paste",
  "paste-end": "pasted",
};

/** What a key press of `readline.emitKeypressEvents` asks for; null where nothing. `isEmpty` says that the line is. */
export function pressOf(text: string | undefined, key: Key, isEmpty: boolean): Press {
  const name = key.name ?? "";
  if (key.ctrl === true) {
    if (name === "c") return "interrupt";
    if (name === "d" && isEmpty) return "end of input";
    if (name === "l") return "clear";
    return editOf(CONTROL, name);
  }
  if (key.meta === true) return editOf(META, name);
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? null;
  const plain = editOf(PLAIN, name);
  if (plain !== null) return plain;
  return text === undefined || /^\p{Cc}/u.test(text) ? null : { edit: { insert: text } };
}

function editOf(table: Readonly<Record<string, Edit>>, name: string): Press {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  return found === undefined ? null : { edit: found };
}
