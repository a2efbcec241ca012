// Owns what comes from whoever types. Must not know where it comes from.

/** A line; a sign of life of a person, who may be writing something; or null, which asks to leave soon. */
export type Input = string | { readonly writing: boolean } | null;
