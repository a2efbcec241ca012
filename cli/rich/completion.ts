// Owns what the tab key offers for the word before the cursor. Must not know keys or the screen.

/** Where words come from. Each is asked only when it is needed. */
export interface Sources {
  readonly commands: () => readonly string[];
  readonly nicks: () => readonly string[];
  readonly rooms: () => readonly string[];
  readonly paths: (start: string) => readonly string[];
  /** The values of the setting or the like behind a command, or null where it takes none. */
  readonly values: (command: string) => readonly string[] | null;
  /** What a command's argument is, or null. */
  readonly argumentOf: (command: string) => Argument | null;
}

/** What may be completed behind a command. */
export type Argument = "nick" | "room" | "path" | "command" | "value";

/** What fits: the text before the word, what could stand in its place, and what follows a word that was chosen. */
export interface Offer {
  readonly head: string;
  readonly words: readonly string[];
  readonly tail: string;
}

/** What could stand in the place of the word that ends `before`, or null where nothing fits. */
export function offerFor(before: string, sources: Sources): Offer | null {
  const command = /^\/(\S*)$/u.exec(before)?.[1];
  if (command !== undefined) return offer("/", command, sources.commands(), " ");
  const [, name = "", gap = "", rest = ""] = /^\/(\S+)(\s+)(.*)$/su.exec(before) ?? [];
  const argument = name === "" ? null : sources.argumentOf(name.toLowerCase());
  if (argument !== null) return argumentOffer(`/${name}${gap}`, name, rest, argument, sources);
  const [, head = "", at = "", word = ""] = /^(.*?)(@?)(\S*)$/su.exec(before) ?? [];
  if (word === "" && at === "") return null;
  return offer(head + at, word, sources.nicks(), head + at === "" ? ": " : " ");
}

/** As much as all words have in common, in the spelling of the first. */
export function commonStart([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!startsAlike(other, first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

function argumentOffer(head: string, name: string, rest: string, argument: Argument, sources: Sources): Offer | null {
  switch (argument) {
    case "nick":
      return offer(head, rest, sources.nicks(), " ");
    case "room":
      return offer(head, rest, sources.rooms(), "");
    case "command":
      return offer(head, rest, sources.commands(), "");
    case "path":
      return offer(head, rest, sources.paths(rest), "");
    case "value": {
      const words = sources.values(`${name.toLowerCase()} ${rest}`);
      const [, before = "", word = ""] = /^(.*?)(\S*)$/su.exec(rest) ?? [];
      return words === null ? null : offer(head + before, word, words, " ");
    }
  }
}

function offer(head: string, word: string, names: readonly string[], tail: string): Offer | null {
  const words = names.filter((name) => startsAlike(name, word));
  return words.length === 0 ? null : { head, words, tail };
}

function startsAlike(name: string, word: string): boolean {
  return name.toLocaleLowerCase("en").startsWith(word.toLocaleLowerCase("en"));
}
