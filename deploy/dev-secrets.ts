// Owns .dev.vars, the secrets of `wrangler dev`: made once, readable by their owner alone. Must not change what is there.
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const PATH = fileURLToPath(new URL("../.dev.vars", import.meta.url));
const SECRET_BYTES = 32;

/** Makes the file where there is none. */
async function makeDevSecrets(): Promise<void> {
  const text = `# Made by deploy/dev-secrets.ts; .dev.vars.example says what else can stand here.\nTOKEN_SECRET=${randomBytes(SECRET_BYTES).toString("base64url")}\n`;
  try {
    await writeFile(PATH, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

await makeDevSecrets();
