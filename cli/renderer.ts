// Owns what every renderer is: a consumer of what rooms tell. Must not know any of them.
import type { Member, SessionEvent } from "../client/events.ts";
import type { Failure } from "./failure.ts";

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
}

/** What a command answers: data for programs, lines for people. Lines are sanitised. */
export interface Answer {
  readonly data: unknown;
  readonly lines: readonly string[];
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
  /** Draws no more, and gives the terminal back. */
  close(): void;
}
