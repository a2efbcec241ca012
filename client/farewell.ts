// Owns the last things that happen in a room: the connection ends, what is kept is kept, and it is told. Must not know why.
import { endingOf } from "./ending.ts";
import type { LeftReason } from "./events.ts";
import type { Outlet } from "./outlet.ts";
import type { RoomKeep } from "./room-keep.ts";
import type { RoomState } from "./room-state.ts";
import type { Serial } from "./serial.ts";
import type { Uplink } from "./uplink.ts";

export interface FarewellParts {
  readonly state: RoomState;
  readonly uplink: Uplink;
  readonly outlet: Outlet;
  readonly serial: Serial;
  readonly keep: RoomKeep | null;
  /** Called once, after the last event. */
  readonly onEnd: () => void;
}

/** Ends a room, once; the last event says that everything is kept. */
export function sayFarewell({ state, uplink, outlet, serial, keep, onEnd }: FarewellParts, reason: LeftReason): void {
  const tell = () => {
    state.emit({ type: "status", state: "offline", attempt: 0, retryInMs: 0 });
    state.emit({ type: "left", reason });
    onEnd();
  };
  if (reason === "quit") state.post({ type: "leave" });
  uplink.stop(() => {
    if (keep === null) return tell();
    void serial.run(() => outlet.finish(() => keep.save(state, endingOf(reason)))).then(tell);
  });
}
