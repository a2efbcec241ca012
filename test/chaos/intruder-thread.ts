// Owns a band of intruders in a thread of its own, so that making garbage does not hold up those whose time is taken. Must not hold keys.
import { parentPort, workerData } from "node:worker_threads";
import { hostileFrames } from "./hostile-frames.ts";
import { Intruder, type Target } from "./intruder.ts";

/** Frames that are made and sent at a time. */
const BATCH = 400;
const BAND = 8;

/** What a band is told. */
export interface Orders {
  readonly target: Target;
  readonly seed: number;
  readonly frames: number;
  /** It ends early at this time, in milliseconds since 1970. */
  readonly until: number;
}

/** What it tells at the end. */
export interface Loot {
  readonly sent: number;
  readonly codes: readonly (readonly [code: string, count: number])[];
  readonly untyped: readonly string[];
}

async function attack({ target, seed, frames, until }: Orders): Promise<Loot> {
  const band = Array.from({ length: BAND }, () => new Intruder(target));
  let sent = 0;
  while (sent < frames && Date.now() < until) {
    const garbage = hostileFrames(seed + sent, BATCH);
    const share = Math.ceil(garbage.length / band.length);
    await Promise.all(band.map((intruder, nth) => intruder.send(garbage.slice(nth * share, (nth + 1) * share))));
    sent += garbage.length;
  }
  for (const intruder of band) intruder.close();
  return {
    sent,
    codes: band.flatMap(({ codes }) => [...codes]),
    untyped: band.flatMap(({ untyped }) => untyped),
  };
}

parentPort?.postMessage(await attack(workerData as Orders));
