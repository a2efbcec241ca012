// Owns a real `chat` process in a test: what it is given, what it prints, how it ends.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What is run: `chat` as a checkout starts it. */
export const PROGRAM = fileURLToPath(new URL("../../cli/main.js", import.meta.url));
/** Nothing that a developer has set may change what a test sees. */
const OWN_VARIABLES = /^(CHAT_|RATE_LIMIT|MAX_|HISTORY_|NO_COLOR|CREATE_|TOKEN_)/;

/** One line of JSON from a process. */
export type Line = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A running `chat`. */
export class ChatProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: Line[] = [];
  /** Resolves with the exit code, or the signal's name. */
  readonly exited: Promise<number | string>;
  stdout = "";
  stderr = "";
  #unread = "";
  readonly #waiting = new Set<() => void>();

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}, program = PROGRAM) {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_VARIABLES.test(name)));
    this.child = spawn(process.execPath, [program, ...args], {
      env: { ...inherited, CHAT_LANG: "en", ...environment },
    });
    this.child.stdin.on("error", () => {});
    this.child.stdout.setEncoding("utf8").on("data", (text: string) => this.#read(text));
    this.child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
      this.#wake();
    });
    this.exited = new Promise((resolve) => {
      this.child.on("close", (code, signal) => {
        resolve(code ?? signal ?? "unknown");
        this.#wake();
      });
    });
  }

  /** Writes a line to standard input. */
  type(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** Writes an object to standard input. */
  tell(value: Readonly<Record<string, unknown>>): void {
    this.type(JSON.stringify(value));
  }

  /** Says something and waits until the relay has it. */
  async say(text: string): Promise<Line> {
    const id = `say-${this.lines.length}-${text}`.slice(0, 60);
    this.tell({ type: "say", text, id });
    return this.until((line) => line.type === "sent" && line["id"] === id);
  }

  /** All lines of one type so far. */
  all(type: string): Line[] {
    return this.lines.filter((line) => line.type === type);
  }

  /** The texts shown so far, in order. */
  texts(): string[] {
    return this.all("message").map((line) => String(line["text"]));
  }

  /** Resolves with the first line that fits; rejects where the process ends without one. */
  until(fits: (line: Line) => boolean): Promise<Line> {
    return this.untilState(() => this.lines.find(fits));
  }

  /** Resolves with what `look` finds after any output; rejects where the process ends without it. */
  untilState<R>(look: () => R | undefined | false | null): Promise<R> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const found = look();
        const ended = this.child.exitCode !== null || this.child.signalCode !== null;
        if (found !== undefined && found !== false && found !== null) resolve(found);
        else if (!ended) return;
        this.#waiting.delete(check);
        reject(new Error(`ended first: ${this.stderr}${this.stdout.slice(-500)}`));
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Closes standard input, and waits for the exit code. */
  async finish(input = ""): Promise<number | string> {
    this.child.stdin.end(input);
    return this.exited;
  }

  #read(text: string): void {
    this.stdout += text;
    this.#unread += text;
    const parts = this.#unread.split("\n");
    this.#unread = parts.pop() ?? "";
    for (const part of parts) {
      if (part.startsWith("{")) this.lines.push(JSON.parse(part) as Line);
    }
    this.#wake();
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }
}

/** Runs `chat` to its end. */
export async function runChat(
  args: readonly string[],
  given: { input?: string; environment?: Readonly<Record<string, string>>; program?: string } = {},
): Promise<ChatProcess & { code: number | string }> {
  const chat = new ChatProcess(args, given.environment, given.program);
  const code = await chat.finish(given.input ?? "");
  return Object.assign(chat, { code });
}
