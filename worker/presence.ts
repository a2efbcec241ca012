// Owns coming and going: the greeting of a connection, what it missed, its end. Must not know who anybody is.
import type { ClientFrameOf } from "../protocol/client-frames.ts";
import { encodeServerFrame } from "../protocol/codec.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import type { RelayEventOf, ServerFrameOf } from "../protocol/server-frames.ts";
import type { Connection } from "./connection.ts";
import type { Retained } from "./history.ts";
import { type RoomParts, stamp } from "./room-parts.ts";

/** Missed events are sent in frames of about this many characters. */
const REPLAY_CHARACTERS = 262_144;

/** The `events` frame of events whose texts are known. */
export function encodeEvents(texts: readonly string[]): string {
  return `{"type":"events","events":[${texts.join(",")}]}`;
}

/** Answers `hello`: the room as it is, what was missed since `after`, then live frames. False where the connection must be closed. */
export function greet(
  parts: RoomParts,
  connection: Connection,
  { after }: ClientFrameOf<"hello">,
  now: number,
): boolean {
  const { burst, audience, counters } = parts;
  burst.flush();
  if (!parts.members.isOnline(connection.member)) {
    notePresence(parts, connection.member, "online", now);
    burst.flush();
  }
  const live = encodeServerFrame({ type: "live", seq: counters.seq });
  const kept = connection.pour(
    greeting(encodeServerFrame(welcome(parts, connection.member, now)), missed(parts, after, now), live),
  );
  audience.admit(connection);
  return kept;
}

/** A connection has ended by itself. */
export function noteEnd(parts: RoomParts, connection: Connection, now: number): void {
  parts.audience.remove(connection);
  noteAbsence(parts, connection.member, "offline", now);
}

/** A member leaves on purpose, or is made to. */
export function noteLeaving(parts: RoomParts, member: string, now: number): void {
  noteAbsence(parts, member, "left", now);
}

/** Members who were there when the room lost its memory, and did not come back with it, are away. */
export function noteLost(parts: RoomParts, now: number): void {
  const { members, audience } = parts;
  for (const { id, online } of members.all())
    if (online && audience.ofMember(id) === null) noteAbsence(parts, id, "offline", now);
}

function noteAbsence(parts: RoomParts, member: string, event: "offline" | "left", now: number): void {
  if (parts.members.isOnline(member)) notePresence(parts, member, event, now);
  parts.burst.settle();
}

function notePresence(parts: RoomParts, member: string, event: RelayEventOf<"presence">["event"], now: number): void {
  parts.burst.add({ kind: "presence", ...stamp(parts, member, now), event }, () =>
    parts.members.note(member, event, now),
  );
}

function welcome(parts: RoomParts, member: string, now: number): ServerFrameOf<"welcome"> {
  const { settings, charter, counters, members, files } = parts;
  const { textBytes, messages, windowMs, fileBytes } = settings;
  const limits = { textBytes, messages, windowMs, members: settings.members, fileBytes, fileTtlMs: files.ttlMs };
  return {
    type: "welcome",
    version: WIRE_VERSION,
    member,
    seq: counters.seq,
    ts: now,
    policy: charter.policy,
    limits,
    members: [...members.all()],
    lostMessages: counters.lostMessages,
    lostCommits: counters.lostCommits,
  };
}

function missed(parts: RoomParts, after: number | null, now: number): readonly Retained[] {
  const { charter, history, commits } = parts;
  if (after === null) return charter.policy.history === "shared" ? history.since(0, now) : [];
  const retained = [...history.since(after, now), ...commits.since(after)];
  return retained.sort((a, b) => a.seq - b.seq);
}

/** What a connection is sent first. Events are read as the reader gets to them; where one has gone by then, it has to come back and be told. */
function* greeting(welcome: string, missed: readonly Retained[], live: string): Generator<string, boolean> {
  yield welcome;
  let batch: string[] = [];
  let characters = 0;
  for (const one of missed) {
    const text = one.read();
    if (text === null) return false;
    batch.push(text);
    characters += text.length;
    if (characters < REPLAY_CHARACTERS) continue;
    yield encodeEvents(batch);
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield encodeEvents(batch);
  yield live;
  return true;
}
