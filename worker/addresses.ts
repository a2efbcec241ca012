// Owns what one network address may ask for in a minute, in this isolate's memory. Must not log or keep addresses for longer.
import { RateWindow } from "./rate-window.ts";
import type { Refusal } from "./refusal.ts";

const WINDOW_MS = 60_000;
/** Addresses that are remembered; beyond, the oldest is forgotten. */
const MAX_ADDRESSES = 10_000;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Bounds requests by address. */
export class Addresses {
  readonly #windows = new Map<string, RateWindow>();

  /** Counts a request of one kind from an address, up to `limit` a minute, or refuses it; requests without an address are not counted. */
  take(kind: "creation" | "token" | "socket" | "file", request: Request, limit: number, now: number): Refusal | null {
    const address = addressOf(request);
    if (address === null) return null;
    const key = `${kind} ${address}`;
    const window = this.#windows.get(key) ?? new RateWindow(limit, WINDOW_MS);
    this.#windows.delete(key);
    this.#windows.set(key, window);
    const oldest = this.#windows.keys().next().value;
    if (this.#windows.size > MAX_ADDRESSES && oldest !== undefined) this.#windows.delete(oldest);
    return window.take(now) ? null : { code: "rate_limited", retryAfterMs: window.retryAfterMs(now), limit: limit };
  }
}

/** The address that a request came from, or null: as workerd saw it, as a proxy on the same machine says, or as Cloudflare says. */
export function addressOf(request: Request): string | null {
  const peer = peerOf(request);
  if (peer === null) return request.headers.get("cf-connecting-ip");
  return LOOPBACK.test(peer) ? (request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? peer) : peer;
}

/** True where a request comes from a program on this machine that speaks for nobody else. */
export function isLocal(request: Request): boolean {
  return LOOPBACK.test(peerOf(request) ?? "") && !request.headers.has("x-forwarded-for");
}

/** The other end of the connection as workerd saw it, without its port; null on Cloudflare. */
function peerOf(request: Request): string | null {
  const peer: unknown = request.cf?.["clientIp"];
  return typeof peer === "string" ? peer.replace(/:\d+$/, "").replace(/^\[|\]$/g, "") : null;
}
