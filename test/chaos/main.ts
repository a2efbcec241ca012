// Owns `npm run chaos`: a siege and rounds of storms from one seed, within so many minutes. Must not know how either is done.
import { ChatError } from "../../protocol/errors.ts";
import { Chance } from "./chance.ts";
import { fillDisk } from "./full-disk.ts";
import { findLeaks } from "./log-search.ts";
import { type Orders, planRound, readOrders } from "./orders.ts";
import { dieRepeatedly } from "./profile-deaths.ts";
import { besiege } from "./siege.ts";
import { type StormPlan, storm } from "./storm.ts";

/** The share of the time that hostile frames may take. */
const SIEGE_SHARE = 0.5;
/** Processes of one profile that are killed. */
const PROFILE_LIVES = 10;
/** A round of storms is over after about this long, in milliseconds. */
const ROUND_MS = 150_000;
const USAGE_EXIT_CODE = 2;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function weather(chance: Chance, until: number): Promise<string[]> {
  const wrong: string[] = [];
  let nth = 0;
  // The first round takes place however little time is left: a run in which a fault has no turn shows nothing of it.
  for (let round = 0; round === 0 || Date.now() + ROUND_MS < until; round++)
    for (const plan of planRound(chance, round)) wrong.push(...(await weatherOne(plan, nth++)));
  return wrong;
}

async function weatherOne(plan: StormPlan, nth: number): Promise<string[]> {
  const start = performance.now();
  const report = await storm(plan);
  const leaks = findLeaks(report.printed, report.secrets);
  const seconds = Math.round((performance.now() - start) / 1000);
  say(
    `storm ${nth}, ${plan.retention}: ${plan.faults.join(" ")}: ${report.members} members, ${report.messages} messages, ${report.gaps} gaps, ${report.wrong.length} wrong, ${leaks.length} leaks, ${seconds} s`,
  );
  return [...report.wrong, ...leaks.map((leak) => `logged: ${leak}`)];
}

async function run({ seed, minutes, frames }: Orders): Promise<boolean> {
  say(`seed ${seed}; the same again: npm run chaos -- --seed ${seed}`);
  const start = Date.now();
  const budgetMs = minutes * 60_000;
  const siege = await besiege({ seed, frames, until: start + budgetMs * SIEGE_SHARE });
  say(`siege: ${siege.sent} of ${frames} hostile frames, answered ${JSON.stringify(siege.codes)}`);
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

try {
  process.exitCode = (await run(readOrders(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ChatError) || error.code !== "usage") throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = USAGE_EXIT_CODE;
}
