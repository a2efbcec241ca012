// Owns which language is asked for: by the command line, the environment, else the system. Must not know any sentence.
import { isLanguage, type Language } from "./languages/grammar.ts";

/** The word that names a language for this process: the last `--lang` before `--`, else `CHAT_LANG`, else null. It may name none that Sotto speaks. */
export function chosenLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): string | null {
  const chosen = optionOf(argv) ?? env["CHAT_LANG"];
  return chosen === undefined || chosen === "" ? null : chosen;
}

/** What the system says its language is, as it says it. */
export function systemLocale(env: NodeJS.ProcessEnv): string {
  const named = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  if (named !== undefined || process.platform !== "win32") return named ?? "";
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}

/** The language that a word such as `pt`, `pt-BR` or `pt_BR.UTF-8` names, or null where Sotto does not speak it. */
export function languageNamed(text: string): Language | null {
  const language = tagOf(text).split("-")[0]?.toLowerCase() ?? "";
  return isLanguage(language) ? language : null;
}

/** The same word as a language tag is written, without a character set or a variant. */
export function tagOf(text: string): string {
  const [word = ""] = text.trim().split(/[.@]/u);
  return word.replaceAll("_", "-");
}

/** The last `--lang`, wherever it stands before `--`. */
function optionOf(argv: readonly string[]): string | undefined {
  const end = argv.indexOf("--");
  const words = end === -1 ? argv : argv.slice(0, end);
  const index = words.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = words[index];
  return word === "--lang" ? words[index + 1] : word?.slice("--lang=".length);
}
