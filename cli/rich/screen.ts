// Owns the terminal while somebody talks: raw keys in, one live row, and the terminal as it was on every way out. Must not know rooms.
import { emitKeypressEvents, type Key } from "node:readline";
import { EventQueue } from "../../client/event-queue.ts";
import { COMMANDS } from "../command-table.ts";
import { shownNick } from "../people.ts";
import type { Renderer } from "../renderer.ts";
import { completion } from "./completion.ts";
import { drawRow } from "./input-row.ts";
import { pressOf } from "./keys.ts";
import { EMPTY_EDITOR, edit, lineOf } from "./line-editor.ts";
import { LiveRegion } from "./live-region.ts";
import { painter, promptOf, RichRenderer } from "./rich-renderer.ts";

const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";
/** A paste whose end was lost ends after this much silence, in milliseconds. */
const PASTE_SILENCE_MS = 1_000;
const DEFAULT_COLUMNS = 80;

/** What a terminal lends: key presses in, text out. */
export interface TerminalInput extends NodeJS.ReadableStream {
  setRawMode(raw: boolean): unknown;
}
export interface TerminalOutput extends NodeJS.EventEmitter {
  readonly columns: number;
  write(text: string): unknown;
}

/** Takes the terminal. `input` gives the lines that are typed, and null for ctrl-c; it ends with ctrl-d. Closing the renderer gives the terminal back. */
export function openScreen(
  stdin: TerminalInput,
  stdout: TerminalOutput,
): { renderer: Renderer; input: AsyncIterable<string | null> } {
  const input = new EventQueue<string | null>();
  const paint = painter(process.env);
  let editor = EMPTY_EDITOR;
  let pastedAt: number | null = null;
  const region = new LiveRegion(
    (text) => void stdout.write(text),
    () => drawRow(promptOf(renderer.current, paint), editor, stdout.columns || DEFAULT_COLUMNS),
  );
  const onResize = () => region.redraw();
  const restore = () => {
    region.close();
    stdout.write(PASTE_OFF);
    stdin.setRawMode(false);
  };
  const renderer = new RichRenderer(region, paint, () => {
    stdin.off("keypress", onKey);
    stdout.off("resize", onResize);
    process.off("exit", restore);
    restore();
    stdin.pause();
    input.end();
  });
  const names = () => {
    const members = renderer.current?.members() ?? [];
    return {
      commands: COMMANDS.map((command) => command.name),
      nicks: members.map((member) => shownNick(member, members)),
    };
  };
  const insertPasted = (text: string | undefined, key: Key) => {
    pastedAt = Date.now();
    const typed = key.name === "return" || key.name === "enter" ? "\n" : (text ?? "");
    editor = edit(editor, { insert: typed });
  };
  const onKey = (text: string | undefined, key: Key) => {
    const press = pressOf(text, key, lineOf(editor) === "");
    const pasting = pastedAt !== null && Date.now() - pastedAt < PASTE_SILENCE_MS;
    if (pasting && press !== "pasted" && press !== "interrupt") insertPasted(text, key);
    else if (press === "paste") pastedAt = Date.now();
    else if (press === "pasted") pastedAt = null;
    else if (press === "interrupt") input.push(null);
    else if (press === "end of input") input.end();
    else if (press === "clear") region.clear();
    else if (press === "complete") editor = edit(editor, { insert: completion(editor.before, names()) });
    else if (press === "enter") {
      input.push(lineOf(editor));
      editor = edit(editor, "take");
    } else if (press !== null) editor = edit(editor, press.edit);
    region.redraw();
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.on("keypress", onKey);
  stdin.resume();
  stdout.on("resize", onResize);
  process.on("exit", restore);
  stdout.write(PASTE_ON);
  return { renderer, input };
}
