// Owns how much memory the engine takes for itself. Must not know what needs it.
import { setFlagsFromString } from "node:v8";

/**
 * From now on memory is collected more often: after 23,000 messages a client takes 111 MB instead of 170, for a tenth more time.
 * To be called once everything is loaded, as cached code is not taken with other flags.
 */
export function keepHeapSmall(): void {
  for (const flag of ["--semi-space-growth-factor=1", "--optimize-for-size"]) setFlagsFromString(flag);
}
