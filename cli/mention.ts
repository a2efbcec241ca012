// Owns when a text speaks to somebody. Must not know what follows from that.

const MAX_NICK_UNITS = 256;
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/gu;

/** A pattern that finds `nick` as a word of its own, with or without an @ before it; null for a nick without any letter. */
export function mentionPattern(nick: string): RegExp | null {
  if (!/[\p{L}\p{N}]/u.test(nick) || nick.length > MAX_NICK_UNITS) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}_-])@?${nick.replace(SYNTAX, "\\$&")}(?![\\p{L}\\p{N}_-])`, "giu");
}

/** True where the text speaks to whoever bears `nick`. */
export function mentions(text: string, nick: string): boolean {
  return mentionPattern(nick)?.test(text) === true;
}
