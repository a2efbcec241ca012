// Owns which version of the records this program writes, and how older ones are brought to it. Must not know what a record says, but for the version.
import type { Bytes } from "../crypto/encoding.ts";
import { ChatError } from "../protocol/errors.ts";
import type { Change, Vault } from "./vault.ts";

/** The record whose first byte is the version of all. */
export const SELF = { table: "self", key: "" } as const;

/** What makes a profile of one version one of the next. Whatever it gives is written at once, with the version. */
export type Migration = (vault: Vault) => Promise<readonly Change[]>;

/** The first leads from version 1 to 2, and so on. Whoever changes what any record says adds one: an older profile must open for ever. */
const MIGRATIONS: readonly Migration[] = [];

/** Version of what the records say. */
export const SCHEMA_VERSION = 1 + MIGRATIONS.length;

/** Brings the records up to date, one version after the other, each as a whole. Throws ChatError `profile_damaged` for a newer version, or none; nothing is changed then. */
export async function bringUpToDate(vault: Vault, migrations = MIGRATIONS): Promise<void> {
  const version = vault.get(SELF.table, SELF.key)?.[0] ?? 0;
  if (version < 1) throw new ChatError("profile_damaged", "it has no version");
  if (version > migrations.length + 1) throw new ChatError("profile_damaged", "", { note: { about: "newer_profile" } });
  for (const [index, migrate] of migrations.slice(version - 1).entries())
    await vault.write(withVersion(vault, await migrate(vault), version + index + 1));
}

function withVersion(vault: Vault, changes: readonly Change[], version: number): readonly Change[] {
  const isSelf = ({ table, key }: Change) => table === SELF.table && key === SELF.key;
  const content: Bytes | null = changes.find(isSelf)?.content ?? vault.get(SELF.table, SELF.key);
  const stamped = new Uint8Array(content ?? []);
  stamped[0] = version;
  return [...changes.filter((change) => !isSelf(change)), { ...SELF, content: stamped }];
}
