// Owns reading the bodies of requests: bounded in size and time, of this version, of a known form. Must not act on them.
import type * as v from "valibot";
import { parseAs, parseJson } from "../protocol/codec.ts";
import { ChatError } from "../protocol/errors.ts";
import { MAX_BODY_MS, MAX_BODY_SILENCE_MS, WIRE_VERSION } from "../protocol/limits.ts";
import { addressOf } from "./addresses.ts";
import { PendingBodies, type PendingBody } from "./pending-bodies.ts";

/** Read, and dropped, of a body that is too large: who is still sending hears nothing but a broken connection otherwise. */
const MAX_DROPPED_BYTES = 32 * 1_048_576;
/** How often one that says nothing is asked whether it may stay, in milliseconds. */
const LOOK_MS = 1_000;

/** Chunks of files come from members with a token; nobody else can push theirs aside. */
const CHUNK_BOUNDS = { bodies: 1_024, ofAddress: 256, bytes: 64 * 1_048_576 };
const REQUEST_BOUNDS = { bodies: 1_024, ofAddress: 256, bytes: 32 * 1_048_576 };

/** The bodies that are on their way in this isolate. */
export interface Bodies {
  readonly requests: PendingBodies;
  readonly chunks: PendingBodies;
}

/** No bodies yet. */
export function newBodies(): Bodies {
  return { requests: new PendingBodies(REQUEST_BOUNDS), chunks: new PendingBodies(CHUNK_BOUNDS) };
}

/** Where a body is read from, and what bounds it: its own length, its time, and those of others. */
export interface BodySource {
  readonly request: Request;
  readonly pending: PendingBodies;
  readonly maxBytes: number;
  readonly maxMs?: number;
}

/** The request's JSON body as `schema` describes it; throws ChatError `version_unsupported`, `bad_input`, or as `readBytes` does. */
export async function readBody<S extends v.GenericSchema>(source: BodySource, schema: S): Promise<v.InferOutput<S>> {
  const value = parseJson(new TextDecoder().decode(await readBytes(source)));
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (typeof version === "number" && version !== WIRE_VERSION) throw new ChatError("version_unsupported");
  return parseAs(schema, value);
}

/**
 * The request's body, of which no more is held than has arrived; throws ChatError `too_large` where it is longer than `maxBytes`, `slow_reader` where it
 * takes too long or says nothing for too long, `rate_limited` where too many others are on their way, `bad_input` where it breaks off.
 */
export async function readBytes({
  request,
  pending,
  maxBytes,
  maxMs = MAX_BODY_MS,
}: BodySource): Promise<Uint8Array<ArrayBuffer>> {
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const place = pending.begin(addressOf(request));
  try {
    const until = Date.now() + maxMs;
    const chunks: Uint8Array[] = [];
    let [length, tooLarge] = [0, Number(request.headers.get("content-length") ?? 0) > maxBytes];
    for (;;) {
      const { done, value } = await patient(reader.read(), place, until);
      if (done) break;
      length += value.byteLength;
      tooLarge ||= length > maxBytes;
      if (length > maxBytes + MAX_DROPPED_BYTES) break;
      if (tooLarge) continue;
      place.grow(value.byteLength);
      chunks.push(value);
    }
    if (tooLarge) throw new ChatError("too_large");
    return joined(chunks, length);
  } catch (error) {
    // Not awaited: the other side is told at once, and what it still sends is for nobody.
    reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    place.end();
  }
}

type Reading = ReadableStreamReadResult<Uint8Array>;

/** What was read; throws ChatError `slow_reader` where that takes until `until`, or too long without a byte. */
async function patient(reading: Promise<Reading>, place: PendingBody, until: number): Promise<Reading> {
  const silent = Math.min(until, Date.now() + MAX_BODY_SILENCE_MS);
  const read = reading.catch((cause: unknown) => {
    throw new ChatError("bad_input", "a body that breaks off", { cause });
  });
  for (;;) {
    const look = Promise.withResolvers<null>();
    const timer = setTimeout(() => look.resolve(null), LOOK_MS);
    const result = await Promise.race([read, look.promise]).finally(() => clearTimeout(timer));
    place.stay();
    if (result !== null) return result;
    if (Date.now() >= silent) throw new ChatError("slow_reader", "a body that does not arrive");
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}
