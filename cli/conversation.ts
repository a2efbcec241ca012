// Owns a process that is in rooms: input, signals, and the end. Must not know how anything is drawn or typed.
import { Attention } from "./attention.ts";
import { Departure } from "./departure.ts";
import { EXIT_CODES, EXIT_OK } from "./exit-codes.ts";
import type { Input } from "./input.ts";
import { Requests } from "./requests.ts";
import { Rooms, type RoomsOptions } from "./rooms.ts";
import type { Entrance } from "./self.ts";
import { onSignal } from "./signals.ts";
import type { Stage } from "./stage.ts";
import { Viewer } from "./viewer.ts";

export interface ConversationOptions extends RoomsOptions {
  readonly entrance: Entrance;
  readonly input: AsyncIterable<Input>;
  readonly stage: Stage;
  /** True where the end of input is no reason to leave. */
  readonly listen: boolean;
  readonly timeoutMs: number;
  readonly insecure: boolean;
  readonly createKey: string | undefined;
}

/** Goes into a room and stays until everything is over; returns the exit code. */
export async function converse(options: ConversationOptions): Promise<number> {
  const rooms = new Rooms(options);
  const departure = new Departure(rooms, options.timeoutMs);
  const attention = new Attention(rooms, options.settings);
  const requests = new Requests({ ...options, rooms, departure, viewer: new Viewer(rooms) });
  const broken = () => departure.atOnce();
  const ignoreSignals = onSignal(() => departure.soon());
  process.stdout.on("error", broken);
  try {
    const first = rooms.open(options.entrance);
    const reading = readInput(options, { requests, departure, attention }, first.settled());
    const reason = await Promise.race([rooms.ended, reading.then(() => rooms.ended)]);
    if (reason !== "quit") return EXIT_CODES[reason];
    return departure.gaveUp ? EXIT_CODES.timeout : EXIT_OK;
  } finally {
    ignoreSignals();
    process.stdout.off("error", broken);
    attention.close();
    options.renderer.close();
  }
}

async function readInput(
  options: ConversationOptions,
  { requests, departure, attention }: { requests: Requests; departure: Departure; attention: Attention },
  settled: Promise<void>,
): Promise<void> {
  const { stage } = options;
  if (!stage.interactive) await settled;
  for await (const line of options.input) {
    if (line === null) departure.soon();
    else if (typeof line === "object") attention.stir(line.writing);
    else if (stage.inputKind === "json") await requests.json(line);
    else {
      if (stage.interactive) attention.stir(false);
      await requests.typed(line);
    }
  }
  if (!options.listen) departure.whenDelivered();
}
