// Owns the bodies of the HTTP interface to files. Must not know how they are served or sent, or what is in a chunk.
import * as v from "valibot";
import { Count, Hash, Id } from "./fields.ts";

/** The header that carries the capability of whoever sends a file: 32 bytes whose hash the relay was told. */
export const FILE_CAPABILITY_HEADER = "x-sotto-file";

/** `POST /api/rooms/:room/files`: `bytes` is the most that will be sent, `capability` the SHA-256 of what further requests of the sender show. */
export const CreateFileRequest = v.strictObject({
  version: Count,
  file: Id,
  bytes: v.pipe(Count, v.minValue(1)),
  capability: Hash,
});
export type CreateFileRequest = v.InferOutput<typeof CreateFileRequest>;

/** `POST /api/rooms/:room/files/:file/finish`: how many chunks the file has. */
export const FinishFileRequest = v.strictObject({ version: Count, chunks: v.pipe(Count, v.minValue(1)) });
export type FinishFileRequest = v.InferOutput<typeof FinishFileRequest>;

/**
 * What the relay has of a file: `chunks` are there without a gap, `bytes` in all, or as many as were announced where it is not `done`. It
 * can be had until `expiresAt` (milliseconds since 1970).
 */
export const FileStatus = v.object({ file: Id, chunks: Count, bytes: Count, done: v.boolean(), expiresAt: Count });
export type FileStatus = v.InferOutput<typeof FileStatus>;
