// Owns questions to a person at a terminal. Must not be used where standard input is none.
import readline from "node:readline";

/** Something to choose from. */
interface Choice<T extends string> {
  readonly name: T;
  readonly message: string;
}

/** Asks for a text; null where the person gave up with ctrl-c. */
export async function askText(message: string, initial = ""): Promise<string | null> {
  return ask({ type: "input", message, ...(initial === "" ? {} : { initial }) });
}

/** Asks for a text that is not shown while it is typed; null where the person gave up. */
export async function askHidden(message: string): Promise<string | null> {
  return ask({ type: "invisible", message });
}

/** Asks for one of several; null where the person gave up. */
export async function askChoice<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | null> {
  const name = await ask({ type: "select", message, choices: [...choices] });
  return choices.find((choice) => choice.name === name)?.name ?? null;
}

async function ask(question: {
  type: string;
  message: string;
  initial?: string;
  choices?: object[];
}): Promise<string | null> {
  guardReadline();
  const { default: enquirer } = await import("enquirer");
  const stdout = process.stderr.isTTY ? process.stderr : process.stdout;
  try {
    const answers = await enquirer.prompt<{ answer: string }>({
      ...question,
      name: "answer",
      stdin: process.stdin,
      stdout,
    });
    return answers.answer.trim();
  } catch {
    return null;
  } finally {
    // The pause of standard input takes effect a little later, and would stop whoever reads it next.
    await new Promise((settle) => setImmediate(settle));
  }
}

/** enquirer 2.4.1 pauses an interface that it has closed, which Node 24 answers with ERR_USE_AFTER_CLOSE (its issue 483). */
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
}

const GUARDED = Symbol("guarded");
