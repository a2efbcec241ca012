// Owns `/api/rooms/:room/files/…`: who may ask for what of a file. Must not know how files are kept.
import * as v from "valibot";
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { Hash, Id } from "../protocol/fields.ts";
import { FILE_CHUNK_BYTES, MAX_CHUNK_MS } from "../protocol/limits.ts";
import {
  CreateFileRequest,
  FILE_CAPABILITY_HEADER,
  type FileStatus,
  FinishFileRequest,
} from "../protocol/requests-files.ts";
import { bearerOf } from "./bearer.ts";
import { type BodySource, readBody, readBytes } from "./bodies.ts";
import type { RelayContext } from "./environment.ts";
import type { FileState, StoredFile } from "./file.ts";
import { findFile } from "./file-address.ts";
import { answerRefusal, type Refusal } from "./refusal.ts";
import type { Room } from "./room.ts";
import { findRoom } from "./room-address.ts";
import { memberOf } from "./session-token.ts";
import { explained } from "./unfinished.ts";

const MAX_BODY_BYTES = 4_096;

/** Somebody with a good token, at the room that it is for. */
interface Visitor {
  readonly id: string;
  readonly member: string;
  readonly room: DurableObjectStub<Room>;
}

/** A file that can be had. */
interface Found extends Visitor {
  readonly file: string;
  readonly object: DurableObjectStub<StoredFile>;
}

/** `POST /files`: the room counts the file, then it has a place. */
export async function createFile(context: RelayContext): Promise<Response> {
  const { id, member, room } = await visitorOf(context);
  const body = await readBody(sourceOf(context), CreateFileRequest);
  const granted = await asked(id, () => room.grantFile(member, body));
  if ("code" in granted) return answerRefusal(granted);
  const state = await asked(id, () => findFile(context.env, id, body.file).open(body.bytes, granted.expiresAt));
  return context.json(statusOf(body.file, state), 201);
}

/** `GET /files/:file`: what is there of it. */
export async function fileStatus(context: RelayContext): Promise<Response> {
  const found = await fileOf(context, "reader");
  return "code" in found ? answerRefusal(found) : answer(context, found.file, await found.object.state());
}

/** `PUT /files/:file/chunks/:chunk`: the sender's. */
export async function putChunk(context: RelayContext): Promise<Response> {
  const n = chunkOf(context);
  const found = await fileOf(context, "sender");
  if ("code" in found) return answerRefusal(found);
  const body = await readBytes({
    request: context.req.raw,
    pending: context.var.bodies.chunks,
    maxBytes: FILE_CHUNK_BYTES,
    maxMs: MAX_CHUNK_MS,
  });
  return answer(context, found.file, await asked(found.id, () => found.object.put(n, body.buffer)));
}

/** `GET /files/:file/chunks/:chunk`: the chunk, or 204 at the file's end. */
export async function getChunk(context: RelayContext): Promise<Response> {
  const n = chunkOf(context);
  const found = await fileOf(context, "reader");
  if ("code" in found) return answerRefusal(found);
  const chunk = await found.object.get(n);
  if (chunk === null) return new Response(null, { status: 204 });
  if ("code" in chunk) return answerRefusal(chunk);
  return new Response(chunk, { headers: { "content-type": "application/octet-stream" } });
}

/** `POST /files/:file/finish`: all is sent. */
export async function finishFile(context: RelayContext): Promise<Response> {
  const found = await fileOf(context, "sender");
  if ("code" in found) return answerRefusal(found);
  const { chunks } = await readBody(sourceOf(context), FinishFileRequest);
  const state = await asked(found.id, () => found.object.finish(chunks));
  if (!("code" in state)) await asked(found.id, () => found.room.settleFile(found.file, state.bytes));
  return answer(context, found.file, state);
}

/** `DELETE /files/:file`: the sender takes it back. */
export async function removeFile(context: RelayContext): Promise<Response> {
  const found = await fileOf(context, "sender");
  if ("code" in found) return answerRefusal(found);
  await found.room.endFile(found.file, await found.object.remove());
  return new Response(null, { status: 204 });
}

/** What an object answers; throws ChatError `storage_failed` where it has ended instead. */
function asked<T>(room: string, ask: () => T): Promise<Awaited<T>> {
  return explained(room, (async (): Promise<Awaited<T>> => await ask())());
}

function answer(context: RelayContext, file: string, state: FileState | Refusal): Response {
  return "code" in state ? answerRefusal(state) : context.json(statusOf(file, state));
}

function statusOf(file: string, { chunks, bytes, done, expiresAt }: FileState): FileStatus {
  return { file, chunks, bytes, done, expiresAt };
}

/** Throws ChatError `rate_limited`, `no_room` or `token_refused` before any object is asked. */
async function visitorOf(context: RelayContext): Promise<Visitor> {
  const { settings, addresses } = context.var;
  const request = context.req.raw;
  const limited = addresses.take("file", request, settings.fileRequests, Date.now());
  if (limited !== null) throw new ChatError("rate_limited", "", { retryAfterMs: limited.retryAfterMs ?? 0 });
  const id = context.req.param("room") ?? "";
  const member = await memberOf(settings.tokenSecret, id, bearerOf(request));
  if (member === null) throw new ChatError("token_refused");
  return { id, member, room: await findRoom(context.env, id) };
}

async function fileOf(context: RelayContext, role: "sender" | "reader"): Promise<Found | Refusal> {
  const visitor = await visitorOf(context);
  const file = context.req.param("file") ?? "";
  if (!v.is(Id, file)) return { code: "no_file" };
  const capability = role === "sender" ? await capabilityOf(context) : null;
  const refusal = await visitor.room.findFile(visitor.member, file, capability);
  return "code" in refusal ? refusal : { ...visitor, file, object: findFile(context.env, visitor.id, file) };
}

async function capabilityOf(context: RelayContext): Promise<string> {
  const shown = context.req.header(FILE_CAPABILITY_HEADER) ?? "";
  const bytes = v.is(Hash, shown) ? decodeBase64Url(shown) : null;
  if (bytes === null) throw new ChatError("not_owner");
  return encodeBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

function sourceOf(context: RelayContext): BodySource {
  return { request: context.req.raw, pending: context.var.bodies.requests, maxBytes: MAX_BODY_BYTES };
}

function chunkOf(context: RelayContext): number {
  const text = context.req.param("chunk") ?? "";
  if (!/^(0|[1-9][0-9]{0,6})$/.test(text)) throw new ChatError("bad_input");
  return Number(text);
}
