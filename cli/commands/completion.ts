// Owns `chat completion`: scripts for shells, made from the tables of commands and options. Must not know what a command does.
import type { Command, Option } from "commander";
import { ChatError } from "../../protocol/errors.ts";
import { EXIT_OK } from "../exit-codes.ts";
import { texts } from "../language.ts";
import { LANGUAGES } from "../languages/grammar.ts";
import { PROFILE_ACTIONS } from "./profile.ts";

/** What may stand somewhere: one of these words, something of this machine, nothing, or what only a person knows. */
type Value = readonly string[] | "files" | "directories" | "profiles" | "none" | "any";

interface Flag {
  readonly long: string;
  readonly description: string;
  readonly value: Value;
}

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  /** What its arguments are, in order. */
  readonly places: readonly Value[];
}

/** Prints the completions of a shell; returns the exit code. */
export async function completion(shell: string, program: Command): Promise<number> {
  const script = SCRIPTS[shell];
  if (!Object.hasOwn(SCRIPTS, shell) || script === undefined) throw new ChatError("usage", texts().usage.shells);
  process.stdout.write(script(entriesOf(program)));
  return EXIT_OK;
}

function entriesOf(program: Command): readonly Entry[] {
  const places: Readonly<Record<string, readonly Value[]>> = {
    completion: [Object.keys(SCRIPTS)],
    help: [program.commands.map((command) => command.name())],
    profile: [PROFILE_ACTIONS, "profiles", "files"],
  };
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    places: places[command.name()] ?? [],
    flags: command.options
      .filter((option) => !option.hidden)
      .map((option) => ({
        long: option.long ?? option.flags,
        description: option.description,
        value: valueBehind(option),
      })),
  }));
}

function valueBehind(option: Option): Value {
  if (option.argChoices !== undefined) return option.argChoices;
  if (option.long === "--lang") return LANGUAGES;
  if (option.long === "--profile") return "profiles";
  if (option.flags.endsWith("<file>")) return "files";
  if (option.flags.endsWith("<directory>")) return "directories";
  return option.required || option.optional ? "any" : "none";
}

/** Everything that takes a value, each once. */
function valuedFlags(entries: readonly Entry[]): readonly Flag[] {
  const flags = entries.flatMap((entry) => entry.flags).filter(({ value }) => value !== "none");
  return [...new Map(flags.map((flag) => [flag.long, flag])).values()];
}

/** Where profiles lie, for a shell; as in `profilesDirectory`. */
const DATA = process.platform === "darwin" ? "$HOME/Library/Application Support" : "$HOME/.local/share";
const PROFILES = `"\${XDG_DATA_HOME:-${DATA}}"/sotto/profiles`;
const SCRIPTS: Readonly<Record<string, (entries: readonly Entry[]) => string>> = { bash, zsh, fish };

function bash(entries: readonly Entry[]): string {
  const names = entries.map((entry) => entry.name);
  const values = valuedFlags(entries).map(({ long, value }) => `    ${long}) ${bashOffer(value)}; return ;;`);
  const places = entries.flatMap(({ name, places }) =>
    places.map((value, index) => `    ${name}:${index + 2}) ${bashOffer(value)}; return ;;`),
  );
  const flags = entries.map(({ name, flags }) => `    ${name}) ${bashOffer(flags.map((flag) => flag.long))} ;;`);
  return `_chat_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_chat_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}
_chat_profiles() {
  local directory names=
  for directory in ${PROFILES}/*/; do
    [ -d "$directory" ] || continue
    directory="\${directory%/}"
    names="$names \${directory##*/}"
  done
  _chat_words "$names"
}
_chat() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$previous" in
${values.join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then ${bashOffer([...names, "--help", "--version"])}; return; fi
  case "$current" in -*) ;; *) case "\${COMP_WORDS[1]}:$COMP_CWORD" in
${places.join("\n")}
  esac ;; esac
  case "\${COMP_WORDS[1]}" in
${flags.join("\n")}
  esac
}
complete -F _chat chat sotto
`;
}

function bashOffer(value: Value): string {
  if (value === "files") return "_chat_paths -f";
  if (value === "directories") return "_chat_paths -d";
  if (value === "profiles") return "_chat_profiles";
  return typeof value === "string" ? ":" : `_chat_words "${value.join(" ")}"`;
}

function zsh(entries: readonly Entry[]): string {
  const commands = entries.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  const cases = entries.map(({ name, flags, places }) => {
    const words = flags.map(({ long, description, value }) => {
      return `'${long}[${quoted(description).replaceAll(/[[\]:]/gu, "")}]${zshValue(value)}'`;
    });
    const behind = places.map((value, index) => `'${index + 1}${zshValue(value)}'`);
    return `    ${name}) _arguments ${[...words, ...behind].join(" ")} ;;`;
  });
  return `#compdef chat sotto
_chat_profiles() {
  local -a names=(${PROFILES}/*(N/:t))
  compadd -a names
}
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
# Loaded by the first completion where it lies in fpath, and by hand elsewhere.
if [[ "$funcstack[1]" == _chat ]]; then _chat "$@"; else compdef _chat chat sotto; fi
`;
}

function zshValue(value: Value): string {
  if (value === "none") return "";
  if (value === "any") return ":value: ";
  if (value === "files") return ":file:_files";
  if (value === "directories") return ":directory:_files -/";
  return value === "profiles" ? ":profile:_chat_profiles" : `:value:(${value.join(" ")})`;
}

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, description, flags, places }) => [
    `complete -c chat -n __fish_use_subcommand -a ${name} -d '${quoted(description)}'`,
    ...flags.map(
      ({ long, description: help, value }) =>
        `complete -c chat -n '__fish_seen_subcommand_from ${name}' -l ${long.replace(/^--/u, "")}${fishValue(value)} -d '${quoted(help)}'`,
    ),
    ...places.map((value, index) => `complete -c chat -n '__chat_at ${name} ${index + 2}'${fishPlace(value)}`),
  ]);
  return `function __chat_at
    set -l words (commandline -opc)
    test (count $words) -eq $argv[2] -a "$words[2]" = $argv[1]
end
function __chat_profiles
    set -l data "$XDG_DATA_HOME"
    test -n "$data"; or set data "${DATA}"
    for directory in "$data"/sotto/profiles/*/
        basename "$directory"
    end
end
complete -c chat -f
complete -c sotto -w chat
${lines.join("\n")}
`;
}

function fishValue(value: Value): string {
  if (value === "none") return "";
  return value === "any" ? " -x" : ` -r${fishPlace(value)}`;
}

function fishPlace(value: Value): string {
  if (value === "files") return " -F";
  if (value === "directories") return " -f -a '(__fish_complete_directories)'";
  if (value === "profiles") return " -f -a '(__chat_profiles)'";
  return typeof value === "string" ? "" : ` -f -a '${value.join(" ")}'`;
}

function quoted(text: string): string {
  return text.replaceAll("'", "");
}
