// Owns rooms on a terminal, in colours, above the line being typed. Must not know keys.
import { Chalk, type ChalkInstance } from "chalk";
import type { SessionEvent } from "../../client/events.ts";
import { type Entry, entriesOf, entry, plainLines, roomName } from "../event-lines.ts";
import type { Failure } from "../failure.ts";
import type { Answer, Renderer, RoomView } from "../renderer.ts";
import { TEXTS } from "../texts.ts";
import type { LiveRegion } from "./live-region.ts";

const NICK_COLOURS = ["cyan", "green", "yellow", "magenta", "blue", "red"] as const;
const PROMPT = "› ";

/** Prints each event above the row that is typed. */
export class RichRenderer implements Renderer {
  readonly #region: LiveRegion;
  readonly #paint: ChalkInstance;
  readonly #onClose: () => void;
  #current: RoomView | null = null;

  constructor(region: LiveRegion, paint: ChalkInstance, onClose: () => void) {
    this.#region = region;
    this.#paint = paint;
    this.#onClose = onClose;
  }

  /** The room that is typed to. */
  get current(): RoomView | null {
    return this.#current;
  }

  draw(room: RoomView, event: SessionEvent): void {
    for (const each of entriesOf(room, event, new Date())) this.#print(room, each);
  }

  answer(room: RoomView, _command: string, _id: string, { lines }: Answer): void {
    for (const line of lines) this.#print(room, entry("notice", new Date(), line));
  }

  refuse(room: RoomView | null, failure: Failure): void {
    this.#print(room, entry("trouble", new Date(), failure.text));
  }

  enter(room: RoomView): void {
    this.#current = room;
    if (room.several)
      this.#print(room, entry("notice", new Date(), TEXTS.switched(room.number, roomName(room.name()))));
    this.#region.redraw();
  }

  clear(): void {
    this.#region.clear();
  }

  close(): void {
    this.#region.close();
    this.#onClose();
  }

  #print(room: RoomView | null, each: Entry): void {
    const prefix = room?.several === true ? this.#paint.dim(`[${room.number}] `) : "";
    this.#region.print(prefix + paintEntry(each, this.#paint));
  }
}

/** What stands before the line being typed. */
export function promptOf(room: RoomView | null, paint: ChalkInstance): string {
  return paint.bold(room?.several === true ? `[${room.number}] ${PROMPT}` : PROMPT);
}

/** A painter that obeys NO_COLOR, which chalk does not. */
export function painter(env: NodeJS.ProcessEnv): ChalkInstance {
  return env["NO_COLOR"] ? new Chalk({ level: 0 }) : new Chalk();
}

function paintEntry(each: Entry, paint: ChalkInstance): string {
  const text = plainLines(each);
  switch (each.kind) {
    case "message":
    case "action":
      return paintMessage(each, text, paint);
    case "event":
      return paint.dim(text);
    case "notice":
      return text;
    case "trouble":
      return paint.yellow(text);
  }
}

function paintMessage({ time, who, fingerprint, own }: Entry, text: string, paint: ChalkInstance): string {
  const at = text.indexOf(who ?? "", time.length);
  const head = text.slice(time.length, at + (who ?? "").length);
  const named = own ? paint.bold(head) : paint.bold[colourOf(fingerprint ?? "")](head);
  return `${paint.dim(time)}${named}${text.slice(time.length + head.length)}`;
}

function colourOf(fingerprint: string): (typeof NICK_COLOURS)[number] {
  const sum = [...fingerprint].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 65_521, 0);
  return NICK_COLOURS[sum % NICK_COLOURS.length] ?? "cyan";
}
