// Owns the record of who was let in and who was not, for operators who must keep one (LOG_MEMBERS). Must not name anybody where they did not ask for it.
import * as v from "valibot";
import { Id } from "../protocol/fields.ts";
import { log } from "./log.ts";
import type { Settings } from "./settings.ts";

type Recording = Pick<Settings, "logMembers">;

/** Logs that a member was let in by an invite or as a room's creator, had their token renewed, or connected. */
export function record(
  { logMembers }: Recording,
  event: "let_in" | "renewed" | "connected",
  room: string,
  member: string,
): void {
  if (logMembers) log(event, { room, member });
}

/** The room that a request asks for, as far as a log line may name it. */
export function recordedRoom({ logMembers }: Recording, request: Request): { room?: string } {
  const room = /^\/api\/rooms\/([^/]+)\//.exec(new URL(request.url).pathname)?.[1];
  return logMembers && v.is(Id, room) ? { room } : {};
}
