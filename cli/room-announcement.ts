// Owns what is told about a new room: how others get in. Must not know how the room came to be.
import { commandLine } from "./invocation.ts";
import { texts } from "./language.ts";
import type { NewRoom } from "./new-room.ts";
import { isThisMachine } from "./server-address.ts";

/** A new room as programs see it. */
export function createdObject({ entrance, link, ownerKey }: NewRoom, name: string, origin: string) {
  return { type: "created", room: entrance.room, name, invite: link, owner: ownerKey, join: joinCommand(origin) };
}

/** The command that asks for a link of this relay and joins. */
export function joinCommand(origin: string): string {
  const plain = new URL(origin).protocol === "http:" && !isThisMachine(origin);
  return commandLine(plain ? "join --insecure" : "join");
}

/** What must be said about a link that only this machine can use, and how to share one. */
export function reachText(origin: string): readonly string[] {
  if (!isThisMachine(origin)) return [];
  return [texts().printed.onlyHere];
}
