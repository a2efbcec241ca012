// Owns one round of completion: the first tab adds what is certain, further ones go through what fits. Must not know the screen.
import { commonStart, type Offer, offerFor, type Sources } from "./completion.ts";
import { type Editor, edit } from "./line-editor.ts";

/** What is offered, and which of it stands in the text, or null for none. */
export interface Completing {
  readonly offer: Offer;
  readonly chosen: number | null;
}

/** The editor and the round after a tab; `by` is -1 for shift-tab. The round is over where nothing is left to choose. */
export function complete(
  editor: Editor,
  going: Completing | null,
  sources: Sources,
  by: 1 | -1,
): { editor: Editor; completing: Completing | null } {
  if (going !== null) return choose(editor, going, by);
  const offer = offerFor(editor.before, sources);
  if (offer === null) return { editor, completing: null };
  const { head, words, tail } = offer;
  const [only] = words;
  if (words.length === 1 && only !== undefined) {
    return { editor: edit(editor, { before: head + only + tail }), completing: null };
  }
  const certain = head + commonStart(words);
  const longer = certain.length > editor.before.length;
  return { editor: longer ? edit(editor, { before: certain }) : editor, completing: { offer, chosen: null } };
}

function choose(editor: Editor, { offer, chosen }: Completing, by: 1 | -1) {
  const { head, words, tail } = offer;
  const count = words.length;
  const next = chosen === null ? (by === 1 ? 0 : count - 1) : (chosen + by + count) % count;
  return { editor: edit(editor, { before: head + (words[next] ?? "") + tail }), completing: { offer, chosen: next } };
}
