// Owns standard input as JSON, one object a line, as README.md has it. Must not act on what it reads.
import { parseJson } from "../protocol/codec.ts";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";

/** What a line asks for. */
export type JsonRequest = { readonly room?: string; readonly id?: string } & (
  | { readonly type: "say"; readonly text: string }
  | { readonly type: "command"; readonly text: string }
  | { readonly type: "send_file"; readonly path: string }
  | { readonly type: "save"; readonly file: string; readonly path: string }
);

/** The fields that each type needs, all texts that are not empty. */
const FIELDS = { say: ["text"], command: ["text"], send_file: ["path"], save: ["file", "path"] } as const;

/** Reads a line; throws `bad_input` that says what it must be, never its content. */
export function parseRequest(line: string): JsonRequest {
  const object = parseObject(line);
  const type = object["type"];
  if (!isType(type)) throw bad(texts().usage.badType(Object.keys(FIELDS).join(", ")));
  for (const field of FIELDS[type]) if (!isFilled(object[field])) throw bad(texts().usage.emptyField(field));
  for (const field of ["id", "room"]) {
    if (object[field] !== undefined && !isFilled(object[field])) throw bad(texts().usage.emptyField(field));
  }
  if (type === "command" && !String(object["text"]).startsWith("/")) throw bad(texts().usage.commandText);
  return object as JsonRequest;
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parseJson(line);
  } catch {
    throw bad(texts().usage.noJson);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw bad(texts().usage.noObject);
  return { ...value };
}

function isType(type: unknown): type is keyof typeof FIELDS {
  return typeof type === "string" && Object.hasOwn(FIELDS, type);
}

function isFilled(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function bad(what: string): ChatError {
  return new ChatError("bad_input", texts().usage.badLine(what));
}
