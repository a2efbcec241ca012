#!/usr/bin/env node
// Owns which program starts: the one built at npm install, which loads quicker, or the sources where one of them has changed since.
// Must not import anything of the program before an invite among its arguments is out of sight.

process.title = "chat";
const CHECKOUT = `${import.meta.dirname}/..`;

/** True where everything that was built from is as it was then. */
function isCurrent() {
  try {
    // Not by import, which reads all that the module has, and with it loads more of Node. An older Node lacks this: the sources tell which is needed.
    const { readFileSync, statSync } = process.getBuiltinModule("node:fs");
    const inputs = JSON.parse(readFileSync(`${CHECKOUT}/dist/chat/inputs.json`, "utf8"));
    return inputs.every(([path, modifiedMs, size]) => {
      const input = statSync(`${CHECKOUT}/${path}`);
      return input.mtimeMs === modifiedMs && input.size === size;
    });
  } catch {
    return false;
  }
}

if (isCurrent()) await import("../dist/chat/cli/main.js");
else await import("./start.js");
