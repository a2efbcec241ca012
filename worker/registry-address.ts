// Owns the way to the one registry, as those who report to it go. Must not know what it does with what it is told.
import type { Counts } from "./tally.ts";

const NAME = "registry";

/** What the registry is for those who report. */
interface Listener {
  /** `room` is null for what happened outside of rooms. */
  report(room: string | null, connected: number, counts: Counts): Promise<unknown>;
  pause(ms: number): Promise<unknown>;
}

/** Where the registry is bound; without it there are no metrics. */
export interface RegistryBinding<L = Listener> {
  readonly REGISTRY?: { getByName(name: string): L } | null;
}

/** The registry, or null where there is none. */
export function findRegistry<L>({ REGISTRY }: RegistryBinding<L>): L | null {
  return REGISTRY?.getByName(NAME) ?? null;
}
