// Owns the signals by which the system asks a process to end. Must not know what there is to end.
import { EXIT_OK } from "./exit-codes.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Commands that last until somebody leaves: there a signal is a wish to leave, however early it comes. Errands say themselves what was not done. */
const STAYING: ReadonlySet<string | undefined> = new Set([undefined, "join", "host", "serve"]);

/** From now on a signal ends a process that stays as leaving does, while nobody minds it otherwise. */
export function leaveOnSignal(command: string | undefined): void {
  if (STAYING.has(command)) for (const signal of SIGNALS) process.on(signal, leave);
}

/** Calls `stop` at each signal instead; what comes back ends that. */
export function onSignal(stop: () => void): () => void {
  const early = SIGNALS.filter((signal) => process.listeners(signal).includes(leave));
  for (const signal of SIGNALS) process.on(signal, stop).off(signal, leave);
  return () => {
    for (const signal of early) process.on(signal, leave);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

function leave(): void {
  process.exit(EXIT_OK);
}
