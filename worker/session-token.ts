// Owns who a request comes from, by its session token. Must not know what they ask for.
import { verifyToken } from "./tokens.ts";

/** Whose session token for `room` this is or was; null where it is not genuine. */
export async function namedMember(secret: string, room: string, token: string): Promise<string | null> {
  return (await verifyToken(secret, room, token, Date.now()))?.member ?? null;
}

/** The member whose session token for `room` this is; null where it is missing, expired or not genuine. */
export async function memberOf(secret: string, room: string, token: string | null): Promise<string | null> {
  const verified = token === null ? null : await verifyToken(secret, room, token, Date.now());
  return verified === null || verified.expired ? null : verified.member;
}
