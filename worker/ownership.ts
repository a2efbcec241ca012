// Owns what takes an owner's capability at the relay, and minting invites, which any member may. Must not know an owner's key.
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import type { ClientFrameOf } from "../protocol/client-frames.ts";
import { encodeServerFrame } from "../protocol/codec.ts";
import type { Connection } from "./connection.ts";
import { type RoomParts, stamp } from "./room-parts.ts";

/** True where `capability` (base64url) is an owner's. */
export async function provesOwner(parts: RoomParts, capability: string): Promise<boolean> {
  const bytes = decodeBase64Url(capability);
  if (bytes === null) return false;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return parts.charter.isOwner(encodeBase64Url(hash));
}

/** Registers a further admission token. */
export function mint(
  parts: RoomParts,
  connection: Connection,
  { ref, admission, terms }: ClientFrameOf<"invite">,
  now: number,
): void {
  const taken = parts.invites.register(admission, terms, now);
  if (taken) connection.answer(done(ref));
  else connection.refuse({ code: "rate_limited" }, ref);
}

/** Registers a further owner's capability. */
export async function nameOwner(
  parts: RoomParts,
  connection: Connection,
  { ref, capability, add }: ClientFrameOf<"owner">,
): Promise<void> {
  if (!(await provesOwner(parts, capability))) connection.refuse({ code: "not_owner" }, ref);
  else if (parts.charter.addOwner(add)) connection.answer(done(ref));
  else connection.refuse({ code: "rate_limited" }, ref);
}

/** Tells everybody that the room is burned; true where it is now to be deleted. */
export async function burn(
  parts: RoomParts,
  connection: Connection,
  { ref, capability, statement }: ClientFrameOf<"burn">,
): Promise<boolean> {
  if (!(await provesOwner(parts, capability))) {
    connection.refuse({ code: "not_owner" }, ref);
    return false;
  }
  parts.burst.add({ kind: "burn", ...stamp(parts, connection.member, Date.now()), statement });
  parts.burst.flush();
  connection.answer(done(ref));
  for (const one of parts.audience.all()) parts.audience.close(one, "room_burned");
  return true;
}

function done(ref: string): string {
  return encodeServerFrame({ type: "done", ref });
}
