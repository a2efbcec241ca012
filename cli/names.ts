// Owns what a nick and a room's name may be, and the nick of somebody who chose none. Must not know who bears them.
import { randomInt } from "node:crypto";
import { isNick, MAX_NICK_GRAPHEMES } from "../client/nick.ts";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";
import { isPlainLine } from "./sanitise.ts";

/** Longest room name, in graphemes and in bytes of UTF-8. */
const MAX_NAME_GRAPHEMES = 64;
const MAX_NAME_BYTES = 256;

const GUEST_CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GUEST_LENGTH = 4;

/** A nick of 1 to 32 graphemes in NFC; throws `usage`. */
export function parseNick(text: string): string {
  const nick = text.normalize("NFC").trim();
  if (!isNick(nick) || !isPlainLine(nick)) {
    throw new ChatError("usage", texts().usage.nick(MAX_NICK_GRAPHEMES));
  }
  return nick;
}

/** A room's name of at most 64 graphemes in NFC; throws `usage`. */
export function parseRoomName(text: string): string {
  const name = text.normalize("NFC").trim();
  if (name !== "" && (!isPlainLine(name) || !fits(name, MAX_NAME_GRAPHEMES, MAX_NAME_BYTES))) {
    throw new ChatError("usage", texts().usage.roomName(MAX_NAME_GRAPHEMES));
  }
  return name;
}

/** `guest-` and four random characters. */
export function guestNick(): string {
  const characters = Array.from({ length: GUEST_LENGTH }, () =>
    GUEST_CHARACTERS.charAt(randomInt(GUEST_CHARACTERS.length)),
  );
  return `guest-${characters.join("")}`;
}

function fits(text: string, graphemes: number, bytes: number): boolean {
  return Buffer.byteLength(text) <= bytes && [...new Intl.Segmenter().segment(text)].length <= graphemes;
}
