// Owns a room as a relay sees one, without keys, for what is measured below the client. Must not know what is measured.
import { createHash, randomBytes } from "node:crypto";
import type { TokenResponse } from "../protocol/requests.ts";
import { roomIdOf } from "../protocol/room-id.ts";

/** So many random bytes, as the wire writes them. */
export const randomText = (bytes: number) => randomBytes(bytes).toString("base64url");
/** SHA-256 of what a text stands for, as the wire writes it. */
export const hashOf = (text: string) => createHash("sha256").update(Buffer.from(text, "base64url")).digest("base64url");

/** A new room with `size` members, none of whom is connected. */
export async function makeRawRoom(origin: string, size: number): Promise<{ room: string; tokens: readonly string[] }> {
  const [preimage, admission] = [randomText(32), randomText(16)];
  const room = await roomIdOf(Buffer.from(preimage, "base64url"));
  await post(`${origin}/api/rooms`, {
    version: 1,
    room,
    preimage,
    member: randomText(16),
    admission: hashOf(admission),
    terms: { uses: null, expiresInMs: null },
    capability: hashOf(randomText(32)),
    policy: { history: "shared", retention: "memory", ttlMs: 3_600_000 },
    groupInfo: randomText(64),
  });
  const url = `${origin}/api/rooms/${room}/tokens`;
  const answers = await Promise.all(Array.from({ length: size }, () => post(url, { version: 1, admission })));
  return { room, tokens: answers.map(({ token }) => token) };
}

async function post(url: string, body: unknown): Promise<TokenResponse> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as TokenResponse;
}
