// Owns the terminal while somebody talks: what is typed goes in, a live region comes out, and all is as it was on every way out. Must not know rooms.
import { EventQueue } from "../../client/event-queue.ts";
import { droppedFile } from "../files/typed-path.ts";
import { isAsked } from "../images/drawing-ways.ts";
import type { Easel } from "../images/easel.ts";
import { type Answers, NO_ANSWERS } from "../images/terminal-answers.ts";
import type { Input } from "../input.ts";
import { Notifier } from "../notification.ts";
import type { Settings } from "../settings.ts";
import { Composer } from "./composer.ts";
import { Keyboard, type TerminalInput } from "./keyboard.ts";
import type { Press } from "./keys.ts";
import { LiveRegion, type LiveRows, type Surface } from "./live-region.ts";
import { isReflowing } from "./reflow.ts";
import { RichRenderer } from "./rich-renderer.ts";
import { sourcesOf } from "./sources.ts";
import { type Style, styleFor } from "./style.ts";

const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";
const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;
const PROMPT = "› ";
/** Signs of life are told at most this often, in milliseconds. */
const LIFE_MS = 1_000;

/** What a terminal lends for output. */
export interface TerminalOutput extends NodeJS.EventEmitter {
  readonly columns: number;
  readonly rows: number;
  getColorDepth?(): number;
  write(text: string): unknown;
}

export interface ScreenOptions {
  readonly settings: Settings;
  /** Messages of each room that are kept while another one is shown. */
  readonly buffer: number;
  readonly env: NodeJS.ProcessEnv;
}

/** Takes the terminal. `input` gives what is typed, and null for ctrl-c; it ends with ctrl-d. Closing the renderer gives the terminal back. */
export function openScreen(
  stdin: TerminalInput,
  stdout: TerminalOutput,
  options: ScreenOptions,
): { renderer: RichRenderer; input: AsyncIterable<Input> } {
  const screen = new Screen(stdin, stdout, options);
  screen.take();
  return { renderer: screen.renderer, input: screen.input };
}

class Screen {
  readonly renderer: RichRenderer;
  readonly input = new EventQueue<Input>();
  readonly #stdout: TerminalOutput;
  readonly #region: LiveRegion;
  readonly #composer: Composer;
  readonly #keyboard: Keyboard;
  readonly #env: NodeJS.ProcessEnv;
  #easel: Easel | null = null;
  #livedAt = 0;
  #held = false;

