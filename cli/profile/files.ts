// Owns a profile's files: making, opening, listing, moving and deleting them whole. Must not know who asks, nor where a passphrase comes from.
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Profile } from "../../client/profile.ts";
import type { ProfileStorage } from "../../client/record-store.ts";
import { ChatError } from "../../protocol/errors.ts";
import { localFailure } from "../files/local-failure.ts";
import { texts } from "../language.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import type { SealedProfile } from "./archive.ts";
import { type ProfilePaths, pathsIn } from "./directory.ts";
import { RecordFile, unreadable } from "./record-file.ts";
import { SpoolDirectory } from "./spool-directory.ts";
import { stretch } from "./stretch.ts";

const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;
/** In front of directories that are not profiles yet: no profile's name begins with it. */
const UNFINISHED = ".new-";

/** A profile that this process has open, alone. */
export interface OpenProfile {
  readonly paths: ProfilePaths;
  readonly profile: Profile;
  close(): void;
}

/** A profile as its files alone describe it. */
export interface ListedProfile {
  readonly name: string;
  readonly bytes: number;
  readonly changed: Date;
}

/** True where there is a profile. Throws ChatError `usage` where none can be. */
export function profileExists({ directory }: ProfilePaths): boolean {
  try {
    statSync(directory);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw unusable(dirname(directory), error);
  }
}

/** Makes a profile with a new identity. Throws ChatError `usage` where there is one of that name. */
export async function createProfile(root: string, paths: ProfilePaths, passphrase: string, now: number): Promise<void> {
  await build(root, paths, async (place) => (await Profile.create(place, passphrase, now)).header);
}

/** Opens a profile. Throws ChatError `wrong_passphrase`, `profile_damaged` or `profile_locked`; nothing is changed then. */
export async function openProfile(paths: ProfilePaths, passphrase: string): Promise<OpenProfile> {
  let store: RecordFile | null = null;
  const records = () => {
    store = RecordFile.open(paths.records);
    return store;
  };
  const close = () => store?.close();
  const spool = new SpoolDirectory(paths.spool);
  try {
    const header = readHeader(paths);
    return { paths, profile: await Profile.open({ header, stretch, records, spool }, passphrase), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Throws ChatError `profile_locked` where another process has the profile open, before anybody is asked for a passphrase. */
export function refuseLocked({ records }: ProfilePaths): void {
  if (RecordFile.isLocked(records)) throw new ChatError("profile_locked");
}

/** Gives an open profile another passphrase. */
export async function changePassphrase({ paths, profile }: OpenProfile, passphrase: string): Promise<void> {
  const fresh = `${paths.header}.new`;
  await rm(fresh, { force: true });
  writeNew(fresh, await profile.lock(passphrase, stretch));
  renameSync(fresh, paths.header);
  syncDirectory(paths.directory);
}

/** All profiles by name. Throws ChatError `usage` where none can be. */
export async function listProfiles(root: string): Promise<readonly ListedProfile[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw unusable(root, error);
  });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(UNFINISHED));
  const listed = await Promise.all(names.map(({ name }) => describe(pathsIn(join(root, name), name))));
  return listed.flatMap((one) => (one === null ? [] : [one])).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Deletes a profile that no process uses. Throws ChatError `profile_locked`, or `local_file` where the system does not allow it. */
export async function deleteProfile(paths: ProfilePaths): Promise<void> {
  // Whoever may delete a profile need not be able to read it; a damaged one is deleted too.
  const store = ignoringDamage(() => RecordFile.open(paths.records));
  try {
    await rm(paths.header, { force: true }).catch(() => {});
    store?.close();
    await rm(paths.directory, { recursive: true });
  } catch (error) {
    throw localFailure(error);
  }
}

/** A profile as it lies here, sealed: its header and its records. Throws like `openProfile`, but for the passphrase. */
export function readSealed(paths: ProfilePaths): SealedProfile {
  const header = readHeader(paths);
  const store = RecordFile.open(paths.records);
  try {
    return { header, records: [...store.all()] };
  } finally {
    store.close();
  }
}

/** Makes a profile of what `readSealed` gave, once its passphrase has opened all of it. Throws ChatError `usage` where there is one of that name. */
export async function restoreProfile(
  root: string,
  paths: ProfilePaths,
  { header, records }: SealedProfile,
  passphrase: string,
): Promise<void> {
  await build(root, paths, async (place) => {
    await place.records().write(records);
    await Profile.open({ header, ...place }, passphrase);
    return header;
  });
}

/** Writes a file that only this user may read and that is not there yet; throws ChatError `usage` where it is. */
export function writeNew(path: string, content: Uint8Array): void {
  let file: number;
  try {
    file = openSync(path, "wx", PRIVATE_FILE);
  } catch (cause) {
    const exists = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    const text = exists ? texts().profiles.fileExists : texts().profiles.fileUnwritable;
    throw new ChatError("usage", text, { cause });
  }
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** All of a profile or nothing: it gets its name once it is whole. */
async function build(
  root: string,
  paths: ProfilePaths,
  fill: (place: Omit<ProfileStorage, "header">) => Promise<Uint8Array>,
): Promise<void> {
  const parts = pathsIn(join(root, UNFINISHED + randomBytes(8).toString("hex")), paths.name);
  try {
    mkdirSync(root, { recursive: true, mode: PRIVATE_DIRECTORY });
    mkdirSync(parts.directory, { mode: PRIVATE_DIRECTORY });
    chmodSync(parts.directory, PRIVATE_DIRECTORY);
  } catch (error) {
    throw unusable(root, error);
  }
  try {
    writeNew(parts.records, new Uint8Array());
    const store = RecordFile.create(parts.records);
    try {
      const spool = new SpoolDirectory(parts.spool);
      writeNew(parts.header, await fill({ stretch, spool, records: () => store }));
    } finally {
      store.close();
    }
    if (profileExists(paths)) throw new ChatError("usage", texts().profiles.exists(paths.name));
    renameSync(parts.directory, paths.directory);
    syncDirectory(dirname(paths.directory));
  } finally {
    await rm(parts.directory, { recursive: true, force: true });
  }
}

function readHeader(paths: ProfilePaths): Uint8Array {
  if (!profileExists(paths)) throw new ChatError("usage", texts().profiles.unknown(paths.name));
  try {
    return readFileSync(paths.header);
  } catch (error) {
    throw unreadable(error);
  }
}

/** The directory of all profiles is none, or not this user's. */
function unusable(root: string, cause: unknown): ChatError {
  return new ChatError("usage", texts().profiles.rootUnusable(isolateName(sanitiseLine(root))), { cause });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function describe({ name, records, header }: ProfilePaths): Promise<ListedProfile | null> {
  try {
    const [one, other] = await Promise.all([stat(records), stat(header)]);
    return { name, bytes: one.size + other.size, changed: one.mtime };
  } catch {
    return null;
  }
}

function ignoringDamage(open: () => RecordFile): RecordFile | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof ChatError && error.code !== "profile_locked") return null;
    throw error;
  }
}

/** Makes a new name in a directory last. Windows has no such thing, and needs none. */
function syncDirectory(path: string): void {
  if (process.platform === "win32") return;
  const directory = openSync(path, "r");
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
