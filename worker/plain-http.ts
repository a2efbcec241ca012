// Owns what becomes of requests without encryption: a machine's own and its neighbours' are served, others are sent to https. Must not know routes.

/** Names and addresses that no public network leads to (RFC 1918, RFC 3927, RFC 4193, RFC 4291, RFC 6761, RFC 6762, RFC 8375). */
const NEARBY = [
  /^localhost$|\.localhost$/,
  /^[^.:]+$/,
  /\.(?:local|lan|internal|home\.arpa|test)$/,
  /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^0\.0\.0\.0$/,
  /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/,
];

/** Where a request that came unencrypted to a public host is sent instead, or null where it is served. A proxy in front says how it came. */
export function encryptedUrl(request: Request): string | null {
  const url = new URL(request.url);
  if (url.protocol !== "http:" || request.headers.get("x-forwarded-proto") === "https") return null;
  if (NEARBY.some((pattern) => pattern.test(url.hostname))) return null;
  url.protocol = "https:";
  return url.href;
}
