// Owns the commands that this version knows only by name. Must not pretend to do anything.
import { texts } from "../language.ts";
import { type Command, misuse } from "./command.ts";

const LATER = [["images", ""]] as const;

/** Commands that are refused plainly. */
export const UNAVAILABLE: readonly Command[] = LATER.map(([name, usage]) => ({
  name,
  usage,
  run() {
    throw misuse(texts().misuses.notYet(name));
  },
}));
