// Owns one siege: intruders with good tokens send garbage into a room, while its members and those of another room talk. Must not judge by itself.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { nodePlatform } from "../../cli/platform-node.ts";
import { type RelayProcess, startRelay } from "../../cli/relay-process.ts";
import { createRoom, type Founded } from "../../client/creation.ts";
import { openRoom } from "../../client/room.ts";
import { newIdentity } from "../../crypto/identity.ts";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import { Person } from "../helpers/person.ts";
import type { Loot, Orders } from "./intruder-thread.ts";

/** Windows so short that what is refused is refused for its form, not for its number. */
const SHORT_WINDOWS = { RATE_LIMIT_MESSAGES: "1000000", RATE_LIMIT_TOKENS: "1000000", RATE_LIMIT_WINDOW_S: "1" };
const INTRUDERS = 2;
/** The other room's members say something this often, in milliseconds. */
const PULSE_MS = 50;
/** Longest time that anything honest may take after a siege, in milliseconds. */
const PATIENCE_MS = 60_000;

export interface SiegePlan {
  readonly seed: number;
  readonly frames: number;
  /** The siege ends early at this time (milliseconds since 1970). */
  readonly until: number;
}

/** What came of a siege. */
export interface SiegeReport {
  readonly sent: number;
  readonly codes: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
  /** Memory of the relay's process before and at its highest, in MiB. */
  readonly memoryMiB: { readonly before: number; readonly highest: number };
  /** How long a message of the other room took during the siege, in milliseconds. */
  readonly neighbourMs: { readonly median: number; readonly p99: number };
  /** All that the relay logged, and what must not stand in it. */
  readonly printed: string;
  readonly secrets: readonly string[];
}

/** Sends hostile frames into a room, and looks whether the relay, the room and another room are well afterwards. */
export async function besiege(plan: SiegePlan): Promise<SiegeReport> {
  const lines: string[] = [];
  const onLog = (line: string) => void lines.push(line);
  const relay = await startRelay({ port: 0, host: "127.0.0.1", env: SHORT_WINDOWS, onLog });
  const people: Person[] = [];
  try {
    const { founded, pair } = await settle(relay, people);
    const neighbours = (await settle(relay, people)).pair;
    const before = memoryOf(relay.pid);
    const pulse = new Pulse(neighbours);
    const memory = new MemoryWatch(relay.pid);
    const loot = await Promise.all(ordersOf(plan, targetOf(founded, relay)).map(attack));
    const highest = memory.stop();
    const times = await pulse.stop();
    const sent = loot.reduce((sum, one) => sum + one.sent, 0);
    const wrong = [
      // What was not attacked is not known to stand.
      ...(sent === 0 ? ["no hostile frame was sent"] : []),
      ...(times.length === 0 ? ["nothing was said in the other room meanwhile"] : []),
      ...(await troubleOf("the besieged room", pair)),
      ...(await troubleOf("the other room", neighbours)),
      ...(await troubleOfJoining(relay, founded, people, pair)),
      ...loot.flatMap(({ untyped }) => untyped.map((text) => `an answer that is none: ${text}`)),
    ];
    return {
      ...{ sent, wrong, codes: countsOf(loot) },
      memoryMiB: { before, highest },
      neighbourMs: { median: quantile(times, 0.5), p99: quantile(times, 0.99) },
      printed: lines.join("\n"),
      secrets: [founded.link.split("#")[1] ?? "", "somebody", "I am in", "beat 1"],
    };
  } finally {
    for (const person of people) person.room.close();
    await relay.stop();
  }
}

function ordersOf({ seed, frames, until }: SiegePlan, target: Orders["target"]): Orders[] {
  const share = Math.ceil(frames / INTRUDERS);
  return Array.from({ length: INTRUDERS }, (_, nth) => ({ target, seed: seed + nth * frames, frames: share, until }));
}

