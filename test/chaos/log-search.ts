// Owns the search of a relay's logs for what must never stand in one: tokens, invites, names, texts, addresses. Must not know the relay.
import { isIPv6 } from "node:net";
import { findTraces } from "../helpers/traces.ts";

const TOKEN = /eyJ[\w-]{10,}\.[\w-]+/;
const ADDRESS_4 = /\b\d{1,3}(?:\.\d{1,3}){3}\b/;
/** Whatever might be an address of version 6: hexadecimal groups and colons, with a scope or an address of version 4 at the end. */
const MAYBE_ADDRESS_6 = /(?<![\w:.])[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*(?:%\w+)?(?![\w:])/gi;

/** Lines of a log that hold a token, an address or any of `secrets`, each with what was found. */
export function findLeaks(printed: string, secrets: readonly string[]): string[] {
  const lines = printed.split("\n").filter((line) => line !== "" && !line.includes('"type":"listening"'));
  const patterns = lines.filter((line) => TOKEN.test(line) || ADDRESS_4.test(line) || holdsAddress6(line));
  const traces = findTraces(Buffer.from(lines.join("\n")), secrets);
  return [...patterns, ...traces.map(({ secret, form }) => `${secret} (${form})`)];
}

function holdsAddress6(line: string): boolean {
  return (line.match(MAYBE_ADDRESS_6) ?? []).some((piece) => isIPv6(piece.replace(/\.$/, "")));
}
