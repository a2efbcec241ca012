// Owns what becomes of requests without encryption: a machine's own and its neighbours' are served, others are not. Must not serve them itself.
import { answerRefusal } from "./refusal.ts";

/** What people open in a browser. */
const PAGES = /^\/(?:r\/[^/]*)?$/;

/** Names and addresses that no public network leads to (RFC 1918, RFC 3927, RFC 4193, RFC 4291, RFC 6761, RFC 6762, RFC 8375). */
const NEARBY = [
  /^localhost$|\.localhost$/,
  /^[^.:]+$/,
  /\.(?:local|lan|internal|home\.arpa|test)$/,
  /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^0\.0\.0\.0$/,
  /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/,
];

/**
 * The answer to a request that came unencrypted to a public host, or null where it is served: pages lead a person to https,
 * everything else is refused, lest a program goes on so. A proxy in front says how a request came.
 */
export function answerPlainHttp(request: Request): Response | null {
  const url = new URL(request.url);
  if (url.protocol !== "http:" || request.headers.get("x-forwarded-proto") === "https") return null;
  if (NEARBY.some((pattern) => pattern.test(url.hostname))) return null;
  if (request.method !== "GET" || !PAGES.test(url.pathname)) return answerRefusal({ code: "insecure" });
  url.protocol = "https:";
  return new Response(null, { status: 308, headers: { location: url.href } });
}
