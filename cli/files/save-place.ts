// Owns where a file of the room is to be saved. Must not write it.
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ChatError } from "../../protocol/errors.ts";
import type { Place } from "./disk-sink.ts";
import { safeFileName } from "./file-names.ts";
import { localProblem } from "./local-failure.ts";
import { typedPath } from "./typed-path.ts";

/**
 * Where a file called `name` by its sender goes: without `typed` into the working directory, into a folder that is named, else exactly there. A
 * free name is found unless a person chose the whole path: then `file_exists` is thrown where something is there, unless `replaces` it.
 */
export async function savePlace(typed: string, name: string, replaces: boolean): Promise<Place> {
  const path = typedPath(typed === "" ? "." : typed);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) return { path: join(path, safeFileName(name)), taken: "number" };
  if (/[\\/]$/u.test(typed)) throw localProblem("no_such_folder");
  if (found !== null && !replaces) throw new ChatError("file_exists");
  if (found !== null && !found.isFile()) throw localProblem("no_plain_file");
  const folder = await stat(dirname(path)).catch(() => null);
  if (folder?.isDirectory() !== true) throw localProblem("no_such_folder");
  return { path, taken: replaces ? "replace" : "refuse" };
}
