// Owns what a person reads in a room, in English, in one place so that other languages can follow. Must not know who prints it.
import type { LeftReason } from "../client/events.ts";
import type { Policy } from "../protocol/policy.ts";
import { formatDuration } from "./durations.ts";
import { ERROR_TEXTS } from "./error-texts.ts";
import { isolateName, sanitiseLine } from "./sanitise.ts";

/** What becomes of what is said, in one plain sentence. */
export function policyText({ history, retention, ttlMs }: Policy): string {
  const reach =
    history === "shared"
      ? "Whoever has the link can read what was said before they came"
      : "Everybody reads only what is said from their own joining on";
  const keeping =
    retention === "disk"
      ? `the relay keeps it, sealed, for ${formatDuration(ttlMs)}.`
      : "the relay keeps it, sealed, in memory only, and forgets it 15 minutes after the last message or when it restarts.";
  return `${reach}; ${keeping}`;
}

/** A count with its noun. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The sentence at a room's end. */
export function leftText(reason: LeftReason): string {
  return reason === "quit" ? "You have left the room." : ERROR_TEXTS[reason];
}

/** Everything else that is said in a room. Names are sanitised and, in sentences, isolated. */
export const TEXTS = {
  connecting: "Connecting …",
  noAnswer: (seconds: number) => `The relay does not answer; trying again in ${seconds} s.`,
  lost: (seconds: number) => `The connection is lost; trying again in ${seconds} s. What you say is kept.`,
  backOnline: "Connected again.",
  unnamedRoom: "a room without a name",
  entered: (room: string, nick: string) => `You are in ${room} as ${nick}.`,
  here: (names: string) => `Here: ${names}.`,
  alone: "Nobody else is here yet.",
  joined: (nick: string) => `${nick} joined`,
  left: (nick: string) => `${nick} left`,
  away: (nick: string) => `${nick} is away`,
  back: (nick: string) => `${nick} is back`,
  kicked: (nick: string) => `${nick} was removed by an owner`,
  nick: (was: string, nick: string) => `${was} is now ${nick}`,
  renamed: (room: string) => `The room is now called ${room}.`,
  owner: (nick: string) => `${nick} is an owner of the room now.`,
  gap: (messages: number) => `${count(messages, "event")} can no longer be had; there may have been messages.`,
  newInvite: (link: string) => `The room has a new link: ${link}`,
  undelivered: (text: string) => `Not delivered: ${text}`,
  warning: (text: string) => `Warning: ${text}`,
  roomIs: (room: string, people: string) => `This is ${room}; ${people} here.`,
  mentioned: (nick: string, number: number, room: string) =>
    `${isolateName(sanitiseLine(nick))} speaks to you in ${number}: ${room}. /room ${number} goes there.`,
  notice: (nick: string, room: string) => `${nick} speaks to you in ${room}`,
  switched: (number: number, room: string) => `You are typing to ${number}: ${room}.`,
} as const;

/** What the line above the one being typed says. */
export const STATUS_TEXTS = {
  unnamed: "room without a name",
  connecting: "connecting …",
  reconnecting: "reconnecting …",
  offline: "offline",
  away: "you are away",
  people: (people: number) => `${people} here`,
  unread: (messages: number, mentioned: boolean) => (mentioned ? `${messages} @you` : String(messages)),
  typing: (nicks: string, people: number) => `${nicks} ${people === 1 ? "is" : "are"} typing …`,
  manyTyping: "several people are typing …",
  waiting: (messages: number) => `and ${messages} more to be sent`,
} as const;
