// Owns the form of the relay's logs: one JSON line for each event. Must not be given payloads, tokens, addresses or error texts.

/** Writes one line; `fields` are ids, codes and counts. */
export function log(event: string, fields: Readonly<Record<string, string | number>> = {}): void {
  console.log(JSON.stringify({ event, ...fields }));
}

/** The name of an unexpected error's class, or `disk_full`: all of it that a log may hold, since its text may quote a payload. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.message.includes("SQLITE_FULL") ? "disk_full" : error.name;
}
