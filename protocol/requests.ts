// Owns the bodies of the HTTP interface. Must not know how they are served or sent.
import * as v from "valibot";
import { RELAY_ERROR_CODES } from "./errors.ts";
import { Bytes, Count, Hash, Id, RetryAfter } from "./fields.ts";
import { PolicySchema } from "./policy.ts";

/** How often and how long an admission token lets somebody in; null means without limit. */
export const InviteTerms = v.strictObject({
  uses: v.nullable(v.pipe(Count, v.minValue(1), v.maxValue(1_000_000))),
  expiresInMs: v.nullable(v.pipe(Count, v.minValue(1), v.maxValue(366 * 86_400_000))),
});
export type InviteTerms = v.InferOutput<typeof InviteTerms>;

/** `POST /api/rooms`: `admission` and `capability` are SHA-256 of the invite's admission token and of the owner's capability, `preimage` what `roomIdOf` makes `room` of. */
export const CreateRoomRequest = v.strictObject({
  version: Count,
  room: Id,
  preimage: Hash,
  member: Id,
  admission: Hash,
  terms: InviteTerms,
  capability: Hash,
  policy: PolicySchema,
  groupInfo: Bytes,
  box: v.optional(Bytes),
});
export type CreateRoomRequest = v.InferOutput<typeof CreateRoomRequest>;

/** `POST /api/rooms/:room/tokens`: an admission token, or an earlier session token to renew. */
export const TokenRequest = v.union([
  v.strictObject({ version: Count, admission: Id }),
  v.strictObject({ version: Count, token: v.pipe(v.string(), v.minLength(1), v.maxLength(2048)) }),
]);
export type TokenRequest = v.InferOutput<typeof TokenRequest>;

/** The answer to both: a bearer token for `member`, good until `expiresAt` (milliseconds since 1970). */
export const TokenResponse = v.object({ token: v.string(), member: Id, expiresAt: Count });
export type TokenResponse = v.InferOutput<typeof TokenResponse>;

/** The body of every refusal over HTTP. */
export const ErrorResponse = v.object({
  type: v.literal("error"),
  code: v.picklist(RELAY_ERROR_CODES),
  retryAfterMs: v.optional(RetryAfter),
  limit: v.optional(Count),
});
export type ErrorResponse = v.InferOutput<typeof ErrorResponse>;
