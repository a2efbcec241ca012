// Owns what members say: chat messages and signals, within their limits. Must not know what is inside a payload.
import type { ClientFrameOf } from "../protocol/client-frames.ts";
import { maxMessageCharacters } from "../protocol/limits.ts";
import type { Connection } from "./connection.ts";
import { type RoomParts, stamp } from "./room-parts.ts";

/** Takes the longest prefix of a batch that the limits allow, and refuses the rest by its first item. */
export function say(parts: RoomParts, connection: Connection, { items }: ClientFrameOf<"say">, now: number): void {
  const { settings, allowances, burst, counters } = parts;
  const { member } = connection;
  for (const { id, epoch, payload } of items) {
    if (payload.length > maxMessageCharacters(settings.textBytes)) {
      connection.refuse({ code: "too_large", limit: settings.textBytes }, id);
      break;
    }
    if (!allowances.take(member, "chat", now)) {
      connection.refuse(allowances.refusal(member, "chat", now), id);
      break;
    }
    burst.add({ kind: "message", ...stamp(parts, member, now), id, epoch, payload });
    counters.chat = counters.seq;
  }
  burst.settle();
}

/** Passes on something that nobody needs later. */
export function signal(
  parts: RoomParts,
  connection: Connection,
  { epoch, payload }: ClientFrameOf<"signal">,
  now: number,
): void {
  if (payload.length > maxMessageCharacters(parts.settings.textBytes)) {
    connection.refuse({ code: "too_large", limit: parts.settings.textBytes });
    return;
  }
  parts.burst.add({ kind: "signal", ...stamp(parts, connection.member, now), epoch, payload });
  parts.burst.settle();
}
