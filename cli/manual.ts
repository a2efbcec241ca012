// Owns the manual page: roff made from the tables of commands, so that it cannot say anything else. Must not know what a command does.
import type { Command } from "commander";
import { COMMANDS } from "./command-table.ts";
import { describe } from "./help-style.ts";
import { texts } from "./language.ts";
import { isSetting, SETTINGS } from "./settings.ts";
import { VERSION } from "./version.ts";

const KEYS = {
  enter: "enter",
  tab: "tab, shift-tab",
  upDown: "up, down",
  ends: "ctrl-a, ctrl-e",
  words: "alt-b, alt-f, ctrl-left, ctrl-right",
  cut: "ctrl-w, alt-backspace, alt-d, ctrl-u, ctrl-k",
  yank: "ctrl-y",
  undo: "ctrl-_",
  clear: "ctrl-l",
  leave: "ctrl-d, ctrl-c",
} as const;

const EXITS = { asked: "0", unexpected: "1", usage: "2", refused: "3", unreachable: "4", keys: "5" } as const;

const VARIABLES = {
  invite: "CHAT_INVITE",
  owner: "CHAT_OWNER",
  passphrase: "CHAT_PASSPHRASE",
  createKey: "CHAT_CREATE_KEY",
  noColor: "NO_COLOR",
  debug: "CHAT_DEBUG",
} as const;

/** The manual page of the whole program, as roff (man(7)). */
export function manualPage(program: Command): string {
  const { manual, commandHelp, settingHelp } = texts();
  const commands = program.commands.flatMap(commandSection);
  const inRoom = COMMANDS.map(({ name, usage }) => item(`/${name} ${usage}`.trimEnd(), commandHelp[name]));
  const settings = Object.keys(SETTINGS)
    .filter(isSetting)
    .map((name) => item(name, `${settingHelp[name]} (${SETTINGS[name].values.join(", ")})`));
  const variables = program.commands.flatMap(({ options }) => options).filter(({ envVar }) => envVar !== undefined);
  const named = new Map(variables.map(({ envVar = "", long, description }) => [envVar, `${long}: ${description}`]));
  return [
    `.TH CHAT 1 "" "Sotto ${VERSION}" "${manual.title}"`,
    ...[`.SH ${manual.nameHeading}`, `chat \\- ${literal(manual.name)}`],
    ...[`.SH ${manual.synopsisHeading}`, ".B chat", "[command] [options]"],
    ...[`.SH ${manual.descriptionHeading}`, literal(manual.introduction)],
    ...[`.SH ${manual.commandsHeading}`, ...commands],
    ...[`.SH ${manual.roomHeading}`, literal(manual.inRoom), ...inRoom],
    ...[`.SH ${manual.settingsHeading}`, ".B /set", literal(manual.set), ...settings],
    ...[`.SH ${manual.keysHeading}`, ...items(KEYS, manual.keys)],
    ...[
      `.SH ${manual.environmentHeading}`,
      ...[...named].map(([name, help]) => item(name, help)),
      ...items(VARIABLES, manual.variables),
    ],
    ...[`.SH ${manual.exitHeading}`, ...items(EXITS, manual.exits)],
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
    ...options.map((option) => item(option.flags, describe(option))),
  ];
}

/** What each word is for, in the order of `words`. */
function items<K extends string>(words: Readonly<Record<K, string>>, meanings: Readonly<Record<K, string>>): string[] {
  return (Object.keys(words) as K[]).map((key) => item(words[key], meanings[key]));
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
