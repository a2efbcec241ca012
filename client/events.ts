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

/** What is said that no one may miss, short of an error. */
export type WarningCode = "fork" | "key_changed" | "behind" | "clock" | "nick_taken" | "stale_invite";

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
    }
  | { readonly type: "left"; readonly reason: LeftReason };
