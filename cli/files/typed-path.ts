// Owns how a path is written by people, shells and terminals that a file was dropped on. Must not know what the path is for.
import { type Stats, statSync } from "node:fs";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isPlainLine } from "../sanitise.ts";

/** The path that is meant: absolute, `~` replaced; what was quoted or escaped is tried as it is first. */
export function typedPath(text: string): string {
  const plain = text.trim();
  if (isThere(absolute(plain))) return absolute(plain);
  const quoted = /^(['"])(.*)\1$/su.exec(plain)?.[2];
  if (quoted !== undefined) return absolute(quoted);
  return absolute(process.platform === "win32" ? plain : plain.replace(/\\(.)/gsu, "$1"));
}

/** The path of one file that is there, where a pasted text is that and nothing else, as terminals paste what is dropped on them; else null. */
export function droppedFile(text: string): string | null {
  const plain = text.trim();
  if (plain === "" || plain.includes("\n") || !/^(['"]?([/~]|[A-Za-z]:\\)|file:\/\/\/)/u.test(plain)) return null;
  const path = plain.startsWith("file:") ? ofAddress(plain) : typedPath(plain);
  return path !== null && isPlainLine(path) && look(path)?.isFile() === true ? path : null;
}

function ofAddress(text: string): string | null {
  try {
    return fileURLToPath(text);
  } catch {
    return null;
  }
}

function absolute(path: string): string {
  return resolve(path.replace(/^~(?=$|[\\/])/u, homedir()));
}

function isThere(path: string): boolean {
  return look(path) !== null;
}

/** What is at a path; null where there is nothing, or no such path could be. */
function look(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
