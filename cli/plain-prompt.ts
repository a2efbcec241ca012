// Owns questions as plain lines, for screen readers and terminals without a cursor. Must not know what is asked.
import { texts } from "./language.ts";

export interface PlainTerminal {
  readonly input: NodeJS.ReadStream;
  readonly write: (text: string) => void;
}

const INTERRUPT = "\u0003";
const END = "\u0004";
const ERASE = /^[\u007f\b]$/u;

/** Asks for a line; what is typed is shown unless `hidden`. Null where the person gave up with ctrl-c or ctrl-d. */
export async function askLine(
  question: string,
  { input, write }: PlainTerminal,
  hidden: boolean,
): Promise<string | null> {
  write(`${question}: `);
  input.setRawMode(true);
  input.setEncoding("utf8");
  input.resume();
  try {
    return await readTyped(input, hidden ? () => {} : write);
  } finally {
    input.setRawMode(false);
    input.pause();
    write("\n");
    // The pause takes effect a little later, and would stop whoever reads next.
    await new Promise((settle) => setImmediate(settle));
  }
}

/** Asks for the number of one of several; null where the person gave up. */
export async function askNumber(
  question: string,
  options: readonly string[],
  terminal: PlainTerminal,
): Promise<number | null> {
  for (const [index, option] of options.entries()) terminal.write(`${index + 1}: ${option}\n`);
  for (;;) {
    const text = await askLine(texts().prompts.oneTo(question, options.length), terminal, false);
    if (text === null) return null;
    const number = Number(text);
    if (Number.isSafeInteger(number) && number >= 1 && number <= options.length) return number - 1;
  }
}

function readTyped(input: NodeJS.ReadStream, echo: (text: string) => void): Promise<string | null> {
  let typed: string[] = [];
  return new Promise((resolve) => {
    const finish = (answer: string | null) => {
      input.off("data", onData);
      resolve(answer);
    };
    const onData = (chunk: string | Buffer) => {
      for (const character of String(chunk)) {
        if (character === INTERRUPT || character === END) return finish(null);
        if (character === "\r" || character === "\n") return finish(typed.join("").trim());
        if (ERASE.test(character)) {
          if (typed.length > 0) echo("\b \b");
          typed = typed.slice(0, -1);
        } else if (!/\p{Cc}/u.test(character)) {
          typed.push(character);
          echo(character);
        }
      }
    };
    input.on("data", onData);
  });
}
