// Shows that every language is complete and sound, and which one is spoken when.
import { afterEach, describe, expect, it } from "vitest";
import { failureOf } from "../../cli/failure.ts";
import { speak, speechNamed, speechTag, texts, wantedSpeech } from "../../cli/language.ts";
import type { Catalogue } from "../../cli/languages/catalogue.ts";
import { LANGUAGES, PLURALS } from "../../cli/languages/grammar.ts";
import { loadCatalogue } from "../../cli/languages/loaders.ts";
import { isolateName, sanitiseSentence } from "../../cli/sanitise.ts";
import { ChatError } from "../../protocol/errors.ts";

afterEach(() => speak({ language: "en", tag: "en-GB" }));

/** Numbers that meet every plural category of every language. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000, 1_000_000] as const;
/** Words that no sentence holds by itself. */
const WORDS = ["Xena", "Yvo", "Zoë", "Quux"] as const;

type Texts = { readonly [key: string]: string | boolean | Texts | ((...parameters: never[]) => string) };

/** Every sentence of a catalogue with its path, functions called with `count` and names as their parameters. */
function sentences(catalogue: Catalogue, count: number): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: Texts[string], path: string) => {
    if (typeof value === "string") found.set(path, value);
    else if (typeof value === "function") found.set(path, called(value, path, count));
    else if (typeof value === "object")
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  for (const [key, value] of Object.entries(catalogue)) visit(value, key);
  return found;
}

/** A note takes its parameters by name, all else takes words or numbers: which of them shows in the text of the function. */
function called(sentence: (...parameters: never[]) => string, path: string, count: number): string {
  const say = (...parameters: readonly unknown[]) => sentence(...(parameters as never[]));
  if (path.startsWith("notes."))
    return say({ ...{ nick: WORDS[0], name: WORDS[0], fingerprint: WORDS[1] }, ...numbersOf(count) });
  const source = sentence.toString();
  const names =
    /^\(([^)]*)\)/u
      .exec(source)?.[1]
      ?.split(",")
      .map((name) => name.trim()) ?? [];
  return say(...names.map((name, index) => (isNumber(path, name, source) ? count : (WORDS[index] ?? ""))));
}

function isNumber(path: string, name: string, source: string): boolean {
  return new RegExp(`(?:number|plural)\\(${name}\\b`, "u").test(source) || COUNTED.has(`${path}.${name}`);
}

/** Numbers that are written as they are typed. */
const COUNTED = new Set(["doctor.terminal.columns", "doctor.terminal.rows", "usage.wholeNumber.least"]);

function numbersOf(count: number) {
  return { theirs: count, ours: count, limit: count, seconds: count, characters: count, bytes: count };
}

const english = await loadCatalogue("en");

