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

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new ChatError("too_large");
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new ChatError("too_large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
