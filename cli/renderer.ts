// Owns what every renderer is: a consumer of what rooms tell. Must not know any of them.
import type { Member, SessionEvent, SharedFile } from "../client/events.ts";
import type { Failure } from "./failure.ts";
import type { Refusal, SentImage } from "./sent-image.ts";

/** A room as renderers need it: what to call it, and who is there. */
export interface RoomView {
  readonly id: string;
  /** Its number among the rooms of this process, from 1. */
  readonly number: number;
  /** True while it is not the only room of this process. */
  readonly several: boolean;
  name(): string;
  members(): readonly Member[];
  /** True once it has been `ready` before. */
  isBack(): boolean;
  /** True while this member counts as away. */
  isAway(): boolean;
  /** The room's files, oldest first. */
  files(): readonly SharedFile[];
  /** Texts of this member that the relay has not ordered, oldest first. */
  undelivered(): readonly (readonly [id: string, text: string])[];
}

/** What a command answers: data for programs, lines for people. Lines are sanitised. */
export interface Answer {
  readonly data: unknown;
  readonly lines: readonly string[];
  /** The first lines as pairs of a word and what it means, where they are such. */
  readonly table?: readonly (readonly [word: string, meaning: string])[];
}

/** Draws what happens; nothing comes back. */
export interface Renderer {
  draw(room: RoomView, event: SessionEvent): void;
  /** What the command with this name and id answers. */
  answer(room: RoomView, command: string, id: string, answer: Answer): void;
  /** A command or a line of input failed; `id` is its own. */
  refuse(room: RoomView | null, failure: Failure, id: string | undefined): void;
  /** What is typed goes to this room from now on. */
  enter(room: RoomView): void;
  /** Empties the screen, where there is one. */
  clear(): void;
  /** Says a line of ours that no command asked for, and that is for people alone. */
  remark(room: RoomView, text: string): void;
  /** Shows an image; resolves with why it does not, or with null. Null itself where nothing but text is drawn. */
  readonly showImage: ((image: SentImage) => Promise<Refusal | null>) | null;
  /** Draws no more, and gives the terminal back. */
  close(): void;
}
