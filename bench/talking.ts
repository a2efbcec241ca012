// Owns how long a message takes from one program to another, beside nothing and beside files on their way. Must not know how either is sealed.
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startRelay } from "../cli/relay-process.ts";
import { joinUntilReady, leave } from "./child.ts";
import { newRoomOf } from "./file-transfer.ts";
import { type Measurement, medianOf } from "./measurement.ts";

const FILES = 5;
const FILE_BYTES = 33_554_432;
const IDLE_MESSAGES = 100;
const SLOW_PART = 0.95;
const WITHOUT_LIMITS = { RATE_LIMIT_MESSAGES: "1000000", MAX_FILE_BYTES_PER_HOUR: "1099511627776" };

type Line = { readonly type: string; readonly text?: string; readonly file?: { readonly id: string } };

/** Milliseconds from a line on one program's standard input to the message on another's output, while others send and save five files, beside a room at rest. */
export async function benchTalking(): Promise<Measurement[]> {
  const scratch = await mkdtemp(join(tmpdir(), "sotto-bench-"));
  const relay = await startRelay({ port: 0, host: "127.0.0.1", env: WITHOUT_LIMITS });
  try {
    const file = join(scratch, "file");
    await writeFile(file, randomBytes(FILE_BYTES));
    const invite = await newRoomOf(relay.localUrl);
    const enter = async () => new Talker(await joinUntilReady(invite));
    const [ann, bob, carol, dave] = await Promise.all([enter(), enter(), enter(), enter()] as const);
    const idle: number[] = [];
    while (idle.length < IDLE_MESSAGES) idle.push(await timeOfMessage(ann, bob));
    const busy: number[] = [];
    let arrived = false;
    const transfers = sendAll(carol, dave, file, scratch).then(() => {
      arrived = true;
    });
    while (!arrived) busy.push(await timeOfMessage(ann, bob));
    await transfers;
    await Promise.all([ann, bob, carol, dave].map(({ child }) => leave(child)));
    const line = (name: string, of: (times: readonly number[]) => number): Measurement => {
      return { name, ours: of(busy), floor: of(idle), unit: "ms", goal: "" };
    };
    return [
      line("a message beside five files, median", medianOf),
      line("a message beside five files, 95 of 100 below", slowOf),
    ];
  } finally {
    await relay.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What all but the slowest take. */
function slowOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * SLOW_PART)] ?? Number.NaN;
}

/** A joined `chat` that is told things and heard. */
class Talker {
  readonly child: ChildProcess;
  readonly #waiting = new Set<(line: Line) => void>();

  constructor(child: ChildProcess) {
    this.child = child;
    if (child.stdout === null) throw new Error("its output is not read");
    createInterface({ input: child.stdout }).on("line", (text) => {
      const line = JSON.parse(text) as Line;
      for (const look of [...this.#waiting]) look(line);
    });
  }

  tell(request: object): void {
    this.child.stdin?.write(`${JSON.stringify(request)}\n`);
  }

  /** Resolves with the first line that fits. */
  hears(fits: (line: Line) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (line: Line) => {
        if (!fits(line)) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }
}

async function timeOfMessage(from: Talker, to: Talker): Promise<number> {
  const text = randomBytes(8).toString("hex");
  const heard = to.hears((line) => line.type === "message" && line.text === text);
  const start = performance.now();
  from.tell({ type: "say", text });
  await heard;
  return performance.now() - start;
}

/** Sends the file five times at once, and saves each as soon as it is told of. */
async function sendAll(sender: Talker, reader: Talker, file: string, folder: string): Promise<void> {
  let saved = 0;
  const all = reader.hears((line) => {
    if (line.type === "offer") reader.tell({ type: "save", file: line.file?.id, path: folder });
    if (line.type === "saved") saved += 1;
    return saved === FILES;
  });
  for (let nth = 0; nth < FILES; nth++) sender.tell({ type: "send_file", path: file });
  await all;
}
