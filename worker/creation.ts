// Owns `POST /api/rooms`. Must not know how a room is kept.
import { decodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { MAX_COMMIT_FRAME_BYTES } from "../protocol/limits.ts";
import { CreateRoomRequest } from "../protocol/requests.ts";
import { roomIdOf } from "../protocol/room-id.ts";
import { record } from "./audit.ts";
import { bearerOf, equalSecrets } from "./bearer.ts";
import { readBody } from "./bodies.ts";
import type { RelayContext } from "./environment.ts";
import { answerRefusal } from "./refusal.ts";
import { signToken } from "./tokens.ts";
import { explained } from "./unfinished.ts";

/** A genesis has a GroupInfo and a box. */
const MAX_BODY_BYTES = 2 * MAX_COMMIT_FRAME_BYTES;

/** Creates a room and answers with its creator's first token. */
export async function createRoom(context: RelayContext): Promise<Response> {
  const { settings, addresses, bodies } = context.var;
  const request = context.req.raw;
  const now = Date.now();
  const limited = addresses.take("creation", request, settings.tokenRequests, now);
  if (limited !== null) return answerRefusal(limited);
  if (settings.createKey !== null && !(await equalSecrets(bearerOf(request) ?? "", settings.createKey))) {
    return answerRefusal({ code: "create_refused" });
  }
  const body = await readBody({ request, pending: bodies.requests, maxBytes: MAX_BODY_BYTES }, CreateRoomRequest);
  if (!(await isOwnId(body))) throw new ChatError("bad_input", "room");
  if (body.policy.retention === "disk" && !settings.diskRooms) return answerRefusal({ code: "disk_unavailable" });
  const refusal = await explained(body.room, context.env.ROOMS.getByName(body.room).create(body));
  if (refusal !== null) return answerRefusal(refusal);
  record(settings, "let_in", body.room, body.member);
  return context.json(await signToken(settings, body.room, body.member, now), 201);
}

/** True where the room's id was made for this creation; one that somebody has merely heard of was not. */
async function isOwnId({ room, preimage }: CreateRoomRequest): Promise<boolean> {
  const bytes = decodeBase64Url(preimage);
  return bytes !== null && (await roomIdOf(bytes)) === room;
}
