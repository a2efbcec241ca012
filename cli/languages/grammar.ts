// Owns the languages that Sotto speaks, and how numbers and plurals go in each. Must not know any sentence.

/** Every language with the plural categories of CLDR that its sentences must tell apart; a test compares them with Intl. */
export const PLURALS = {
  en: ["one", "other"],
  fr: ["one", "many", "other"],
  es: ["one", "many", "other"],
  zh: ["other"],
  ja: ["other"],
  de: ["one", "other"],
  ru: ["one", "few", "many", "other"],
  et: ["one", "other"],
  pt: ["one", "many", "other"],
  ko: ["other"],
  ca: ["one", "many", "other"],
  eu: ["one", "other"],
  gl: ["one", "other"],
  ar: ["zero", "one", "two", "few", "many", "other"],
  hi: ["one", "other"],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>;

/** A language, as its subtag of BCP 47. */
export type Language = keyof typeof PLURALS;

/** All of them, English first. */
export const LANGUAGES = Object.keys(PLURALS).filter(isLanguage);

/** True where Sotto speaks what `text` names. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(PLURALS, text);
}

/** A sentence in each plural category of a language: one that is missing does not compile. */
type Forms<L extends Language> = Readonly<Record<(typeof PLURALS)[L][number], string>> & { readonly other: string };

/** What the sentences of one language are made with. */
interface Grammar<L extends Language> {
  /** A number as it is written, in the digits that commands are typed with. */
  number(value: number): string;
  /** The form for `value`, which `forms` gets as it is written. */
  plural(value: number, forms: (value: string) => Forms<L>): string;
}

/** The grammar of a language; what it needs of Intl is made at the first sentence that asks for it. */
export function grammarOf<L extends Language>(language: L): Grammar<L> {
  let numbers: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  const number = (value: number) => {
    numbers ??= new Intl.NumberFormat(language, { numberingSystem: "latn" });
    return numbers.format(value);
  };
  return {
    number,
    plural(value, forms) {
      rules ??= new Intl.PluralRules(language);
      const all: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string } = forms(number(value));
      return all[rules.select(value)] ?? all.other;
    },
  };
}
