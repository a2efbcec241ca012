// Owns the limit that Cloudflare keeps for each address, where it is bound: it counts across isolates, which memory cannot. Must not know routes' own limits.
import { ChatError } from "../protocol/errors.ts";

/** Chunks of files are many, and nobody but a member with a token is heard there: the relay bounds them by itself. */
const LIMITED = /^\/api\/(?!rooms\/[^/]+\/files\/)/;

/** Throws ChatError `rate_limited` where the address has asked too much of /api/; without a binding, as on one's own machine, nothing is refused here. */
export async function refuseHasty(request: Request, limit: RateLimit | null | undefined): Promise<void> {
  const address = request.headers.get("cf-connecting-ip");
  if (!limit || address === null || !LIMITED.test(new URL(request.url).pathname)) return;
  const { success } = await limit.limit({ key: address });
  if (!success) throw new ChatError("rate_limited");
}
