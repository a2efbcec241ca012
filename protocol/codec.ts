// Owns the one place where unknown bytes become types, for both sides. Must not act on what it reads.
import * as v from "valibot";
import { ClientFrame } from "./client-frames.ts";
import { ChatError } from "./errors.ts";
import { MAX_COMMIT_FRAME_BYTES, MAX_FRAME_PARTS, maxFrameCharacters } from "./limits.ts";
import { ServerFrame } from "./server-frames.ts";

/** The JSON value of a text, or ChatError `bad_input`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ChatError("bad_input", "not JSON", { cause });
  }
}

/** A value as `schema` describes it, or ChatError `bad_input` that names the first wrong field, never its content. */
export function parseAs<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]);
  throw new ChatError("bad_input", path === null ? "not an object of a known type" : `field ${path}`);
}

/**
 * A frame from a client; throws ChatError `bad_input` or `too_large`. Only a commit may be longer than `maxTextBytes` asks for. What can be seen from
 * outside is refused before it is parsed: a frame that is long, or has many parts, takes memory and time.
 */
export function decodeClientFrame(text: string, maxTextBytes: number): ClientFrame {
  if (text.length > MAX_COMMIT_FRAME_BYTES) throw new ChatError("too_large", "frame");
  if (text.length > maxFrameCharacters(maxTextBytes) && !COMMIT.test(text)) throw new ChatError("too_large", "frame");
  if (hasMoreParts(text, MAX_FRAME_PARTS)) throw new ChatError("bad_input", "too many parts");
  const frame = parseAs(ClientFrame, parseJson(text));
  if (frame.type !== "commit" && text.length > maxFrameCharacters(maxTextBytes))
    throw new ChatError("too_large", "frame");
  return frame;
}

const COMMIT = /"type"\s*:\s*"commit"/;

function hasMoreParts(text: string, max: number): boolean {
  let count = 0;
  for (const part of ["{", "[", ","]) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count += 1;
      if (count > max) return true;
    }
  }
  return false;
}

/** A frame from the relay; throws ChatError `bad_input`. */
export function decodeServerFrame(text: string): ServerFrame {
  return parseAs(ServerFrame, parseJson(text));
}

/** The text of a frame to the relay. */
export function encodeClientFrame(frame: ClientFrame): string {
  return JSON.stringify(frame);
}

/** The text of a frame to a client. */
export function encodeServerFrame(frame: ServerFrame): string {
  return JSON.stringify(frame);
}
