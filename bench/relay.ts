// Owns the relay's deliveries a second in one room, beside a Durable Object that only broadcasts on the same workerd. Must not know keys.
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRelay } from "../cli/relay-process.ts";
import { startWorkerd } from "../cli/workerd-process.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import { Crowd } from "./crowd.ts";
import { type Measurement, medianOf } from "./measurement.ts";

const SIZES = [10, 100] as const;
const TURNS = 5;
const FLOOR_CONFIG = join(import.meta.dirname, "floor/workerd.capnp");
const WITHOUT_LIMITS = { RATE_LIMIT_MESSAGES: "1000000000", MAX_MEMBERS: "1000" };

const randomText = (bytes: number) => randomBytes(bytes).toString("base64url");
const hashOf = (text: string) => createHash("sha256").update(Buffer.from(text, "base64url")).digest("base64url");

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
  const [room, admission] = [randomText(16), randomText(16)];
  await post(`${origin}/api/rooms`, {
    version: 1,
    room,
    member: randomText(16),
    admission: hashOf(admission),
    terms: { uses: null, expiresInMs: null },
    capability: hashOf(randomText(32)),
    policy: { history: "shared", retention: "memory", ttlMs: 3_600_000 },
    groupInfo: randomText(64),
  });
  const tokenUrl = `${origin}/api/rooms/${room}/tokens`;
  const url = socketUrl(origin, `/api/rooms/${room}/socket`);
  const tokens = Array.from({ length: size }, () => post(tokenUrl, { version: 1, admission }));
  return Crowd.gather((await Promise.all(tokens)).map(({ token }) => ({ url, token })));
}

function socketUrl(origin: string, path: string): string {
  return `${origin.replace("http", "ws")}${path}`;
}

async function post(url: string, body: unknown): Promise<TokenResponse> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as TokenResponse;
}
