// Owns in English what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("en");

/** Questions to a person at a terminal. */
export const prompts = {
  whatToDo: "What would you like to do?",
  join: "Join a room that somebody invited me to",
  host: "Open a room on this computer, to try it out or for people on it",
  create: "Open a room on a relay that others can reach",
  nick: "What should others call you?",
  roomName: "What is the room called? (may be left empty)",
  relay: "The relay's address, such as https://chat.example.org",
  invite: "Paste the invite (it is not shown)",
  whatToSend: "What to send",
  oneTo: (question: string, most: number) => `${question} (1 to ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed = {
  sent: "Sent.",
  listens: (url: string) => `The relay listens on ${url}`,
  roomLink: (link: string) => `The room's link, for those you invite:  ${link}`,
  ownerKey: (key: string) => `The owner key, for you alone:           ${key}`,
  ownerKeyOnce: "It is not shown again; with it you can remove people and burn the room.",
  toJoin: (command: string) => `To join, type this and paste the link:  ${command}`,
  toJoinElsewhere: (command: string) => `To join, type this in another terminal and paste the link:  ${command}`,
  whoeverHas: "Whoever has this link can come in:",
  yours: "The room is yours: /owner shows the key that proves it, /help what you can do.",
  onlyHere:
    "Only this machine can use that link. To share one, put the relay behind an https address and start it with --public-url https://ADDRESS, or create the room on a relay that others can reach.",
};

/** What `chat doctor` says. */
export const doctor = {
  ok: "ok",
  no: "no",
  /** What is checked, as a word. */
  checks: {
    node: "node",
    terminal: "terminal",
    colours: "colours",
    images: "images",
    clock: "clock",
    server: "server",
  },
  node: (version: string) => `Node ${version}`,
  oldNode: (version: string, oldest: string) => `Node ${version}; ${oldest} or newer is needed`,
  terminal: (term: string, columns: number, rows: number) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "unknown",
  noTerminal: "output is not a terminal; rooms are drawn plainly",
  noColour: "none, as NO_COLOR asks",
  colourless: "none",
  colours: (colours: number) => plural(colours, (n) => ({ one: `${n} colour`, other: `${n} colours` })),
  images: (way: string) => `drawn as ${way}, as far as the environment tells`,
  noImages: "none: what decodes them does not run here",
  clock: (time: string) => `${time}; compared with a relay's where --server names one`,
  noServer: "none was named; --server URL checks one",
  answers: (origin: string, ms: number) => `${origin} answers in ${number(ms)} ms`,
  noRelay: (origin: string) => `${origin} answers, but not as a Sotto relay does`,
  clockAlone: (time: string) => `${time}; not compared`,
  silent: (origin: string) => `${origin} does not answer`,
  noTime: "the server does not tell the time",
  clockRight: (seconds: number) => `${number(seconds)} s apart from the server's`,
  clockWrong: (seconds: number) => `${number(seconds)} s apart from the server's; set it right`,
};
