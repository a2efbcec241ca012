// Owns a scratch copy of the project's configuration, and how its tools are run there. Must not know what they should find.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The checkout that these tests belong to. */
export const ROOT = join(import.meta.dirname, "../..");

/** A directory with the project's own configuration and the given files; `remove` deletes it. */
export function scratchCopy(files: Record<string, string>): { directory: string; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), "sotto-house-"));
  const configuration = ["biome.json", "imports.grit", "knip.json", "package.json", "tsconfig.base.json"];
  const folders = ["protocol", "crypto", "client", "cli", "worker", "deploy"].map(
    (folder) => `${folder}/tsconfig.json`,
  );
  for (const file of [...configuration, ...folders]) cpSync(join(ROOT, file), join(directory, file));
  symlinkSync(join(ROOT, "node_modules"), join(directory, "node_modules"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  return { directory, remove: () => rmSync(directory, { recursive: true }) };
}

/** Runs one of the project's tools in `directory`, whatever it thinks of what it finds there. */
export function run(directory: string, tool: string, ...options: string[]): { ok: boolean; output: string } {
  const command = join(ROOT, "node_modules/.bin", tool);
  try {
    return { ok: true, output: execFileSync(command, options, { cwd: directory, encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    if (!(error instanceof Error && "stdout" in error)) throw error;
    return { ok: false, output: String(error.stdout) };
  }
}
