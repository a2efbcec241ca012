// Owns the time from the start of `chat join` to its `ready`, on a relay of this machine. Must not know keys.

import { nodePlatform } from "../cli/platform-node.ts";
import { startRelay } from "../cli/relay-process.ts";
import { createRoom } from "../client/creation.ts";
import { newIdentity, parseLink } from "../client/credentials.ts";
import type { Platform, Socket } from "../client/platform.ts";
import { openRoom, type Room } from "../client/room.ts";
import { joinUntilReady, leave, runNode } from "./child.ts";
import { type Measurement, medianOf, mediansOf } from "./measurement.ts";

const TURNS = 7;
const BUFFER = 100;
const CONNECT_TIMEOUT_MS = 120_000;
/** Rooms of two and of a hundred, the joiner included. */
const SIZES = [
  { members: 2, goal: "below 500 ms" },
  { members: 100, goal: "below 1 s" },
];

/** Milliseconds from the start of the process to `ready`, beside the start of a Node that does nothing. */
export async function benchJoining(): Promise<Measurement[]> {
  const relay = await startRelay({ port: 0, host: "127.0.0.1", env: { MAX_MEMBERS: "200" } });
  try {
    const [floor = Number.NaN] = await mediansOf(TURNS, [() => runNode(["--eval", ""])]);
    const measurements: Measurement[] = [];
    for (const { members, goal } of SIZES) {
      const ours = await timeToJoin(relay.url, members - 1);
      measurements.push({ name: `chat join to ready, room of ${members}`, ours, floor, unit: "ms", goal });
    }
    return measurements;
  } finally {
    await relay.stop();
  }
}

async function timeToJoin(origin: string, others: number): Promise<number> {
  const { link, founder } = await populate(origin, others);
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const start = performance.now();
    const child = await joinUntilReady(link);
    times.push(performance.now() - start);
    await leave(child);
  }
  founder.close();
  return medianOf(times);
}

/** A room that so many people have joined. The founder stays; the others lose their connection, which keeps their place. */
async function populate(origin: string, people: number): Promise<{ link: string; founder: Room }> {
  const identity = await newIdentity();
  const policy = { history: "shared", retention: "memory", ttlMs: 900_000 } as const;
  const founded = await createRoom({ platform: nodePlatform, origin, name: "bench", policy, nick: "ann", identity });
  const founder = enter(founded.link, { platform: nodePlatform, identity, founded });
  await ready(founder);
  for (let count = 1; count < people; count++) {
    const line = cuttable(nodePlatform);
    await ready(enter(founded.link, { platform: line.platform, identity: await newIdentity() }));
    line.cut();
  }
  return { link: founded.link, founder };
}

function enter(link: string, who: Pick<Parameters<typeof openRoom>[0], "platform" | "identity" | "founded">): Room {
  const common = { nick: "guest", buffer: BUFFER, connectTimeoutMs: CONNECT_TIMEOUT_MS };
  return openRoom({ ...common, ...parseLink(link), ...who });
}

/** A platform whose sockets can be cut for good: no further one ever opens. */
function cuttable(platform: Platform): { platform: Platform; cut: () => void } {
  const dead: Socket = { send() {}, close() {} };
  let current = dead;
  let isCut = false;
  const connect: Platform["connect"] = (...target) => {
    if (!isCut) current = platform.connect(...target);
    return isCut ? dead : current;
  };
  const cut = () => {
    isCut = true;
    current.close();
  };
  return { platform: { ...platform, connect }, cut };
}

async function ready({ events }: Room): Promise<void> {
  for await (const event of events) {
    if (event.type === "ready") return;
    if (event.type === "left") throw new Error(`left: ${event.reason}`);
  }
}
