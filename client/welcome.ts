// Owns what a member takes from the relay's greeting: settings, who is there, what can no longer be had. Must not know what it does about it.
import type { ServerFrameOf } from "../protocol/server-frames.ts";
import type { RoomState } from "./room-state.ts";

/** Clocks that differ by more than this are named, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Takes in what the relay says at the start of a connection; false where this member has no place in the group, or missed steps that can no longer be had. */
export function takeWelcome(state: RoomState, welcome: ServerFrameOf<"welcome">): boolean {
  state.policy = welcome.policy;
  state.limits = welcome.limits;
  state.pastAfter = Math.max(state.pastAfter, welcome.lostMessages);
  state.clockOffsetMs = welcome.ts - state.setup.platform.now();
  state.roster.setRelay(welcome.members);
  if (state.resumed && isTwice(welcome))
    state.emit({ type: "warning", code: "used_elsewhere", note: { about: "was_connected" } });
  state.resumed = false;
  if (Math.abs(state.clockOffsetMs) > CLOCK_TOLERANCE_MS)
    state.emit({ type: "warning", code: "clock", note: { about: "clocks_differ" } });
  const seen = state.lastSeq;
  if (seen === null) return state.current !== null;
  if (welcome.seq < seen) {
    state.emit({ type: "warning", code: "fork", note: { about: "went_back" } });
    state.lastSeq = welcome.seq;
  }
  if (welcome.lostMessages > seen) {
    state.timeline.gap();
    // A copy of the profile may have spoken in the gap: nothing is said under numbers that it may have used.
    if (state.setup.lasting) state.stale = true;
    state.emit({ type: "gap", from: seen + 1, to: welcome.lostMessages });
  }
  return state.current !== null && welcome.lostCommits <= seen;
}

/** True where this connection took the place of another one of the same member. */
function isTwice({ member, members, ts }: ServerFrameOf<"welcome">): boolean {
  return members.some(({ id, online, since }) => id === member && online && since < ts);
}
