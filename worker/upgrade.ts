// Owns `GET /api/rooms/:room/socket`: who may open a socket. Must not know what is said on it.
import { record } from "./audit.ts";
import { bearerOf, SUBPROTOCOL, subprotocolsOf, tokenAmong } from "./bearer.ts";
import type { RelayContext } from "./environment.ts";
import { answerRefusal } from "./refusal.ts";
import { MEMBER_HEADER } from "./room.ts";
import { findRoom } from "./room-address.ts";
import { memberOf } from "./session-token.ts";
import { explained } from "./unfinished.ts";

/** Opens a member's socket; without a good token it is only told whether there is such a room. */
export async function openSocket(context: RelayContext): Promise<Response> {
  const { settings, addresses } = context.var;
  const request = context.req.raw;
  const limited = addresses.take("socket", request, settings.tokenRequests, Date.now());
  if (limited !== null) return answerRefusal(limited);
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") return answerRefusal({ code: "bad_input" });
  const id = context.req.param("room") ?? "";
  const room = await findRoom(context.env, id);
  const subprotocols = subprotocolsOf(request);
  const member = await memberOf(settings.tokenSecret, id, bearerOf(request) ?? tokenAmong(subprotocols));
  const headers = new Headers({ upgrade: "websocket" });
  if (member !== null) headers.set(MEMBER_HEADER, member);
  if (subprotocols.includes(SUBPROTOCOL)) headers.set("sec-websocket-protocol", SUBPROTOCOL);
  const response = await explained(id, room.fetch("https://room/socket", { headers }));
  if (response.webSocket === null) return new Response(response.body, response);
  if (member !== null) record(settings, "connected", id, member);
  return response;
}
