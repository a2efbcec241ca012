// Owns a program in a pseudo-terminal as a person has it: keys go in, a screen comes out.
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

const PROGRAM = fileURLToPath(new URL("../../cli/main.js", import.meta.url));

const AFTERWARDS = '"$0" "$@"; echo "code $?"; stty -a';

/** `chat` in a terminal of its own. */
export class Terminal {
  /** Everything that was written to the terminal. */
  raw = "";
  readonly exited: Promise<number>;
  readonly #pty: IPty;
  readonly #screen: xterm.Terminal;
  readonly #waiting = new Set<() => void>();

  constructor(
    args: readonly string[],
    given: {
      cols?: number;
      rows?: number;
      environment?: Record<string, string>;
      shell?: boolean;
      program?: string;
    } = {},
  ) {
    const { cols = 80, rows = 24, environment = {}, shell = false, program = PROGRAM } = given;
    const inherited = Object.entries(process.env).filter(([name]) => !/^(CHAT_|NO_COLOR|CI$|VITEST)/.test(name));
    this.#screen = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 1000 });
    const command = [process.execPath, program, ...args];
    // A shell around it tells afterwards how the terminal was left.
    const [file = "", ...words] = shell ? ["sh", "-c", AFTERWARDS, ...command] : command;
    this.#pty = spawn(file, words, {
      cols,
      rows,
      name: "xterm-256color",
      env: { ...Object.fromEntries(inherited), COLORTERM: "truecolor", CHAT_LANG: "en", ...environment } as Record<
        string,
        string
      >,
    });
    this.#pty.onData((data) => {
      this.raw += data;
      this.#screen.write(data, () => this.#wake());
    });
    this.#screen.onData((data) => this.#pty.write(data));
    this.exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode }) => {
        resolve(exitCode);
        this.#wake();
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** All lines, scrollback first, without spaces at their ends; one that the terminal wrapped is one line. */
  text(): string {
    const { active } = this.#screen.buffer;
    let text = "";
    for (let row = 0; row < active.length; row++) {
      const line = active.getLine(row);
      text += (line?.isWrapped === true || row === 0 ? "" : "\n") + (line?.translateToString(true) ?? "");
    }
    return text.trimEnd();
  }

  /** The rows of the screen alone, without spaces at their ends. */
  screen(): string[] {
    const { active } = this.#screen.buffer;
    const rows = Array.from({ length: this.#screen.rows }, (_, row) => active.getLine(active.baseY + row));
    return rows.map((row) => row?.translateToString(true) ?? "");
  }

  /** Types as a person does. */
  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(cols: number, rows: number): void {
    this.#pty.resize(cols, rows);
    this.#screen.resize(cols, rows);
  }

  /** Resolves once `look` finds the screen as it should be. */
  until(look: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!look()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Resolves once the screen shows what is looked for. */
  shows(what: string | RegExp): Promise<void> {
    return this.until(() => (typeof what === "string" ? this.text().includes(what) : what.test(this.text())));
  }

  kill(): void {
    this.#pty.kill("SIGKILL");
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }
}
