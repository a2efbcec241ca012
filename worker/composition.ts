// Owns how the parts of a room are put together from what is stored. Must not know what is asked of them.
import { MEMORY_HISTORY_MS, maxFrames, maxReadCharacters } from "../protocol/limits.ts";
import { Allowances } from "./allowances.ts";
import { Audience } from "./audience.ts";
import { backlogs } from "./backlog.ts";
import { Burst, type Commit } from "./burst.ts";
import type { Charter } from "./charter.ts";
import { Commits } from "./commits.ts";
import { Counters } from "./counters.ts";
import { DiskHistory } from "./disk-history.ts";
import { Files, fileTtlMs } from "./files.ts";
import { GroupStates } from "./group-states.ts";
import { Invites } from "./invites.ts";
import { Members } from "./members.ts";
import { MemoryHistory } from "./memory-history.ts";
import { RateWindow } from "./rate-window.ts";
import type { RoomParts } from "./room-parts.ts";
import type { Settings } from "./settings.ts";

/** The parts of a room; `commit` writes and tells a burst, `onExcess` is told which room's sockets hold too much. */
export function composeRoom(
  state: DurableObjectState,
  charter: Charter,
  settings: Settings,
  { commit, onExcess }: { commit: Commit; onExcess: (room: string) => void },
): RoomParts {
  const { sql } = state.storage;
  const { messages, textBytes, windowMs, historyMessages } = settings;
  const { retention, ttlMs } = charter.policy;
  const counters = new Counters(sql);
  const allowances = new Allowances(messages, windowMs);
  allowances.restore(counters.allowances);
  const backlog = backlogs.open(charter.room, onExcess);
  return {
    settings,
    charter,
    counters,
    allowances,
    backlog,
    history:
      retention === "disk"
        ? new DiskHistory(sql, counters, historyMessages, ttlMs)
        : new MemoryHistory(counters, historyMessages, Math.min(ttlMs, MEMORY_HISTORY_MS)),
    members: new Members(sql),
    invites: new Invites(sql, settings.tokenRequests),
    commits: new Commits(sql, counters),
    files: new Files(sql, settings, fileTtlMs(settings, charter.policy)),
    groups: new GroupStates(sql),
    audience: new Audience(state, {
      newIntake: () => ({
        frames: new RateWindow(maxFrames(messages), windowMs),
        characters: new RateWindow(maxReadCharacters(messages, textBytes), windowMs),
      }),
      tally: counters.tally,
      backlog,
    }),
    burst: new Burst(commit),
  };
}
