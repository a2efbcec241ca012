// Owns the way back into a room that a profile knows. Must not know how a room is opened.
import type { KnownRoom, Profile } from "../../client/profile.ts";
import { ChatError } from "../../protocol/errors.ts";
import { looksLikeInvite } from "../invite-source.ts";
import { texts } from "../language.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";

/** Letters of a room's id that name one without a name. */
const SHOWN_LETTERS = 8;

/** The link of the room that is meant: `chosen` is an id, a name, or nothing where there is one room only. Undefined where the profile knows none such; null where the person who was asked gave up. */
export async function knownLink(
  profile: Profile,
  chosen: string | undefined,
  mayAsk: boolean,
): Promise<string | null | undefined> {
  const rooms = profile.rooms();
  if (chosen !== undefined) return looksLikeInvite(chosen) ? undefined : named(rooms, chosen)?.link;
  if (rooms.length < 2) return rooms[0]?.link;
  if (!mayAsk) {
    const names = rooms.map((room) => `${room.room} (${titleOf(room)})`).join(texts().comma);
    throw new ChatError("usage", texts().profiles.severalRooms(names));
  }
  const { askChoice } = await import("../prompt.ts");
  const other = { name: "", message: texts().profiles.otherRoom };
  const choices = rooms.map((room) => ({ name: room.room, message: titleOf(room) }));
  const answer = await askChoice(texts().profiles.whichRoom, [...choices, other]);
  return answer === null ? null : rooms.find((room) => room.room === answer)?.link;
}

function named(rooms: readonly KnownRoom[], text: string): KnownRoom | undefined {
  const folded = sanitiseLine(text).toLocaleLowerCase("en");
  const alike = rooms.filter((room) => sanitiseLine(room.name).toLocaleLowerCase("en") === folded);
  return rooms.find((room) => room.room === text) ?? (alike.length === 1 ? alike[0] : undefined);
}

function titleOf({ room, name }: KnownRoom): string {
  return name === ""
    ? texts().profiles.unnamedRoom(`${room.slice(0, SHOWN_LETTERS)}…`)
    : isolateName(sanitiseLine(name));
}
