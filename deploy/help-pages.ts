// Owns the pages of `chat --help` that a built program has ready, one a language. Must not know what they say.
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./bundles.ts";

/** Writes what the program in `target` answers in each language to where it looks for it. */
export async function writeHelpPages(target: string): Promise<void> {
  const folders = readdirSync(join(ROOT, "cli/languages"), { withFileTypes: true });
  const languages = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const pages = await Promise.all(
    languages.map(async (language) => [language, await helpIn(language, target)] as const),
  );
  mkdirSync(join(target, "cli/help"), { recursive: true });
  for (const [language, page] of pages) writeFileSync(join(target, `cli/help/${language}.txt`), page);
}

async function helpIn(language: string, target: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[join(target, "cli/main.js"), "--help", "--lang", language],
  ]);
  return stdout;
}
