// Owns the relay's deliveries a second in one room, beside a Durable Object that only broadcasts on the same workerd. Must not know keys.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRelay } from "../cli/relay-process.ts";
import { startWorkerd } from "../cli/workerd-process.ts";
import { Crowd } from "./crowd.ts";
import { type Measurement, medianOf } from "./measurement.ts";
import { makeRawRoom } from "./raw-room.ts";

const SIZES = [10, 100] as const;
const TURNS = 5;
const FLOOR_CONFIG = join(import.meta.dirname, "floor/workerd.capnp");
const WITHOUT_LIMITS = { RATE_LIMIT_MESSAGES: "1000000000", MAX_MEMBERS: "1000" };

/** Deliveries a second: messages that reached a member, over all members, each of whom always has some messages under way. */
export async function benchRelay(): Promise<Measurement[]> {
  const relay = await startRelay({ port: 0, host: "127.0.0.1", env: WITHOUT_LIMITS });
  const scratch = await mkdtemp(join(tmpdir(), "sotto-bench-"));
  const floor = await startWorkerd({ config: FLOOR_CONFIG, scratch, env: {}, sockets: ["http"], onLine: () => {} });
  if (floor === null) throw new Error("the floor's workerd does not start");
  try {
    const measurements: Measurement[] = [];
    for (const size of SIZES) {
      const figures = { ours: [] as number[], floor: [] as number[] };
      for (let turn = 0; turn < TURNS; turn++) {
        figures.floor.push(await rateOf(await floorCrowd(`http://127.0.0.1:${floor.ports.get("http")}`, size)));
        figures.ours.push(await rateOf(await relayCrowd(relay.localUrl, size)));
      }
      const [ours, atFloor] = [medianOf(figures.ours), medianOf(figures.floor)];
      measurements.push({
        name: `relay, ${size} members`,
        ours,
        floor: atFloor,
        unit: "deliveries/s",
        goal: "at least 0.90 of the floor",
      });
    }
    return measurements;
  } finally {
    await Promise.all([relay.stop(), floor.end()]);
  }
}

async function rateOf(crowd: Crowd): Promise<number> {
  const rate = await crowd.deliveriesPerSecond();
  await crowd.leave();
  return rate;
}

function floorCrowd(origin: string, size: number): Promise<Crowd> {
  return Crowd.gather(Array.from({ length: size }, () => ({ url: socketUrl(origin, ""), token: null })));
}

/** A room of its own for each turn, so that none starts with another's history. */
async function relayCrowd(origin: string, size: number): Promise<Crowd> {
  const { room, tokens } = await makeRawRoom(origin, size);
  const url = socketUrl(origin, `/api/rooms/${room}/socket`);
  return Crowd.gather(tokens.map((token) => ({ url, token })));
}

function socketUrl(origin: string, path: string): string {
  return `${origin.replace("http", "ws")}${path}`;
}
