// Owns a program in a pseudo-terminal as a person has it: keys go in, a screen comes out.
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

const PROGRAM = fileURLToPath(new URL("../../cli/main.js", import.meta.url));

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
    given: { cols?: number; rows?: number; environment?: Record<string, string> } = {},
  ) {
    const { cols = 80, rows = 24, environment = {} } = given;
    const inherited = Object.entries(process.env).filter(([name]) => !/^(CHAT_|NO_COLOR|CI$|VITEST)/.test(name));
    this.#screen = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 1000 });
    this.#pty = spawn(process.execPath, [PROGRAM, ...args], {
      cols,
      rows,
      name: "xterm-256color",
      env: { ...Object.fromEntries(inherited), COLORTERM: "truecolor", ...environment } as Record<string, string>,
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

  /** Types as a person does. */
  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(cols: number, rows: number): void {
    this.#pty.resize(cols, rows);
    this.#screen.resize(cols, rows);
  }

  /** Resolves once the screen shows what is looked for. */
  shows(what: string | RegExp): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        const text = this.text();
        if (typeof what === "string" ? !text.includes(what) : !what.test(text)) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  kill(): void {
    this.#pty.kill("SIGKILL");
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }
}
