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
  try {
    return (await entryOf(paths, loading)).getPassword();
  } catch {
    // Locked, gone, or no longer installed: a person is asked instead.
    return null;
  }
}

/** Puts the passphrase into the keyring; throws ChatError `usage` where there is none. */
export async function keepInKeyring(paths: ProfilePaths, passphrase: string, loading = load): Promise<void> {
  await use(paths, loading, (entry) => entry.setPassword(passphrase));
  await writeFile(paths.keyring, "", { mode: 0o600 });
}

/** Takes the passphrase out of the keyring; throws ChatError `usage` where there is none. */
export async function forgetInKeyring(paths: ProfilePaths, loading = load): Promise<void> {
  if (!existsSync(paths.keyring)) return;
  await use(paths, loading, (entry) => entry.deletePassword());
  await rm(paths.keyring);
}

async function use(paths: ProfilePaths, loading: Load, act: (entry: Entry) => unknown): Promise<void> {
  try {
    act(await entryOf(paths, loading));
  } catch (cause) {
    throw new ChatError("usage", texts().profiles.noKeyring, { cause });
  }
}

async function entryOf({ directory }: ProfilePaths, loading: Load): Promise<Entry> {
  const loaded = await loading();
  if (!isKeyring(loaded)) throw new TypeError("keyring");
  return new loaded.Entry(SERVICE, directory, OPTIONS);
}

function isKeyring(
  loaded: unknown,
): loaded is { Entry: new (service: string, account: string, options: typeof OPTIONS) => Entry } {
  return typeof loaded === "object" && loaded !== null && "Entry" in loaded && typeof loaded.Entry === "function";
}
