#!/usr/bin/env node
// Owns the start and the end of the process. Must not import anything before an invite among its arguments is out of sight.
// In JavaScript: an older Node can still read it, and from a warm cache no type has to be stripped at the start.

/** What a page was built for, as it stands alone on the command line. */
const HELP = ["--help", "-h", "help"];
const OLDEST = [24, 12];

process.title = "chat";
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const advice = "In a checkout, npm run -s chat -- … uses the one that npm install brought along.";
  process.stderr.write(`chat needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}. ${advice}\n`);
  process.exit(2);
}
if (process.argv.length !== 3 || !HELP.includes(process.argv[2]) || !(await printBuiltHelp())) await start();

/** Prints the page that was built; false where there is none. */
async function printBuiltHelp() {
  const help = await import("./built-help.ts");
  return help.printBuiltHelp(process.env);
}

/** Runs the command line, and ends. */
async function start() {
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  // The heap grows in small steps: after 24,000 messages a client on a terminal takes 119 MB instead of 175. Before any code is compiled, as what was
  // compiled under other flags is not taken from the cache, and before the engine's own threads work, which flags may confuse.
  for (const flag of ["--semi-space-growth-factor=1", "--heap-growing-percent=20"]) setFlagsFromString(flag);
  // Compiled code is kept beside the packages: whoever may write there may change the program anyway, unlike in a temporary directory.
  process.getBuiltinModule("node:module").enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/chat`);
  const { leaveOnSignal } = await import("./signals.ts");
  leaveOnSignal(process.argv[2]);
  const { run } = await import("./program.ts");
  const exitCode = await run(process.argv.slice(2));
  await new Promise((resolve) => process.stdout.write("", resolve));
  process.exit(exitCode);
}
