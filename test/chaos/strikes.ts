// Owns what can happen to a room while its members talk: each fault, and what of it must hold at once. Must not compare histories.
import { setTimeout as sleep } from "node:timers/promises";
import type { ServedRelay } from "../helpers/served-relay.ts";
import type { Chance } from "./chance.ts";
import { kick, type Mate, type SessionMate, sendSession } from "./crew.ts";
import type { Phoenix } from "./phoenix.ts";

/** A room of workerd is evicted after ten seconds without a word; its messages expire first (milliseconds). */
const EVICTION_MS = 14_000;
/** By then an eviction has been reported, once somebody has spoken (milliseconds). */
const REPORT_MS = 10_000;
const POLL_MS = 200;
/** Newcomers that come at once. */
const CROWD = 2;
/** Whoever comes with a link while it is being revoked may be refused, in these ways. */
const TOO_LATE = ["invite_refused", "wrong_secret", "stranded"];
/** Whoever may be too late gives up after this long, in milliseconds. */
const LATE_PATIENCE_MS = 12_000;
const LOCKED = 3;

/** What can happen to a room while its members talk. */
export const FAULTS = [
  "kill",
  "terminate",
  "cut",
  "vanish",
  "slow",
  "stop",
  "join",
  "kick",
  "evict",
  "resume",
  "rival",
  "none",
] as const;
export type Fault = (typeof FAULTS)[number];

/** Where a storm takes place, and who is in it. */
export interface Scene {
  readonly chance: Chance;
  readonly relay: ServedRelay;
  readonly port: number;
  /** The room's newest link. */
  invite: string;
  readonly owner: SessionMate;
  readonly phoenix: Phoenix | null;
  readonly crew: Mate[];
  /** How long a member is unreachable, and how long one is stopped, in milliseconds. */
  readonly lullMs: number;
  readonly stopMs: number;
  /** What relays that ended had printed. */
  printed: string;
  /** What did not hold while a fault struck. */
  readonly wrong: string[];
  /** Waits until all have heard each other. */
  readonly rest: (word: string) => Promise<readonly string[]>;
  readonly utter: (mate: Mate, text: string) => void;
}

/** Lets a fault strike. */
export async function strike(fault: Fault, scene: Scene): Promise<void> {
  const { chance, lullMs, crew, relay, phoenix } = scene;
  await sleep(chance.whole(0, 100));
  switch (fault) {
    case "kill":
    case "terminate":
      if (fault === "kill") await relay.kill();
      else await relay.terminate();
      scene.printed += relay.printed;
      return relay.restart();
    case "cut":
      for (const mate of crew) mate.line.cutAfter(chance.whole(0, 20_000));
      await sleep(chance.whole(0, 200));
      return;
    case "vanish":
    case "slow":
      return impair(fault, chance.oneOf(crew), scene);
    case "stop":
      return stop(scene);
    case "join":
      await Promise.all(Array.from({ length: CROWD }, () => welcome(scene, [])));
      return;
    case "kick":
      return kickAmongJoins(scene);
    case "evict":
      return evict(scene);
    case "resume":
      return phoenix?.die(scene.invite);
    case "rival":
      if (phoenix !== null && (await phoenix.meetRival()) !== LOCKED)
        scene.wrong.push("a second process got the profile");
      return;
    case "none":
      await sleep(lullMs);
  }
}

async function impair(how: "vanish" | "slow", { line }: Mate, { chance, lullMs }: Scene): Promise<void> {
  if (how === "vanish") line.vanish();
  else line.slow(() => chance.whole(500, 2_000));
  await sleep(lullMs);
  line.heal();
}

async function stop({ crew, stopMs, wrong }: Scene): Promise<void> {
  const stopped = crew.find(({ pid }) => pid !== null);
  if (stopped?.pid == null) return void wrong.push("there is no process to stop");
  process.kill(stopped.pid, "SIGSTOP");
  await sleep(stopMs);
  process.kill(stopped.pid, "SIGCONT");
}

/** Somebody comes with the newest link; null where they were refused for one of `excuses`. */
async function welcome(scene: Scene, excuses: readonly string[]): Promise<SessionMate | null> {
  const { crew, wrong } = scene;
  const patience = excuses.length === 0 ? {} : { patienceMs: LATE_PATIENCE_MS };
  const mate = await sendSession(scene, `late-${crew.length}-${scene.chance.whole(0, 999_999)}`, patience);
  const left = mate.person.all("left")[0];
  if (left === undefined) {
    crew.push(mate);
    return mate;
  }
  await mate.line[Symbol.asyncDispose]();
  if (!excuses.includes(left.reason)) wrong.push(`${mate.name} did not get in: ${left.reason}`);
  return null;
}

/** A guest talks and is kicked while others come with the link that this revokes; with the new one, somebody comes. */
async function kickAmongJoins(scene: Scene): Promise<void> {
  const { owner, utter, wrong, relay } = scene;
  const guest = await welcome(scene, []);
  if (guest === null) return;
  for (let nth = 0; nth < CROWD; nth++) utter(guest, `${guest.name}-${nth}`);
  await owner.until(() => owner.person.room.members().some(({ id }) => id === guest.person.room.me()?.id));
  const late = Array.from({ length: CROWD }, () => welcome(scene, TOO_LATE));
  const outcome = await kick(owner, guest);
  if ("refused" in outcome) return void wrong.push(`the owner could not kick: ${outcome.refused}`);
  guest.unseen = new Set();
  scene.invite = `${relay.url}${new URL(outcome.link).pathname}${new URL(outcome.link).hash}`;
  for (const mate of scene.crew) utter(mate, `${mate.name}-without-${guest.name}`);
  await Promise.all(late);
  await welcome(scene, []);
  await guest.person.ended;
}

/** Nobody says anything until the room has lost its memory with everybody connected. */
async function evict(scene: Scene): Promise<void> {
  const { relay, rest, utter, owner, wrong } = scene;
  wrong.push(...(await rest("quiet")));
  const before = await evictions(relay);
  await sleep(EVICTION_MS);
  utter(owner, `${owner.name}-${before}-wakes`);
  for (const end = Date.now() + REPORT_MS; Date.now() < end; await sleep(POLL_MS))
    if ((await evictions(relay)) > before) return;
  wrong.push("the room was not evicted");
}

/** How often a room lost its memory with its members connected. */
async function evictions(relay: ServedRelay): Promise<number> {
  const authorization = `Bearer ${relay.environment["METRICS_TOKEN"]}`;
  const answer = await fetch(`${relay.url}/metrics`, { headers: { authorization } });
  if (!answer.ok) throw new Error(`no metrics: ${answer.status}`);
  return Number(/^sotto_evictions_total (\d+)$/m.exec(await answer.text())?.[1]);
}
