// Owns `chat save`. Must not write anything but the file's bytes to standard output.
import type { SessionEvent } from "../../client/events.ts";
import type { Room } from "../../client/room.ts";
import { ChatError } from "../../protocol/errors.ts";
import { findEntrance, thisSelf } from "../entry.ts";
import { EXIT_OK } from "../exit-codes.ts";
import { reportFailure } from "../failure.ts";
import { StreamSink } from "../files/stream-sink.ts";
import type { Invocation } from "../invocation.ts";
import { texts } from "../language.ts";
import type { EnterOptions } from "../options.ts";
import { visit } from "../visit.ts";

const SECOND_MS = 1_000;

/** Writes a file of a room to standard output; returns the exit code. What is written before it fails is there, and the exit code is not 0. */
export async function save(invocation: Invocation, words: readonly string[], options: EnterOptions): Promise<number> {
  const [file, invite] = words.toReversed();
  if (file === undefined || words.length > 2) throw new ChatError("usage", texts().fileMisuses.saveHow);
  if (process.stdout.isTTY) throw new ChatError("usage", texts().fileMisuses.toTerminal);
  const self = await thisSelf(invocation, options);
  if (self === null) return EXIT_OK;
  const entrance = await findEntrance(invocation, self, invite, options);
  if (entrance === null) return EXIT_OK;
  const intent = { type: "save_file", file, sink: new StreamSink(process.stdout) } as const;
  const late = ({ files }: Room) => {
    const state = files().find(({ id }) => id === file)?.state;
    if (state === "stalled") return new ChatError("file_incomplete", "", { note: { about: "sender_gone" } });
    return state === "coming" ? new ChatError("file_incomplete") : null;
  };
  const timeoutMs = options.timeout * SECOND_MS;
  try {
    const saved = await visit(self, entrance, { intent, isAnswer: isSaved, timeoutMs, late });
    // Part of a file must not pass for all of it, whoever ended this.
    if (saved === null) throw new ChatError("cancelled");
  } catch (error) {
    // Once it has failed, what was written is of no use: the end of the process does not wait for somebody to read it.
    process.exit(reportFailure(error, false));
  }
  return EXIT_OK;
}

function isSaved(event: SessionEvent): event is Extract<SessionEvent, { type: "saved" }> {
  return event.type === "saved";
}
