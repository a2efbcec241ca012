// Owns what the end of a room means: what the relay may claim of it, and how a profile takes the room up again. Must not know what ended it.
import { ChatError, type ErrorCode } from "../protocol/errors.ts";
import type { Note } from "../protocol/notes.ts";
import type { LeftReason } from "./events.ts";
import type { Ending } from "./room-keep.ts";

/** What the relay alone says where only an owner may decide. */
const CLAIMS: Partial<Record<ErrorCode, Note>> = {
  room_burned: { about: "said_burned" },
  kicked: { about: "said_kicked" },
};

/** A profile is open once on each machine, so that another connection is that of a copy. */
const SAID_ELSEWHERE: Note = { about: "said_elsewhere" };

const ENDINGS: Partial<Record<LeftReason, Ending>> = {
  room_burned: "over",
  kicked: "over",
  no_room: "over",
  replaced: "lost",
  stranded: "lost",
  internal: "open",
};

/** What the relay alone has said, as its word and not as that of an owner, or, where this member has a `lasting` identity, of a copy. */
export function asClaim(error: ChatError, lasting: boolean): ChatError {
  const claim = error.code === "replaced" && lasting ? SAID_ELSEWHERE : CLAIMS[error.code];
  return claim === undefined ? error : new ChatError(error.code, "", { note: claim });
}

/** How a later process finds the room. */
export function endingOf(reason: LeftReason): Ending {
  return ENDINGS[reason] ?? "closed";
}
