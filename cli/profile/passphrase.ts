// Owns where a passphrase comes from: the environment, the system's keyring, or a person. Must not keep it, nor know what it opens.
import { ChatError } from "../../protocol/errors.ts";
import type { Invocation } from "../invocation.ts";
import { texts } from "../language.ts";
import type { ProfilePaths } from "./directory.ts";
import { passphraseInKeyring } from "./keyring.ts";

/** The passphrase of a profile that is there; null where the person gave up. */
export async function findPassphrase({ secrets, mayAsk }: Invocation, paths: ProfilePaths): Promise<string | null> {
  const known = secrets.passphrase ?? (await passphraseInKeyring(paths));
  if (known !== null) return known;
  if (!mayAsk) throw new ChatError("usage", texts().profiles.passphraseNeeded);
  return ask(texts().profiles.passphraseOf(paths.name));
}

/** The passphrase of a profile that is to be made; a person types it twice. Null where they gave up. */
export async function choosePassphrase(
  { secrets, mayAsk }: Invocation,
  { name }: ProfilePaths,
): Promise<string | null> {
  if (secrets.passphrase !== undefined) return secrets.passphrase;
  if (!mayAsk) throw new ChatError("usage", texts().profiles.passphraseNeeded);
  return askTwice(texts().profiles.passphraseFor(name));
}

/** Asks a person for a passphrase until they have typed the same one twice; null where they gave up. */
export async function askTwice(message: string): Promise<string | null> {
  for (;;) {
    const first = await ask(message);
    if (first === null) return null;
    const second = first === "" ? first : await ask(texts().profiles.onceMore);
    if (second === null) return null;
    if (first !== "" && first === second) return first;
    const { emptyPassphrase, passphrasesDiffer } = texts().profiles;
    process.stderr.write(`${first === "" ? emptyPassphrase : passphrasesDiffer}\n`);
  }
}

async function ask(message: string): Promise<string | null> {
  const { askHidden } = await import("../prompt.ts");
  return askHidden(message);
}
