// Owns what is told where this machine's file system refuses something. Must not know what was wanted of it.
import { ChatError } from "../../protocol/errors.ts";
import type { Note } from "../../protocol/notes.ts";

/** What is known where the system says one of these. */
const NOTES: Readonly<Record<string, Note>> = {
  ENOENT: { about: "no_such_path" },
  ENOTDIR: { about: "no_such_folder" },
  EISDIR: { about: "is_folder" },
  EACCES: { about: "not_permitted" },
  EPERM: { about: "not_permitted" },
  EROFS: { about: "not_permitted" },
  ENOSPC: { about: "disk_full" },
  EDQUOT: { about: "disk_full" },
  EFBIG: { about: "disk_full" },
  EPIPE: { about: "reader_gone" },
  ERR_STREAM_DESTROYED: { about: "reader_gone" },
  ENAMETOOLONG: { about: "name_too_long" },
  // A path with a NUL in it.
  ERR_INVALID_ARG_VALUE: { about: "no_such_path" },
};

/** A failure of the file system as ChatError: `file_exists` where something is in the way, else `local_file`. */
export function localFailure(error: unknown): ChatError {
  if (error instanceof ChatError) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "EEXIST") return new ChatError("file_exists", "", { cause: error });
  const note = NOTES[code];
  return new ChatError("local_file", "", note === undefined ? { cause: error } : { note });
}

/** `local_file`, and what is known of it. */
export function localProblem(about: "is_folder" | "no_plain_file" | "no_such_folder" | "became_shorter"): ChatError {
  return new ChatError("local_file", "", { note: { about } });
}
