// Owns the search of a relay's logs for what must never stand in one: tokens, invites, names, texts, addresses. Must not know the relay.
import { findTraces } from "../helpers/traces.ts";

const TOKEN = /eyJ[\w-]{10,}\.[\w-]+/;
const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\[?::1\]?:\d/;

/** Lines of a log that hold a token, an address or any of `secrets`, each with what was found. */
export function findLeaks(printed: string, secrets: readonly string[]): string[] {
  const lines = printed.split("\n").filter((line) => line !== "" && !line.includes('"type":"listening"'));
  const patterns = lines.filter((line) => TOKEN.test(line) || ADDRESS.test(line));
  const traces = findTraces(Buffer.from(lines.join("\n")), secrets);
  return [...patterns, ...traces.map(({ secret, form }) => `${secret} (${form})`)];
}
