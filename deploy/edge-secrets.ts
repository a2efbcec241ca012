// Owns `npm run secrets`: makes what is missing of a deployed relay's secrets. Must not write one to a file, or put one among arguments.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { planSecrets } from "./secret-plan.ts";

const WRANGLER = fileURLToPath(new URL("../node_modules/wrangler/bin/wrangler.js", import.meta.url));
const [environment = "--env="] = process.argv.slice(2);

function wrangler(args: readonly string[], input?: string): string {
  const { status, stdout } = spawnSync(process.execPath, [WRANGLER, ...args, environment], {
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
    ...(input === undefined ? {} : { input }),
  });
  if (status === 0) return stdout;
  process.stdout.write(stdout);
  console.error(
    "wrangler has failed. Is it logged in (npx wrangler login), and is the relay deployed (npm run deploy)?",
  );
  process.exit(1);
}

const { secrets, lines } = planSecrets(wrangler(["secret", "list", "--format=json"]));
if (Object.keys(secrets).length > 0) wrangler(["secret", "bulk"], JSON.stringify(secrets));
for (const line of lines) console.log(line);
