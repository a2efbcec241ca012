// Owns how members are named: nicks, and the first letters of fingerprints where a nick is not enough. Must not know commands.
import type { Member } from "../client/events.ts";
import { isolateName, sanitiseLine } from "./sanitise.ts";

/** Letters of a fingerprint that tell members of one nick apart on the screen. */
const SHOWN_LETTERS = 4;

/** Whom a text means: one, nobody, or several among whom it does not decide. */
export type Found = { readonly member: Member } | { readonly several: readonly Member[] };

/** Stands behind the names of those who were verified, and in front of what they do. */
export const VERIFIED = "◆";
/** Stands in nicks for the mark, which nobody can give themselves. */
const NO_MARK = "◇";

/** A nick as it is shown: sanitised, and without the mark of those who were verified. */
export function plainNick(nick: string): string {
  return sanitiseLine(nick).replaceAll(VERIFIED, NO_MARK);
}

/** A member's name in a sentence, marked where it was verified. */
export function namedMember(member: Member, members: readonly Member[]): string {
  return isolateName(shownNick(member, members)) + (member.verified ? ` ${VERIFIED}` : "");
}

/** A member's nick, with the first letters of the fingerprint where another one bears it too. */
export function shownNick(member: Member, members: readonly Member[]): string {
  const nick = plainNick(member.nick);
  const clashes = members.some((other) => other.fingerprint !== member.fingerprint && sameNick(other.nick, nick));
  return clashes ? `${nick}#${lettersOf(member.fingerprint).slice(0, SHOWN_LETTERS)}` : nick;
}

/** Finds a member by `nick`, `nick#ab12`, `nick ab12`, or the first letters of a fingerprint behind `#`. */
export function findMember(text: string, members: readonly Member[]): Found {
  const whole = members.filter((member) => sameNick(member.nick, text));
  if (whole.length > 0) return decide(whole);
  const [, nick = "", letters = ""] = /^(.*?)\s*[#\s]\s*([0-9a-f-]+)$/iu.exec(text.trim()) ?? [];
  if (letters === "") return { several: [] };
  const start = lettersOf(letters);
  const close = members.filter((member) => lettersOf(member.fingerprint).startsWith(start));
  return decide(close.filter((member) => nick === "" || sameNick(member.nick, nick)));
}

function decide(members: readonly Member[]): Found {
  const [member] = members;
  return member !== undefined && members.length === 1 ? { member } : { several: members };
}

function sameNick(a: string, b: string): boolean {
  return foldedNick(a) === foldedNick(b);
}

function foldedNick(nick: string): string {
  return plainNick(nick).toLocaleLowerCase("en");
}

function lettersOf(fingerprint: string): string {
  return fingerprint.replace(/[^0-9a-z]/giu, "").toLowerCase();
}
