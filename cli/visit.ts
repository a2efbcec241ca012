// Owns a short stay in a room for one errand: in, one request, its answer, out. Must not know what the errand is for.
import type { SessionEvent } from "../client/events.ts";
import type { Intent } from "../client/intents.ts";
import type { Room } from "../client/room.ts";
import { ChatError } from "../protocol/errors.ts";
import { WITHDRAWAL_MS } from "./departure.ts";
import { type Entrance, memberOptions, type Self } from "./self.ts";
import { onSignal } from "./signals.ts";

/** How long leaving may take once the errand is done, in milliseconds. */
const LEAVING_MS = 5_000;
/** Messages that are kept: a visit reads none. */
const BUFFER = 1;

export interface Errand<E extends SessionEvent> {
  /** Asked once the room is entered. */
  readonly intent: Intent;
  readonly isAnswer: (event: SessionEvent) => event is E;
  /** Bounds the time from entering to the answer, or without progress, in milliseconds. */
  readonly timeoutMs: number;
  /** What is thrown where its time is over; else that there was no answer. */
  readonly late?: (room: Room) => ChatError | null;
  /** What is told where a signal ended it. */
  readonly onGivenUp?: (failure: ChatError) => void;
  /** Called where a text is asked for and a later process sends it. */
  readonly onKept?: () => void;
}

/** Goes in, asks, and leaves with the answer; null where a signal ended it; throws ChatError where the room or the relay refused. */
export async function visit<E extends SessionEvent>(
  self: Self,
  entrance: Entrance,
  errand: Errand<E>,
): Promise<E | null> {
  const { platform } = self;
  const room = self.openRoom({ ...memberOptions(self, entrance), buffer: BUFFER });
  let interrupted = false;
  const ignoreSignals = onSignal(() => {
    const again = interrupted;
    interrupted = true;
    if (again || room.pending() === 0) return room.close();
    room.do({ type: "give_up_files" });
    room.do({ type: "leave" });
    platform.setTimer(WITHDRAWAL_MS, () => room.close());
  });
  try {
    return await runErrand(room, self, errand, () => interrupted);
  } finally {
    ignoreSignals();
  }
}

async function runErrand<E extends SessionEvent>(
  room: Room,
  { platform }: Self,
  { intent, isAnswer, timeoutMs, late, onGivenUp, onKept }: Errand<E>,
  isInterrupted: () => boolean,
): Promise<E | null> {
  let answer: E | null = null;
  let failure: ChatError | null = null;
  let asked = false;
  let isLate = false;
  let cancel = () => {};
  const closeAfter = (ms: number) => {
    cancel();
    cancel = platform.setTimer(ms, () => {
      isLate = true;
      room.close();
    });
  };
  const leave = () => {
    room.do({ type: "leave" });
    closeAfter(LEAVING_MS);
  };
  for await (const event of room.events) {
    if (event.type === "ready" && !asked) {
      asked = true;
      room.do(intent);
      closeAfter(timeoutMs);
    }
    // What an earlier process was sending is no part of the errand, and what ends with the time is no reason for it.
    if (event.type === "error" && !isLate && (event.id !== undefined || event.file === undefined)) {
      failure = new ChatError(event.code, "", event.note === null ? {} : { note: event.note });
      if (event.id !== undefined && (event.code !== "rate_limited" || event.file !== undefined)) leave();
    }
    if (event.type === "progress") closeAfter(timeoutMs);
    if (answer === null && isAnswer(event)) {
      answer = event;
      leave();
    }
  }
  cancel();
  if (answer === null && asked && room.pending() > 0 && room.holdsTexts()) onKept?.();
  if (answer === null && failure !== null && isInterrupted()) onGivenUp?.(failure);
  if (answer !== null || isInterrupted()) return answer;
  throw failure ?? (asked ? late?.(room) : null) ?? new ChatError("timeout");
}
