// Owns the text being typed with everything around it: rows, completion, history. Must not know rooms or the terminal.
import { type Completing, complete } from "./completing.ts";
import type { Sources } from "./completion.ts";
import { cursorBeside, layOut, shownRows } from "./input-rows.ts";
import { type Edit, type Editor, EMPTY_EDITOR, edit, lineOf } from "./line-editor.ts";
import type { LiveRows } from "./live-region.ts";
import { offerRows } from "./offer-rows.ts";
import type { Style } from "./style.ts";

/** The text being typed. */
export class Composer {
  readonly #sources: Sources;
  readonly #style: Style;
  #editor: Editor = EMPTY_EDITOR;
  #completing: Completing | null = null;
  #columns = Number.MAX_SAFE_INTEGER;

  constructor(sources: Sources, style: Style) {
    this.#sources = sources;
    this.#style = style;
  }

  /** What is typed. */
  get text(): string {
    return lineOf(this.#editor);
  }

  /** Carries out an edit; whatever was offered for completion goes. */
  edit(what: Edit): void {
    this.#editor = edit(this.#editor, what);
    this.#completing = null;
  }

  /** Adds what is certain of the word before the cursor, or goes through what fits. */
  complete(by: 1 | -1): void {
    const next = complete(this.#editor, this.#completing, this.#sources, by);
    this.#editor = next.editor;
    this.#completing = next.completing;
  }

  /** Goes a row up or down; at the first and the last to what was typed earlier and later. */
  climb(by: 1 | -1): void {
    const cursor = cursorBeside(this.#editor, layOut(this.#editor, this.#columns), by);
    if (cursor !== null && this.#editor.back === 0) this.edit({ cursor });
    else this.edit(by === -1 ? "older" : "newer");
  }

  /** What was offered for completion goes. */
  dismiss(): void {
    this.#completing = null;
  }

  /** Takes the text, which is remembered. */
  take(): string {
    const text = this.text;
    this.edit("take");
    return text;
  }

  /** The rows as they are drawn, `prompt` before the first, below `above`. */
  rows(above: readonly string[], prompt: string, columns: number, most: number): LiveRows {
    const indent = " ".repeat(prompt.length);
    this.#columns = columns - prompt.length;
    const room = Math.max(1, most - 1);
    const shown = shownRows(this.#editor, layOut(this.#editor, this.#columns), room);
    const sign = (row: number) => {
      const more = (row === 0 && shown.above) || (row === shown.rows.length - 1 && shown.below);
      if (more) return this.#style.dim(`${" ".repeat(prompt.length - 2)}… `);
      return row === 0 ? this.#style.bold(prompt) : indent;
    };
    const rows = shown.rows.map((text, row) => sign(row) + text);
    const left = most - rows.length;
    const offered = this.#completing === null ? [] : offerRows(this.#completing, this.#style, columns - 1, left - 1);
    const kept = above.slice(Math.max(0, above.length - Math.max(0, left - offered.length)));
    return {
      above: [...kept, ...rows.slice(0, shown.cursorRow)],
      before: sign(shown.cursorRow) + shown.before,
      after: shown.after,
      below: [...rows.slice(shown.cursorRow + 1), ...offered],
    };
  }
}
