// Owns what each language must say of the notes that the client gives. Must not know any language.
import type { NoteParameters } from "../../protocol/notes.ts";

/** A sentence for each note. */
export type NoteTexts = { readonly [K in keyof NoteParameters]: (parameters: NoteParameters[K]) => string };
