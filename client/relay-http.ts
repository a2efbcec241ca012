// Owns the requests to the relay's HTTP interface. Must not know sockets, or what the hashes and tokens stand for.
import * as codec from "../protocol/codec.ts";
import { ChatError } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import type { Note } from "../protocol/notes.ts";
import { type CreateRoomRequest, ErrorResponse, TokenResponse } from "../protocol/requests.ts";
import type { Platform } from "./platform.ts";

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

async function post(
  platform: Platform,
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<TokenResponse> {
  let status: number;
  let text: string;
  try {
    const response = await platform.fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    status = response.status;
    text = await response.text();
  } catch (cause) {
    throw new ChatError("unreachable", "no answer", { cause });
  }
  if (status >= 200 && status < 300) return readAnswer(TokenResponse, text);
  const refusal = readAnswer(ErrorResponse, text);
  throw new ChatError(refusal.code, "", {
    ...(refusal.code === "version_unsupported" ? whoIsOlder(refusal.limit) : {}),
    ...(refusal.retryAfterMs === undefined ? {} : { retryAfterMs: refusal.retryAfterMs }),
  });
}

/** What a relay answered; a proxy in front of it, or somebody else at that address, answers in another form. */
function readAnswer<S extends Parameters<typeof codec.parseAs>[0]>(schema: S, text: string) {
  try {
    return codec.parseAs(schema, codec.parseJson(text));
  } catch (cause) {
    throw new ChatError("unreachable", "", { cause, note: { about: "no_relay" } });
  }
}

/** Which side must be updated, where the relay says which version of the wire it speaks. */
function whoIsOlder(theirs: number | undefined): { note?: Note } {
  if (theirs === undefined) return {};
  const about = theirs < WIRE_VERSION ? "relay_older" : "relay_newer";
  return { note: { about, theirs, ours: WIRE_VERSION } };
}
