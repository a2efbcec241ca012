// Owns the order in which a newcomer tries the relay's group states: the branch that members follow first. Must not know what is in one.
import type { State } from "../protocol/server-frames.ts";

type Group = State["groups"][number];

/**
 * Group states, those first that members most likely follow. Of several steps on one base the first in the sequence wins, so
 * at a fork the branch of the lower number comes first; within a branch the newest does.
 */
export function byLikelihood(groups: readonly Group[], steps: State["steps"]): Group[] {
  const bases = new Map(steps.map(({ seq, base }) => [seq, base]));
  const ways = new Map(groups.map((group) => [group, wayTo(group.seq, bases)]));
  return groups.toSorted((a, b) => compareWays(ways.get(a) ?? [], ways.get(b) ?? []));
}

/** The steps from the oldest that is known to this one, by the base of each. */
export function wayTo(seq: number, bases: ReadonlyMap<number, number>): number[] {
  const way = [seq];
  for (let base = bases.get(seq); base !== undefined && base < (way[0] ?? 0); base = bases.get(base)) way.unshift(base);
  return way;
}

function compareWays(a: readonly number[], b: readonly number[]): number {
  const shared = new Set(b);
  const common = a.findLastIndex((step) => shared.has(step));
  // Without a common step nothing says who won: the newer one is tried first.
  if (common === -1) return (b.at(-1) ?? 0) - (a.at(-1) ?? 0);
  const [nextOfA, nextOfB] = [a[common + 1], b[b.indexOf(a[common] ?? 0) + 1]];
  if (nextOfA === undefined) return nextOfB === undefined ? 0 : 1;
  return nextOfB === undefined ? -1 : nextOfA - nextOfB;
}
