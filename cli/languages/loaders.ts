// Owns where the sentences of each language are: only those that are spoken are loaded. Must not know which is spoken.
import type { Catalogue } from "./catalogue.ts";
import type { Language } from "./grammar.ts";

const LOADERS: Record<Language, () => Promise<{ readonly catalogue: Catalogue }>> = {
  en: () => import("./en/catalogue.ts"),
  fr: () => import("./fr/catalogue.ts"),
  es: () => import("./es/catalogue.ts"),
  zh: () => import("./zh/catalogue.ts"),
  ja: () => import("./ja/catalogue.ts"),
  de: () => import("./de/catalogue.ts"),
  ru: () => import("./ru/catalogue.ts"),
  et: () => import("./et/catalogue.ts"),
  pt: () => import("./pt/catalogue.ts"),
  ko: () => import("./ko/catalogue.ts"),
  ca: () => import("./ca/catalogue.ts"),
  eu: () => import("./eu/catalogue.ts"),
  gl: () => import("./gl/catalogue.ts"),
  ar: () => import("./ar/catalogue.ts"),
  hi: () => import("./hi/catalogue.ts"),
};

/** The sentences of a language. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await LOADERS[language]()).catalogue;
}
