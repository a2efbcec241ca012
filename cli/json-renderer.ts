// Owns rooms as JSON, one object a line, as README.md has it. Must not write anything else to standard output.

import type { Member, SessionEvent, SharedFile } from "../client/events.ts";
import { type Failure, noteText, sentenceOf } from "./failure.ts";
import { safeFileName } from "./files/file-names.ts";
import type { Answer, Renderer, RoomView } from "./renderer.ts";
import { escapeJson } from "./sanitise.ts";

type JsonObject = { readonly type: string; readonly [field: string]: unknown };

/** Writes each event as one line to `write`. */
export class JsonRenderer implements Renderer {
  readonly showImage = null;
  readonly #write: (line: string) => void;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  draw(room: RoomView, event: SessionEvent): void {
    const object = objectOf(event);
    if (object !== null) this.#print(object, room);
  }

  answer(room: RoomView, command: string, id: string, { data }: Answer): void {
    this.#print({ type: "result", command, id, data }, room);
  }

  refuse(room: RoomView | null, failure: Failure, id: string | undefined): void {
    this.#print({ type: "error", ...failure, ...(id === undefined ? {} : { id }) }, room);
  }

  remark(): void {}

  enter(): void {}

  clear(): void {}

  close(): void {}

  #print({ type, ...fields }: JsonObject, room: RoomView | null): void {
    const object = room === null ? { type, ...fields } : { type, room: room.id, ...fields };
    this.#write(`${escapeJson(JSON.stringify(object))}\n`);
  }
}

/** A member as programs see it. */
export function memberObject({ id, nick, fingerprint, verified, owner }: Member) {
  return { id, nick, fingerprint, verified, owner };
}

/** Its number is for people; of its name only what may stand in a directory, as programs may put it there. */
function named<T extends { readonly name: string }>(file: T) {
  return { ...file, name: safeFileName(file.name), number: undefined };
}

/** A file of the room as programs see it in `/files`. */
export function fileObject({ from, ...file }: SharedFile): object {
  return { ...file, name: safeFileName(file.name), from: memberObject(from) };
}

function objectOf(event: SessionEvent): JsonObject | null {
  switch (event.type) {
    case "status":
    case "sent":
    case "gap":
    case "result":
    case "invite":
    case "left":
      return event;
    case "warning":
      return { type: event.type, code: event.code, text: noteText(event.note) };
    case "ready":
      return { ...event, me: memberObject(event.me), members: event.members.map(memberObject) };
    case "message":
      return messageObject(event);
    case "presence":
      return { ...event, member: memberObject(event.member) };
    case "saved":
    case "progress":
      return event;
    case "offer":
    case "file":
      return { ...event, from: memberObject(event.from), file: named(event.file) };
    case "withdrawn":
      return { ...event, from: memberObject(event.from), file: event.file.id };
    case "error": {
      const { note, ...rest } = event;
      return { ...rest, text: sentenceOf(event.code, note) };
    }
    case "typing":
      return null;
  }
}

/** A message as programs see it, in `/history` too. */
export function messageObject(event: Extract<SessionEvent, { type: "message" }>): JsonObject {
  return { ...event, from: memberObject(event.from) };
}
