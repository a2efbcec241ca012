// Owns who one is in this process, and what a room is opened with. Must not know who opens it.
import type { Founded } from "../client/creation.ts";
import { formatOwnerKey, type Identity, type OwnerKey } from "../client/credentials.ts";
import type { Platform } from "../client/platform.ts";
import type { Profile } from "../client/profile.ts";
import type { openRoom, RoomOptions } from "../client/room.ts";
import type { Destination } from "./invite-source.ts";

/** Who one is in this process. */
export interface Self {
  readonly platform: Platform;
  readonly openRoom: typeof openRoom;
  readonly identity: Identity;
  /** Where the identity is a lasting one: what it keeps. */
  readonly profile: Profile | null;
  readonly nick: string;
  /** False where a room that the profile knows may have another nick. */
  readonly nickIsChosen: boolean;
  readonly connectTimeoutMs: number;
}

/** Where to go and as whom. */
export interface Entrance extends Destination {
  readonly owner?: { readonly key: OwnerKey; readonly text: string };
  readonly founded?: Founded;
}

/** What a room is opened with, but for its size. A room may be opened once at a time. */
export function memberOptions(self: Self, entrance: Entrance): Omit<RoomOptions, "buffer"> {
  const { platform, identity, profile, connectTimeoutMs } = self;
  const { origin, room, invite, owner, founded } = entrance;
  const keep = profile?.keep(room);
  const nick = self.nickIsChosen ? self.nick : (keep?.found?.nick ?? self.nick);
  return {
    ...{ platform, origin, room, invite, nick, identity, connectTimeoutMs },
    ...(owner === undefined ? {} : { owner: owner.key }),
    ...(founded === undefined ? {} : { founded }),
    ...(keep === undefined ? {} : { keep }),
  };
}

/** The owner key as text, given or kept, or null. */
export function ownerKeyOf({ profile }: Pick<Self, "profile">, { room, owner }: Entrance): string | null {
  const seed = profile?.keep(room).found?.ownerSeed ?? null;
  return owner?.text ?? (seed === null ? null : formatOwnerKey(seed));
}
