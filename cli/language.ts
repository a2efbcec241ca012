// Owns the language that this process speaks: how it is tagged, and its sentences once loaded. Must not know any sentence.
import { ChatError } from "../protocol/errors.ts";
import type { Catalogue } from "./languages/catalogue.ts";
import { catalogue as english } from "./languages/en/catalogue.ts";
import { LANGUAGES, type Language } from "./languages/grammar.ts";
import { loadCatalogue } from "./languages/loaders.ts";
import { chosenLanguage, languageNamed, systemLocale, tagOf } from "./wanted-language.ts";

/** A language, with the region where one is known: a BCP 47 tag for dates. */
export interface Speech {
  readonly language: Language;
  readonly tag: string;
}

/** Where nobody chooses: English, with dates as most of the world writes them. */
const DEFAULT: Speech = { language: "en", tag: "en-GB" };
/** Digits as commands are typed with them. */
const numberingSystem = "latn";

let speech = DEFAULT;
let spoken: Catalogue = english;

/** The sentences of the language that is spoken. Ask each time: it may change while the program runs. */
export function texts(): Catalogue {
  return spoken;
}

/** One or another of `names`, as a sentence has them. */
export function eitherOf(names: readonly string[]): string {
  return new Intl.ListFormat(speech.tag, { type: "disjunction" }).format(names);
}

/** The tag for Intl of what is spoken. */
export function speechTag(): string {
  return speech.tag;
}

/** The language that is spoken. */
export function spokenLanguage(): Language {
  return speech.language;
}

/** Speaks a language from now on, with the sentences of `catalogue` where they are not its own. */
export async function speak(wanted: Speech, catalogue?: Catalogue): Promise<void> {
  spoken = catalogue ?? (await loadCatalogue(wanted.language));
  speech = wanted;
}

/** The language that a word such as `pt`, `pt-BR` or `pt_BR.UTF-8` names, or null where Sotto does not speak it. */
export function speechNamed(text: string): Speech | null {
  const language = languageNamed(text);
  if (language === null) return null;
  const tag = tagOf(text);
  if (tag.toLowerCase() === DEFAULT.language) return DEFAULT;
  return { language, tag: canonical(tag) ?? canonical(language) ?? language };
}

/** What the command line, else `CHAT_LANG`, else the system asks for; throws `usage` in English where one of the first two names no language. */
export function wantedSpeech(argv: readonly string[], env: NodeJS.ProcessEnv): Speech {
  const chosen = chosenLanguage(argv, env);
  if (chosen === null) return speechNamed(systemLocale(env)) ?? DEFAULT;
  const named = speechNamed(chosen);
  if (named === null) throw new ChatError("usage", unknownLanguage(chosen));
  return named;
}

/** The sentence for a language that is not spoken; it names those that are. */
export function unknownLanguage(given: string): string {
  return texts().usage.language(given, LANGUAGES.join(", "));
}

function canonical(tag: string): string | null {
  try {
    return new Intl.Locale(tag, { numberingSystem }).toString();
  } catch {
    return null;
  }
}
