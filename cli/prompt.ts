// Owns questions to a person at a terminal. Must not be used where standard input is none.
import readline from "node:readline";
import { failureOf } from "./failure.ts";
import { askLine, askNumber } from "./plain-prompt.ts";

/** Something to choose from. */
interface Choice<T extends string> {
  readonly name: T;
  readonly message: string;
}

/** How a text is asked for. `parse` throws ChatError for one that will not do; it is asked for again then. */
export interface TextQuestion {
  readonly message: string;
  readonly initial?: string;
  readonly parse?: (text: string) => unknown;
}

/** Asks for a text; null where the person gave up with ctrl-c. */
export async function askText({ message, initial = "", parse }: TextQuestion): Promise<string | null> {
  const refusal = (text: string) => refusalOf(text.trim() === "" ? initial : text, parse);
  if (isPlain()) return askPlainText(initial === "" ? message : `${message} [${initial}]`, initial, refusal);
  const answer = await ask({
    ...{ type: "input", message, ...(initial === "" ? {} : { initial }) },
    validate: (text: string) => refusal(text) ?? true,
  });
  return answer;
}

/** Asks for a text that is not shown while it is typed; null where the person gave up. */
export async function askHidden(message: string): Promise<string | null> {
  if (isPlain()) return askLine(message, terminal(), true);
  return ask({ type: "invisible", message });
}

/** Asks for one of several; null where the person gave up. */
export async function askChoice<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | null> {
  if (isPlain()) {
    const index = await askNumber(
      message,
      choices.map((choice) => choice.message),
      terminal(),
    );
    return index === null ? null : (choices[index]?.name ?? null);
  }
  const name = await ask({ type: "select", message, choices: [...choices] });
  return choices.find((choice) => choice.name === name)?.name ?? null;
}

/** True where nothing may be drawn over: then questions are plain lines too. */
function isPlain(): boolean {
  const { env, argv } = process;
  return env["TERM"] === "dumb" || env["CHAT_RENDERER"] === "minimal" || /--renderer[ =]minimal/u.test(argv.join(" "));
}

function terminal() {
  return { input: process.stdin, write: (text: string) => void process.stdout.write(text) };
}

async function askPlainText(question: string, initial: string, refusal: (text: string) => string | null) {
  for (;;) {
    const text = await askLine(question, terminal(), false);
    if (text === null) return null;
    const refused = refusal(text);
    if (refused === null) return text === "" ? initial : text;
    process.stdout.write(`${refused}\n`);
  }
}

function refusalOf(text: string, parse: ((text: string) => unknown) | undefined): string | null {
  try {
    parse?.(text);
    return null;
  } catch (error) {
    return failureOf(error).text;
  }
}

async function ask(question: {
  type: string;
  message: string;
  initial?: string;
  choices?: object[];
  validate?: (text: string) => string | true;
}): Promise<string | null> {
  guardReadline();
  const { default: Enquirer } = await import("enquirer");
  const { stdin } = process;
  const stdout = process.stderr.isTTY ? process.stderr : process.stdout;
  const styles = { enabled: !process.env["NO_COLOR"] };
  const enquirer = new Enquirer<{ answer?: string }>({ name: "answer", stdin, stdout, styles });
  const gone = Promise.withResolvers<null>();
  let onGone = () => {};
  enquirer.once("prompt", (prompt: EnquirerPrompt) => {
    onGone = () => void setImmediate(() => prompt.state.submitted || prompt.cancel().catch(() => gone.resolve(null)));
    for (const event of GONE) stdin.once(event, onGone);
  });
  const asked = enquirer.prompt(question as Parameters<typeof enquirer.prompt>[0]);
  try {
    return await Promise.race([asked.then(({ answer }) => answer?.trim() ?? null), gone.promise]);
  } catch {
    return null;
  } finally {
    for (const event of GONE) stdin.off(event, onGone);
    // The pause of standard input takes effect a little later, and would stop whoever reads it next.
    await new Promise((settle) => setImmediate(settle));
  }
}

/** What is used of enquirer's prompt that its types leave out. */
interface EnquirerPrompt {
  readonly state: { readonly submitted?: boolean };
  cancel(): Promise<void>;
}

/** Nothing more will be typed: readline stops reading at ctrl-d, of which enquirer hears nothing and would wait for ever. */
const GONE = ["pause", "end", "close", "error"] as const;

/** enquirer 2.4.1 pauses an interface that it has closed, which Node 24 answers with ERR_USE_AFTER_CLOSE (its issue 483); and closing one fails where the terminal is gone. */
function guardReadline(): void {
  const prototype = readline.Interface.prototype;
  if (Object.hasOwn(prototype, GUARDED)) return;
  Object.defineProperty(prototype, GUARDED, { value: true });
  for (const name of ["pause", "resume"] as const) {
    const original = prototype[name];
    prototype[name] = function guarded(this: readline.Interface) {
      return "closed" in this && this.closed === true ? this : original.call(this);
    };
  }
  const { close } = prototype;
  prototype.close = function guarded() {
    try {
      close.call(this);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EIO")) throw error;
    }
  };
}

const GUARDED = Symbol("guarded");
