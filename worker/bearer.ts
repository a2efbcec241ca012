// Owns where secrets stand in a request, and comparing them. Must not know what they are good for.

/** The name of the WebSocket subprotocol, and what stands before a token that is sent as one. */
export const SUBPROTOCOL = "sotto.v1";
const TOKEN_PREFIX = "bearer.";

/** The bearer token of the `Authorization` header (RFC 6750 section 2.1), or null. */
export function bearerOf(request: Request): string | null {
  return /^Bearer ([^ ]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

/** The subprotocols that a socket asks for. */
export function subprotocolsOf(request: Request): readonly string[] {
  const list = request.headers.get("sec-websocket-protocol") ?? "";
  return list.split(",").map((protocol) => protocol.trim());
}

/** The token that a browser, which cannot set headers, sends as a subprotocol, or null. */
export function tokenAmong(subprotocols: readonly string[]): string | null {
  return subprotocols.find((protocol) => protocol.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length) ?? null;
}

/** True where two secrets are the same, in a time that tells nothing about where they differ. */
export async function equalSecrets(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([digestOf(a), digestOf(b)]);
  return left.reduce((difference, byte, index) => difference | (byte ^ (right[index] ?? 0)), 0) === 0;
}

async function digestOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