describe.each(LANGUAGES)("the language %s", async (language) => {
  const catalogue = await loadCatalogue(language);

  it("tells exactly the plural categories apart that its speakers do", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect([...PLURALS[language]].sort()).toEqual([...pluralCategories].sort());
  });

  it("fills every place that English fills, and leaves no mark of a template", () => {
    for (const count of COUNTS) {
      const wanted = sentences(english, count);
      const spoken = sentences(catalogue, count);
      expect([...spoken.keys()].sort()).toEqual([...wanted.keys()].sort());
      for (const [path, text] of spoken) {
        expect(text.trim(), path).not.toBe("");
        expect(text, path).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{|\$\{|\}\}| {2,}$/u);
        for (const word of WORDS) expect([path, text.includes(word)]).toEqual([path, wanted.get(path)?.includes(word)]);
      }
    }
  });

  it("ends what it has isolated, and begins nothing else that turns text around", () => {
    for (const [path, text] of sentences(catalogue, 3)) {
      expect(sanitiseSentence(text).replace(/\s+/gu, " "), path).toBe(text.trim().replace(/\s+/gu, " "));
      if (!catalogue.rightToLeft) expect(text, path).not.toMatch(/[\u2066-\u2069]/u);
    }
  });

  it("names commands, options and variables as English does", () => {
    const wanted = sentences(english, 3);
    for (const [path, text] of sentences(catalogue, 3))
      expect([path, ...typedIn(text)]).toEqual([path, ...typedIn(wanted.get(path) ?? "")]);
  });

  it.runIf(language !== "en")("says in its own words whatever takes three words in English", () => {
    const wanted = sentences(english, 3);
    const same = [...sentences(catalogue, 3)].filter(
      ([path, text]) =>
        text === wanted.get(path) && /\p{L}{3,} \p{L}{2,} \p{L}{2,}/u.test(text.replaceAll(/chat .*/gu, "")),
    );
    expect(same).toEqual([]);
  });

  it("shows each failure as a whole sentence", async () => {
    await speak({ language, tag: language });
    for (const sentence of [texts().usage.inviteNeeded, texts().misuses.inviteHow, texts().usage.shells])
      expect(failureOf(new ChatError("usage", sentence)).text).toBe(sentence);
    const nested = texts().usage.didYouMean(isolateName("members"));
    expect(failureOf(new ChatError("usage", nested)).text).toBe(nested);
  });
});

/** What is to be typed in a text, in order of the alphabet. */
function typedIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\p{L}/.:])\/[a-z]{2,}|--[a-z-]{3,}|CHAT_[A-Z_]+|NO_COLOR|https?:\/\/[!-~]+/gu)]
    .map(([found]) => found.replace(/[,.;)]+$/u, ""))
    .sort();
}

describe("the language that is spoken", () => {
  const wanted = (words: string[], env: NodeJS.ProcessEnv) => wantedSpeech(words, env).language;

  it("is that of --lang, else of CHAT_LANG, else of the system, else English", () => {
    const env = { CHAT_LANG: "ja", LC_ALL: "de_DE.UTF-8", LC_MESSAGES: "ru_RU", LANG: "ko" };
    expect(wanted(["join", "--lang", "fr"], env)).toBe("fr");
    expect(wanted(["--lang=eu", "join"], env)).toBe("eu");
    expect(wanted(["send", "--", "--lang", "fr"], env)).toBe("ja");
    expect(wanted([], env)).toBe("ja");
    expect(wanted([], { ...env, CHAT_LANG: "" })).toBe("de");
    expect(wanted([], { LC_MESSAGES: "ru_RU", LANG: "ko" })).toBe("ru");
    expect(wanted([], { LC_ALL: "", LANG: "gl_ES@euro" })).toBe("gl");
    for (const LANG of ["C", "POSIX", "C.UTF-8", "nb_NO.UTF-8", "xx"]) expect(wanted([], { LANG })).toBe("en");
  });

  it("is refused where it is asked for and not there, in a sentence that names all", () => {
    for (const [words, env] of [
      [["--lang", "tlh"], {}],
      [[], { CHAT_LANG: "klingon" }],
    ] as const) {
      const text = (() => {
        try {
          wantedSpeech(words, env);
          return "";
        } catch (error) {
          return failureOf(error).text;
        }
      })();
      for (const language of LANGUAGES) expect(text).toContain(` ${language}`);
    }
  });

  it("keeps its region for dates, and the digits that commands are typed with", async () => {
    expect(speechNamed("pt_BR.UTF-8")).toMatchObject({ language: "pt", tag: expect.stringMatching(/^pt-BR/u) });
    expect(speechNamed("de-AT")).toMatchObject({ language: "de", tag: expect.stringMatching(/^de-AT/u) });
    await speak(speechNamed("ar_EG") ?? { language: "en", tag: "en" });
    expect(new Intl.DateTimeFormat(speechTag(), { day: "numeric" }).format(new Date(2026, 0, 24))).toContain("24");
    expect(texts().status.people(12)).toContain("12");
  });
});
