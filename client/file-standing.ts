// Owns how a file stands at a moment, which nobody tells: that its sender is not here, or that its time is over. Must not know what is in one.
import type { SharedFile } from "./events.ts";
import type { RoomState } from "./room-state.ts";

/** The room's files as they stand now, oldest first. */
export function filesOf(state: RoomState): readonly SharedFile[] {
  const now = state.relayNow();
  const lifeMs = state.limits?.fileTtlMs ?? Number.POSITIVE_INFINITY;
  return state.files.list().map((file) => {
    if (file.state === "gone") return file;
    if (file.state === "expired" || now - Date.parse(file.ts) >= lifeMs) return { ...file, state: "expired" };
    return file.state === "coming" && !isSenderHere(state, file) ? { ...file, state: "stalled" } : file;
  });
}

/** True where a file is not all there, and this member can tell that nobody is here who could send the rest. */
export function isAbandoned(state: RoomState, id: string): boolean {
  const file = state.files.list().find((one) => one.id === id);
  return state.ready && file?.state === "coming" && !isSenderHere(state, file);
}

function isSenderHere(state: RoomState, { from }: SharedFile): boolean {
  return state.roster.present(state.relayNow()).some(({ fingerprint }) => fingerprint === from.fingerprint);
}
