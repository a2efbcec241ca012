// Owns the step between the wire's ids and their bytes. Must not know what an id names.
import { decodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import type { Bytes } from "./encoding.ts";

/** The bytes of a room, member or message id; throws ChatError `bad_input` where it is none. */
export function bytesOfId(id: string): Bytes {
  const bytes = decodeBase64Url(id);
  if (bytes?.length !== ID_BYTES) throw new ChatError("bad_input", "id");
  return bytes;
}
