// Owns what Cloudflare charges, in US dollars on the paid plan beyond what it includes: developers.cloudflare.com/durable-objects/platform/pricing and
// developers.cloudflare.com/workers/platform/pricing, as of 2026. Must not know what was counted.
const MILLION = 1_000_000;
/** Frames of members that count as one request. */
const FRAMES_A_REQUEST = 20;
/** What one object is charged for while it is awake, in GB. */
const OBJECT_GB = 0.128;

/** What is charged for. */
export interface Usage {
  readonly workerRequests: number;
  readonly objectRequests: number;
  readonly messages: number;
  readonly rowsWritten: number;
  readonly awakeMs: number;
}

/** Dollars for each kind. */
export function priceOf(usage: Usage): Readonly<Record<"requests" | "rows" | "awake" | "total", number>> {
  const objectRequests = usage.objectRequests + usage.messages / FRAMES_A_REQUEST;
  const requests = (usage.workerRequests * 0.3 + objectRequests * 0.15) / MILLION;
  const rows = usage.rowsWritten / MILLION;
  const awake = ((usage.awakeMs / 1000) * OBJECT_GB * 12.5) / MILLION;
  return { requests, rows, awake, total: requests + rows + awake };
}
