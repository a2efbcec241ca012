// Owns what the process tells the shell when something failed. Must not know texts.
import type { ErrorCode } from "../protocol/errors.ts";

/** Left as asked. */
export const EXIT_OK = 0;
/** Something that nobody expected. */
export const EXIT_UNEXPECTED = 1;

/** 1 unexpected, 2 usage, 3 refused, 4 not reachable, 5 keys. */
export const EXIT_CODES: Record<ErrorCode, number> = {
  bad_input: 1,
  too_large: 2,
  not_found: 4,
  no_room: 3,
  room_exists: 1,
  room_full: 3,
  room_burned: 3,
  create_refused: 3,
  disk_unavailable: 3,
  invite_refused: 3,
  token_refused: 3,
  origin_refused: 3,
  not_owner: 3,
  kicked: 3,
  replaced: 3,
  rate_limited: 4,
  no_file: 3,
  file_incomplete: 4,
  files_full: 3,
  slow_reader: 4,
  version_unsupported: 3,
  relay_restart: 4,
  storage_failed: 4,
  internal: 1,
  unreachable: 4,
  timeout: 4,
  insecure: 2,
  usage: 2,
  wrong_secret: 5,
  unreadable: 5,
  fork: 5,
  stranded: 5,
  wrong_passphrase: 5,
  profile_damaged: 5,
  profile_locked: 3,
  cancelled: 1,
  file_exists: 2,
  local_file: 1,
};
