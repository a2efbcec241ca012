// Owns the list of what a room is made of, for the modules that act on it. Must not act.
import type { Allowances } from "./allowances.ts";
import type { Audience } from "./audience.ts";
import type { Backlog } from "./backlog.ts";
import type { Burst } from "./burst.ts";
import type { Charter } from "./charter.ts";
import type { Commits } from "./commits.ts";
import type { Counters } from "./counters.ts";
import type { Files } from "./files.ts";
import type { GroupStates } from "./group-states.ts";
import type { History } from "./history.ts";
import type { Invites } from "./invites.ts";
import type { Members } from "./members.ts";
import type { Settings } from "./settings.ts";

/** The parts of an open room. */
export interface RoomParts {
  readonly settings: Settings;
  readonly charter: Charter;
  readonly counters: Counters;
  readonly allowances: Allowances;
  readonly members: Members;
  readonly invites: Invites;
  readonly history: History;
  readonly commits: Commits;
  readonly files: Files;
  readonly groups: GroupStates;
  readonly audience: Audience;
  readonly backlog: Backlog;
  readonly burst: Burst;
}

/** The relay's mark on an event of `from`. */
export function stamp(parts: RoomParts, from: string, now: number): { seq: number; ts: number; from: string } {
  return { seq: parts.counters.next(), ts: now, from };
}
