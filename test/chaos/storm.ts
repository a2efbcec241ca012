// Owns one storm: members talk while faults strike, and afterwards their histories are compared. Must not judge by itself.
import { setTimeout as sleep } from "node:timers/promises";
import { ServedRelay } from "../helpers/served-relay.ts";
import type { Chance } from "./chance.ts";
import { type Mate, sendProcess, sendSession } from "./crew.ts";
import { findFaults } from "./history-checker.ts";

const HOUR_MS = 3_600_000;
const WITHOUT_LIMITS = { RATE_LIMIT_MESSAGES: "1000000", RATE_LIMIT_TOKENS: "1000000" };
/** The calm after a storm may take this long, in milliseconds. */
const CALM_MS = 90_000;

export const FAULTS = ["kill", "terminate", "cut", "vanish", "slow", "stop", "join", "none"] as const;
/** What can happen to a room while its members talk. */
export type Fault = (typeof FAULTS)[number];

export interface StormPlan {
  readonly chance: Chance;
  readonly retention: "memory" | "disk";
  readonly sessions: number;
  readonly processes: number;
  /** What strikes, one after the other; members talk before, during and after each. */
  readonly faults: readonly Fault[];
  /** Messages of each member in a round, at most. */
  readonly talk: number;
  /** How long a member is stopped or unreachable, in milliseconds. */
  readonly lullMs: number;
}

/** What came of a storm. */
export interface StormReport {
  readonly messages: number;
  readonly gaps: number;
  readonly wrong: readonly string[];
  /** All that the relay printed. */
  readonly printed: string;
  /** What must not stand in that: the invite's parts, nicks, texts. */
  readonly secrets: readonly string[];
}

/** Has members talk through faults, waits for the calm, and compares what they showed. */
export async function storm(plan: StormPlan): Promise<StormReport> {
  await using relay = await ServedRelay.start(WITHOUT_LIMITS);
  const { invite } = await relay.create("--retention", plan.retention);
  const crew: Mate[] = [];
  let printed = "";
  try {
    await board(plan, relay, invite, crew);
    for (const [round, fault] of plan.faults.entries()) {
      talk(plan, crew, `${round}a`);
      printed += await strike(fault, plan, relay, invite, crew);
      talk(plan, crew, `${round}b`);
    }
    const late = await calm(crew);
    printed += relay.printed;
    return {
      messages: crew.reduce((sum, { typed }) => sum + typed.length, 0),
      gaps: crew.reduce((sum, { told }) => sum + told.filter(({ type }) => type === "gap").length, 0),
      wrong: [...late, ...findFaults(crew, plan.retention)],
      printed,
      secrets: [invite.split("#")[1] ?? "", ...crew.flatMap(({ name, typed }) => [name, ...typed])],
    };
  } finally {
    await Promise.all(crew.map((mate) => mate.leave()));
    await Promise.all(crew.map(({ line }) => line[Symbol.asyncDispose]()));
  }
}

async function board(plan: StormPlan, relay: ServedRelay, invite: string, crew: Mate[]): Promise<void> {
  for (let nth = 0; nth < plan.sessions; nth++) {
    // One of them has a clock that is an hour off.
    crew.push(await sendSession(relay, invite, `session-${nth}`, nth === 1 ? HOUR_MS : 0));
  }
  for (let nth = 0; nth < plan.processes; nth++) crew.push(await sendProcess(relay, invite, `process-${nth}`));
}

function talk({ chance, talk: most }: StormPlan, crew: readonly Mate[], round: string): void {
  for (const mate of crew) {
    for (let nth = chance.whole(0, most); nth > 0; nth--) mate.say(`${mate.name}-${round}-${nth}`);
  }
}

/** Lets a fault strike; returns what a relay that ended had printed. */
async function strike(
  fault: Fault,
  plan: StormPlan,
  relay: ServedRelay,
  invite: string,
  crew: Mate[],
): Promise<string> {
  const { chance, lullMs } = plan;
  const victim = chance.oneOf(crew);
  await sleep(chance.whole(0, 100));
  switch (fault) {
    case "kill":
    case "terminate": {
      if (fault === "kill") await relay.kill();
      else await relay.terminate();
      const { printed } = relay;
      await relay.restart();
      return printed;
    }
    case "cut":
      for (const mate of crew) mate.line.cutAfter(chance.whole(0, 20_000));
      await sleep(chance.whole(0, 200));
      break;
    case "vanish":
      victim.line.vanish();
      await sleep(lullMs);
      victim.line.heal();
      break;
    case "slow":
      victim.line.slow(() => chance.whole(500, 2_000));
      await sleep(lullMs);
      victim.line.heal();
      break;
    case "stop": {
      const stopped = crew.find(({ pid }) => pid !== null);
      if (stopped?.pid == null) break;
      process.kill(stopped.pid, "SIGSTOP");
      await sleep(lullMs);
      process.kill(stopped.pid, "SIGCONT");
      break;
    }
    case "join":
      crew.push(
        ...(await Promise.all([0, 1].map((nth) => sendSession(relay, invite, `late-${crew.length + nth}`, 0)))),
      );
      break;
    case "none":
      await sleep(lullMs);
  }
  return "";
}

/** Heals everything, has everybody say one last word, and waits until all have heard all of them; says who did not. */
async function calm(crew: readonly Mate[]): Promise<string[]> {
  const last = crew.map((mate) => `${mate.name}-end`);
  for (const mate of crew) {
    mate.line.heal();
    mate.say(`${mate.name}-end`);
  }
  const heard = ({ told }: Mate) => {
    const texts = new Set(told.filter(({ type }) => type === "message").map(({ text }) => text));
    return last.every((text) => texts.has(text));
  };
  const delivered = ({ told, typed }: Mate) => told.filter(({ type }) => type === "sent").length >= typed.length;
  const ready = (mate: Mate) => heard(mate) && delivered(mate);
  const all = Promise.all(crew.map((mate) => mate.until(() => ready(mate))));
  await Promise.race([all, sleep(CALM_MS, null, { ref: false })]);
  return crew.filter((mate) => !ready(mate)).map(({ name }) => `${name} did not come to rest`);
}
