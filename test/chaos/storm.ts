// Owns one storm: members talk while faults strike, and afterwards their histories are compared. Must not judge by itself.
import { setTimeout as sleep } from "node:timers/promises";
import { nodePlatform } from "../../cli/platform-node.ts";
import { createRoom, type Founded } from "../../client/creation.ts";
import { importOwner, newIdentity } from "../../client/credentials.ts";
import { MEMORY_HISTORY_MS } from "../../protocol/limits.ts";
import { ServedRelay } from "../helpers/served-relay.ts";
import type { Chance } from "./chance.ts";
import { type Mate, sendProcess, sendSession } from "./crew.ts";
import { findFaults } from "./history-checker.ts";
import { Phoenix } from "./phoenix.ts";
import { type Fault, type Scene, strike } from "./strikes.ts";

const HOUR_MS = 3_600_000;
const ENVIRONMENT = {
  RATE_LIMIT_MESSAGES: "1000000",
  RATE_LIMIT_TOKENS: "1000000",
  METRICS_TOKEN: "metrics-token-of-storms",
  REPORT_INTERVAL_S: "1",
};
/** A `memory` room that is to be evicted forgets after this long, as messages keep it awake (milliseconds). */
const SHORT_HISTORY_MS = 1_000;
/** The calm after a storm may take this long, in milliseconds. */
const CALM_MS = 90_000;
/** Faults after which a `memory` room has forgotten what nobody may have seen. */
const FORGETTING: readonly Fault[] = ["kill", "terminate", "evict"];

export interface StormPlan {
  readonly chance: Chance;
  readonly retention: "memory" | "disk";
  readonly sessions: number;
  readonly processes: number;
  /** How wrong the clock of the first process is, in milliseconds. */
  readonly skewMs: number;
  /** What strikes, one after the other; members talk before, during and after each. */
  readonly faults: readonly Fault[];
  /** Messages of each member in a round, at most. */
  readonly talk: number;
  /** How long a member is unreachable, and how long one is stopped, in milliseconds. */
  readonly lullMs: number;
  readonly stopMs: number;
}

/** What came of a storm. */
export interface StormReport {
  readonly members: number;
  readonly messages: number;
  readonly gaps: number;
  readonly wrong: readonly string[];
  /** All that the relay printed. */
  readonly printed: string;
  /** What must not stand in that: the invites' parts, nicks, texts. */
  readonly secrets: readonly string[];
}

/** Has members talk through faults, waits for the calm, and compares what they showed. */
export async function storm(plan: StormPlan): Promise<StormReport> {
  await using relay = await ServedRelay.start(ENVIRONMENT);
  const crew: Mate[] = [];
  try {
    const founded = await found(plan, relay);
    const scene = await board(plan, relay, founded, crew);
    for (const [round, fault] of plan.faults.entries()) {
      talk(plan, scene, `${round}a`);
      await strike(fault, scene);
      talk(plan, scene, `${round}b`);
    }
    scene.wrong.push(...(await scene.rest("end")));
    await scene.phoenix?.recall();
    const forgetful = plan.faults.some((fault) => FORGETTING.includes(fault));
    return {
      members: crew.length,
      messages: crew.reduce((sum, { typed }) => sum + typed.length, 0),
      gaps: crew.reduce((sum, { told }) => sum + told.filter(({ type }) => type === "gap").length, 0),
      wrong: [...scene.wrong, ...findFaults(crew, { retention: plan.retention, forgetful })],
      printed: scene.printed + relay.printed,
      secrets: [
        ...[founded.link, scene.invite].map((link) => new URL(link).hash.slice(1)),
        ...crew.flatMap(({ name, typed }) => [name, ...typed]),
      ],
    };
  } finally {
    await Promise.all(crew.map((mate) => mate.leave()));
    await Promise.all(crew.map(({ line }) => line[Symbol.asyncDispose]()));
  }
}

async function found({ retention, faults }: StormPlan, relay: ServedRelay): Promise<Founded> {
  const ttlMs = retention === "memory" && faults.includes("evict") ? SHORT_HISTORY_MS : MEMORY_HISTORY_MS;
  return createRoom({
    ...{ platform: nodePlatform, origin: relay.url, name: "Garden", nick: "nobody", identity: await newIdentity() },
    policy: { history: "shared", retention, ttlMs },
  });
}

async function board(plan: StormPlan, relay: ServedRelay, founded: Founded, crew: Mate[]): Promise<Scene> {
  const { chance, sessions, processes, skewMs, faults, lullMs, stopMs } = plan;
  const place = { port: relay.port, invite: founded.link };
  const owner = await sendSession(place, "owner", { owner: await importOwner(founded.ownerSeed, founded.room) });
  crew.push(owner);
  // One of the sessions has a clock that is an hour off, and one of the processes.
  for (let nth = 1; nth < sessions; nth++)
    crew.push(await sendSession(place, `session-${nth}`, { skewMs: nth === 1 ? HOUR_MS : 0 }));
  for (let nth = 0; nth < processes; nth++)
    crew.push(await sendProcess(place, `process-${nth}`, { skewMs: nth === 0 ? skewMs : 0 }));
  const phoenix = faults.some((fault) => fault === "resume" || fault === "rival") ? await Phoenix.send(place) : null;
  if (phoenix !== null) crew.push(phoenix);
  return {
    ...{ chance, relay, ...place, owner, phoenix, crew, lullMs, stopMs, printed: "", wrong: [] },
    rest: (word) => rest(crew, word),
    utter: (mate, text) => utter(crew, mate, text),
  };
}

function talk({ chance, talk: most }: StormPlan, { crew }: Scene, round: string): void {
  for (const mate of crew) {
    for (let nth = chance.whole(0, most); nth > 0; nth--) utter(crew, mate, `${mate.name}-${round}-${nth}`);
  }
}

/** Has somebody say something, who is still in. */
function utter(crew: readonly Mate[], mate: Mate, text: string): void {
  if (mate.unseen !== undefined) return;
  for (const { unseen } of crew) unseen?.add(text);
  mate.say(text);
}

/** Heals everything, has everybody say one last word, and waits until all have heard all of them; says who did not. */
async function rest(crew: readonly Mate[], word: string): Promise<string[]> {
  const present = crew.filter(({ unseen }) => unseen === undefined);
  const last = present.map(({ name, typed }) => `${name}-${word}-${typed.length}`);
  for (const [nth, mate] of present.entries()) {
    mate.line.heal();
    utter(crew, mate, last[nth] ?? "");
  }
  const heard = ({ told }: Mate) => {
    const texts = new Set(told.filter(({ type }) => type === "message").map(({ text }) => text));
    return last.every((text) => texts.has(text));
  };
  const delivered = ({ told, typed, dropped }: Mate) => {
    const sent = new Set(told.filter(({ type }) => type === "sent").map(({ id }) => id));
    return typed.every((text) => sent.has(text) || dropped?.has(text) === true);
  };
  const ready = (mate: Mate) => heard(mate) && delivered(mate);
  const all = Promise.all(present.map((mate) => mate.until(() => ready(mate))));
  await Promise.race([all, sleep(CALM_MS, null, { ref: false })]);
  return present.filter((mate) => !ready(mate)).map(({ name }) => `${name} did not come to rest`);
}
