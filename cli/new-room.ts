// Owns the making of a room, with its owner key as text. Must not know who asks for it.

import { createRoom, type RoomPlan } from "../client/creation.ts";
import { formatOwnerKey, importOwner } from "../client/credentials.ts";
import { MEMORY_HISTORY_MS } from "../protocol/limits.ts";
import type { Policy } from "../protocol/policy.ts";
import type { Entrance } from "./self.ts";

/** What a room promises where nobody says otherwise. */
export const DEFAULT_POLICY: Policy = { history: "shared", retention: "memory", ttlMs: MEMORY_HISTORY_MS };

/** A room that exists. The owner key is the only copy. */
export interface NewRoom {
  readonly entrance: Entrance;
  readonly link: string;
  readonly ownerKey: string;
}

/** Creates a room at a relay; throws ChatError. */
export async function newRoom(plan: Omit<RoomPlan, "createKey"> & { createKey: string | undefined }): Promise<NewRoom> {
  const { createKey, ...rest } = plan;
  const founded = await createRoom({ ...rest, ...(createKey === undefined ? {} : { createKey }) });
  const { room, invite, link, ownerSeed } = founded;
  const text = formatOwnerKey(ownerSeed);
  const key = await importOwner(ownerSeed, room);
  return { entrance: { origin: plan.origin, room, invite, founded, owner: { key, text } }, link, ownerKey: text };
}
