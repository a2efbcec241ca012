// Owns the schemas of single fields that several frames share. Must not know any frame.
import * as v from "valibot";
import { isBase64Url } from "./bytes.ts";
import { HASH_BYTES, ID_BYTES, MAX_PAYLOAD_BYTES, MAX_RETRY_AFTER_MS } from "./limits.ts";

const charactersOf = (bytes: number) => Math.ceil((bytes * 4) / 3);
const bytesOfLength = (bytes: number) => v.pipe(v.string(), v.length(charactersOf(bytes)), v.check(isBase64Url));

/** Sixteen bytes in base64url: a room, a member, a message or an admission token. */
export const Id = bytesOfLength(ID_BYTES);
/** A SHA-256 hash in base64url. */
export const Hash = bytesOfLength(HASH_BYTES);
/** Any bytes up to the largest payload, in base64url. Messages have a tighter limit that the relay knows. */
export const Bytes = v.pipe(
  v.string(),
  v.minLength(2),
  v.maxLength(charactersOf(MAX_PAYLOAD_BYTES)),
  v.check(isBase64Url),
);
/** A sequence number, an epoch, a generation or a count: a whole number from 0. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The epoch or generation that a step ends: the next one must be a count too, or nobody could read what the relay says of it. */
export const Ended = v.pipe(Count, v.maxValue(Number.MAX_SAFE_INTEGER - 1));
/** What a client chose to tell its own requests apart. */
export const Ref = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));
/** How long to wait before the next try, in milliseconds. */
export const RetryAfter = v.pipe(Count, v.maxValue(MAX_RETRY_AFTER_MS));
