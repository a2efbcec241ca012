// Owns the way from a room's id to the room, without waking one that nobody created. Must not know what rooms do.
import * as v from "valibot";
import { ChatError } from "../protocol/errors.ts";
import { Id } from "../protocol/fields.ts";
import type { Bindings } from "./environment.ts";
import type { Room } from "./room.ts";

/** Folder of the rooms' files within ROOM_FILES: the unique key of their namespace in deploy/workerd-config.ts. */
const FOLDER = "rooms";

/**
 * The room with this id; throws ChatError `no_room` where it can be told without waking it that there is none. Measured: workerd
 * writes a file of 8 KiB for every object that is so much as addressed, before any code of the object's, so a self-hosted relay looks for the file
 * first. On Cloudflare an object whose storage was never written to ceases to exist. Under wrangler dev, which cannot bind its own storage, the file stays.
 */
export async function findRoom({ ROOMS, ROOM_FILES }: Bindings, id: string): Promise<DurableObjectStub<Room>> {
  if (!v.is(Id, id)) throw new ChatError("no_room");
  if (ROOM_FILES) {
    const file = await ROOM_FILES.fetch(`http://files/${FOLDER}/${ROOMS.idFromName(id)}.sqlite`, { method: "HEAD" });
    if (!file.ok) throw new ChatError("no_room");
  }
  return ROOMS.getByName(id);
}
