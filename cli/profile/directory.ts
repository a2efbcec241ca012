// Owns where profiles lie on this machine and what they may be called. Must not know what is in one.
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { ChatError } from "../../protocol/errors.ts";
import { texts } from "../language.ts";

/** Where everything of one profile lies. */
export interface ProfilePaths {
  readonly name: string;
  readonly directory: string;
  /** What opens it with its passphrase. */
  readonly header: string;
  readonly records: string;
  /** Ciphertext that is too large for a record, for as long as it is needed: whoever puts something there deletes it again. */
  readonly spool: string;
  /** Empty; there where the passphrase was put into the system's keyring. */
  readonly keyring: string;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u;
/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/** The directory of all profiles: XDG_DATA_HOME where it is set, else what the platform has for a program's data. */
export function profilesDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  return join(dataDirectory(env, platform), "sotto", "profiles");
}

/** Where a profile lies; throws `usage` for what cannot be the name of one. */
export function pathsOf(root: string, name: string): ProfilePaths {
  if (!NAME.test(name) || name.endsWith(".")) throw new ChatError("usage", texts().profiles.badName);
  if (DEVICES.test(name)) throw new ChatError("usage", texts().profiles.reservedName(name));
  return pathsIn(join(root, name), name);
}

/** The files of a profile in a directory. */
export function pathsIn(directory: string, name: string): ProfilePaths {
  const at = (file: string) => join(directory, file);
  const [header, records, spool, keyring] = [at("header"), at("records"), at("spool"), at("keyring")];
  return { name, directory, header, records, spool, keyring };
}

function dataDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const { XDG_DATA_HOME: chosen = "", APPDATA: roaming = "" } = env;
  if (isAbsolute(chosen)) return chosen;
  if (platform === "win32" && roaming !== "") return roaming;
  return platform === "darwin" ? join(homedir(), "Library", "Application Support") : join(homedir(), ".local", "share");
}
