// Owns what a room tells its renderer: one union that is only drawn. Must not know how it is drawn, nor any frame or key.
import type { ErrorCode } from "../protocol/errors.ts";
import type { Note } from "../protocol/notes.ts";
import type { Policy } from "../protocol/policy.ts";

/** Somebody in the room. `id` is the relay's, `fingerprint` that of the identity key; `nick` is text from others and unescaped. */
export interface Member {
  readonly id: string;
  readonly nick: string;
  readonly fingerprint: string;
  readonly verified: boolean;
  readonly owner: boolean;
}

/** A file of the room. `name` and `mime` are text from others and unescaped. */
export interface SharedFile {
  /** Its number among the room's files, from 1. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly from: Member;
  readonly own: boolean;
  /** When it was told of, by the relay's clock, ISO 8601. */
  readonly ts: string;
  /** In bytes; like `sha256`, in hexadecimal, null until it is complete. */
  readonly size: number | null;
  readonly sha256: string | null;
  /** On its way to the relay; on its way, but its sender is not here; there; taken back by its sender; or its time is over. */
  readonly state: "coming" | "stalled" | "complete" | "gone" | "expired";
}

/** What is said that no one may miss, short of an error. */
export type WarningCode = "fork" | "key_changed" | "behind" | "clock" | "nick_taken" | "used_elsewhere";

/** Why a room ended: `quit` as asked, else the code that ended it. */
export type LeftReason = "quit" | ErrorCode;

/** What a room tells, in order. Texts and names come from others: renderers sanitise them, and put codes and notes into words. */
export type SessionEvent =
  | {
      readonly type: "status";
      readonly state: "connecting" | "online" | "reconnecting" | "offline";
      readonly attempt: number;
      readonly retryInMs: number;
    }
  | {
      readonly type: "ready";
      readonly name: string;
      readonly me: Member;
      readonly members: readonly Member[];
      readonly seq: number;
      readonly epoch: number;
      readonly policy: Policy;
    }
  | {
      readonly type: "message";
      readonly seq: number;
      /** The relay's clock, ISO 8601. */
      readonly ts: string;
      /** The sender's clock, ISO 8601, sealed. */
      readonly sentAt: string;
      readonly from: Member;
      readonly text: string;
      readonly own: boolean;
      readonly action: boolean;
      readonly history: boolean;
    }
  | { readonly type: "sent"; readonly id: string; readonly seq: number; readonly ts: string }
  | {
      readonly type: "presence";
      readonly event: "join" | "leave" | "nick" | "away" | "back" | "kick";
      readonly member: Member;
      readonly was?: string;
    }
  /** Somebody sends a file; it can be saved at once. */
  | {
      readonly type: "offer";
      readonly seq: number;
      readonly ts: string;
      readonly from: Member;
      readonly own: boolean;
      readonly history: boolean;
      readonly file: Pick<SharedFile, "number" | "id" | "name" | "mime">;
    }
  /** All of a file is there. */
  | {
      readonly type: "file";
      readonly seq: number;
      readonly ts: string;
      readonly from: Member;
      readonly own: boolean;
      readonly history: boolean;
      readonly file: Pick<SharedFile, "number" | "id" | "name" | "mime"> & {
        readonly size: number;
        readonly sha256: string;
      };
    }
  /** Its sender has taken a file back. */
  | {
      readonly type: "withdrawn";
      readonly seq: number;
      readonly ts: string;
      readonly from: Member;
      readonly own: boolean;
      readonly history: boolean;
      readonly file: Pick<SharedFile, "number" | "id" | "name">;
    }
  /** How many bytes of a file have come so far; `total` is null where that is not known yet. */
  | {
      readonly type: "progress";
      readonly file: string;
      readonly direction: "up" | "down";
      readonly done: number;
      readonly total: number | null;
    }
  /** A file is where it was to be: `path` is what its sink said. */
  | { readonly type: "saved"; readonly file: string; readonly path: string; readonly id: string }
  | { readonly type: "typing"; readonly member: Member }
  | { readonly type: "gap"; readonly from: number; readonly to: number }
  | { readonly type: "result"; readonly command: string; readonly id: string; readonly data: unknown }
  | { readonly type: "invite"; readonly invite: string }
  | { readonly type: "warning"; readonly code: WarningCode; readonly note: Note }
  | {
      readonly type: "error";
      readonly code: ErrorCode;
      /** What is known besides the code. */
      readonly note: Note | null;
      readonly retryAfterMs?: number;
      readonly id?: string;
      /** The file that it is about. */
      readonly file?: string;
    }
  | { readonly type: "left"; readonly reason: LeftReason };
