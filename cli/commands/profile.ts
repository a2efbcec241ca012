// Owns `chat profile`: what can be done with lasting identities as a whole. Must not know what is in one.
import { readFile } from "node:fs/promises";
import { ChatError } from "../../protocol/errors.ts";
import { EXIT_OK } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import { texts } from "../language.ts";
import { decodeArchive, encodeArchive } from "../profile/archive.ts";
import { type ProfilePaths, pathsOf, profilesDirectory } from "../profile/directory.ts";
import * as files from "../profile/files.ts";
import { forgetInKeyring, keepInKeyring } from "../profile/keyring.ts";
import { askTwice, findPassphrase } from "../profile/passphrase.ts";

export interface ProfileOptions {
  readonly json?: boolean;
  readonly yes?: boolean;
  /** Instead of changing the passphrase. */
  readonly keyring?: "keep" | "forget";
}

/** What is done: names a profile, and a file where one is needed. Returns the exit code. */
type Action = (invocation: Invocation, names: readonly string[], options: ProfileOptions) => Promise<number>;

/** Lists, exports, imports or deletes profiles, or changes a passphrase; returns the exit code. */
export function profile(
  invocation: Invocation,
  action: string | undefined,
  names: readonly string[],
  options: ProfileOptions,
): Promise<number> {
  const run = action !== undefined && Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (run === undefined) throw new ChatError("usage", texts().profiles.oneOf(Object.values(USAGES).join("; ")));
  return run(invocation, names, options);
}

const ACTIONS: Readonly<Record<string, Action>> = {
  list: list,
  export: exportTo,
  import: importFrom,
  delete: remove,
  passphrase: change,
};
/** What can be done, as it is typed. */
export const PROFILE_ACTIONS = Object.keys(ACTIONS);
/** In place of a file: standard output, or standard input. */
const STANDARD_STREAM = "-";
const USAGES = {
  list: "chat profile list",
  export: "chat profile export NAME FILE",
  import: "chat profile import NAME FILE",
  delete: "chat profile delete NAME",
  passphrase: "chat profile passphrase NAME",
} as const;

async function list(_invocation: Invocation, names: readonly string[], options: ProfileOptions): Promise<number> {
  take(names, 0, USAGES.list);
  const profiles = await files.listProfiles(root());
  if (options.json === true) {
    const objects = profiles.map(({ name, bytes, changed }) => ({ name, bytes, changed: changed.toISOString() }));
    return print(JSON.stringify({ type: "profiles", profiles: objects }));
  }
  if (profiles.length === 0) return print(texts().profiles.none);
  return print(...profiles.map(({ name, bytes }) => texts().profiles.size(name, Math.ceil(bytes / 1024))));
}

async function exportTo(_invocation: Invocation, names: readonly string[], options: ProfileOptions): Promise<number> {
  const [name = "", file = ""] = take(names, 2, USAGES.export);
  if (file === STANDARD_STREAM && process.stdout.isTTY) throw new ChatError("usage", texts().profiles.toTerminal);
  const archive = encodeArchive(files.readSealed(pathsOf(root(), name)));
  if (file === STANDARD_STREAM) {
    process.stdout.write(archive);
    return EXIT_OK;
  }
  files.writeNew(file, archive);
  if (options.json === true) return print(JSON.stringify({ type: "exported", profile: name, file }));
  return print(texts().profiles.exported);
}

async function importFrom(invocation: Invocation, names: readonly string[], options: ProfileOptions): Promise<number> {
  const [name = "", file = ""] = take(names, 2, USAGES.import);
  const paths = pathsOf(root(), name);
  if (files.profileExists(paths)) throw new ChatError("usage", texts().profiles.exists(name));
  const sealed = decodeArchive(await readGiven(file));
  const passphrase = await findPassphrase(invocation, paths);
  if (passphrase === null) return EXIT_OK;
  await files.restoreProfile(root(), paths, sealed, passphrase);
  return print(
    options.json === true ? JSON.stringify({ type: "imported", profile: name }) : texts().profiles.imported(name),
  );
}

async function remove(invocation: Invocation, names: readonly string[], options: ProfileOptions): Promise<number> {
  const [name = ""] = take(names, 1, USAGES.delete);
  const paths = existing(name);
  if (options.yes !== true && !(await isMeant(invocation, name))) return EXIT_OK;
  files.refuseLocked(paths);
  // What it would open is deleted, with the keyring or without it.
  await forgetInKeyring(paths).catch(() => {});
  await files.deleteProfile(paths);
  return print(
    options.json === true ? JSON.stringify({ type: "deleted", profile: name }) : texts().profiles.deleted(name),
  );
}

async function change(invocation: Invocation, names: readonly string[], options: ProfileOptions): Promise<number> {
  const [name = ""] = take(names, 1, USAGES.passphrase);
  const paths = existing(name);
  files.refuseLocked(paths);
  if (options.keyring === "forget") {
    await forgetInKeyring(paths);
    return report(options, { type: "keyring", profile: name, kept: false }, texts().profiles.notInKeyring);
  }
  const old = await findPassphrase(invocation, paths);
  if (old === null) return EXIT_OK;
  const open = await files.openProfile(paths, old);
  try {
    if (options.keyring === "keep") {
      await keepInKeyring(paths, old);
      return report(options, { type: "keyring", profile: name, kept: true }, texts().profiles.inKeyring);
    }
    const chosen = invocation.mayAsk ? await askTwice(texts().profiles.newPassphrase) : await invocation.stdin.next();
    if (chosen === null && invocation.mayAsk) return EXIT_OK;
    if (chosen === null || chosen === "") throw new ChatError("usage", texts().profiles.newPassphraseNeeded);
    await forgetInKeyring(paths);
    await files.changePassphrase(open, chosen);
  } finally {
    open.close();
  }
  return print(
    options.json === true ? JSON.stringify({ type: "passphrase", profile: name }) : texts().profiles.passphraseChanged,
  );
}

/** A person types the name again; false where they gave up. */
async function isMeant({ mayAsk }: Invocation, name: string): Promise<boolean> {
  if (!mayAsk) throw new ChatError("usage", texts().profiles.deleteHow);
  const { askText } = await import("../prompt.ts");
  const typed = await askText({ message: texts().profiles.deleteSure(name) });
  if (typed !== null && typed !== name) throw new ChatError("usage", texts().profiles.notDeleted(name));
  return typed !== null;
}

function existing(name: string): ProfilePaths {
  const paths = pathsOf(root(), name);
  if (!files.profileExists(paths)) throw new ChatError("usage", texts().profiles.unknown(name));
  return paths;
}

function take(names: readonly string[], count: number, usage: string): readonly string[] {
  if (names.length !== count) throw new ChatError("usage", texts().profiles.typeIt(usage));
  return names;
}

async function readGiven(file: string): Promise<Buffer> {
  try {
    if (file !== STANDARD_STREAM) return await readFile(file);
    if (process.stdin.isTTY) throw new TypeError("a terminal has no exported profile");
    return Buffer.concat(await process.stdin.toArray());
  } catch (cause) {
    throw new ChatError("usage", texts().profiles.fileUnreadable, { cause });
  }
}

function root(): string {
  return profilesDirectory(process.env);
}

function report({ json }: ProfileOptions, object: Readonly<Record<string, unknown>>, text: string): number {
  return print(json === true ? JSON.stringify(object) : text);
}

function print(...lines: readonly string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return EXIT_OK;
}
