// Owns the order of the measurements. Must not know how any of them is made.
import { benchFiles } from "./files.ts";
import { benchJoining } from "./joining.ts";
import { formatMeasurement, type Measurement } from "./measurement.ts";
import { benchRelay } from "./relay.ts";
import { benchSealing } from "./sealing.ts";
import { benchStartup } from "./startup.ts";
import { benchTalking } from "./talking.ts";

const BENCHES: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  sealing: benchSealing,
  startup: benchStartup,
  joining: benchJoining,
  relay: benchRelay,
  files: benchFiles,
  talking: benchTalking,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(" or ")}; there are ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const measurement of await bench()) console.log(formatMeasurement(measurement));
}
process.exit(0);
