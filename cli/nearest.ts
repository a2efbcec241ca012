// Owns the guess at what somebody meant to type. Must not know what the names stand for.

/** Most edits between a name and what was typed for it. */
const MAX_EDITS = 2;

/** The name that is nearest to what was typed, or null where none is near. */
export function nearest(typed: string, names: readonly string[]): string | null {
  if (typed === "" || typed.length > 32) return null;
  const started = names.filter((name) => name.startsWith(typed));
  if (started.length === 1) return started[0] ?? null;
  const ranked = names.map((name) => ({ name, edits: edits(typed, name) })).sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= Math.min(MAX_EDITS, typed.length - 1) ? best.name : null;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swaps = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = swaps ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      line.push(Math.min(replaced, at(row - 1, column) + 1, at(row, column - 1) + 1, swapped));
    }
  }
  return at(a.length, b.length);
}
