// Owns the search in what was said: all of it where a profile keeps it, else what is still in memory. Must not know where a profile lies.
import type { SessionEvent } from "./events.ts";
import type { RoomKeep } from "./room-keep.ts";

type Shown = Extract<SessionEvent, { type: "message" }>;

/** Messages that are opened at a time. */
const BATCH = 256;

/** The newest `count` messages that hold `text` in any case, oldest first; an empty text is in each. */
export async function searchMessages(
  keep: RoomKeep | null,
  transcript: readonly Shown[],
  text: string,
  count: number,
): Promise<readonly Shown[]> {
  const sought = fold(text);
  const holds = (shown: Shown) => fold(shown.text).includes(sought);
  if (keep === null) return transcript.filter(holds).slice(-count);
  let found: Shown[] = [];
  for (let end = keep.messages; end > 0 && found.length < count; end -= BATCH) {
    const start = Math.max(0, end - BATCH);
    const numbers = Array.from({ length: end - start }, (_, index) => start + index);
    const messages = await Promise.all(numbers.map((number) => keep.message(number)));
    found = [...messages.map(({ shown }) => shown).filter(holds), ...found];
  }
  return found.slice(-count);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
