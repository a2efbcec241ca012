// Owns the form of the relay's logs: one JSON line for each event. Must not be given payloads, tokens, addresses or error texts.

/** Writes one line with the time in UTC; `fields` are ids, codes and counts. */
export function log(event: string, fields: Readonly<Record<string, string | number>> = {}): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), event, ...fields }));
}

/** The name of an unexpected error's class: all of it that a log may hold, since its text may quote a payload. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
