// Owns what a failure looks like outside: one code and one sentence. Must not know which command failed.
import { ChatError, type ErrorCode } from "../protocol/errors.ts";
import { ERROR_TEXTS } from "./error-texts.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { sanitiseLine } from "./sanitise.ts";

/** A failure as it is told. */
export interface Failure {
  readonly code: ErrorCode;
  readonly text: string;
}

/** Codes whose detail is the whole sentence. */
const OWN_SENTENCE: ReadonlySet<ErrorCode> = new Set(["usage", "insecure", "too_large", "bad_input"]);
/** What follows the `#` of a link, and owner keys. */
const SECRETS = /(#|sotto-owner-)[A-Za-z0-9_-]{16,}/gu;

/** What is told of an error; one that is no ChatError is `internal`, and its own words are left out. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ChatError)) return { code: "internal", text: ERROR_TEXTS.internal };
  return { code: error.code, text: sentenceOf(error.code, error.detail, reasonOf(error)) };
}

/** The sentence for a code with what is known besides; never holds a secret. */
export function sentenceOf(code: ErrorCode, detail: string, reason = ""): string {
  const sentence = ERROR_TEXTS[code];
  const known = [detail, reason].filter((part) => part !== "").join(", ");
  if (known === "") return sentence;
  const text = OWN_SENTENCE.has(code) || detail.endsWith(".") ? detail : `${sentence.replace(/\.$/u, "")} (${known}).`;
  return withoutSecrets(sanitiseLine(text));
}

/** A text without the secret part of any link or owner key in it. */
function withoutSecrets(text: string): string {
  return text.replace(SECRETS, "$1…");
}

/** Writes a failure (an object on standard output where `json`, else a sentence on standard error) and returns the exit code. */
export function reportFailure(error: unknown, json: boolean): number {
  const failure = failureOf(error);
  if (json) process.stdout.write(`${JSON.stringify({ type: "error", ...failure })}\n`);
  else process.stderr.write(`${failure.text}\n`);
  return EXIT_CODES[failure.code];
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
