// Owns reading the bodies of requests: bounded, of this version, of a known form. Must not act on them.
import type * as v from "valibot";
import { parseAs, parseJson } from "../protocol/codec.ts";
import { ChatError } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";

/** Read, and dropped, of a body that is too large: who is still sending hears nothing but a broken connection otherwise. */
const MAX_DROPPED_BYTES = 32 * 1_048_576;

/** The request's JSON body as `schema` describes it; throws ChatError `too_large`, `version_unsupported` or `bad_input`. */
export async function readBody<S extends v.GenericSchema>(
  request: Request,
  schema: S,
  maxBytes: number,
): Promise<v.InferOutput<S>> {
  const value = parseJson(await readText(request, maxBytes));
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (typeof version === "number" && version !== WIRE_VERSION) throw new ChatError("version_unsupported");
  return parseAs(schema, value);
}

/** The request's body; throws ChatError `too_large` where it is longer than `maxBytes`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced >= 0 && announced <= maxBytes) return new Uint8Array(await request.arrayBuffer());
  const body = new Uint8Array(announced > maxBytes ? 0 : maxBytes);
  let length = 0;
  for await (const chunk of request.body ?? []) {
    if (length + chunk.byteLength <= body.length) body.set(chunk, length);
    length += chunk.byteLength;
    if (length > body.length + MAX_DROPPED_BYTES) break;
  }
  if (length > body.length) throw new ChatError("too_large");
  return body.slice(0, length);
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, maxBytes));
}
