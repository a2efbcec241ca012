// Owns the answer to `chat --help` where it was laid out beforehand: nothing but the page is loaded. Must not know how a page comes about.
import { chosenLanguage, languageNamed, systemLocale } from "./wanted-language.ts";

// Not by import, which reads all that the module has, and with it loads more of Node.
const { fstatSync, readFileSync, writeSync } = process.getBuiltinModule("node:fs");
const STDOUT = 1;
/** How wide a page is laid out, in columns. */
export const PAGE_COLUMNS = 80;

/** Prints the page in the language of `env`; false, and nothing, where there is none as this terminal needs it: then it is laid out anew. */
export function printBuiltHelp(env: NodeJS.ProcessEnv): boolean {
  const page = builtPage(env);
  if (page === null) return false;
  let written = 0;
  try {
    // Not by process.stdout: to make that stream takes longer than all the rest.
    while (written < page.length) written += writeSync(STDOUT, page, written);
  } catch (error) {
    if (isFull(error)) process.stdout.write(page.subarray(written));
    // A reader that went away is no failure.
  }
  return true;
}

function builtPage(env: NodeJS.ProcessEnv): Buffer | null {
  if (mayBeTerminal() && process.stdout.columns < PAGE_COLUMNS) return null;
  const chosen = chosenLanguage([], env);
  const language = chosen === null ? (languageNamed(systemLocale(env)) ?? "en") : languageNamed(chosen);
  if (language === null) return null;
  try {
    return readFileSync(`${import.meta.dirname}/help/${language}.txt`);
  } catch {
    return null;
  }
}

/** False for files and pipes, which are as wide as the page; quicker than to make the stream that knows. */
function mayBeTerminal(): boolean {
  return fstatSync(STDOUT).isCharacterDevice();
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}
