// Owns the relay's secrets that come as files, from systemd (LoadCredential=) or a container's secrets. Must not know their use.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";

/** Each variable that may come as a file, with the file's name. */
const FILES = { TOKEN_SECRET: "token-secret", CREATE_KEY: "create-key", METRICS_TOKEN: "metrics-token" } as const;

/** The variables for which there are files in `directory`, none where it is undefined; throws ChatError `usage` where one cannot be read. */
export async function readCredentials(directory: string | undefined): Promise<Readonly<Record<string, string>>> {
  if (directory === undefined) return {};
  const found = await Promise.all(
    Object.entries(FILES).map(
      async ([variable, file]) => [variable, await readIfThere(join(directory, file))] as const,
    ),
  );
  return Object.fromEntries(found.flatMap(([variable, text]) => (text === null ? [] : [[variable, text.trim()]])));
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new ChatError("usage", texts().usage.credential(path), { cause });
  }
}
