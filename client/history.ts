// Owns the reading of what was said before one came, in a room that shares its history. Must not know how one joins.
import { type EpochReader, openBox } from "../crypto/history.ts";
import type { Opened } from "../crypto/membership.ts";
import type { RelayEventOf, State } from "../protocol/server-frames.ts";
import type { RoomState } from "./room-state.ts";
import { Timeline } from "./timeline.ts";

type MessageEvent = RelayEventOf<"message">;

/** A message of the past, opened, or null where no key that this member has opens it. */
export interface Past {
  readonly event: MessageEvent;
  readonly opened: Opened | null;
}

/** The past as far as it can be read, and whether somebody who wrote in it had seen another one. */
export interface PastRead {
  readonly pasts: readonly Past[];
  readonly forked: boolean;
}

/** What the relay keeps for the reading of the past, and the steps that led to this member's place, oldest first. */
export interface PastKeys extends Pick<State, "boxes" | "histories"> {
  readonly way: readonly number[];
}

/** Opens `events` (in order) with the boxes that the relay keeps; those of an epoch that was over at their place are left out. */
export async function readPast(
  state: RoomState,
  { boxes, histories, way }: PastKeys,
  events: readonly MessageEvent[],
): Promise<PastRead> {
  const epochs = await openBoxes(state, boxes.filter(isOn(way)), histories);
  const begun = new Map(epochs.toReversed().map((epoch) => [epoch.reader.epoch, epoch]));
  const pasts: Past[] = [];
  for (const event of events) {
    const found = await openWithAny(epochs, event);
    if (found !== null) begun.set(event.epoch, found.epoch);
    pasts.push({ event, opened: found?.opened ?? null });
  }
  const endOf = (epoch: number) => begun.get(epoch + 1)?.seq ?? Number.POSITIVE_INFINITY;
  const counted = pasts.filter(({ event, opened }) => opened === null || event.seq < endOf(event.epoch));
  return { pasts: counted, forked: await isForked(state.pastAfter, [...begun.values()], pasts) };
}

/** Runs the transcript of each epoch whose messages are all here, and compares what their senders said of it. */
async function isForked(after: number, begun: readonly BoxedEpoch[], pasts: readonly Past[]): Promise<boolean> {
  const timeline = new Timeline();
  const inOrder = begun.toSorted((a, b) => a.seq - b.seq);
  let forked = false;
  for (const [index, { seq, reader }] of inOrder.entries()) {
    const before = inOrder[index - 1]?.reader.epoch;
    if (before !== reader.epoch - 1 || !pasts.some(({ event, opened }) => opened !== null && event.epoch === before))
      timeline.gap();
    await timeline.begin(seq, reader.startOfTranscript);
    if (seq <= after) timeline.gap();
    const end = inOrder[index + 1]?.seq ?? Number.POSITIVE_INFINITY;
    for (const { event, opened } of pasts.filter((past) => past.event.seq > seq && past.event.seq < end)) {
      const said = opened !== null && event.epoch === reader.epoch ? opened : null;
      forked ||= said !== null && timeline.verdict(said.point, said.previous) === "other";
      await timeline.extend(event.seq, event.payload);
    }
  }
  return forked;
}

/** True for the boxes of the way: a step that nobody followed leaves one too, and would end the epoch before it too early. What came before the way is not known. */
function isOn(way: readonly number[]): (box: State["boxes"][number]) => boolean {
  const steps = new Set(way);
  const oldest = way[0] ?? Number.POSITIVE_INFINITY;
  return ({ seq }) => seq < oldest || steps.has(seq);
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
