// Owns a file as its sender has it, against the relay alone: raw requests, chunks that are not sealed. Must not import the client.
import { runInDurableObject } from "cloudflare:test";
import { FILE_CHUNK_BYTES } from "../../protocol/limits.ts";
import type { TokenResponse } from "../../protocol/requests.ts";
import { FILE_CAPABILITY_HEADER } from "../../protocol/requests-files.ts";
import app from "../../worker/index.ts";
import { bindings, hashOf, type MadeRoom, newId, ORIGIN, randomText } from "./guest.ts";

interface Refusal {
  readonly code: string;
  readonly limit?: number;
  readonly retryAfterMs?: number;
}

/** A file as its sender has it. */
export interface Sender {
  readonly room: MadeRoom;
  readonly token: TokenResponse;
  readonly file: string;
  readonly capability: string;
}

export function ask(path: string, init: RequestInit, variables: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(app.fetch(new Request(`${ORIGIN}${path}`, init), { ...bindings, ...variables }));
}

export function request(
  { room, token, file, capability }: Sender,
  method: string,
  path = "",
  body?: BodyInit,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token.token}`, [FILE_CAPABILITY_HEADER]: capability };
  return ask(`/api/rooms/${room.id}/files/${file}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

/** Announces a file. */
export async function announce(
  room: MadeRoom,
  { bytes = 3 * FILE_CHUNK_BYTES, token = room.creator, file = newId(), variables = {} as Record<string, string> } = {},
): Promise<{ sender: Sender; answer: Response }> {
  const capability = randomText(32);
  const body = JSON.stringify({ version: 1, file, bytes, capability: await hashOf(capability) });
  const headers = { authorization: `Bearer ${token.token}` };
  const answer = await ask(`/api/rooms/${room.id}/files`, { method: "POST", headers, body }, variables);
  return { sender: { room, token, file, capability }, answer };
}

export async function announced(...given: Parameters<typeof announce>): Promise<Sender> {
  const { sender, answer } = await announce(...given);
  if (answer.status !== 201) throw new Error(await answer.text());
  return sender;
}

export const put = (sender: Sender, n: number | string, body: BodyInit) => request(sender, "PUT", `/chunks/${n}`, body);
export const get = (sender: Sender, n: number) => request(sender, "GET", `/chunks/${n}`);
export const finish = (sender: Sender, chunks: number) =>
  request(sender, "POST", "/finish", JSON.stringify({ version: 1, chunks }));
export const full = (byte: number) => new Uint8Array(FILE_CHUNK_BYTES).fill(byte);
export const refusalOf = async (answer: Response) => [answer.status, await answer.json<Refusal>()] as const;
export const stored = ({ room, file }: Sender) => bindings.FILES.getByName(`${room.id}/${file}`);

/** A file of two chunks that is all there. */
export async function sent(room: MadeRoom): Promise<Sender> {
  const sender = await announced(room);
  for (const answer of [await put(sender, 0, full(1)), await put(sender, 1, "end"), await finish(sender, 2)])
    if (answer.status !== 200) throw new Error(await answer.text());
  return sender;
}

export function announceAgain({ room, token, file, capability }: Sender): Promise<Response> {
  return hashOf(capability).then((hash) => {
    const body = JSON.stringify({ version: 1, file, bytes: 3 * FILE_CHUNK_BYTES, capability: hash });
    const headers = { authorization: `Bearer ${token.token}` };
    return ask(`/api/rooms/${room.id}/files`, { method: "POST", headers, body });
  });
}

export function tablesOf(sender: Sender): Promise<string[]> {
  return runInDurableObject(stored(sender), (_, { storage }) =>
    storage.sql
      .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'")
      .toArray()
      .map(({ name }) => name),
  );
}
