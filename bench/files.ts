// Owns how fast a file gets from one program to another, beside the bare requests that carry it and beside magic-wormhole. Must not know how it is sealed.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRelay } from "../cli/relay-process.ts";
import { newRoomOf, sendAndSave } from "./file-transfer.ts";
import { type Measurement, medianOf } from "./measurement.ts";
import { plainTransfer } from "./plain-transfer.ts";
import { startWormhole } from "./wormhole.ts";

const FILE_BYTES = 67_108_864;
const TURNS = 3;
const WITHOUT_LIMITS = {
  MAX_FILE_BYTES: "1073741824",
  MAX_FILE_BYTES_PER_HOUR: "1099511627776",
  RATE_LIMIT_FILES: "1000000000",
};

/** MB/s from the start of both programs until the file is there, read while it is still being sent. */
export async function benchFiles(): Promise<Measurement[]> {
  const scratch = await mkdtemp(join(tmpdir(), "sotto-bench-"));
  const relay = await startRelay({ port: 0, host: "127.0.0.1", env: WITHOUT_LIMITS });
  const wormhole = await startWormhole(scratch);
  if (wormhole === null)
    console.log("files beside magic-wormhole: skipped, as wormhole and its two servers are not installed");
  try {
    const file = join(scratch, "file");
    await writeFile(file, randomBytes(FILE_BYTES));
    const rates = { ours: [] as number[], plain: [] as number[], wormhole: [] as number[] };
    for (let turn = 0; turn < TURNS; turn++) {
      rates.plain.push(await rateOf(() => plainTransfer(relay.localUrl, FILE_BYTES)));
      const invite = await newRoomOf(relay.localUrl);
      rates.ours.push(await rateOf(() => sendAndSave(invite, file, join(scratch, `ours-${turn}`))));
      if (wormhole !== null)
        rates.wormhole.push(await rateOf(() => wormhole.transfer(file, join(scratch, `theirs-${turn}`))));
    }
    const ours = medianOf(rates.ours);
    const line = (name: string, floor: number): Measurement => ({ name, ours, floor, unit: "MB/s", goal: "" });
    return [
      line("files, beside the bare requests", medianOf(rates.plain)),
      ...(wormhole === null ? [] : [line("files, beside magic-wormhole", medianOf(rates.wormhole))]),
    ];
  } finally {
    await Promise.all([relay.stop(), wormhole?.stop()]);
    await rm(scratch, { recursive: true, force: true });
  }
}

/** In millions of bytes a second. */
async function rateOf(transfer: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await transfer();
  return FILE_BYTES / 1_000 / (performance.now() - start);
}
