// Owns `chat send`. Must not know how rooms are drawn.
import { randomUUID } from "node:crypto";
import type { SessionEvent } from "../../client/events.ts";
import { ChatError } from "../../protocol/errors.ts";
import { findEntrance, thisSelf } from "../entry.ts";
import { EXIT_OK } from "../exit-codes.ts";
import { FROM_STDIN, looksLikeInvite } from "../invite-source.ts";
import type { Invocation } from "../invocation.ts";
import { texts } from "../language.ts";
import type { StayOptions } from "../options.ts";
import { visit } from "../visit.ts";

/** Longest text that is read before the room's own limit is known, in UTF-16 units; a longer one is cut there, which is still too long. */
const MAX_READ_UNITS = 4_194_304;
const SECOND_MS = 1_000;

type Sent = Extract<SessionEvent, { type: "sent" }>;

export interface SendOptions extends StayOptions {
  readonly json?: boolean;
  readonly file?: string;
  readonly name?: string;
}

/** Sends one message or file, leaves once the relay has it; returns the exit code. */
export async function send(invocation: Invocation, words: readonly string[], options: SendOptions): Promise<number> {
  const { invite, given } = split(words, options);
  if (options.file !== undefined) return sendFile(invocation, { invite, given, file: options.file }, options);
  if (options.name !== undefined) throw new ChatError("usage", texts().fileMisuses.nameAlone);
  const self = await thisSelf(invocation, options);
  if (self === null) return EXIT_OK;
  const entrance = await findEntrance(invocation, self, invite, options);
  if (entrance === null) return EXIT_OK;
  const text = given === "" ? await readText(invocation) : given;
  if (text === null) return EXIT_OK;
  const timeoutMs = options.timeout * SECOND_MS;
  const { undelivered, keptForLater, theMessage } = texts().room;
  const intent = { type: "say", text, id: randomUUID() } as const;
  let kept = false;
  const onKept = () => {
    kept = true;
    process.stderr.write(`${keptForLater(theMessage)}\n`);
  };
  // A profile may be sending others besides.
  const isAnswer = (event: SessionEvent): event is Sent => event.type === "sent" && event.id === intent.id;
  const sent = await visit(self, entrance, { intent, isAnswer, timeoutMs, onKept });
  if (sent === null && !kept) process.stderr.write(`${undelivered(theMessage)}\n`);
  if (sent === null) return EXIT_OK;
  if (options.json === true || options.renderer === "json") {
    const { id, seq, ts } = sent;
    process.stdout.write(`${JSON.stringify({ type: "sent", room: entrance.room, id, seq, ts })}\n`);
  } else if (process.stdout.isTTY) process.stdout.write(`${texts().printed.sent}\n`);
  return EXIT_OK;
}

async function sendFile(
  invocation: Invocation,
  { invite, given, file }: { invite: string | undefined; given: string; file: string },
  options: SendOptions,
): Promise<number> {
  const { deliver, refuseTextBeside, sourceOf } = await import("./send-file.ts");
  refuseTextBeside(given);
  if (file === FROM_STDIN && invite === FROM_STDIN) throw new ChatError("usage", texts().fileMisuses.inputTwice);
  const source = await sourceOf(file, options.name);
  const self = await thisSelf(invocation, options);
  if (self === null) return EXIT_OK;
  const entrance = await findEntrance(invocation, self, invite, options);
  if (entrance === null) return EXIT_OK;
  return deliver(self, entrance, source, { timeoutMs: options.timeout * SECOND_MS, json: options.json === true });
}

/** The first word is the invite where it looks like one; `-` alone may stand for the text where the invite comes from a file. */
function split(words: readonly string[], { inviteFile }: SendOptions): { invite: string | undefined; given: string } {
  const [first, ...rest] = words;
  if (first === FROM_STDIN && inviteFile !== undefined && rest.length === 0) return { invite: undefined, given: "" };
  if (first !== undefined && inviteFile === undefined && looksLikeInvite(first))
    return { invite: first, given: rest.join(" ") };
  return { invite: undefined, given: words.join(" ") };
}

/** What to say; null where the person who was asked gave up. */
async function readText({ stdin, mayAsk }: Invocation): Promise<string | null> {
  if (mayAsk) {
    const { askText } = await import("../prompt.ts");
    const answer = await askText({ message: texts().prompts.whatToSend });
    return answer === null ? null : refuseEmpty(answer);
  }
  const text = await stdin.remainder(MAX_READ_UNITS);
  return refuseEmpty(text.replace(/\r?\n$/u, ""));
}

function refuseEmpty(text: string): string {
  if (text.trim() === "") throw new ChatError("usage", texts().usage.nothingToSend);
  return text;
}
