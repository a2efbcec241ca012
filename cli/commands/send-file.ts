// Owns `chat send --file`. Must not know how a file travels.
import { randomUUID } from "node:crypto";
import type { SessionEvent } from "../../client/events.ts";
import type { FileSource } from "../../client/file-ends.ts";
import { ChatError } from "../../protocol/errors.ts";
import { EXIT_OK } from "../exit-codes.ts";
import { failureOf } from "../failure.ts";
import { diskSource, streamSource } from "../files/disk-source.ts";
import { FROM_STDIN } from "../invite-source.ts";
import { texts } from "../language.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import type { Entrance, Self } from "../self.ts";
import { visit } from "../visit.ts";

/** What standard input is called where nobody says. */
const NAMELESS = "stdin";

type Sent = Extract<SessionEvent, { type: "file" }>;

/** The file that `--file` names, `-` for standard input; throws ChatError `usage` where there is none. */
export async function sourceOf(file: string, name: string | undefined): Promise<FileSource> {
  if (file === FROM_STDIN) return streamSource(process.stdin, name ?? NAMELESS);
  try {
    return await diskSource(file, name);
  } catch (error) {
    throw new ChatError("usage", texts().fileMisuses.cannotSend(failureOf(error).text), { cause: error });
  }
}

/** Sends a file, leaves once all of it is there; returns the exit code. */
export async function deliver(
  self: Self,
  entrance: Entrance,
  source: FileSource,
  { timeoutMs, json }: { timeoutMs: number; json: boolean },
): Promise<number> {
  const intent = { type: "send_file", source, id: randomUUID() } as const;
  let givenUp = texts().room.undelivered(isolateName(sanitiseLine(source.name)));
  const onGivenUp = (failure: ChatError) => {
    givenUp = failureOf(failure).text;
  };
  const sent = await visit(self, entrance, { intent, isAnswer: sentAs(intent.id), timeoutMs, onGivenUp });
  if (sent === null) {
    process.stderr.write(`${givenUp}\n`);
    return EXIT_OK;
  }
  const { seq, ts, file } = sent;
  if (json) process.stdout.write(`${JSON.stringify({ type: "sent", room: entrance.room, id: file.id, seq, ts })}\n`);
  else if (process.stdout.isTTY) process.stdout.write(`${texts().files.delivered(file.id)}\n`);
  return EXIT_OK;
}

/** Refuses options that say two things at once. */
export function refuseTextBeside(given: string): void {
  if (given !== "") throw new ChatError("usage", texts().fileMisuses.textBeside);
}

/** Finds what tells of the file that was sent as `id`: a profile may be sending others besides. */
function sentAs(id: string): (event: SessionEvent) => event is Sent {
  let seq: number | null = null;
  return (event): event is Sent => {
    if (event.type === "sent" && event.id === id) seq = event.seq;
    return event.type === "file" && event.seq === seq;
  };
}
