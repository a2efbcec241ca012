// Owns what a person is told of a connection's loss besides that it is lost. Must not know what comes next.
import type { ErrorCode } from "../protocol/errors.ts";
import type { RoomState } from "./room-state.ts";

/** Names a cause that is worth a word; `before` is that of the loss before, since a relay without space is named once and not at each attempt. */
export function tellLoss({ emit }: Pick<RoomState, "emit">, cause: ErrorCode, before: ErrorCode): void {
  if (cause === "bad_input") emit({ type: "error", code: cause, note: { about: "nonsense" } });
  if (cause === "storage_failed" && before !== cause) emit({ type: "error", code: cause, note: null });
}
