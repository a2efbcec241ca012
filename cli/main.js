#!/usr/bin/env node
// Owns which program starts: the one built at npm install, which loads quicker, or the sources where one of them has changed since.
// Must not import anything of the program before an invite among its arguments is out of sight.
import { readFileSync, statSync } from "node:fs";

process.title = "chat";
const INPUTS = new URL("../dist/chat/inputs.json", import.meta.url);
const SOURCES = new URL("../", import.meta.url);

/** True where everything that was built from is as it was then. */
function isCurrent() {
  try {
    const inputs = JSON.parse(readFileSync(INPUTS, "utf8"));
    return inputs.every(([path, modifiedMs, size]) => {
      const input = statSync(new URL(path, SOURCES));
      return input.mtimeMs === modifiedMs && input.size === size;
    });
  } catch {
    return false;
  }
}

if (isCurrent()) await import("../dist/chat/cli/main.js");
else await import("./start.js");
