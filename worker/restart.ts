// Owns `POST /internal/restart`: a self-hosted relay's farewell before its process ends. Must not exist for anybody else.
import { isLocal } from "./addresses.ts";
import { equalSecrets } from "./bearer.ts";
import { connectedRooms, farewell } from "./connected-rooms.ts";
import type { RelayContext } from "./environment.ts";
import { answerRefusal } from "./refusal.ts";

const SECRET_HEADER = "x-sotto-restart";

/** Has every room close its sockets as `relay_restart`; to whoever is not this relay's own process, the route does not exist. */
export async function restart(context: RelayContext): Promise<Response> {
  const { restartSecret } = context.var.settings;
  const secret = context.req.header(SECRET_HEADER) ?? "";
  if (restartSecret === null || !isLocal(context.req.raw) || !(await equalSecrets(secret, restartSecret))) {
    return answerRefusal({ code: "not_found" });
  }
  farewell.begun = true;
  const rooms = [...connectedRooms];
  await Promise.allSettled(rooms.map((room) => context.env.ROOMS.getByName(room).restart()));
  return context.json({ rooms: rooms.length });
}
