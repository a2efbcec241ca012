// Owns the requests to the relay's HTTP interface. Must not know sockets, or what the hashes and tokens stand for.
import * as codec from "../protocol/codec.ts";
import { ChatError } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import type { Note } from "../protocol/notes.ts";
import { type CreateRoomRequest, ErrorResponse, TokenResponse } from "../protocol/requests.ts";
import type { HttpAnswer, HttpRequest, Platform } from "./platform.ts";

/** Creates a room; throws ChatError with the relay's code, or `unreachable`. */
export async function requestRoom(
  platform: Platform,
  origin: string,
  request: CreateRoomRequest,
  createKey: string | undefined,
): Promise<TokenResponse> {
  const authorization = createKey === undefined ? {} : { authorization: `Bearer ${createKey}` };
  // The address names the room for a proxy that spreads rooms over several relays; the relay reads the body.
  return post(platform, `${origin}/api/rooms?room=${request.room}`, request, authorization);
}

/** Swaps an admission token, or renews a session token; throws ChatError with the relay's code, or `unreachable`. */
export async function requestToken(
  platform: Platform,
  origin: string,
  room: string,
  proof: { admission: string } | { token: string },
): Promise<TokenResponse> {
  return post(platform, `${origin}/api/rooms/${room}/tokens`, { version: WIRE_VERSION, ...proof }, {});
}

/** One request and its answer, which is no refusal; throws ChatError with the relay's code and limit, or `unreachable`. */
export async function exchange(platform: Platform, url: string, request: HttpRequest): Promise<HttpAnswer> {
  const answer = await reach(() => platform.fetch(url, request));
  if (answer.status >= 200 && answer.status < 300)
    return { ...answer, text: () => reach(answer.text), bytes: (into) => reach(() => answer.bytes(into)) };
  const refusal = readAnswer(ErrorResponse, await reach(answer.text));
  throw new ChatError(refusal.code, "", {
    ...(refusal.code === "version_unsupported" ? whoIsOlder(refusal.limit) : {}),
    ...(refusal.retryAfterMs === undefined ? {} : { retryAfterMs: refusal.retryAfterMs }),
    ...(refusal.limit === undefined ? {} : { limit: refusal.limit }),
  });
}

/** What a relay answered; a proxy in front of it, or somebody else at that address, answers in another form. */
export function readAnswer<S extends Parameters<typeof codec.parseAs>[0]>(schema: S, text: string) {
  try {
    return codec.parseAs(schema, codec.parseJson(text));
  } catch (cause) {
    throw new ChatError("unreachable", "", { cause, note: { about: "no_relay" } });
  }
}

async function post(
  platform: Platform,
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<TokenResponse> {
  const answer = await exchange(platform, url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return readAnswer(TokenResponse, await answer.text());
}

async function reach<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw new ChatError("unreachable", "no answer", { cause });
  }
}

/** Which side must be updated, where the relay says which version of the wire it speaks; nothing where it is ours. */
export function whoIsOlder(theirs: number | undefined): { note?: Note } {
  if (theirs === undefined || theirs === WIRE_VERSION) return {};
  const about = theirs < WIRE_VERSION ? "relay_older" : "relay_newer";
  return { note: { about, theirs, ours: WIRE_VERSION } };
}
