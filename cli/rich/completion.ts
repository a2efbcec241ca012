// Owns what the tab key adds to a line: the rest of a command or of a nick. Must not know keys or the screen.

/** What may be completed. */
export interface Completions {
  readonly commands: readonly string[];
  readonly nicks: readonly string[];
}

/** What tab adds behind `before`: as much as all that fit have in common, and a space where only one does. */
export function completion(before: string, { commands, nicks }: Completions): string {
  const command = /^\/(\S*)$/u.exec(before)?.[1];
  const word = command ?? /\S*$/u.exec(before)?.[0] ?? "";
  if (word === "" && command === undefined) return "";
  const fitting = (command === undefined ? nicks : commands).filter((name) => startsAlike(name, word));
  const [first] = fitting;
  if (first === undefined) return "";
  const end = before === word ? ": " : " ";
  if (fitting.length === 1) return first.slice(word.length) + (command === undefined ? end : " ");
  return common(fitting).slice(word.length);
}

function startsAlike(name: string, word: string): boolean {
  return name.toLocaleLowerCase("en").startsWith(word.toLocaleLowerCase("en"));
}

function common(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let length = first.length;
  for (const other of others) while (!startsAlike(other, first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
