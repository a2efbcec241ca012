// Owns rooms as plain lines without colours, for pipes, slow lines and screen readers. Must not know cursors.
import type { SessionEvent } from "../client/events.ts";
import { dayOf, isSameDay } from "./dates.ts";
import { type Entry, entriesOf, entry, plainLines, roomName } from "./event-lines.ts";
import type { Failure } from "./failure.ts";
import { texts } from "./language.ts";
import { mentions } from "./mention.ts";
import type { Notifier } from "./notification.ts";
import type { Answer, Renderer, RoomView } from "./renderer.ts";

/** Where lines go: what is said and happens to `out`, troubles to `err`. */
export interface PlainOutput {
  out(text: string): void;
  err(text: string): void;
  readonly notifier: Notifier;
  /** True where the terminal shows what is typed: it is not said a second time then. */
  readonly isTyped: boolean;
}

/** Writes each event as one line; a text of several lines is indented. */
export class MinimalRenderer implements Renderer {
  readonly showImage = null;
  readonly #output: PlainOutput;
  #day = new Date();

  constructor(output: PlainOutput) {
    this.#output = output;
  }

  draw(room: RoomView, event: SessionEvent): void {
    if (this.#isKnown(event)) return;
    for (const each of entriesOf(room, event, new Date())) {
      this.#nameDay(each);
      this.#print(room, each);
    }
    if (event.type !== "message" || event.own || event.history) return;
    const [me] = room.members();
    if (me !== undefined && mentions(event.text, me.nick)) this.#output.notifier.mention(room, event);
  }

  answer(room: RoomView, _command: string, _id: string, { lines }: Answer): void {
    for (const line of lines) this.#print(room, entry("notice", new Date(), line));
  }

  refuse(room: RoomView | null, failure: Failure): void {
    this.#print(room, entry("trouble", new Date(), failure.text));
  }

  remark(room: RoomView, text: string): void {
    this.#print(room, entry("notice", new Date(), text));
  }

  enter(room: RoomView): void {
    // A room that is entered for the first time says so itself, once it has a name.
    if (room.several && room.isBack())
      this.#output.out(`${texts().room.switched(room.number, roomName(room.name()))}\n`);
  }

  clear(): void {}

  close(): void {}

  /** What the person has typed a moment ago, and each further attempt to connect. */
  #isKnown(event: SessionEvent): boolean {
    if (event.type === "message") return this.#output.isTyped && event.own && !event.history;
    return event.type === "status" && event.state === "reconnecting" && event.attempt > 1;
  }

  #nameDay({ kind, at }: Entry): void {
    if (kind === "notice" || kind === "trouble" || isSameDay(at, this.#day)) return;
    this.#day = at;
    this.#output.out(`-- ${dayOf(at)}\n`);
  }

  #print(room: RoomView | null, each: Entry): void {
    const prefix = room?.several === true ? `[${room.number}] ` : "";
    const text = `${prefix}${plainLines(each)}\n`;
    if (each.kind === "trouble") this.#output.err(text);
    else this.#output.out(text);
  }
}
