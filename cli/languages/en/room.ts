// Owns in English what happens in a room, as it is said to the person in it. Must not know who prints it.
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("en");

/** Lines about the room. Names are sanitised and isolated. */
export const room = {
  connecting: "Connecting …",
  noAnswer: (seconds: number) => `The relay does not answer; trying again in ${number(seconds)} s.`,
  lost: (seconds: number) => `The connection is lost; trying again in ${number(seconds)} s. What you say is kept.`,
  backOnline: "Connected again.",
  unnamed: "a room without a name",
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
  gap: (events: number) =>
    plural(events, (n) => ({
      one: `${n} event can no longer be had; there may have been messages.`,
      other: `${n} events can no longer be had; there may have been messages.`,
    })),
  newInvite: (link: string) => `The room has a new link: ${link}`,
  undelivered: (text: string) => `Not delivered: ${text}`,
  keptForLater: (text: string) => `Not sent yet; the profile keeps it and sends it at the next start: ${text}`,
  theMessage: "the message",
  warning: (text: string) => `Warning: ${text}`,
  mentioned: (nick: string, number: number, room: string) =>
    `${nick} speaks to you in ${number}: ${room}. /room ${number} goes there.`,
  notice: (nick: string, room: string) => `${nick} speaks to you in ${room}`,
  switched: (number: number, room: string) => `You are typing to ${number}: ${room}.`,
  quit: "You have left the room.",
  /** What becomes of what is said: who may read the past, and how long the relay keeps it. */
  policy: {
    sharedMemory:
      "Whoever has the link can read what was said before they came; the relay keeps it, sealed, in memory only, and forgets it 15 minutes after the last message or when it restarts.",
    sharedDisk: (time: string) =>
      `Whoever has the link can read what was said before they came; the relay keeps it, sealed, for ${time}.`,
    sealedMemory:
      "Everybody reads only what is said after they have joined; the relay keeps it, sealed, in memory only, and forgets it 15 minutes after the last message or when it restarts.",
    sealedDisk: (time: string) =>
      `Everybody reads only what is said after they have joined; the relay keeps it, sealed, for ${time}.`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status = {
  unnamed: "room without a name",
  connecting: "connecting …",
  reconnecting: "reconnecting …",
  offline: "offline",
  away: "you are away",
  people: (people: number) => `${number(people)} here`,
  mentions: (messages: number) => `${number(messages)} @you`,
  oneTyping: (nick: string) => `${nick} is typing …`,
  twoTyping: (nicks: string) => `${nicks} are typing …`,
  manyTyping: "several people are typing …",
  lastSaid: (ago: string) => `last message: ${ago}`,
  waiting: (messages: number) => `and ${number(messages)} more to be sent`,
};
