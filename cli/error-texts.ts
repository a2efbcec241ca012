// Owns the sentence for every way to fail: what was wrong and what to do. Must not know where it is printed.
import type { ErrorCode } from "../protocol/errors.ts";

/** One plain sentence for each code. */
export const ERROR_TEXTS: Record<ErrorCode, string> = {
  bad_input: "The other side does not understand what was said to it; both may need the same version of Sotto.",
  too_large: "That is longer than the room takes; send it in parts.",
  not_found: "What answers at that address is not a Sotto relay; check the address.",
  no_room: "There is no such room; ask for a new link.",
  room_exists: "A room with that id is there already; create another one.",
  room_full: "The room is full; try again when somebody has left.",
  room_burned: "The room was burned by its owner; everything in it is gone.",
  create_refused:
    "This relay does not let you create rooms; set CHAT_CREATE_KEY to the key that its operator gave you.",
  disk_unavailable:
    "This relay keeps nothing on disk; start it with --data, or create the room with --retention memory.",
  invite_refused: "The invite does not let you in: it is unknown, expired, used up or revoked; ask for a new link.",
  token_refused: "The relay no longer accepts this session; join again with the link.",
  origin_refused: "The relay does not accept connections from here.",
  not_owner: "Only an owner of the room may do that; join with --owner-file to show that you are one.",
  kicked: "You were removed from the room by its owner.",
  replaced: "The same identity has joined from elsewhere, and this one has left.",
  rate_limited: "The relay takes no more for now; wait a little and try again.",
  slow_reader: "This side reads too slowly for the room.",
  version_unsupported: "The relay speaks another version of the protocol; update the older of the two.",
  relay_restart: "The relay is restarting; try again in a moment.",
  internal: "Something unexpected happened; please report it.",
  unreachable: "The relay does not answer; check the address and your network.",
  timeout: "The relay did not answer in time; check your network, or allow more time with --timeout.",
  insecure:
    "Over plain http anybody on the way can read who talks to whom; use https, or add --insecure if you mean it.",
  usage: "The command line is not right; see chat --help.",
  wrong_secret: "The invite's secret does not open this room; ask for the newest link.",
  unreadable: "A message cannot be opened.",
  fork: "The relay shows different people different conversations; do not trust this room.",
  stranded: "The group could not be followed or entered; join again with the newest link.",
};
