// Owns where an invite comes from: argument, file, environment, standard input or a person. Must not keep or echo it.
import { readFile } from "node:fs/promises";
import { type Invite, parseLink } from "../client/credentials.ts";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";
import type { LineReader } from "./line-reader.ts";
import { requireSecure } from "./server-address.ts";

/** Stands for standard input's first line. */
export const FROM_STDIN = "-";
const LINK_LIKE = /^https?:\/\/\S+\/r\//u;

/** Where an invite may be. `ask` is null where there is nobody to ask. */
export interface InviteSources {
  readonly argument: string | undefined;
  readonly file: string | undefined;
  readonly environment: string | undefined;
  readonly stdin: LineReader;
  readonly ask: (() => Promise<string | null>) | null;
}

/** An invite and the room it leads to. */
export interface Destination {
  readonly origin: string;
  readonly room: string;
  readonly invite: Invite;
}

/** True where an argument is meant as an invite: `-`, or what looks like a room's link. */
export function looksLikeInvite(argument: string): boolean {
  return argument === FROM_STDIN || LINK_LIKE.test(argument.trim());
}

/** Finds the invite; null where the person who was asked gave up; throws `usage` or `insecure` before anything is sent. */
export async function findInvite(sources: InviteSources, insecure: boolean): Promise<Destination | null> {
  const text = await readInvite(sources);
  return text === null ? null : readLink(text, insecure);
}

/** Where a link leads; throws `usage`, which does not repeat it, or `insecure`. */
export function readLink(text: string, insecure: boolean): Destination {
  const destination = parse(text);
  requireSecure(destination.origin, insecure);
  return destination;
}

function parse(text: string): Destination {
  try {
    return parseLink(text.trim());
  } catch (cause) {
    throw new ChatError("usage", texts().usage.invite, { cause });
  }
}

async function readInvite({ argument, file, environment, stdin, ask }: InviteSources): Promise<string | null> {
  if (argument === FROM_STDIN) return firstLine(stdin);
  if (argument !== undefined) return argument;
  if (file !== undefined) return readSecretFile("--invite-file", file);
  if (environment !== undefined) return environment;
  if (ask !== null) return ask();
  throw new ChatError("usage", texts().usage.inviteNeeded);
}

/** The text of a file that an option names, without white space around it; throws `usage` that names the option. */
export async function readSecretFile(option: string, file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    throw new ChatError("usage", texts().usage.file(option), { cause });
  }
}

async function firstLine(stdin: LineReader): Promise<string> {
  const line = await stdin.next();
  if (line === null) throw new ChatError("usage", texts().usage.inviteEnded);
  return line;
}
