// Owns which key means what. Must not know the text being typed or the screen.
import type { Key } from "node:readline";
import type { Edit } from "./line-editor.ts";

/** What a key asks for: an edit, or one of the other things. */
export type Press =
  | { readonly edit: Edit }
  | "enter"
  | "complete"
  | "complete back"
  | "interrupt"
  | "suspend"
  | "end of input"
  | "clear"
  | "up"
  | "down"
  | "escape"
  | "paste"
  | "pasted"
  | null;

type Table = Readonly<Record<string, Press>>;

const CONTROL: Table = {
  a: { edit: "start" },
  e: { edit: "end" },
  b: { edit: "left" },
  f: { edit: "right" },
  d: { edit: "delete right" },
  h: { edit: "delete left" },
  t: { edit: "swap" },
  w: { edit: "kill back to space" },
  u: { edit: "kill to start" },
  k: { edit: "kill to end" },
  y: { edit: "yank" },
  p: { edit: "older" },
  n: { edit: "newer" },
  left: { edit: "word left" },
  right: { edit: "word right" },
  backspace: { edit: "kill word left" },
  delete: { edit: "kill word right" },
  c: "interrupt",
  l: "clear",
  z: "suspend",
};

const META: Table = {
  b: { edit: "word left" },
  f: { edit: "word right" },
  left: { edit: "word left" },
  right: { edit: "word right" },
  d: { edit: "kill word right" },
  delete: { edit: "kill word right" },
  backspace: { edit: "kill word left" },
  return: { edit: { insert: "\n" } },
  enter: { edit: { insert: "\n" } },
};

const PLAIN: Table = {
  left: { edit: "left" },
  right: { edit: "right" },
  home: { edit: "start" },
  end: { edit: "end" },
  backspace: { edit: "delete left" },
  delete: { edit: "delete right" },
  up: "up",
  down: "down",
  return: "enter",
  enter: "enter",
  tab: "complete",
  "paste-start": "paste",
  "paste-end": "pasted",
};

/** ctrl-_ and ctrl-/ are one byte, for which Node has no name. */
const UNDO = "\u001f";

/** What a key press of `readline.emitKeypressEvents` asks for; null where nothing. `isEmpty` says that nothing is typed. */
export function pressOf(text: string | undefined, key: Key, isEmpty: boolean): Press {
  const name = key.name ?? "";
  if (key.sequence === UNDO) return { edit: "undo" };
  if (key.ctrl === true) return name === "d" && isEmpty ? "end of input" : pressNamed(CONTROL, name);
  // The key itself: Node takes what it sends for the beginning of meta.
  if (name === "escape") return "escape";
  if (key.meta === true) return pressNamed(META, name);
  if (name === "tab" && key.shift === true) return "complete back";
  const plain = pressNamed(PLAIN, name);
  if (plain !== null) return plain;
  return text === undefined || /^\p{Cc}/u.test(text) ? null : { edit: { insert: text } };
}

function pressNamed(table: Table, name: string): Press {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
