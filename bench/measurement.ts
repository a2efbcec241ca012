// Owns what a measurement is and how it is shown. Must not know what is measured.

/** One figure beside its floor: what the same machine needs, in the same run, for what cannot be done without. Medians, all in `unit`. */
export interface Measurement {
  readonly name: string;
  readonly ours: number;
  readonly floor: number;
  readonly unit: string;
  /** What `ours / floor`, or `ours` itself, should be; empty where nothing is asked. */
  readonly goal: string;
}

/** The middle of some numbers; of an even count the upper one. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long something takes, in milliseconds. */
async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * The medians of several runs in turn, in milliseconds, in the order of `runs`: turn by turn, so that whatever else the
 * machine does falls on all of them alike. Two turns to warm up are not counted.
 */
export async function mediansOf(turns: number, runs: readonly (() => unknown)[]): Promise<number[]> {
  const times = runs.map((): number[] => []);
  for (let turn = -2; turn < turns; turn++) {
    for (const [index, run] of runs.entries()) {
      const time = await timeOf(run);
      if (turn >= 0) times[index]?.push(time);
    }
  }
  return times.map(medianOf);
}

/** One line for a measurement. */
export function formatMeasurement({ name, ours, floor, unit, goal }: Measurement): string {
  const figures = [`${format(ours)} ${unit}`, `floor ${format(floor)}`, `ratio ${(ours / floor).toFixed(2)}`];
  return [name.padEnd(44), ...figures.map((figure) => figure.padEnd(18)), goal === "" ? "" : `goal: ${goal}`]
    .join(" ")
    .trimEnd();
}

function format(number: number): string {
  return number >= 1_000 ? Math.round(number).toLocaleString("en") : number.toPrecision(3);
}
