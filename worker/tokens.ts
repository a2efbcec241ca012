// Owns session tokens: JWTs (RFC 7519) whose one algorithm is HS256. Must not know who deserves one.
import * as v from "valibot";
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { Count, Id } from "../protocol/fields.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import type { Settings } from "./settings.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** The only header that is written and the only one that is accepted, so that no token chooses its algorithm. */
const HEADER = encodeBase64Url(encoder.encode('{"alg":"HS256","typ":"JWT"}'));

/** Nothing else may stand in a token: what the relay does not check must not be there. */
const ClaimsText = v.pipe(v.string(), v.parseJson(), v.strictObject({ sub: Id, room: Id, exp: Count }));

/** What a genuine token says. */
export interface Verified {
  readonly member: string;
  readonly expired: boolean;
}

/** A token for `member` of `room`, good for `ttlS` seconds from `now` (milliseconds since 1970). */
export async function signToken(
  { tokenSecret: secret, tokenTtlS: ttlS }: Pick<Settings, "tokenSecret" | "tokenTtlS">,
  room: string,
  member: string,
  now: number,
): Promise<TokenResponse> {
  const exp = Math.floor(now / 1000) + ttlS;
  const signed = `${HEADER}.${encodeBase64Url(encoder.encode(JSON.stringify({ sub: member, room, exp })))}`;
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret, "sign"), encoder.encode(signed));
  return { token: `${signed}.${encodeBase64Url(new Uint8Array(signature))}`, member, expiresAt: exp * 1000 };
}

/** The member whose genuine token for `room` this is, and whether it has expired; null where it is not genuine. */
export async function verifyToken(secret: string, room: string, token: string, now: number): Promise<Verified | null> {
  const [header, payload, signature, ...rest] = token.split(".");
  if (header !== HEADER || payload === undefined || signature === undefined || rest.length > 0) return null;
  const [claims, mac] = [decodeBase64Url(payload), decodeBase64Url(signature)];
  if (claims === null || mac === null) return null;
  const signed = encoder.encode(`${header}.${payload}`);
  if (!(await crypto.subtle.verify("HMAC", await keyOf(secret, "verify"), mac, signed))) return null;
  const said = v.safeParse(ClaimsText, decoder.decode(claims));
  if (!said.success || said.output.room !== room) return null;
  return { member: said.output.sub, expired: said.output.exp * 1000 <= now };
}

function keyOf(secret: string, use: "sign" | "verify"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [use]);
}
