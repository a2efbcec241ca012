// Owns how a room gets its id. Must not know who creates one.
import { encodeBase64Url } from "./bytes.ts";
import { ID_BYTES } from "./limits.ts";

/**
 * The id of the room that is created with these 32 random bytes: the first 16 bytes of their SHA-256 (FIPS 180-4), as the wire writes them. The
 * creator forgets them. Whoever only knows an id cannot create a room under it: not at a relay that has never had the room, and not after it was lost.
 */
export async function roomIdOf(preimage: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", preimage), 0, ID_BYTES));
}
