// Owns the shape of a language: what is missing or superfluous in one does not compile. Must not load any.
import type { catalogue } from "./en/catalogue.ts";

/** Everything that is said, in one language: the same as in English, key by key. */
export type Catalogue = Readonly<typeof catalogue>;
