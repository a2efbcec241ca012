// Owns `chat` without a command: it asks what to do. Must not know how that is done.
import { ChatError } from "../../protocol/errors.ts";
import type { Invocation } from "../invocation.ts";
import { askChoice } from "../prompt.ts";

const CHOICES = [
  { name: "host", message: "host: start a relay on this machine, with a room in it" },
  { name: "create", message: "create: make a room on a relay that is there" },
  { name: "join", message: "join: go into a room that you have an invite for" },
] as const;

/** The command that the person chose, or null where they gave up; throws `usage` where there is nobody to ask. */
export async function ask({ mayAsk }: Invocation): Promise<"host" | "create" | "join" | null> {
  if (!mayAsk)
    throw new ChatError("usage", "What is to be done? chat host, chat create or chat join; see chat --help.");
  return askChoice("What would you like to do?", CHOICES);
}
