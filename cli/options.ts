// Owns the options that several commands share. Must not know what a command does with them.
import { InvalidArgumentError, Option } from "commander";
import { texts } from "./language.ts";
import { LANGUAGES } from "./languages/grammar.ts";
import { IMAGES, NOTICES, type Settings, TIMES } from "./settings.ts";

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
  readonly images?: Settings["images"];
}

/** Options of a relay on this machine. */
export interface RelayOptions {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly publicUrl?: string;
}

export const insecure = () => new Option("--insecure", texts().options.insecure);
export const json = () => new Option("--json", texts().options.json);
/** It was obeyed before the options were made: they are described in that language. */
export const lang = () => new Option("--lang <language>", texts().options.lang(LANGUAGES.join(", "))).env("CHAT_LANG");
export const name = () => new Option("--name <text>", texts().options.name).default("");
export const server = () => new Option("--server <url>", texts().options.server).env("CHAT_SERVER");
export const inviteFile = () => new Option("--invite-file <file>", texts().options.inviteFile);

/** What every command that goes into a room takes. */
export function entering(): Option[] {
  const say = texts().options;
  return [
    new Option("--nick <nick>", say.nick).env("CHAT_NICK"),
    new Option("--owner-file <file>", say.ownerFile),
    new Option("--timeout <seconds>", say.timeout).argParser(wholeNumber(1, MAX_TIMEOUT_S)).default(DEFAULT_TIMEOUT_S),
    insecure(),
    new Option("--profile <name>", say.profile).env("CHAT_PROFILE"),
  ];
}

/** What every command that shows a room takes. */
export function staying(): Option[] {
  const say = texts().options;
  return [
    new Option("--renderer <name>", say.renderer).choices(RENDERERS).env("CHAT_RENDERER"),
    new Option("--buffer <messages>", say.buffer)
      .argParser(wholeNumber(1, MAX_BUFFER))
      .env("CHAT_BUFFER")
      .default(DEFAULT_BUFFER),
    new Option("--times <how>", say.times).choices(TIMES).env("CHAT_TIMES"),
    new Option("--no-markdown", say.noMarkdown),
    new Option("--notify <how>", say.notify).choices(NOTICES).env("CHAT_NOTIFY"),
    new Option("--listen", say.listen),
    new Option("--images <how>", say.images).choices(IMAGES),
  ];
}

/** What join, host and send take alike. */
export function talking(): Option[] {
  return [...entering(), ...staying()];
}

/** What a relay on this machine takes. */
export function relaying(): Option[] {
  const say = texts().options;
  return [
    new Option("--port <port>", say.port).argParser(wholeNumber(0, MAX_PORT)).default(DEFAULT_PORT),
    new Option("--host <address>", say.host).default("127.0.0.1"),
    new Option("--data <directory>", say.data),
    new Option("--public-url <url>", say.publicUrl).env("PUBLIC_URL"),
  ];
}

/** A parser for a whole number in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/u.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(texts().usage.wholeNumber(least, most));
  };
}
