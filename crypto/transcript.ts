// Owns the running hash by which members compare what the relay showed them. Must not know what is compared with what.
import { digest, label } from "./derivation.ts";
import { type Bytes, concat, uint64, utf8 } from "./encoding.ts";

/** Length of a transcript hash, in bytes. */
export const TRANSCRIPT_HASH_BYTES = 16;

const COMMIT = label("transcript commit");
const BEGIN = label("transcript begin");
const EXTEND = label("transcript extend");

/** A place in the sequence and the hash over everything of its epoch up to there. */
export interface TranscriptPoint {
  readonly seq: number;
  readonly hash: Bytes;
}

/** What the transcript of an epoch begins with: the wrapped commit (or the first GroupInfo) that opened it, as the relay carries it. */
export function startOfTranscript(wrapped: string): Promise<Bytes> {
  return truncated(concat(COMMIT, utf8(wrapped)));
}

/** The first point of an epoch, at its commit's sequence number. */
export async function beginTranscript(seq: number, start: Uint8Array): Promise<TranscriptPoint> {
  return { seq, hash: await truncated(concat(BEGIN, uint64(seq), start)) };
}

/** The point after one more message, `payload` as the relay carries it. */
export async function extendTranscript(point: TranscriptPoint, seq: number, payload: string): Promise<TranscriptPoint> {
  return { seq, hash: await truncated(concat(EXTEND, point.hash, uint64(seq), utf8(payload))) };
}

async function truncated(bytes: Bytes): Promise<Bytes> {
  return (await digest(bytes)).slice(0, TRANSCRIPT_HASH_BYTES);
}
