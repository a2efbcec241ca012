// Owns reading the bodies of requests: bounded, of this version, of a known form. Must not act on them.
import type * as v from "valibot";
import { parseAs, parseJson } from "../protocol/codec.ts";
import { ChatError } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";

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
  if (announced > maxBytes) throw new ChatError("too_large");
  if (announced >= 0) {
    const body = new Uint8Array(await request.arrayBuffer());
    if (body.length > maxBytes) throw new ChatError("too_large");
    return body;
  }
  const body = new Uint8Array(maxBytes);
  let length = 0;
  for await (const chunk of request.body ?? []) {
    if (length + chunk.byteLength > maxBytes) throw new ChatError("too_large");
    body.set(chunk, length);
    length += chunk.byteLength;
  }
  return body.slice(0, length);
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, maxBytes));
}
