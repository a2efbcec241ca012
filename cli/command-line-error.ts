// Owns what commander finds wrong with a command line, in the language that is spoken: its code, and the words it quotes. Must not know any command.
import type { CommanderError } from "commander";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";
import { isolateName, sanitiseLine } from "./sanitise.ts";

const QUOTED = /'(.*?)'/su;
const SUGGESTED = /\(Did you mean (?:one of )?(.+)\?\)$/su;
const INVALID =
  /^error: option '(?<flags>.*?)' (?:argument|value) '(?<value>.*?)' (?:from env '(?<variable>.*?)' )?is invalid\. (?<advice>.*)$/su;
const CHOICES = /^Allowed choices are (.*)\.$/su;

/** The failure behind commander's error: `usage`, with a sentence of ours. */
export function commandLineError({ code, message }: CommanderError): ChatError {
  return new ChatError("usage", sentence(code, message));
}

function sentence(code: string, message: string): string {
  const { usage, errors } = texts();
  const [, quoted = ""] = QUOTED.exec(message) ?? [];
  switch (code) {
    case "commander.unknownOption": {
      const [, close] = SUGGESTED.exec(message) ?? [];
      return `${usage.unknownOption(word(quoted))} ${close === undefined ? usage.seeHelp : usage.didYouMean(word(close))}`;
    }
    case "commander.optionMissingArgument":
      return usage.noValue(word(quoted));
    case "commander.excessArguments":
      return usage.tooMany;
    case "commander.invalidArgument":
      return invalid(message);
    default:
      return errors.usage;
  }
}

function invalid(message: string): string {
  const { usage, errors } = texts();
  const { flags = "", value = "", variable, advice = "" } = INVALID.exec(message)?.groups ?? {};
  if (flags === "") return errors.usage;
  const [, choices] = CHOICES.exec(advice) ?? [];
  const refused = usage.badValue(word(value), variable ?? flags.replace(/ .*/su, ""));
  return `${refused} ${choices === undefined ? advice : usage.choices(choices)}`;
}

function word(text: string): string {
  return isolateName(sanitiseLine(text));
}
