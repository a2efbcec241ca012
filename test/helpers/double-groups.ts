// Owns which group states a relay in memory keeps: the same as the real one, but for the elders. Must not know how they come.
import type { State } from "../../protocol/server-frames.ts";

type Groups = State["groups"];

/** Of `groups`, newest first: the newest of each of eight committers, and the first of each of the three newest epochs. */
export function keptGroups(groups: Groups): Groups {
  const newest = groups.filter((group, at) => groups.findIndex(({ from }) => from === group.from) === at).slice(0, 8);
  const epochs = [...new Set(groups.map(({ epoch }) => epoch))].sort((a, b) => b - a).slice(0, 3);
  const first = epochs.map((epoch) => groups.findLast((group) => group.epoch === epoch));
  return groups.filter((group) => newest.includes(group) || first.includes(group));
}
