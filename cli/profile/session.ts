// Owns the profile of this process: found by its name, made where there is none, closed at the end. Must not know rooms.
import type { Profile } from "../../client/profile.ts";
import type { Invocation } from "../invocation.ts";
import { pathsOf, profilesDirectory } from "./directory.ts";
import { createProfile, openProfile, profileExists, refuseLocked } from "./files.ts";
import { choosePassphrase, findPassphrase } from "./passphrase.ts";

/** Opens the profile of this name until the process ends; null where the person who was asked for the passphrase gave up. */
export async function enterProfile(invocation: Invocation, name: string): Promise<Profile | null> {
  const root = profilesDirectory(process.env);
  const paths = pathsOf(root, name);
  const isNew = !profileExists(paths);
  if (!isNew) refuseLocked(paths);
  const passphrase = await (isNew ? choosePassphrase : findPassphrase)(invocation, paths);
  if (passphrase === null) return null;
  if (isNew) await createProfile(root, paths, passphrase, Date.now());
  const open = await openProfile(paths, passphrase);
  process.once("exit", () => open.close());
  await open.profile.tidy(Date.now());
  return open.profile;
}
