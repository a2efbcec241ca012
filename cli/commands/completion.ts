// Owns `chat completion`: scripts for shells, made from the table of commands. Must not know what a command does.
import type { Command } from "commander";
import { ChatError } from "../../protocol/errors.ts";
import { EXIT_OK } from "../exit-codes.ts";
import { texts } from "../language.ts";

interface Flag {
  readonly long: string;
  readonly description: string;
  /** What stands behind it: nothing, one of these words, or anything. */
  readonly value: readonly string[] | "none" | "any";
}

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
}

/** Prints the completions of a shell; returns the exit code. */
export async function completion(shell: string, program: Command): Promise<number> {
  const script = SCRIPTS[shell];
  if (!Object.hasOwn(SCRIPTS, shell) || script === undefined) throw new ChatError("usage", texts().usage.shells);
  process.stdout.write(script(entriesOf(program)));
  return EXIT_OK;
}

function entriesOf(program: Command): readonly Entry[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    flags: command.options
      .filter((option) => !option.hidden)
      .map((option) => ({
        long: option.long ?? option.flags,
        description: option.description,
        value: option.argChoices ?? (option.required || option.optional ? "any" : "none"),
      })),
  }));
}

/** The flags that take one of several words, each once. */
function choicesOf(entries: readonly Entry[]): readonly (readonly [long: string, words: string])[] {
  const all = entries.flatMap(({ flags }) => flags);
  return [...new Map(all.flatMap(({ long, value }) => (Array.isArray(value) ? [[long, value.join(" ")]] : [])))];
}

const SCRIPTS: Readonly<Record<string, (entries: readonly Entry[]) => string>> = { bash, zsh, fish };

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(({ name, flags }) => `    ${name}) words="${flags.map((flag) => flag.long).join(" ")}" ;;`);
  const choices = choicesOf(entries).map(([long, words]) => `    ${long}) words="${words}" ;;`);
  return `_chat() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=
  case "$previous" in
${choices.join("\n")}
  esac
  if [ -n "$words" ]; then :
  elif [ "$COMP_CWORD" -eq 1 ]; then words="${entries.map((entry) => entry.name).join(" ")} --help --version"
  else case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _chat chat
`;
}

function zsh(entries: readonly Entry[]): string {
  const commands = entries.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  const cases = entries.map(({ name, flags }) => {
    const words = flags.map(({ long, description, value }) => {
      const behind = value === "none" ? "" : value === "any" ? ":value:_files" : `:value:(${value.join(" ")})`;
      return `'${long}[${quoted(description).replaceAll(/[[\]:]/gu, "")}]${behind}'`;
    });
    return `    ${name}) _arguments ${[...words, "'*:file:_files'"].join(" ")} ;;`;
  });
  return `#compdef chat
_chat() {
  local -a commands=(
${commands.join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="$words[2]"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _chat chat
`;
}

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, description, flags }) => [
    `complete -c chat -f -n __fish_use_subcommand -a ${name} -d '${quoted(description)}'`,
    ...flags.map(
      ({ long, description: help, value }) =>
        `complete -c chat -n '__fish_seen_subcommand_from ${name}' -l ${long.replace(/^--/u, "")}${fishValue(value)} -d '${quoted(help)}'`,
    ),
  ]);
  return `${lines.join("\n")}\n`;
}

function fishValue(value: Flag["value"]): string {
  if (value === "none") return "";
  return value === "any" ? " -r" : ` -x -a '${value.join(" ")}'`;
}

function quoted(text: string): string {
  return text.replaceAll("'", "");
}
