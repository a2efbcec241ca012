// Owns what a run of chaos is told on the command line, and what it makes of it: which faults strike in which storm. Must not start anything.
import { parseArgs } from "node:util";
import { ChatError } from "../../protocol/errors.ts";
import type { Chance } from "./chance.ts";
import type { StormPlan } from "./storm.ts";
import { FAULTS, type Fault } from "./strikes.ts";

const DEFAULT_MINUTES = 5;
const MOST_MINUTES = 1_440;
const HOSTILE_FRAMES = 100_000;
const MOST_FRAMES = 100_000_000;
const MOST_SEED = 2_147_483_647;
const HOUR_MS = 3_600_000;
/** Storms in which each fault strikes once: one of a room of each kind. */
const STORMS_OF_A_ROUND = 2;
/** How long a member may be unreachable in a storm, in milliseconds. */
const LULLS_MS = [1_000, 5_000, 11_000] as const;
const STOP_MS = 30_000;

/** A run of chaos. */
export interface Orders {
  readonly seed: number;
  readonly minutes: number;
  readonly frames: number;
}

/** Reads arguments; a seed that is not given is drawn. Throws ChatError `usage` that names what is wrong. */
export function readOrders(args: readonly string[]): Orders {
  const options = { seed: { type: "string" }, minutes: { type: "string" }, frames: { type: "string" } } as const;
  let values: { seed?: string; minutes?: string; frames?: string };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new ChatError("usage", error instanceof Error ? error.message : "", { cause: error });
  }
  return {
    seed:
      numberOf("--seed", values.seed, { least: 0, most: MOST_SEED, whole: true }) ??
      Math.floor(Math.random() * MOST_SEED),
    minutes: numberOf("--minutes", values.minutes, { least: 1, most: MOST_MINUTES, whole: false }) ?? DEFAULT_MINUTES,
    frames: numberOf("--frames", values.frames, { least: 1, most: MOST_FRAMES, whole: true }) ?? HOSTILE_FRAMES,
  };
}

/** The storms of one round: over all of them each fault strikes once, in an order by chance; the next round has the other kinds of rooms. */
export function planRound(chance: Chance, round: number): readonly StormPlan[] {
  const order = chance.shuffled(FAULTS);
  const share = Math.ceil(order.length / STORMS_OF_A_ROUND);
  return Array.from({ length: STORMS_OF_A_ROUND }, (_, nth) =>
    planStorm(chance, order.slice(nth * share, (nth + 1) * share), nth, round),
  );
}

function planStorm(chance: Chance, faults: readonly Fault[], nth: number, round: number): StormPlan {
  return {
    ...{ chance, faults, stopMs: STOP_MS, talk: 4 },
    retention: (nth + round) % 2 === 0 ? "disk" : "memory",
    sessions: chance.whole(2, 3),
    processes: chance.whole(1, 2),
    skewMs: nth === 0 ? HOUR_MS : -HOUR_MS,
    lullMs: chance.oneOf(LULLS_MS),
  };
}

function numberOf(
  name: string,
  text: string | undefined,
  { least, most, whole }: { least: number; most: number; whole: boolean },
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  throw new ChatError(
    "usage",
    `${name} takes a ${whole ? "whole " : ""}number from ${least} to ${most}, not "${text}"`,
  );
}
