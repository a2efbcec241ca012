// Owns a room's events as lines for people: who, when, what. Must not know colours or the terminal.
import type { SessionEvent } from "../client/events.ts";
import type { Policy } from "../protocol/policy.ts";
import { clockOf, momentOf, spanOf } from "./dates.ts";
import { noteText, sentenceOf } from "./failure.ts";
import { formatBytes } from "./files/sizes.ts";
import { texts } from "./language.ts";
import { namedMember, plainNick, shownNick, VERIFIED } from "./people.ts";
import type { RoomView } from "./renderer.ts";
import { isolateName, sanitiseLine, sanitiseText } from "./sanitise.ts";

/** One entry of a transcript. `trouble` belongs on standard error; `body` may have several lines. All is sanitised. */
export interface Entry {
  readonly kind: "message" | "action" | "event" | "notice" | "trouble";
  readonly at: Date;
  /** Who says it, in a message or an action. */
  readonly who: string | null;
  readonly fingerprint: string | null;
  readonly verified: boolean;
  readonly own: boolean;
  readonly past: boolean;
  readonly body: string;
}

/** What an event says to people, in order; nothing where it says nothing. */
export function entriesOf(room: RoomView, event: SessionEvent, now: Date): readonly Entry[] {
  const say = (kind: Entry["kind"], ...bodies: string[]) => bodies.map((body) => entry(kind, now, body));
  switch (event.type) {
    case "status":
      return say("trouble", ...statusTexts(room, event));
    case "ready":
      return say("notice", ...readyTexts(room, event));
    case "message":
      return [messageEntry(room, event)];
    case "presence":
      return say("event", presenceText(room, event));
    case "gap":
      return say("event", texts().room.gap(event.to - event.from + 1));
    case "result":
      return say("notice", ...resultTexts(room, event.command, event.data));
    case "invite":
      return say("notice", texts().room.newInvite(sanitiseLine(event.invite)));
    case "warning":
      return say("trouble", texts().room.warning(noteText(event.note)));
    case "error":
      return say("trouble", sentenceOf(event.code, event.note));
    case "left":
      return event.reason === "quit" ? say("event", texts().room.quit) : [];
    case "offer":
    case "file":
    case "withdrawn":
      return say("event", ...fileTexts(room, event));
    case "saved":
      return event.path === "" ? [] : say("notice", texts().files.saved(sanitiseLine(event.path)));
    case "sent":
    case "typing":
    case "progress":
      return [];
  }
}

/** A line of our own. */
export function entry(kind: Entry["kind"], at: Date, body: string): Entry {
  return { kind, at, who: null, fingerprint: null, verified: false, own: false, past: false, body };
}

function messageEntry(room: RoomView, event: Extract<SessionEvent, { type: "message" }>): Entry {
  return {
    kind: event.action ? "action" : "message",
    at: new Date(event.ts),
    who: shownNick(event.from, room.members()),
    fingerprint: event.from.fingerprint,
    verified: event.from.verified,
    own: event.own,
    past: event.history,
    body: sanitiseText(event.text),
  };
}

function statusTexts(room: RoomView, { state, retryInMs }: Extract<SessionEvent, { type: "status" }>): string[] {
  if (state === "connecting") return [texts().room.connecting];
  if (state !== "reconnecting" || retryInMs === 0) return [];
  const seconds = Math.ceil(retryInMs / 1000);
  return [room.isBack() ? texts().room.lost(seconds) : texts().room.noAnswer(seconds)];
}

function readyTexts(room: RoomView, { name, me, members, policy }: Extract<SessionEvent, { type: "ready" }>): string[] {
  const others = members.filter((member) => member.id !== me.id);
  const names = others.map((member) => namedMember(member, members));
  const company = names.length === 0 ? texts().room.alone : texts().room.here(names.join(texts().comma));
  if (room.isBack()) return [texts().room.backOnline, company];
  return [texts().room.entered(roomName(name), isolateName(plainNick(me.nick))), company, policyText(policy)];
}

function fileTexts(room: RoomView, event: Extract<SessionEvent, { type: "offer" | "file" | "withdrawn" }>): string[] {
  const { number, name } = event.file;
  const called = isolateName(sanitiseLine(name));
  const nick = namedMember(event.from, room.members());
  switch (event.type) {
    case "offer":
      return event.own || event.history ? [] : [texts().files.offered(nick, called, number)];
    case "file": {
      const size = formatBytes(event.file.size);
      return [
        event.own ? texts().files.sent(called, size, number) : texts().files.complete(nick, called, size, number),
      ];
    }
    case "withdrawn":
      return [texts().files.withdrawn(nick, called)];
  }
}

/** A room's name in a sentence. */
export function roomName(name: string): string {
  return name === "" ? texts().room.unnamed : isolateName(sanitiseLine(name));
}

/** What becomes of what is said, in one plain sentence. */
export function policyText({ history, retention, ttlMs }: Policy): string {
  const { sharedDisk, sharedMemory, sealedDisk, sealedMemory } = texts().room.policy;
  if (history === "shared") return retention === "disk" ? sharedDisk(spanOf(ttlMs)) : sharedMemory;
  return retention === "disk" ? sealedDisk(spanOf(ttlMs)) : sealedMemory;
}

function presenceText(room: RoomView, { event, member, was }: Extract<SessionEvent, { type: "presence" }>): string {
  const nick = namedMember(member, room.members());
  switch (event) {
    case "join":
      return texts().room.joined(nick);
    case "leave":
      return texts().room.left(nick);
    case "nick":
      return texts().room.nick(isolateName(plainNick(was ?? "")), nick);
    case "away":
      return texts().room.away(nick);
    case "back":
      return texts().room.back(nick);
    case "kick":
      return texts().room.kicked(nick);
  }
}

/** What the room's own answers say; a kick is told as such, and other commands bring their lines along. */
function resultTexts(room: RoomView, command: string, data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  const { invite, uses, expires, name, member }: Partial<Record<string, unknown>> = { ...data };
  switch (command) {
    case "invite": {
      const terms = [
        ...(typeof uses === "number" ? [texts().answers.uses(uses)] : []),
        ...(typeof expires === "string" ? [texts().answers.until(momentOf(new Date(expires)))] : []),
      ];
      // The link stands alone, so that it can be copied.
      return [sanitiseLine(String(invite)), ...(terms.length === 0 ? [] : [`(${terms.join(texts().comma)})`])];
    }
    case "rename":
      return [texts().room.renamed(roomName(String(name)))];
    case "owner": {
      const all = room.members();
      const owner = all.find(({ id }) => id === member);
      return owner === undefined ? [] : [texts().room.owner(namedMember(owner, all))];
    }
    default:
      return [];
  }
}

/** An entry as plain lines, those after the first indented so that none can pass for another's. */
export function plainLines(entry: Entry): string {
  const body = entry.body.replaceAll("\n", CONTINUATION);
  const mark = entry.verified ? ` ${VERIFIED}` : "";
  switch (entry.kind) {
    case "message":
      return `${clockOf(entry.at)} ${isolateName(entry.who ?? "")}${mark}: ${body}`;
    case "action":
      return `${clockOf(entry.at)} *${mark} ${isolateName(entry.who ?? "")} ${body}`;
    case "event":
      return `${clockOf(entry.at)} -- ${body}`;
    case "notice":
    case "trouble":
      return body;
  }
}

const CONTINUATION = "\n      ";
