// Owns how commander's help is worded and laid out in the language that is spoken. Must not know any command.
import type { Argument, HelpConfiguration, Option } from "commander";
import { texts } from "./language.ts";

/** Commander's headings, as it names them, with ours. */
const HEADINGS = {
  "Usage:": "usage",
  "Arguments:": "arguments",
  "Options:": "options",
  "Commands:": "commands",
} as const;

/** Help with our words; `measured` tells how wide text is and breaks it, where letters are not all one column wide. */
export function helpStyle(measured: Pick<HelpConfiguration, "displayWidth" | "boxWrap">): HelpConfiguration {
  return { styleTitle: heading, optionDescription: describe, argumentDescription: describe, ...measured };
}

/** An option's or an argument's description with what it takes, and what holds where nobody says. */
export function describe(taken: Option | Argument): string {
  const { choices, byDefault, variable } = texts().help;
  const { description, argChoices, defaultValue } = taken;
  const given = typeof defaultValue === "string" || typeof defaultValue === "number" ? String(defaultValue) : "";
  const more = [
    ...(argChoices === undefined ? [] : [choices(argChoices.join(", "))]),
    ...(given === "" ? [] : [byDefault(given)]),
    ...("envVar" in taken && taken.envVar !== undefined ? [variable(taken.envVar)] : []),
  ];
  return more.length === 0 ? description : `${description} (${more.join("; ")})`;
}

function heading(title: string): string {
  return Object.hasOwn(HEADINGS, title) ? texts().help[HEADINGS[title as keyof typeof HEADINGS]] : title;
}
