// Owns what a person can ask of a room. Must not know commands' spelling or keys: a renderer makes intents of them.
import type { FileSink, FileSource } from "./file-ends.ts";

/** `id` is echoed in the `sent`, `result` or `error` that answers. */
export type Intent =
  | { readonly type: "say"; readonly text: string; readonly action?: boolean; readonly id?: string }
  | { readonly type: "typing" }
  | { readonly type: "nick"; readonly nick: string; readonly id?: string }
  | { readonly type: "away"; readonly id?: string }
  | { readonly type: "back"; readonly id?: string }
  /** Answers `result` of command `invite` with `{invite, uses, expires}`; `expires` is ISO 8601 or null. */
  | { readonly type: "invite"; readonly uses: number | null; readonly expiresInMs: number | null; readonly id?: string }
  /** `member` is a `Member.id`. */
  | { readonly type: "kick"; readonly member: string; readonly id?: string }
  /** Names a further owner. */
  | { readonly type: "owner"; readonly member: string; readonly id?: string }
  /** This member has compared the safety number with the other, or takes it back. */
  | { readonly type: "verify"; readonly member: string; readonly verified: boolean; readonly id?: string }
  | { readonly type: "rename"; readonly name: string; readonly id?: string }
  | { readonly type: "burn"; readonly id?: string }
  /** Sends a file; `sent` answers once all of it is there. */
  | { readonly type: "send_file"; readonly source: FileSource; readonly id?: string }
  /** Fetches a file; `saved` answers once it is there and right. `file` is a `SharedFile.id`. */
  | { readonly type: "save_file"; readonly file: string; readonly sink: FileSink; readonly id?: string }
  /** Gives up a file that is on its way; answers `result` of command `cancel`. */
  | { readonly type: "cancel_file"; readonly file: string; readonly id?: string }
  /** Gives up all files on their way; those that are being sent are taken back, unless a later process goes on with them. */
  | { readonly type: "give_up_files" }
  /** Delivers what is in the outbox, then leaves; ends with `left`. */
  | { readonly type: "leave" };
