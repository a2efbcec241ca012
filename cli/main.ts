#!/usr/bin/env node
// Owns the start and the end of the process. Must not import anything before an invite among its arguments is out of sight.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

process.title = "chat";
// Compiled code is kept beside the packages: whoever may write there may change the program anyway, unlike in a temporary directory.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/chat"));
const { run } = await import("./program.ts");
const exitCode = await run(process.argv.slice(2));
await new Promise((resolve) => process.stdout.write("", resolve));
process.exit(exitCode);
