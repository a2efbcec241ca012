// Owns `chat join`. Must not know how rooms are drawn.
import { findEntrance, stay, thisSelf } from "../entry.ts";
import { EXIT_OK } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import type { StayOptions } from "../options.ts";

/** Joins a room and talks; returns the exit code. */
export async function join(invocation: Invocation, invite: string | undefined, options: StayOptions): Promise<number> {
  const self = await thisSelf(invocation, options);
  if (self === null) return EXIT_OK;
  const entrance = await findEntrance(invocation, self, invite, options);
  return entrance === null ? EXIT_OK : stay(invocation, self, entrance, options);
}
