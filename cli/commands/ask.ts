// Owns `chat` without a command: it leads to a room by questions alone. Must not know how what was chosen is done.
import { createServer } from "node:net";
import { ChatError } from "../../protocol/errors.ts";
import type { Invocation } from "../invocation.ts";
import { texts } from "../language.ts";
import { guestNick, parseNick, parseRoomName } from "../names.ts";
import { DEFAULT_PORT } from "../options.ts";
import { askChoice, askText } from "../prompt.ts";
import { askForServer } from "./create.ts";

const CHOICES = ["join", "host", "create"] as const;

/** The command line that the answers amount to, or null where the person gave up; throws `usage` where there is nobody to ask. */
export async function ask(invocation: Invocation): Promise<readonly string[] | null> {
  const { prompts, usage } = texts();
  if (!invocation.mayAsk) throw new ChatError("usage", usage.whatToDo);
  const choices = CHOICES.map((name) => ({ name, message: prompts[name] }));
  const command = await askChoice(prompts.whatToDo, choices);
  if (command === null) return null;
  const initial = process.env["CHAT_NICK"] ?? guestNick();
  const nick = await askText({ message: prompts.nick, initial, parse: parseNick });
  if (nick === null) return null;
  const words = [command, `--nick=${nick}`];
  if (command === "join") return words;
  const name = await askText({ message: prompts.roomName, parse: parseRoomName });
  if (name === null) return null;
  const named = [...words, `--name=${name}`];
  if (command === "host") return (await isFree(DEFAULT_PORT)) ? named : [...named, "--port=0"];
  const server = process.env["CHAT_SERVER"] ?? (await askForServer(invocation, false));
  return server === null ? null : [...named, `--server=${server}`, "--join"];
}

/** True where nobody listens on a port of this machine; a newcomer must not fail because somebody does. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
