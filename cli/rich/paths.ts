// Owns the files that begin like a path being typed. Must not open or change any.
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, sep } from "node:path";
import { isPlainLine } from "../sanitise.ts";

const MAX_PATHS = 200;
/** What ends the name of a folder: Windows takes both. */
const SEPARATORS = sep === "\\" ? /^(.*[\\/])?([^\\/]*)$/su : /^(.*\/)?([^/]*)$/su;

/** Paths that begin with `start`, folders with a separator at their end; hidden ones only where asked for. */
export function pathsLike(start: string): readonly string[] {
  const [, folder = "", name = ""] = SEPARATORS.exec(start) ?? [];
  try {
    return readdirSync(place(folder), { withFileTypes: true })
      .filter((file) => file.name.startsWith(name) && isPlainLine(file.name))
      .filter((file) => name.startsWith(".") || !file.name.startsWith("."))
      .slice(0, MAX_PATHS)
      .map((file) => `${folder}${file.name}${file.isDirectory() ? sep : ""}`)
      .sort();
  } catch {
    return [];
  }
}

function place(folder: string): string {
  if (/^~[\\/]/u.test(folder)) return join(homedir(), folder.slice(2));
  return isAbsolute(folder) ? folder : join(process.cwd(), folder);
}
