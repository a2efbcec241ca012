// Owns questions to the terminal, and that its answers are never taken for keys. Must not know what is drawn or typed.
import type { Place } from "../rich/reflow.ts";
import type { Size } from "./cell-area.ts";

/** What a terminal says of itself; a question that it does not know it leaves out. */
export interface Answers {
  /** Whether it knows kitty's graphics protocol, or null where it does not say. */
  readonly kitty: boolean | null;
  /** The size of a cell in pixels. */
  readonly cell: Size | null;
}

/** Those of a terminal that says nothing. */
export const NO_ANSWERS: Answers = { kitty: null, cell: null };

/** May it show one pixel by kitty's protocol (`a=q`: without doing it), how large is a cell, and who is it (DA1): the last every terminal answers, after the others. */
const QUESTION = "\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\\u001b[16t\u001b[c";

/** Where is the cursor (CPR)? */
const WHERE_QUESTION = "\u001b[6n";

/** How long an answer is waited for, in milliseconds: a slow line takes half of it. */
const PATIENCE_MS = 1_000;
/** How long the answer where the cursor is is waited for, in milliseconds: nothing is drawn meanwhile. */
const WHERE_PATIENCE_MS = 400;
/** How long the rest of what began like an answer is waited for, in milliseconds; nobody types an escape sequence by hand. */
const REST_MS = 50;
const MAX_HELD = 256;

const ESC = "\\u001b";
const KITTY = `${ESC}_Gi=31;(?<kitty>[ -~]*)${ESC}\\\\`;
const CELL = `${ESC}\\[6;(?<height>\\d{1,4});(?<width>\\d{1,4})t`;
const WHO = `${ESC}\\[\\?(?<who>[\\d;]*)c`;
const WHERE = `${ESC}\\[(?<row>\\d{1,5});(?<column>\\d{1,5})R`;
const ANSWER = new RegExp(`${KITTY}|${CELL}|${WHO}`, "gu");
const WHERE_ANSWER = new RegExp(WHERE, "gu");
/** What may become an answer with what comes next. */
const START = new RegExp(`${ESC}(?:_(?:G[ -~]*${ESC}?)?|\\[(?:\\?[\\d;]*|\\d[\\d;]*)?)?$`, "u");

/** Lets everything through that comes from a terminal, except its answers to the question. */
export class TerminalAnswers {
  readonly #onTyped: (typed: Buffer) => void;
  #answers = NO_ANSWERS;
  #asked: PromiseWithResolvers<Answers> | null = null;
  #isDue = false;
  #where: PromiseWithResolvers<Place | null> | null = null;
  /** Questions where the cursor is that have no answer yet: the answer to the last is the one that is wanted. */
  #whereDue = 0;
  #held = "";
  #timer: NodeJS.Timeout | null = null;

  /** `onTyped` gets what is no answer, at once and in order. */
  constructor(onTyped: (typed: Buffer) => void) {
    this.#onTyped = onTyped;
  }

  /** Asks once; resolves with what was answered within a second. Later answers are kept from being typed all the same. */
  ask(write: (text: string) => void): Promise<Answers> {
    if (this.#asked !== null) return this.#asked.promise;
    this.#asked = Promise.withResolvers();
    this.#isDue = true;
    setTimeout(() => this.#asked?.resolve(this.#answers), PATIENCE_MS).unref();
    write(QUESTION);
    return this.#asked.promise;
  }

  /** Asks where the cursor is; resolves with null where that is not answered soon. */
  locate(write: (text: string) => void): Promise<Place | null> {
    const where = Promise.withResolvers<Place | null>();
    this.#where?.resolve(null);
    this.#where = where;
    this.#whereDue += 1;
    setTimeout(() => where.resolve(null), WHERE_PATIENCE_MS).unref();
    write(WHERE_QUESTION);
    return where.promise;
  }

  /** Takes what has come from the terminal. */
  take(chunk: Buffer): void {
    if (!this.#isDue && this.#whereDue === 0) return this.#onTyped(chunk);
    if (this.#timer !== null) clearTimeout(this.#timer);
    let text = this.#held + chunk.toString("latin1");
    if (this.#isDue) text = text.replace(ANSWER, (...match) => this.#keep(match.at(-1)));
    if (this.#whereDue > 0) text = text.replace(WHERE_ANSWER, (...match) => this.#place(match.at(-1)));
    const start = this.#isDue || this.#whereDue > 0 ? (START.exec(text)?.[0] ?? "") : "";
    this.#held = start.length > MAX_HELD ? "" : start;
    this.#type(text.slice(0, text.length - this.#held.length));
    if (this.#held !== "") this.#timer = setTimeout(() => this.#letGo(), REST_MS);
  }

  #keep({ kitty, width, height, who }: Record<string, string | undefined>): "" {
    if (kitty !== undefined) this.#answers = { ...this.#answers, kitty: kitty === "OK" };
    const cell = { width: Number(width), height: Number(height) };
    if (cell.width > 0 && cell.height > 0) this.#answers = { ...this.#answers, cell };
    if (who !== undefined) {
      this.#isDue = false;
      this.#asked?.resolve(this.#answers);
    }
    return "";
  }

  #place({ row, column }: Record<string, string | undefined>): "" {
    this.#whereDue -= 1;
    if (this.#whereDue === 0) this.#where?.resolve({ row: Number(row), column: Number(column) });
    return "";
  }

  #letGo(): void {
    const held = this.#held;
    this.#held = "";
    this.#type(held);
  }

  #type(text: string): void {
    if (text !== "") this.#onTyped(Buffer.from(text, "latin1"));
  }
}
