// Owns what may be a nick. Must not know who bears it.
import { MAX_NICK_BYTES } from "../crypto/credential.ts";

export { MAX_NICK_BYTES };
/** Longest nick, in graphemes. */
export const MAX_NICK_GRAPHEMES = 32;

/** True for a name that a member may bear, as it stands: normalising and stripping are for whoever reads it from a keyboard. */
export function isNick(nick: string): boolean {
  return nick.trim() !== "" && new TextEncoder().encode(nick).length <= MAX_NICK_BYTES && fitsGraphemes(nick);
}

/** No text has more graphemes than UTF-16 units, and a segmenter takes a while to load. */
function fitsGraphemes(nick: string): boolean {
  return nick.length <= MAX_NICK_GRAPHEMES || [...new Intl.Segmenter().segment(nick)].length <= MAX_NICK_GRAPHEMES;
}
