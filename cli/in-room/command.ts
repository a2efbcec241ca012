// Owns what a command in a room is. Must not know any command.
import { ChatError } from "../../protocol/errors.ts";
import type { Departure } from "../departure.ts";
import type { Catalogue } from "../languages/catalogue.ts";
import type { OpenRoom } from "../open-room.ts";
import type { Answer } from "../renderer.ts";
import type { Rooms } from "../rooms.ts";
import type { Stage } from "../stage.ts";
import type { Viewer } from "../viewer.ts";

/** What a command may use. */
export interface CommandContext {
  readonly rooms: Rooms;
  /** The room that the command is meant for. */
  readonly here: OpenRoom;
  readonly departure: Departure;
  readonly stage: Stage;
  readonly viewer: Viewer;
  /** Names the command in what answers it. */
  readonly id: string;
  /** What stands behind the command's name, without white space around it. */
  readonly rest: string;
  /** True where a person types, and may be asked to confirm. */
  readonly interactive: boolean;
  /** True where plain http to other machines is meant. */
  readonly insecure: boolean;
  readonly createKey: string | undefined;
}

/** One command. `run` answers; null means that what the room tells is the answer. A refusal is thrown. */
export interface Command {
  /** Its help stands under this name in every language. */
  readonly name: keyof Catalogue["commandHelp"];
  /** The arguments as help shows them, such as `NICK`. */
  readonly usage: string;
  /** What tab completes behind the name. */
  readonly argument?: "nick" | "room" | "path" | "command" | "value";
  /** Where `argument` is `value`: the words that may follow those that are there. */
  values?(given: string): readonly string[];
  run(context: CommandContext): Answer | null | Promise<Answer | null>;
}

/** An answer of one line. */
export function line(text: string, data: unknown = {}): Answer {
  return { data, lines: [text] };
}

/** The refusal of a command that was not used as it must be. */
export function misuse(text: string): ChatError {
  return new ChatError("usage", text);
}
