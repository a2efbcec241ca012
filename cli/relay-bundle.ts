// Owns the relay as one script: bundled from its source, or as it was packaged. Must not import the relay.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";

const SOURCE = fileURLToPath(new URL("../worker/index.ts", import.meta.url));
const PACKAGED = fileURLToPath(new URL("../worker/index.js", import.meta.url));

/** The text of the relay's ES module; throws ChatError `internal` where there is neither source nor package. */
export async function bundleRelay(): Promise<string> {
  if (!existsSync(SOURCE)) return readFile(PACKAGED, "utf8").catch(missing);
  const { build } = await import("esbuild").catch(missing);
  const result = await build({
    entryPoints: [SOURCE],
    bundle: true,
    format: "esm",
    target: "es2024",
    external: ["cloudflare:workers"],
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? missing(undefined);
}

function missing(cause: unknown): never {
  throw new ChatError("internal", texts().usage.relayMissing, { cause });
}
