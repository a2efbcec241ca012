// Owns the reading of what was said before one came, in a room that shares its history. Must not know how one joins.
import { type EpochReader, openBox } from "../crypto/history.ts";
import type { Opened } from "../crypto/membership.ts";
import type { RelayEventOf, State } from "../protocol/server-frames.ts";
import type { RoomState } from "./room-state.ts";

type MessageEvent = RelayEventOf<"message">;

/** A message of the past, opened, or null where no key that this member has opens it. */
export interface Past {
  readonly event: MessageEvent;
  readonly opened: Opened | null;
}

/** Opens `events` (in order) with the boxes that the relay keeps; those of an epoch that was over at their place are left out. */
export async function readPast(
  state: RoomState,
  boxes: State["boxes"],
  histories: State["histories"],
  events: readonly MessageEvent[],
): Promise<Past[]> {
  const epochs = await openBoxes(state, boxes, histories);
  const begins = new Map(epochs.toReversed().map(({ seq, reader }) => [reader.epoch, seq]));
  const pasts: Past[] = [];
  for (const event of events) {
    const found = await openWithAny(epochs, event);
    if (found !== null) begins.set(event.epoch, found.epoch.seq);
    pasts.push({ event, opened: found?.opened ?? null });
  }
  return pasts.filter(
    ({ event, opened }) => opened === null || event.seq < (begins.get(event.epoch + 1) ?? Number.POSITIVE_INFINITY),
  );
}

/** An epoch whose box opens, and the number of the commit that would have begun it: a lost race leaves a box too. */
interface BoxedEpoch {
  readonly seq: number;
  readonly reader: EpochReader;
}

async function openBoxes(
  state: RoomState,
  boxes: State["boxes"],
  histories: State["histories"],
): Promise<BoxedEpoch[]> {
  const { setup, invite } = state;
  const keys = { room: setup.room, secret: invite.secret, generation: invite.generation, histories };
  const opened = await Promise.all(
    boxes.map(async (box) => {
      const reader = await openBox(keys, box).catch(() => null);
      return reader === null ? [] : [{ seq: box.seq, reader }];
    }),
  );
  return opened.flat().sort((a, b) => a.seq - b.seq);
}

async function openWithAny(
  epochs: readonly BoxedEpoch[],
  event: MessageEvent,
): Promise<{ opened: Opened; epoch: BoxedEpoch } | null> {
  for (const epoch of epochs) {
    if (epoch.reader.epoch !== event.epoch || epoch.seq > event.seq) continue;
    const opened = await epoch.reader.open(event).catch(() => null);
    if (opened !== null && opened.from.member === event.from) return { opened, epoch };
  }
  return null;
}
