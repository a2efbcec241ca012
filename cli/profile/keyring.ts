// Owns passphrases in the system's keyring, where a package that reaches it is installed. Must not know what a passphrase opens.
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { ChatError } from "../../protocol/errors.ts";
import { texts } from "../language.ts";
import type { ProfilePaths } from "./directory.ts";

const SERVICE = "sotto";
/** On Linux: the kernel's keys, to which the package would else resort, are lost at the next start. */
const OPTIONS = { store: "secret-service" } as const;

/** One passphrase in the keyring. */
interface Entry {
  getPassword(): string | null;
  setPassword(passphrase: string): void;
  deletePassword(): unknown;
}

/** Loads the package; what it throws means that there is none. */
export type Load = () => Promise<unknown>;

/** No dependency: whoever wants it installs it. */
const load: Load = () => import("@napi-rs/keyring");

/** The passphrase that was put there for this profile, or null. A keyring is asked only where one was used. */
export async function passphraseInKeyring(paths: ProfilePaths, loading = load): Promise<string | null> {
  if (!existsSync(paths.keyring)) return null;
  let found: string | null = null;
  // Locked, gone, or no longer installed: a person is asked instead.
  await use(paths, loading, (entry) => {
    found = entry.getPassword();
  }).catch(() => {});
  return found;
}

/** Puts the passphrase into the keyring; throws ChatError `usage` where there is none, or where it does not answer. */
export async function keepInKeyring(paths: ProfilePaths, passphrase: string, loading = load): Promise<void> {
  await use(paths, loading, (entry) => entry.setPassword(passphrase));
  await writeFile(paths.keyring, "", { mode: 0o600 });
}

/** Takes the passphrase out of the keyring, if it was put there; throws ChatError `usage` like `keepInKeyring`. */
export async function forgetInKeyring(paths: ProfilePaths, loading = load): Promise<void> {
  if (!existsSync(paths.keyring)) return;
  await use(paths, loading, (entry) => entry.deletePassword());
  await rm(paths.keyring);
}

async function use(paths: ProfilePaths, loading: Load, act: (entry: Entry) => unknown): Promise<void> {
  const loaded: unknown = await loading().catch(() => null);
  if (!isKeyring(loaded)) throw new ChatError("usage", texts().profiles.noKeyring);
  try {
    act(new loaded.Entry(SERVICE, paths.directory, OPTIONS));
  } catch (cause) {
    throw new ChatError("usage", texts().profiles.keyringSilent, { cause });
  }
}

function isKeyring(
  loaded: unknown,
): loaded is { Entry: new (service: string, account: string, options: typeof OPTIONS) => Entry } {
  return typeof loaded === "object" && loaded !== null && "Entry" in loaded && typeof loaded.Entry === "function";
}
