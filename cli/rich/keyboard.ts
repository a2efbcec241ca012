// Owns the raw keyboard: presses, and pastes as one text. Must not know what is typed.
import { emitKeypressEvents, type Key } from "node:readline";
import { PassThrough } from "node:stream";
import { type Answers, TerminalAnswers } from "../images/terminal-answers.ts";
import { type Press, pressOf } from "./keys.ts";
import { MAX_TYPED_UNITS } from "./line-editor.ts";
import type { Place } from "./reflow.ts";

/** A paste whose end was lost ends after this much silence, in milliseconds. */
const PASTE_SILENCE_MS = 1_000;
const GONE = ["end", "error"] as const;

/** What a terminal lends for input. */
export interface TerminalInput extends NodeJS.ReadableStream {
  setRawMode(raw: boolean): unknown;
}

export interface KeyboardHandlers {
  onPress(press: Exclude<Press, "paste" | "pasted" | null>): void;
  /** A paste, its line ends as line feeds. */
  onPaste(text: string): void;
  /** The terminal is gone. */
  onEnd(): void;
  /** True where nothing is typed. */
  isEmpty(): boolean;
}

/** Reads keys while it is held. */
export class Keyboard {
  readonly #stdin: TerminalInput;
  readonly #handlers: KeyboardHandlers;
  /** What is typed, without what the terminal answers. */
  readonly #typed = new PassThrough();
  readonly #answers = new TerminalAnswers((typed) => this.#typed.emit("data", typed));
  #pasted: string | null = null;
  #silence: NodeJS.Timeout | null = null;

  constructor(stdin: TerminalInput, handlers: KeyboardHandlers) {
    this.#stdin = stdin;
    this.#handlers = handlers;
    emitKeypressEvents(this.#typed);
  }

  /** What the terminal says of itself when it is asked by `write`; it is asked once. */
  ask(write: (text: string) => void): Promise<Answers> {
    return this.#answers.ask(write);
  }

  /** Where the cursor is, or null where the terminal does not say. */
  locate(write: (text: string) => void): Promise<Place | null> {
    return this.#answers.locate(write);
  }

  /** Takes the keyboard in raw mode. */
  hold(): void {
    this.#stdin.setRawMode(true);
    this.#typed.on("keypress", this.#onKey);
    this.#stdin.on("data", this.#onData);
    for (const event of GONE) this.#stdin.on(event, this.#handlers.onEnd);
    this.#stdin.resume();
  }

  /** Gives the keyboard back as it was. */
  release(): void {
    this.#typed.off("keypress", this.#onKey);
    this.#stdin.off("data", this.#onData);
    for (const event of GONE) this.#stdin.off(event, this.#handlers.onEnd);
    this.#endPaste();
    this.#stdin.setRawMode(false);
    this.#stdin.pause();
  }

  readonly #onData = (chunk: Buffer | string): void => {
    this.#answers.take(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  };

  readonly #onKey = (text: string | undefined, key: Key): void => {
    const press = pressOf(text, key, this.#handlers.isEmpty());
    if (press === "pasted") this.#endPaste();
    else if (press === "paste") this.#paste("");
    else if (this.#pasted !== null && press !== "interrupt") this.#paste(text ?? "");
    else if (press !== null) this.#handlers.onPress(press);
  };

  #paste(text: string): void {
    this.#pasted = ((this.#pasted ?? "") + text).slice(0, MAX_TYPED_UNITS);
    if (this.#silence === null) this.#silence = setTimeout(() => this.#endPaste(), PASTE_SILENCE_MS);
    else this.#silence.refresh();
  }

  #endPaste(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence = null;
    const pasted = this.#pasted;
    this.#pasted = null;
    if (pasted !== null && pasted !== "") this.#handlers.onPaste(pasted.replace(/\r\n?/gu, "\n"));
  }
}
