// Owns `POST /api/rooms/:room/tokens`: invites and earlier tokens for new tokens. Must not know how invites are counted.
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import { TokenRequest } from "../protocol/requests.ts";
import { record } from "./audit.ts";
import { readBody } from "./bodies.ts";
import type { RelayContext } from "./environment.ts";
import { answerRefusal } from "./refusal.ts";
import { findRoom } from "./room-address.ts";
import { namedMember } from "./session-token.ts";
import { signToken } from "./tokens.ts";
import { explained } from "./unfinished.ts";

const MAX_BODY_BYTES = 4096;

/** Swaps an admission token for a new member's token, or renews a member's. */
export async function issueToken(context: RelayContext): Promise<Response> {
  const { settings, addresses, bodies } = context.var;
  const request = context.req.raw;
  const now = Date.now();
  const limited = addresses.take("token", request, settings.tokenRequests, now);
  if (limited !== null) return answerRefusal(limited);
  const id = context.req.param("room") ?? "";
  const body = await readBody({ request, pending: bodies.requests, maxBytes: MAX_BODY_BYTES }, TokenRequest);
  const room = await findRoom(context.env, id);
  const member = "token" in body ? await namedMember(settings.tokenSecret, id, body.token) : newMember();
  const admission = "token" in body ? null : await hashOf(body.admission);
  const refusal = await explained(id, admission === null ? room.renew(member) : room.admit(admission));
  if (refusal !== null || member === null) return answerRefusal(refusal ?? { code: "token_refused" });
  record(settings, admission === null ? "renewed" : "let_in", id, member);
  return context.json(await signToken(settings, id, member, now));
}

function newMember(): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
}

async function hashOf(admission: string): Promise<string> {
  const bytes = decodeBase64Url(admission) ?? new Uint8Array();
  return encodeBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
