// Owns a room of three in a test, one of whom has a profile. Must not know what becomes of it.
import { MemoryProfile } from "./memory-store.ts";
import { found, join, type Person } from "./person.ts";
import { RelayDouble } from "./relay-double.ts";

/** A person's id in their room. */
export const memberOf = (person: Person) => person.room.me()?.id ?? "";

/** A room of three, in which bob has a profile. */
export async function withProfile(policy: Parameters<typeof found>[1] = {}) {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay, policy);
  const kept = await MemoryProfile.create();
  const bob = await join(relay, founded, "bob", { profile: kept.profile });
  const eve = await join(relay, founded, "eve");
  await Promise.all([founder, bob].map((person) => person.until(() => person.room.members().length === 3)));
  return { relay, founder, founded, kept, bob, eve };
}
