// Owns coming and going: the greeting of a connection, what it missed, its end. Must not know who anybody is.
import type { ClientFrameOf } from "../protocol/client-frames.ts";
import { encodeServerFrame } from "../protocol/codec.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import type { RelayEventOf, ServerFrameOf } from "../protocol/server-frames.ts";
import type { Connection } from "./connection.ts";
import { type RoomParts, stamp } from "./room-parts.ts";

/** Missed events are sent in frames of about this many characters. */
const REPLAY_CHARACTERS = 262_144;

/** The `events` frame of events whose texts are known. */
export function encodeEvents(texts: readonly string[]): string {
  return `{"type":"events","events":[${texts.join(",")}]}`;
}

/** Answers `hello`: the room as it is, what was missed since `after`, then live frames. */
export function greet(parts: RoomParts, connection: Connection, { after }: ClientFrameOf<"hello">, now: number): void {
  const { burst, audience, counters } = parts;
  burst.flush();
  if (!parts.members.isOnline(connection.member)) {
    notePresence(parts, connection.member, "online", now);
    burst.flush();
  }
  connection.answer(encodeServerFrame(welcome(parts, connection.member, now)));
  for (const frame of replay(missed(parts, after, now))) connection.answer(frame);
  connection.answer(encodeServerFrame({ type: "live", seq: counters.seq }));
  audience.admit(connection);
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

function missed(parts: RoomParts, after: number | null, now: number): readonly string[] {
  const { charter, history, commits } = parts;
  if (after === null) return charter.policy.history === "shared" ? history.since(0, now).map(({ text }) => text) : [];
  const retained = [...history.since(after, now), ...commits.since(after)];
  return retained.sort((a, b) => a.seq - b.seq).map(({ text }) => text);
}

function* replay(texts: readonly string[]): Generator<string> {
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    batch.push(text);
    characters += text.length;
    if (characters < REPLAY_CHARACTERS) continue;
    yield encodeEvents(batch);
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield encodeEvents(batch);
}
