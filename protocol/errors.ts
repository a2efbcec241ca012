// Owns every code that something can fail with, and the one error class that carries it.
// Must not know how a failure looks to a person: texts, exit codes and translations are tables elsewhere.

import type { Note } from "./notes.ts";

/** Every code, in the order of the table in protocol/README.md. */
export const ERROR_CODES = [
  "bad_input",
  "too_large",
  "not_found",
  "no_room",
  "room_exists",
  "room_full",
  "room_burned",
  "create_refused",
  "disk_unavailable",
  "invite_refused",
  "token_refused",
  "origin_refused",
  "not_owner",
  "kicked",
  "replaced",
  "rate_limited",
  "no_file",
  "file_incomplete",
  "files_full",
  "slow_reader",
  "version_unsupported",
  "relay_restart",
  "storage_failed",
  "internal",
  "unreachable",
  "timeout",
  "insecure",
  "usage",
  "wrong_secret",
  "unreadable",
  "fork",
  "stranded",
  "wrong_passphrase",
  "profile_damaged",
  "profile_locked",
  "cancelled",
  "file_exists",
  "local_file",
] as const;

/** What went wrong, as one word that the wire, exit codes and translations agree on. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes that only a client finds out; a relay that says one is not believed. */
type ClientErrorCode =
  | "unreachable"
  | "timeout"
  | "usage"
  | "wrong_secret"
  | "unreadable"
  | "fork"
  | "stranded"
  | "wrong_passphrase"
  | "profile_damaged"
  | "profile_locked"
  | "cancelled"
  | "file_exists"
  | "local_file";

/** Codes that the relay says. */
export type RelayErrorCode = Exclude<ErrorCode, ClientErrorCode>;

/** The HTTP status of each refusal that the relay can answer with. */
export const HTTP_STATUS: Record<RelayErrorCode, number> = {
  bad_input: 400,
  too_large: 413,
  not_found: 404,
  no_room: 404,
  room_exists: 409,
  room_full: 403,
  room_burned: 410,
  create_refused: 403,
  disk_unavailable: 400,
  invite_refused: 403,
  token_refused: 401,
  origin_refused: 403,
  insecure: 403,
  not_owner: 403,
  kicked: 403,
  replaced: 409,
  rate_limited: 429,
  // Not 404, after which a proxy asks relays that do not have the room.
  no_file: 410,
  file_incomplete: 425,
  files_full: 403,
  slow_reader: 408,
  version_unsupported: 426,
  relay_restart: 503,
  storage_failed: 507,
  internal: 500,
};

/** Every code that a relay may say. */
export const RELAY_ERROR_CODES = ERROR_CODES.filter((code): code is RelayErrorCode => code in HTTP_STATUS);

/** The WebSocket close code of each refusal (RFC 6455 section 7.4; 4000 to 4999 are ours). */
export const CLOSE_CODE: Record<RelayErrorCode, number> = {
  bad_input: 4000,
  too_large: 1009,
  not_found: 4004,
  no_room: 4004,
  room_exists: 4009,
  room_full: 4010,
  room_burned: 4011,
  create_refused: 4012,
  disk_unavailable: 4013,
  invite_refused: 4014,
  token_refused: 4001,
  origin_refused: 4015,
  insecure: 4020,
  not_owner: 4016,
  kicked: 4003,
  replaced: 4017,
  rate_limited: 4018,
  no_file: 4022,
  file_incomplete: 4023,
  files_full: 4024,
  slow_reader: 4008,
  version_unsupported: 4019,
  relay_restart: 1012,
  storage_failed: 4021,
  internal: 1011,
};

/** The code behind a close code, or null where it names no refusal of ours (1000, 1006 and the like). */
export function codeOfClose(closeCode: number): RelayErrorCode | null {
  if (closeCode === CLOSE_CODE.no_room) return "no_room";
  for (const code of ERROR_CODES) {
    if (code in CLOSE_CODE && CLOSE_CODE[code as RelayErrorCode] === closeCode) return code as RelayErrorCode;
  }
  return null;
}

interface ErrorOptions {
  readonly cause?: unknown;
  readonly note?: Note;
  readonly retryAfterMs?: number;
  readonly limit?: number;
}

/** The one error that crosses folders. `note` says more than the code in words that every language has; `detail` says it in one, and never holds a secret. */
export class ChatError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly note: Note | null;
  readonly retryAfterMs: number | undefined;
  /** The number that was exceeded. */
  readonly limit: number | undefined;

  constructor(code: ErrorCode, detail = "", options: ErrorOptions = {}) {
    super(detail === "" ? code : `${code}: ${detail}`, { cause: options.cause });
    this.name = "ChatError";
    this.code = code;
    this.detail = detail;
    this.note = options.note ?? null;
    this.retryAfterMs = options.retryAfterMs;
    this.limit = options.limit;
  }
}
