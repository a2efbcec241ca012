// Owns what this member does once the group has taken a step: who left, the new link, a word to the newcomer. Must not know how steps are taken.
import type { Invite } from "../crypto/invite.ts";
import { openKick } from "../crypto/kick.ts";
import type { Membership } from "../crypto/membership.ts";
import { importOwner } from "../crypto/owner.ts";
import type { RelayEventOf } from "../protocol/server-frames.ts";
import type { Duties } from "./duties.ts";
import type { Requests } from "./requests.ts";
import type { RoomState } from "./room-state.ts";
import type { Signals } from "./signals.ts";
import type { Step } from "./stepping.ts";

type CommitEvent = RelayEventOf<"commit">;
type Advance = Extract<Step, { kind: "advanced" }>;

/** The parts of a session that a step concerns. */
export interface AftermathParts {
  readonly state: RoomState;
  readonly duties: Duties;
  readonly requests: Requests;
  readonly signals: Signals;
}

/** Tells what a step has changed, and does what it asks of this member. */
export async function settleStep(parts: AftermathParts, event: CommitEvent, step: Advance): Promise<void> {
  const { state, duties, requests, signals } = parts;
  const { current } = state;
  duties.renewed();
  if (current === null) return;
  const kicked = step.before.leaves.find((leaf) => leaf.member === event.kick?.member);
  if (kicked !== undefined) state.tellKick(kicked);
  if (current.generation > step.before.generation) {
    state.invite = await inviteAfter(state.invite, event, step);
    state.emit({ type: "invite", invite: state.linkTo() });
  }
  if (current.granted !== null) state.owner = await importOwner(current.granted, state.setup.room);
  if (step.own !== null) {
    await requests.stepped(step.own);
    if (state.stale) await speakAgain(parts);
  }
  const arrival = step.own === null && !wasMember(step.before, event);
  if (arrival && state.ready) state.roster.noteArrival(event.from, event.ts);
  state.tellChanges();
  if (!arrival) return;
  signals.confirm(event.seq, event.from);
  if (state.ready) await signals.introduce();
}

/** This member's own step has made the keys new that an earlier process may have used. */
async function speakAgain({ state, signals }: AftermathParts): Promise<void> {
  state.stale = false;
  if (state.ready) await signals.introduce();
}

async function inviteAfter(invite: Invite, event: CommitEvent, step: Advance): Promise<Invite> {
  if (step.own !== null && "invite" in step.own) return step.own.invite;
  if (event.kick === undefined) return invite;
  const { generation, epoch, kick } = event;
  return openKick(step.before, { generation, epoch, ...kick });
}

/** False for a committer who came in by this very step, or came back by it with another leaf. */
function wasMember(before: Membership, event: CommitEvent): boolean {
  return before.leaves.some((leaf) => leaf.member === event.from) && !event.removes.includes(event.from);
}
