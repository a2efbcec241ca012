// Owns the commands in a room as one table, from which /help and the nearest match come. Must not know who typed.
import { type Command, type CommandContext, misuse } from "./in-room/command.ts";
import { cancel, files, save, send } from "./in-room/files.ts";
import { images } from "./in-room/images.ts";
import { burn, kick, members, owner, verify } from "./in-room/members.ts";
import { create, invite, join, quit, rename, room, rooms } from "./in-room/places.ts";
import { lang, renderer, set } from "./in-room/settings.ts";
import { away, clear, history, me, nick } from "./in-room/talk.ts";
import { texts } from "./language.ts";
import { nearest } from "./nearest.ts";
import type { Answer } from "./renderer.ts";
import { sanitiseLine } from "./sanitise.ts";

const help: Command = {
  name: "help",
  argument: "command",
  usage: "[COMMAND]",
  run({ rest }) {
    const chosen = rest === "" ? COMMANDS : [commandNamed(rest.replace(/^\//u, ""))];
    const synopses = chosen.map((command) => `/${command.name} ${command.usage}`.trimEnd());
    const width = Math.max(...synopses.map((synopsis) => synopsis.length));
    const { commandHelp, answers } = texts();
    const table = chosen.map(({ name }, index) => [synopses[index] ?? "", commandHelp[name]] as const);
    const lines = table.map(([synopsis, text]) => `${synopsis.padEnd(width)}  ${text}`);
    const data = { commands: chosen.map(({ name, usage }) => ({ name, usage, help: commandHelp[name] })) };
    return rest === "" ? { data, lines: [...lines, answers.doubleSlash], table } : { data, lines, table };
  },
};

/** Every command, in the order of /help. */
export const COMMANDS: readonly Command[] = [
  ...[help, nick, me, away, clear, history, set, lang, renderer, quit],
  ...[room, rooms, join, create, invite],
  ...[members, verify, kick, owner, rename, burn],
  ...[send, save, files, cancel, images],
];

/** What a typed line is: a text to say, or a command with what stands behind its name. */
export type TypedLine = { readonly say: string } | { readonly command: string; readonly rest: string };

/** Reads a line: `/x` is a command, `//x` says `/x`, all else is said; null where it is empty. */
export function readLine(text: string): TypedLine | null {
  if (text.trim() === "") return null;
  if (text.startsWith("//")) return { say: text.slice(1) };
  if (!text.startsWith("/")) return { say: text };
  const [, command = "", rest = ""] = /^\/(\S*)\s*(.*)$/su.exec(text) ?? [];
  return { command: command.toLowerCase(), rest: rest.trim() };
}

/** Runs a command; throws `usage` with the nearest name where there is none of this name. */
export async function runCommand(name: string, context: CommandContext): Promise<Answer | null> {
  return commandNamed(name).run(context);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((one) => one.name);
  const close = nearest(name, names);
  const { misuses, usage } = texts();
  const advice = close === null ? misuses.seeHelp : usage.didYouMean(`/${close}`);
  throw misuse(misuses.unknown(sanitiseLine(name), advice));
}
