// Owns the steps of the group as the relay sees them: commits in order, kicks, the state for those who come. Must not judge a commit.
import type { ClientFrameOf } from "../protocol/client-frames.ts";
import { encodeServerFrame } from "../protocol/codec.ts";
import type { RelayEventOf } from "../protocol/server-frames.ts";
import type { Connection } from "./connection.ts";
import { provesOwner } from "./ownership.ts";
import { noteLeaving } from "./presence.ts";
import { type RoomParts, stamp } from "./room-parts.ts";

type CommitFrame = ClientFrameOf<"commit">;
type Kick = NonNullable<CommitFrame["kick"]>;

/** Orders a commit; one that kicks is refused without an owner's capability. */
export async function commit(parts: RoomParts, connection: Connection, frame: CommitFrame): Promise<void> {
  const { kick, ref } = frame;
  if (kick === undefined) order(parts, connection.member, frame, () => {});
  else if (await provesOwner(parts, kick.capability)) carryOutKick(parts, connection.member, frame, kick);
  else connection.refuse({ code: "not_owner" }, ref);
}

/** Answers with the newest group states, as of when it is the connection's turn; false where it must be closed. */
export function sync(parts: RoomParts, connection: Connection, { ref, history }: ClientFrameOf<"sync">): boolean {
  return connection.ask({
    prepare: () => parts.burst.flush(),
    make: () => encodeServerFrame(parts.groups.answer(ref, parts.counters.seq, parts.commits.steps(), history)),
  });
}

function order(parts: RoomParts, from: string, frame: CommitFrame, write: () => void): void {
  const { burst, audience, members } = parts;
  const { ref, generation, epoch, base, commit: wrapped, removes, kick } = frame;
  const gone = removes.filter((member) => audience.ofMember(member) === null);
  const notice = kick === undefined ? {} : { kick: noticeOf(kick) };
  const event: RelayEventOf<"commit"> = {
    kind: "commit",
    ...stamp(parts, from, Date.now()),
    ref,
    generation,
    epoch,
    base,
    commit: wrapped,
    removes,
    gone,
    ...notice,
  };
  const text = JSON.stringify(event);
  burst.append({ event, text }, () => {
    parts.commits.keep({ event, text });
    keepState(parts, event.seq, from, frame);
    members.forget(gone);
    write();
  });
  burst.settle();
}

function keepState(parts: RoomParts, seq: number, from: string, frame: CommitFrame): void {
  const { groups, history } = parts;
  const { kick, groupInfo, box } = frame;
  const generation = kick === undefined ? frame.generation : frame.generation + 1;
  groups.keep({ seq, from, generation, epoch: frame.epoch + 1, groupInfo, box });
  if (kick !== undefined) groups.keepKick({ seq, generation: frame.generation, epoch: frame.epoch, ...noticeOf(kick) });
  groups.prune(history.epochs());
}

function carryOutKick(parts: RoomParts, from: string, frame: CommitFrame, kick: Kick): void {
  const { burst, members, invites, audience } = parts;
  const now = Date.now();
  order(parts, from, frame, () => {
    members.kick(kick.member);
    invites.revokeAll();
    invites.register(kick.admission, { uses: null, expiresInMs: null }, now);
  });
  burst.flush();
  const kicked = audience.ofMember(kick.member);
  if (kicked !== null) audience.close(kicked, "kicked");
  noteLeaving(parts, kick.member, now);
}

function noticeOf({ member, keys, history }: Kick): NonNullable<RelayEventOf<"commit">["kick"]> {
  return { member, keys, ...(history === undefined ? {} : { history }) };
}
