// Owns what a room promises about its past. Must not know who enforces it: keys do (history), the relay does (retention).
import * as v from "valibot";
import { MAX_DISK_TTL_MS } from "./limits.ts";

export const PolicySchema = v.strictObject({
  history: v.picklist(["shared", "sealed"]),
  retention: v.picklist(["memory", "disk"]),
  ttlMs: v.pipe(v.number(), v.safeInteger(), v.minValue(1_000), v.maxValue(MAX_DISK_TTL_MS)),
});

/** `history`: may a joiner read what was said before; `retention`: where the relay keeps ciphertext; `ttlMs`: for how long. */
export type Policy = v.InferOutput<typeof PolicySchema>;
