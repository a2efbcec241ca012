// Owns `npm run chaos`: storms and a siege from one seed, within so many minutes. Must not know how either is done.
import { parseArgs } from "node:util";
import { Chance } from "./chance.ts";
import { fillDisk } from "./full-disk.ts";
import { findLeaks } from "./log-search.ts";
import { dieRepeatedly } from "./profile-deaths.ts";
import { besiege } from "./siege.ts";
import { FAULTS, type StormPlan, storm } from "./storm.ts";

const DEFAULT_MINUTES = 5;
/** Hostile frames of one run, and the share of the time that they may take. */
const HOSTILE_FRAMES = 100_000;
const SIEGE_SHARE = 0.55;
/** Processes of one profile that are killed. */
const PROFILE_LIVES = 10;
const MOST_SEED = 2_147_483_647;
/** A storm of the usual size is over after about this long, in milliseconds. */
const STORM_MS = 45_000;
/** How long a member may be stopped or unreachable in a storm, in milliseconds. */
const LULLS_MS = [1_000, 5_000, 11_000, 30_000] as const;

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    minutes: { type: "string" },
    frames: { type: "string" },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * MOST_SEED));
const minutes = Number(values.minutes ?? DEFAULT_MINUTES);
const frames = Number(values.frames ?? HOSTILE_FRAMES);
const say = (text: string) => process.stdout.write(`${text}\n`);

/** A storm of random faults; over all storms of a run each fault has its turn. */
function planStorm(chance: Chance, nth: number): StormPlan {
  const first = FAULTS[nth % FAULTS.length] ?? "none";
  return {
    chance,
    retention: nth % 2 === 0 ? "disk" : "memory",
    sessions: chance.whole(2, 3),
    processes: chance.whole(1, 2),
    faults: [first, ...Array.from({ length: 4 }, () => chance.oneOf(FAULTS))],
    talk: 4,
    lullMs: chance.oneOf(LULLS_MS),
  };
}

async function weather(chance: Chance, until: number): Promise<string[]> {
  const wrong: string[] = [];
  for (let nth = 0; nth === 0 || Date.now() + STORM_MS < until; nth++) {
    const plan = planStorm(chance, nth);
    const report = await storm(plan);
    const leaks = findLeaks(report.printed, report.secrets);
    say(
      `storm ${nth}, ${plan.retention}: ${plan.faults.join(" ")}: ${report.messages} messages, ${report.gaps} gaps, ${report.wrong.length} wrong, ${leaks.length} leaks`,
    );
    wrong.push(...report.wrong, ...leaks.map((leak) => `logged: ${leak}`));
  }
  return wrong;
}

async function run(): Promise<boolean> {
  say(`seed ${seed}; the same again: npm run chaos -- --seed ${seed}`);
  const start = Date.now();
  const budgetMs = minutes * 60_000;
  const siege = await besiege({ seed, frames, until: start + budgetMs * SIEGE_SHARE });
  say(`siege: ${siege.sent} hostile frames, answered ${JSON.stringify(siege.codes)}`);
  say(`  the relay's memory: ${siege.memoryMiB.before} MiB before, ${siege.memoryMiB.highest} MiB at most`);
  say(`  the other room's messages: ${siege.neighbourMs.median} ms median, ${siege.neighbourMs.p99} ms p99`);
  const leaks = findLeaks(siege.printed, siege.secrets).map((leak) => `logged: ${leak}`);
  const disk = await fillDisk();
  say(`a full disk: ${disk === null ? "cannot be tried without a superuser" : `${disk.length} wrong`}`);
  const deaths = await dieRepeatedly(new Chance(seed), PROFILE_LIVES);
  say(`a profile whose process is killed ${PROFILE_LIVES} times: ${deaths.length} wrong`);
  const wrong = [
    ...siege.wrong,
    ...leaks,
    ...(disk ?? []),
    ...deaths,
    ...(await weather(new Chance(seed), start + budgetMs)),
  ];
  for (const text of wrong) say(`WRONG: ${text}`);
  say(wrong.length === 0 ? "all is well" : `${wrong.length} faults`);
  return wrong.length === 0;
}

process.exitCode = (await run()) ? 0 : 1;
