// Owns rooms as plain lines without colours, for pipes and simple terminals. Must not know cursors.
import type { SessionEvent } from "../client/events.ts";
import { type Entry, entriesOf, entry, plainLines, roomName } from "./event-lines.ts";
import type { Failure } from "./failure.ts";
import type { Answer, Renderer, RoomView } from "./renderer.ts";
import { TEXTS } from "./texts.ts";

/** Where lines go: what is said and happens to `out`, troubles to `err`. */
export interface PlainOutput {
  out(text: string): void;
  err(text: string): void;
}

/** Writes each event as one line; a text of several lines is indented. */
export class MinimalRenderer implements Renderer {
  readonly #output: PlainOutput;

  constructor(output: PlainOutput) {
    this.#output = output;
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
    if (room.several) this.#output.out(`${TEXTS.switched(room.number, roomName(room.name()))}\n`);
  }

  clear(): void {}

  close(): void {}

  #print(room: RoomView | null, each: Entry): void {
    const prefix = room?.several === true ? `[${room.number}] ` : "";
    const text = `${prefix}${plainLines(each)}\n`;
    if (each.kind === "trouble") this.#output.err(text);
    else this.#output.out(text);
  }
}
