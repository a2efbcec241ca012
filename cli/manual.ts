// Owns the manual page: roff made from the tables of commands, so that it cannot say anything else. Must not know what a command does.
import type { Command, Option } from "commander";
import { COMMANDS } from "./command-table.ts";
import { SETTINGS } from "./settings.ts";
import { VERSION } from "./version.ts";

const INTRODUCTION = `Sotto is a quiet room: end-to-end encrypted group chat for people who live in a terminal. Whoever has a room's link is in;
the relay between them cannot read what is said. Nothing is registered, and nothing is written to disk unless asked for.
Without a command, chat asks what to do.`;

const KEYS = [
  ["enter", "say what is typed; alt-enter begins a new line, and a paste of several lines stays one message"],
  ["tab, shift-tab", "complete commands, nicks, rooms and paths, and go through what fits"],
  ["up, down", "what was typed before, and the rows of a longer text"],
  ["ctrl-a, ctrl-e", "the start and the end of the line"],
  ["alt-b, alt-f, ctrl-left, ctrl-right", "a word back or on"],
  ["ctrl-w, alt-backspace, alt-d, ctrl-u, ctrl-k", "cut a word or up to an end of the line"],
  ["ctrl-y", "put back what was cut"],
  ["ctrl-_", "undo"],
  ["ctrl-l", "empty the screen"],
  ["ctrl-d, ctrl-c", "leave"],
] as const;

const EXITS = [
  ["0", "left as asked"],
  ["1", "unexpected"],
  ["2", "wrong usage"],
  ["3", "refused: the invite, the token, kicked, the room full or burned"],
  ["4", "the relay cannot be reached"],
  ["5", "the keys: a wrong secret, a fork, a group that cannot be followed"],
] as const;

const SECRETS = [
  ["CHAT_INVITE", "the invite"],
  ["CHAT_OWNER", "the owner key"],
  ["CHAT_CREATE_KEY", "the key of a relay that does not let everybody create rooms"],
  ["NO_COLOR", "no colours"],
] as const;

/** The manual page of the whole program, as roff (man(7)). */
export function manualPage(program: Command): string {
  const commands = program.commands.flatMap(commandSection);
  const inRoom = COMMANDS.map(({ name, usage, help }) => item(`/${name} ${usage}`.trimEnd(), help));
  const settings = Object.entries(SETTINGS).map(([name, { help, values }]) =>
    item(name, `${help} (${values.join(", ")})`),
  );
  const variables = program.commands.flatMap(({ options }) => options).filter(({ envVar }) => envVar !== undefined);
  const named = new Map(variables.map(({ envVar = "", long, description }) => [envVar, `${long}: ${description}`]));
  return [
    `.TH CHAT 1 "" "Sotto ${VERSION}" "User Commands"`,
    ...[".SH NAME", "chat \\- end-to-end encrypted group chat in the terminal"],
    ...[".SH SYNOPSIS", ".B chat", "[command] [options]"],
    ...[".SH DESCRIPTION", literal(INTRODUCTION)],
    ...[".SH COMMANDS", ...commands],
    ...[".SH IN A ROOM", "What does not begin with / is said; //x says /x.", ...inRoom],
    ...[".SH SETTINGS", ".B /set", "shows and changes them.", ...settings],
    ...[".SH KEYS", ...KEYS.map(([keys, help]) => item(keys, help))],
    ...[".SH ENVIRONMENT", ...[...named, ...SECRETS].map(([name, help]) => item(name, help))],
    ...[".SH EXIT STATUS", ...EXITS.map(([code, help]) => item(code, help))],
    "",
  ].join("\n");
}

function commandSection(command: Command): readonly string[] {
  const words = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const options = command.options.filter((option) => !option.hidden);
  return [
    `.SS chat ${literal([command.name(), ...words].join(" "))}`,
    literal(command.description()),
    ...options.map((option) => item(option.flags, optionText(option))),
  ];
}

function optionText({ description, defaultValue, argChoices }: Option): string {
  const choices = argChoices === undefined ? [] : [`one of ${argChoices.join(", ")}`];
  const given = typeof defaultValue === "string" || typeof defaultValue === "number" ? String(defaultValue) : "";
  const more = [...choices, ...(given === "" ? [] : [`${given} if you do not say`])];
  return more.length === 0 ? description : `${description} (${more.join("; ")})`;
}

function item(word: string, help: string): string {
  return `.TP\n.B ${literal(word)}\n${literal(help)}`;
}

/** Text in which nothing is a request or an escape of roff. */
function literal(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gmu, "\\&$1");
}
