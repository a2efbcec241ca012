// Owns the options that several commands share. Must not know what a command does with them.
import { InvalidArgumentError, Option } from "commander";
import { NOTICES, type Settings, TIMES } from "./settings.ts";

/** How rooms can be drawn. */
export const RENDERERS = ["rich", "minimal", "json"] as const;
export type RendererName = (typeof RENDERERS)[number];

const MAX_BUFFER = 1_000_000;
const MAX_TIMEOUT_S = 86_400;
const MAX_PORT = 65_535;
const DEFAULT_BUFFER = 1_000;
const DEFAULT_TIMEOUT_S = 30;
/** Where a relay listens if nobody says. */
export const DEFAULT_PORT = 8_787;

/** Options of commands that go into a room. */
export interface EnterOptions {
  readonly inviteFile?: string;
  readonly insecure?: boolean;
  readonly timeout: number;
  readonly ownerFile?: string;
  readonly nick?: string;
  readonly profile?: string;
}

/** Options of commands that stay in a room. */
export interface StayOptions extends EnterOptions {
  readonly renderer?: RendererName;
  readonly buffer: number;
  readonly listen?: boolean;
  readonly times?: Settings["times"];
  readonly markdown?: boolean;
  readonly notify?: Settings["notify"];
  readonly lang?: string;
  readonly images?: string;
}

/** Options of a relay on this machine. */
export interface RelayOptions {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly publicUrl?: string;
}

export const insecure = () => new Option("--insecure", "allow plain http to a host that is not this machine");
export const json = () => new Option("--json", "print the result as one JSON object");
export const name = () => new Option("--name <text>", "the room's name").default("");
export const server = () => new Option("--server <url>", "the relay").env("CHAT_SERVER");
export const inviteFile = () => new Option("--invite-file <file>", "read the invite from a file");

/** What every command that goes into a room takes. */
export function entering(): Option[] {
  return [
    new Option("--nick <nick>", "your nick (guest- and four characters if you do not say)").env("CHAT_NICK"),
    new Option("--owner-file <file>", "read the owner key from a file"),
    new Option("--timeout <seconds>", "bounds the first connection and the last delivery")
      .argParser(wholeNumber(1, MAX_TIMEOUT_S))
      .default(DEFAULT_TIMEOUT_S),
    insecure(),
    new Option("--profile <name>", "a lasting identity (not in this version)").env("CHAT_PROFILE").hideHelp(),
  ];
}

/** What every command that stays in a room takes. */
export function staying(): Option[] {
  return [
    new Option("--renderer <name>", "how the room is drawn (rich on a terminal, else minimal)")
      .choices(RENDERERS)
      .env("CHAT_RENDERER"),
    new Option("--buffer <messages>", "messages that are kept")
      .argParser(wholeNumber(1, MAX_BUFFER))
      .env("CHAT_BUFFER")
      .default(DEFAULT_BUFFER),
    new Option("--times <how>", "times of day, or how long ago").choices(TIMES).env("CHAT_TIMES"),
    new Option("--no-markdown", "do not draw *bold*, _italic_ and `code` as such"),
    new Option("--notify <how>", "what a mention of you sets off; text shows what was said")
      .choices(NOTICES)
      .env("CHAT_NOTIFY"),
    new Option("--listen", "stay when input ends"),
    new Option("--lang <language>", "the language (this version has en)").choices(["en"]).hideHelp(),
    new Option("--images <how>", "how images are shown (not in this version)").hideHelp(),
  ];
}

/** What a relay on this machine takes. */
export function relaying(): Option[] {
  return [
    new Option("--port <port>", "where the relay listens").argParser(wholeNumber(0, MAX_PORT)).default(DEFAULT_PORT),
    new Option("--host <address>", "on which address").default("127.0.0.1"),
    new Option("--data <directory>", "keep rooms and the token secret there; all is in memory without it"),
    new Option("--public-url <url>", "the address under which others reach the relay, for its links").env("PUBLIC_URL"),
  ];
}

/** A parser for a whole number in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/u.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}
