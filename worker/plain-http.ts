// Owns what becomes of requests without encryption: a machine's own and its neighbours' are served, others are not. Must not serve them itself.
import { answerRefusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

/** What people open in a browser. */
const PAGES = /^\/(?:r\/[^/]*)?$/;

/** Names that nobody can have in the public name system, so that no page from there bears one (RFC 6761, RFC 6762, RFC 8375; `.internal` and `.lan` are no domains). */
const NEARBY_NAME = /^localhost$|\.localhost$|^[^.:[\]]+$|\.(?:local|lan|internal|home\.arpa|test)$/;
/** An address and nothing else; URLs have no other form of one. */
const IPV4 = /^(\d+)\.(\d+)\.\d+\.\d+$/;
const IPV6 = /^\[([0-9a-f:]+)\]$/;
/** RFC 4193, RFC 4291. */
const NEARBY_IPV6 = /^(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/;
const MAPPED_IPV4 = /^::ffff:([0-9a-f]+):[0-9a-f]+$/;

/**
 * The answer to a request that came unencrypted to a public host, or null where it is served: pages lead a person to https,
 * everything else is refused, lest a program goes on so. A proxy in front says how a request came; any page can say so too, so it is believed only
 * for a host that the operator named as an https address.
 */
export function answerPlainHttp(request: Request, { origins }: Pick<Settings, "origins">): Response | null {
  const url = new URL(request.url);
  if (url.protocol !== "http:" || isNearby(url.hostname)) return null;
  if (request.headers.get("x-forwarded-proto") === "https" && isNamed(url.hostname, origins)) return null;
  if (request.method !== "GET" || !PAGES.test(url.pathname)) return answerRefusal({ code: "insecure" });
  url.protocol = "https:";
  return new Response(null, { status: 308, headers: { location: url.href } });
}

function isNamed(hostname: string, origins: ReadonlySet<string>): boolean {
  return [...origins].some((origin) => {
    const url = new URL(origin);
    return url.protocol === "https:" && url.hostname === hostname;
  });
}

/** True for hosts that no public network leads to, as the URL parser writes them. */
function isNearby(hostname: string): boolean {
  const [, high, low] = IPV4.exec(hostname) ?? [];
  if (high !== undefined) return isNearbyIpv4(Number(high), Number(low));
  const [, ipv6] = IPV6.exec(hostname) ?? [];
  if (ipv6 === undefined) return NEARBY_NAME.test(hostname);
  const [, mapped] = MAPPED_IPV4.exec(ipv6) ?? [];
  if (mapped === undefined) return NEARBY_IPV6.test(ipv6);
  const word = Number.parseInt(mapped, 16);
  return isNearbyIpv4(word >> 8, word & 0xff);
}

/** RFC 1918, RFC 3927 and loopback, by the first two bytes; 0.0 is this machine too. */
function isNearbyIpv4(first: number, second: number): boolean {
  return (
    [0, 10, 127].includes(first) ||
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 169 && second === 254)
  );
}
