// Owns the commands that this version knows only by name. Must not pretend to do anything.
import { type Command, misuse } from "./command.ts";

const LATER = [
  ["send", "PATH", "send a file", "files"],
  ["save", "FILE", "save a file", "files"],
  ["cancel", "FILE", "stop a file on its way", "files"],
  ["files", "", "list the room's files", "files"],
  ["images", "", "show images", "images"],
  ["lang", "LANGUAGE", "change the language", "other languages than English"],
  ["renderer", "NAME", "change how rooms are drawn", "way to change the renderer while it runs; use --renderer"],
] as const;

/** Commands that are refused plainly. */
export const UNAVAILABLE: readonly Command[] = LATER.map(([name, usage, help, what]) => ({
  name,
  ...(usage === "PATH" ? { argument: "path" as const } : {}),
  usage,
  help: `${help} (not in this version)`,
  run() {
    throw misuse(`This version has no ${what} yet.`);
  },
}));