function attack(orders: Orders): Promise<Loot> {
  const thread = new Worker(new URL("./intruder-thread.ts", import.meta.url), { workerData: orders });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

/** Two members in a room of their own. */
async function settle(relay: RelayProcess, people: Person[]): Promise<{ founded: Founded; pair: [Person, Person] }> {
  const identity = await newIdentity();
  const founded = await createRoom({
    ...{ platform: nodePlatform, origin: relay.localUrl, name: "Garden", nick: "ann", identity },
    policy: { history: "shared", retention: "memory", ttlMs: 900_000 },
  });
  const ann = enter(relay, founded, people, { identity, founded });
  await ann.nth("ready");
  const bob = enter(relay, founded, people, { identity: await newIdentity() });
  await bob.nth("ready");
  return { founded, pair: [ann, bob] };
}

function enter(
  relay: RelayProcess,
  { room, invite }: Founded,
  people: Person[],
  own: { identity: Awaited<ReturnType<typeof newIdentity>>; founded?: Founded },
): Person {
  const person = new Person(
    openRoom({
      ...{ platform: nodePlatform, origin: relay.localUrl, room, invite, nick: "somebody", buffer: 100 },
      ...own,
      connectTimeoutMs: PATIENCE_MS,
    }),
  );
  people.push(person);
  return person;
}

/** Both say something, and both must hear it. */
async function troubleOf(place: string, [one, other]: readonly [Person, Person]): Promise<string[]> {
  const word = `word ${one.events.length}`;
  const talk = Promise.all([one.say(word), other.hears(word), other.say(`${word} too`), one.hears(`${word} too`)]);
  return (await inTime(talk)) ? [] : [`in ${place} nobody is heard any more`];
}

async function troubleOfJoining(
  relay: RelayProcess,
  founded: Founded,
  people: Person[],
  [ann]: readonly [Person, Person],
): Promise<string[]> {
  const newcomer = enter(relay, founded, people, { identity: await newIdentity() });
  const talk = async () => {
    await newcomer.nth("ready");
    await newcomer.say("I am in");
    await ann.hears("I am in");
  };
  return (await inTime(talk()))
    ? []
    : [`nobody gets into the besieged room: ${JSON.stringify(newcomer.events.at(-1))}`];
}

async function inTime(work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => true), sleep(PATIENCE_MS, false, { ref: false })]);
}

function targetOf({ room, invite }: Founded, relay: RelayProcess) {
  return { origin: relay.localUrl, room, admission: encodeBase64Url(invite.admission) };
}

/** Has two members talk all the time, and takes the time of each message. */
class Pulse {
  readonly #times: number[] = [];
  readonly #beating: Promise<void>;
  #stopped = false;

  constructor(pair: readonly [Person, Person]) {
    this.#beating = this.#beat(pair);
  }

  async stop(): Promise<readonly number[]> {
    this.#stopped = true;
    await this.#beating;
    return this.#times;
  }

  async #beat([one, other]: readonly [Person, Person]): Promise<void> {
    for (let nth = 0; !this.#stopped; nth++) {
      const [start, text] = [performance.now(), `beat ${nth}`];
      one.room.do({ type: "say", text });
      await other.hears(text);
      this.#times.push(performance.now() - start);
      await sleep(PULSE_MS);
    }
  }
}

/** Looks all the time how much memory a process has. */
class MemoryWatch {
  #highest: number;
  readonly #timer: NodeJS.Timeout;

  constructor(pid: number) {
    this.#highest = memoryOf(pid);
    this.#timer = setInterval(() => {
      this.#highest = Math.max(this.#highest, memoryOf(pid));
    }, PULSE_MS);
  }

  /** The highest, in MiB. */
  stop(): number {
    clearInterval(this.#timer);
    return this.#highest;
  }
}

function countsOf(loot: readonly Loot[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [code, count] of loot.flatMap(({ codes }) => codes)) sums[code] = (sums[code] ?? 0) + count;
  return sums;
}

/** What a process holds in memory, in MiB; 0 where that cannot be told. */
function memoryOf(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0);
}