  constructor(stdin: TerminalInput, stdout: TerminalOutput, { settings, buffer, env }: ScreenOptions) {
    this.#stdout = stdout;
    this.#env = env;
    const easel = () => this.#easel;
    const write = (text: string) => void stdout.write(text);
    const style = styleFor(env, stdout.getColorDepth?.() ?? 1);
    const surface: Surface = {
      write,
      reflows: isReflowing(env),
      locate: () => this.#keyboard.locate(write),
      get columns() {
        return stdout.columns || DEFAULT_COLUMNS;
      },
      get rows() {
        return stdout.rows || DEFAULT_ROWS;
      },
      get wipe() {
        return easel()?.wipe ?? "";
      },
    };
    this.#region = new LiveRegion(surface, () => this.#live(surface.columns, surface.rows));
    const notifier = new Notifier(write, settings, env);
    const onClose = () => this.#giveBack();
    this.renderer = new RichRenderer({
      ...{ region: this.#region, style, settings, notifier, buffer, onClose },
      easel: () => this.#easelFor(surface, style),
    });
    this.#composer = new Composer(sourcesOf(this.renderer), style);
    this.#keyboard = new Keyboard(stdin, {
      onPress: (press) => this.#onPress(press),
      onPaste: (text) => this.#type(text),
      onEnd: () => this.input.end(),
      isEmpty: () => this.#composer.text === "",
    });
  }

  /** Takes the terminal, and sees to it that it is given back however the program ends. */
  take(): void {
    this.#hold();
    this.#stdout.on("resize", this.#onResize);
    // Whoever came is there, also before the first key.
    this.input.push({ writing: false });
    process.on("exit", this.#restore);
    process.prependListener("uncaughtException", this.#restore);
    if (process.platform === "win32") return;
    process.on("SIGTSTP", this.#onStop).on("SIGCONT", this.#onContinue).on("SIGQUIT", this.#onQuit);
  }

  /** Made for the first image: nothing of it is loaded before. */
  async #easelFor(surface: Surface, style: Style): Promise<Easel> {
    const { Easel } = await import("../images/easel.ts");
    this.#easel ??= new Easel({
      ...{ env: this.#env, style, depth: this.#stdout.getColorDepth?.() ?? 1, write: surface.write },
      answers: () => this.#ask(surface),
      screenRows: () => surface.rows,
    });
    return this.#easel;
  }

  /** What the terminal says of itself; should it print the question, the next redraw erases that. */
  async #ask({ write }: Surface): Promise<Answers> {
    if (!isAsked(this.#env)) return NO_ANSWERS;
    const answers = this.#keyboard.ask(write);
    this.#region.redraw();
    return answers;
  }

  #giveBack(): void {
    this.#restore();
    this.#stdout.off("resize", this.#onResize);
    process.off("exit", this.#restore);
    process.off("uncaughtException", this.#restore);
    process.off("SIGTSTP", this.#onStop).off("SIGCONT", this.#onContinue).off("SIGQUIT", this.#onQuit);
    this.input.end();
  }

  readonly #onResize = () => this.#region.resize();

  readonly #restore = (): void => {
    this.#easel?.close();
    this.#region.close();
    this.#release();
  };

  #hold(): void {
    if (this.#held) return;
    this.#held = true;
    this.#keyboard.hold();
    this.#stdout.write(PASTE_ON);
  }

  #release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#stdout.write(PASTE_OFF);
    this.#keyboard.release();
  }

  #live(columns: number, rows: number): LiveRows {
    const { current } = this.renderer;
    const prompt = current?.several === true ? `${current.number} ${PROMPT}` : PROMPT;
    return this.#composer.rows(this.renderer.statusRows(columns), prompt, columns, rows - 1);
  }

  #onPress(press: Exclude<Press, "paste" | "pasted" | null>): void {
    if (typeof press === "object") this.#composer.edit(press.edit);
    else if (press === "interrupt") this.input.push(null);
    else if (press === "end of input") this.input.end();
    else if (press === "clear") this.renderer.clear();
    else if (press === "complete") this.#composer.complete(1);
    else if (press === "complete back") this.#composer.complete(-1);
    else if (press === "up") this.#composer.climb(-1);
    else if (press === "down") this.#composer.climb(1);
    else if (press === "escape") this.#composer.dismiss();
    else if (press === "suspend") this.#suspend(0);
    else this.#enter();
    this.#stir();
  }

  /** Takes a paste. A file that was dropped becomes the command that sends it, which waits for enter. */
  #type(text: string): void {
    const file = this.#composer.text === "" ? droppedFile(text) : null;
    this.#composer.edit({ insert: file === null ? text : `/send ${file}` });
    this.#stir();
  }

  /** Takes what was typed; a terminal without pastes types a dropped file, which waits for enter then as well. */
  #enter(): void {
    const text = this.#composer.take();
    const file = droppedFile(text);
    if (file === null) this.input.push(text);
    else this.#composer.edit({ insert: `/send ${file}` });
  }

  /** Somebody is there: others may see it, and the screen follows. */
  #stir(): void {
    const now = Date.now();
    const { text } = this.#composer;
    if (now - this.#livedAt >= LIFE_MS) {
      this.#livedAt = now;
      this.input.push({ writing: text !== "" && (!text.startsWith("/") || text.startsWith("//")) });
    }
    this.#region.redraw();
  }

  /** Gives the terminal to the shell until it gives it back, alone or with all that was started together with it. Windows has no such thing. */
  readonly #suspend = (whom: number): void => {
    if (process.platform === "win32") return;
    this.#region.withdraw();
    this.#release();
    process.off("SIGTSTP", this.#onStop);
    process.kill(whom, "SIGTSTP");
    // Where no shell could wake it, the system stops nobody.
    setImmediate(() => {
      if (!this.#held) this.#onContinue();
    });
  };

  readonly #onStop = (): void => this.#suspend(process.pid);

  /** The terminal is this program's again; after SIGSTOP it never knew of losing it. */
  readonly #onContinue = (): void => {
    process.off("SIGTSTP", this.#onStop).on("SIGTSTP", this.#onStop);
    this.#release();
    this.#hold();
    this.#region.repaint();
  };

  /** Dies of it, as asked, but leaves the terminal as it was. */
  readonly #onQuit = (): void => {
    this.#giveBack();
    process.kill(process.pid, "SIGQUIT");
  };
}
