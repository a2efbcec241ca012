// Owns the time until `chat` can answer at all, beside a Node that does nothing. Must not know a relay.
import { runChat, runNode } from "./child.ts";
import { type Measurement, mediansOf } from "./measurement.ts";

const TURNS = 15;

/** Milliseconds from the start of the process to its end. */
export async function benchStartup(): Promise<Measurement[]> {
  const [floor = Number.NaN, ours = Number.NaN] = await mediansOf(TURNS, [
    () => runNode(["--eval", ""]),
    () => runChat(["--help"]),
  ]);
  return [{ name: "chat --help", ours, floor, unit: "ms", goal: "below 100 ms" }];
}
