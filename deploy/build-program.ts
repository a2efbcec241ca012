// Owns dist/chat: the program as cli/main.js starts it in a checkout, as long as nothing in `inputs.json` has changed. Must not know what it does.
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, "dist/chat");
/** What packages were bundled, and in which versions, the lockfile says; how, the bundler's half. */
const OTHERS = ["package.json", "package-lock.json", "deploy/bundles.ts", "deploy/help-pages.ts"];

/** The bundler's half, or null in an install without what is only for development: the sources run as well. */
const bundles = await import("./bundles.ts").catch(() => null);
if (bundles !== null) {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  const sources = (await bundles.bundleInto(TARGET)).filter((path) => !path.includes("node_modules/"));
  const inputs = [...new Set([...sources, ...OTHERS])].map((path) => {
    const { mtimeMs, size } = statSync(join(ROOT, path));
    return [path, mtimeMs, size];
  });
  copyFileSync(join(ROOT, "package.json"), join(TARGET, "package.json"));
  const { writeHelpPages } = await import("./help-pages.ts");
  await writeHelpPages(TARGET);
  writeFileSync(join(TARGET, "inputs.json"), JSON.stringify(inputs));
}
