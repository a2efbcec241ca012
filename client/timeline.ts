// Owns this member's copy of the transcript and the verdict on what others say theirs is. Must not know how points travel.

import type { TranscriptPoint } from "../crypto/transcript.ts";
import { beginTranscript, extendTranscript } from "../crypto/transcript.ts";

/** Points of the current epoch that are kept for comparison. */
const KEPT_POINTS = 4096;

/** `same` or `other` where both have seen the place; `unknown` beyond a gap or what is kept. */
export type Verdict = "same" | "other" | "unknown";

/** What a later process needs to go on. */
export interface TimelineMark {
  readonly point: TranscriptPoint | null;
  readonly end: TranscriptPoint | null;
  readonly whole: boolean;
}

/** The running hash over the messages of an epoch, begun with the epoch's commit. */
export class Timeline {
  #points = new Map<number, Uint8Array>();
  #point: TranscriptPoint | null = null;
  #end: TranscriptPoint | null = null;
  #whole = false;

  /** Where this member's transcript stands, or null before the first epoch. */
  get point(): TranscriptPoint | null {
    return this.#point;
  }

  /** Where the epoch before ended, or null where this member does not know it. */
  get end(): TranscriptPoint | null {
    return this.#end;
  }

  get mark(): TimelineMark {
    return { point: this.#point, end: this.#end, whole: this.#whole };
  }

  /** Goes on where an earlier process stood; there is no verdict on points before. */
  resume({ point, end, whole }: TimelineMark): void {
    this.#points = new Map();
    this.#end = end;
    this.#whole = whole;
    this.#point = point;
    if (point !== null && whole) this.#record(point);
  }

  /** A new epoch begins with the commit of number `seq`. */
  async begin(seq: number, start: Uint8Array): Promise<void> {
    this.#end = this.#whole ? this.#point : null;
    this.#points = new Map();
    this.#whole = true;
    this.#record(await beginTranscript(seq, start));
  }

  /** A message was ordered. */
  async extend(seq: number, payload: string): Promise<void> {
    if (this.#point !== null && this.#whole) this.#record(await extendTranscript(this.#point, seq, payload));
  }

  /** Something can no longer be had: until the next epoch there is no verdict, and this member speaks of the last point that it is sure of. */
  gap(): void {
    this.#whole = false;
    this.#points = new Map();
  }

  /** Compares what a message says of the transcript before it. */
  verdict(point: TranscriptPoint, previous: TranscriptPoint | null): Verdict {
    if (!this.#whole) return "unknown";
    if (previous !== null && this.#end !== null && !samePoint(previous, this.#end)) return "other";
    const known = this.#points.get(point.seq);
    if (known !== undefined) return sameBytes(known, point.hash) ? "same" : "other";
    const oldest = this.#points.keys().next().value ?? 0;
    return point.seq < oldest ? "unknown" : "other";
  }

  #record(point: TranscriptPoint): void {
    this.#point = point;
    this.#points.set(point.seq, point.hash);
    const oldest = this.#points.keys().next().value;
    if (this.#points.size > KEPT_POINTS && oldest !== undefined) this.#points.delete(oldest);
  }
}

function samePoint(a: TranscriptPoint, b: TranscriptPoint): boolean {
  return a.seq === b.seq && sameBytes(a.hash, b.hash);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
