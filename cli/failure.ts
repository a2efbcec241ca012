// Owns what a failure looks like outside: one code and one sentence. Must not know which command failed.
import { ChatError, type ErrorCode } from "../protocol/errors.ts";
import type { Note } from "../protocol/notes.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { texts } from "./language.ts";
import { isolateName, sanitiseLine, sanitiseSentence } from "./sanitise.ts";

/** A failure as it is told. */
export interface Failure {
  readonly code: ErrorCode;
  readonly text: string;
  /** The file that it is about, where one was named. */
  readonly file?: string;
}

/** Codes whose detail is always written for people, by this folder. */
const OWN_SENTENCE: ReadonlySet<ErrorCode> = new Set(["usage", "insecure"]);
/** How every language ends a sentence: so does every other detail that was written for people. The rest are for developers. */
const SENTENCE_END = /[.?!)…。？！।؟]$/u;
/** What follows the `#` of a link, and owner keys. */
const SECRETS = /(#|sotto-owner-)[A-Za-z0-9_-]{16,}/gu;

/** What is told of an error; one that is no ChatError is `internal`, and its own words are left out. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ChatError)) return { code: "internal", text: texts().errors.internal };
  const { code, detail, note } = error;
  if (note === null && detail !== "" && (OWN_SENTENCE.has(code) || SENTENCE_END.test(detail)))
    return { code, text: safe(detail) };
  const reason = isOfProfile(error) ? "" : reasonOf(error);
  return { code, text: reason === "" ? sentenceOf(code, note) : `${sentenceOf(code, note)} (${safe(reason)})` };
}

/** The sentence for a code, or for what is known besides. */
export function sentenceOf(code: ErrorCode, note: Note | null): string {
  return note === null ? texts().errors[code] : noteText(note);
}

/** The sentence for a note; names in it cannot steer a terminal or reorder it. */
export function noteText(note: Note): string {
  const parameters = Object.entries(note).map(([name, value]) => [
    name,
    typeof value === "string" ? isolateName(sanitiseLine(value)) : value,
  ]);
  const sentence: (parameters: never) => string = texts().notes[note.about];
  return sentence(Object.fromEntries(parameters) as never);
}

/** A sentence without the secret part of any link or owner key in it. */
function safe(text: string): string {
  return sanitiseSentence(text).replace(SECRETS, "$1…");
}

/** Writes a failure (an object on standard output where `json`, else a sentence on standard error) and returns the exit code. */
export function reportFailure(error: unknown, json: boolean): number {
  const failure = failureOf(error);
  if (json) process.stdout.write(`${JSON.stringify({ type: "error", ...failure })}\n`);
  else process.stderr.write(`${failure.text}\n`);
  if (failure.code === "internal" && process.env["CHAT_DEBUG"]) process.stderr.write(placesOf(error));
  return EXIT_CODES[failure.code];
}

/** Where an error happened, for a report: its kind and the lines of the program, without its words, which may hold a text or a secret. */
function placesOf(error: unknown): string {
  let told = "";
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    // The words of the error come first, and may look like a place themselves.
    const stack = (cause.stack ?? "").replace(cause.message, "");
    const places = stack.split("\n").filter((line) => line.startsWith("    at "));
    told += `${cause.constructor.name}\n${places.map((line) => `${line}\n`).join("")}`;
  }
  return told;
}

/** What is wrong with a profile is said in full: the word of its database or file system would add nothing. */
function isOfProfile({ code, note }: ChatError): boolean {
  return code.startsWith("profile_") || note?.about === "unwritable_profile";
}

/** The system's word for what went wrong below, such as ECONNREFUSED, or nothing. */
function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause && !(cause instanceof ChatError) ? cause.code : null;
    if (typeof code === "string") return code;
    if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  }
  return "";
}
