// Owns how a refusal looks over HTTP and on the socket. Must not know why anything is refused.

import { encodeServerFrame } from "../protocol/codec.ts";
import { ChatError, HTTP_STATUS, type RelayErrorCode } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";

/** What the relay says instead of doing what was asked. `limit` is the number that was exceeded. */
export interface Refusal {
  readonly code: RelayErrorCode;
  readonly retryAfterMs?: number;
  readonly limit?: number;
}

/** The JSON answer that carries a refusal. */
export function answerRefusal(refusal: Refusal): Response {
  const headers: Record<string, string> =
    refusal.retryAfterMs === undefined ? {} : { "retry-after": String(Math.ceil(refusal.retryAfterMs / 1000)) };
  return Response.json({ type: "error", ...refusal }, { status: HTTP_STATUS[refusal.code], headers });
}

/** The text of the error frame that carries a refusal; `ref` names what was refused. */
export function encodeRefusal(refusal: Refusal, ref?: string): string {
  return encodeServerFrame({ type: "error", ...refusal, ...(ref === undefined ? {} : { ref }) });
}

/** What a client may know of an error: its code where the relay has one, else `internal`. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ChatError && isRelayCode(error.code))) return { code: "internal" };
  // So that the other side can tell which of the two is older.
  if (error.code === "version_unsupported") return { code: error.code, limit: WIRE_VERSION };
  return { code: error.code, ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }) };
}

function isRelayCode(code: string): code is RelayErrorCode {
  return code in HTTP_STATUS;
}
