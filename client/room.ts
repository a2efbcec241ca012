// Owns the door of this folder: a room as a program uses it. Must not know how it is drawn, nor what happens inside.
import type { Identity } from "../crypto/identity.ts";
import type { Invite } from "../crypto/invite.ts";
import type { OwnerKey } from "../crypto/owner.ts";
import { type SafetyNumber, safetyNumberOf } from "../crypto/safety-number.ts";
import { Acquaintances } from "./acquaintances.ts";
import type { Founded } from "./creation.ts";
import { EventQueue } from "./event-queue.ts";
import type { Member, SessionEvent, SharedFile } from "./events.ts";
import { filesOf } from "./file-standing.ts";
import type { Intent } from "./intents.ts";
import { OwnFiles } from "./own-files.ts";
import type { Platform } from "./platform.ts";
import type { RoomKeep } from "./room-keep.ts";
import { RoomState } from "./room-state.ts";
import { searchMessages } from "./search.ts";
import { Session } from "./session.ts";

/** Number of the genesis in the sequence of a room. */
const GENESIS_SEQ = 1;

export interface RoomOptions {
  readonly platform: Platform;
  /** Scheme and host of the relay, without a slash at the end. */
  readonly origin: string;
  readonly room: string;
  readonly invite: Invite;
  readonly nick: string;
  readonly identity: Identity;
  readonly owner?: OwnerKey;
  /** The founder's place, where this process has just created the room. */
  readonly founded?: Founded;
  /** What outlasts the process: then the identity is a lasting one. */
  readonly keep?: RoomKeep;
  /** Messages that are kept. */
  readonly buffer: number;
  /** Bounds the time to the first `ready`, in milliseconds. */
  readonly connectTimeoutMs: number;
}

/** A room that is open in this process. */
export interface Room {
  readonly id: string;
  /** What happens, in order, for one reader; `left` is the last. */
  readonly events: AsyncIterable<SessionEvent>;
  /** Asks for something; what comes of it is told as events. */
  do(intent: Intent): void;
  /** Who is here, this member first. */
  members(): readonly Member[];
  me(): Member | null;
  /** What to compare with a member over another channel; null for oneself, and for one who is not there. */
  safetyNumber(member: string): SafetyNumber | null;
  name(): string;
  /** The newest link of the room. */
  link(): string;
  /** Texts that the relay has not ordered yet, and files that are on their way. */
  pending(): number;
  /** True once the room has ended where a later process sends the texts that are pending. */
  holdsTexts(): boolean;
  /** The newest messages, oldest first. */
  transcript(): readonly Extract<SessionEvent, { type: "message" }>[];
  /** The newest messages that hold a text, oldest first, from everything that is kept; the empty text is in all. */
  past(text: string, count: number): Promise<readonly Extract<SessionEvent, { type: "message" }>[]>;
  /** The room's files that this member was told of, oldest first. */
  files(): readonly SharedFile[];
  /** Leaves at once; what is pending stays undelivered. */
  close(): void;
}

/** Keeps the founder's place of a room that is not opened now; nothing where nothing is kept. */
export async function keepFounded({ platform, origin, room, identity, ...rest }: RoomOptions): Promise<void> {
  const { keep, owner = null, nick, invite, founded } = rest;
  if (keep === undefined) return;
  const none = () => {};
  const { acquaintances, ownFiles } = keep;
  const state = new RoomState(
    { platform, origin, room, identity, owner, lasting: true, acquaintances, ownFiles },
    nick,
    invite,
    none,
    none,
  );
  await takeFoundersPlace(state, founded);
  await keep.save(state, "closed");
}

/** Opens a room: joins it, or goes on as its founder. Everything that happens is told through `events`. */
export function openRoom(options: RoomOptions): Room {
  const { platform, origin, room, identity, founded, keep = null } = options;
  const acquaintances = keep?.acquaintances ?? new Acquaintances();
  const ownFiles = keep?.ownFiles ?? new OwnFiles(null);
  const events = new EventQueue<SessionEvent>();
  const state = new RoomState(
    { platform, origin, room, identity, owner: options.owner ?? null, lasting: keep !== null, acquaintances, ownFiles },
    options.nick,
    options.invite,
    (event) => session.tell(() => events.push(event)),
    (frame) => session.post(frame),
  );
  const token = founded?.token ?? keep?.found?.token;
  const session = new Session({
    state,
    keep,
    buffer: options.buffer,
    connectTimeoutMs: options.connectTimeoutMs,
    ...(token === undefined || token === null ? {} : { token }),
    onEnd: () => events.end(),
  });
  void takeFoundersPlace(state, founded).then(() => session.start());
  return {
    id: room,
    events,
    do: (intent) => session.handle(intent),
    members: () => state.roster.present(state.relayNow()),
    me: () => (state.current === null ? null : state.roster.memberOf(state.current.me)),
    safetyNumber: (member) => {
      const leaf = state.roster.leafOf(member);
      return leaf === null || member === state.member ? null : safetyNumberOf(identity.publicKey, leaf.identity);
    },
    name: () => state.current?.name ?? keep?.found?.name ?? "",
    link: () => state.linkTo(),
    pending: () => session.pending,
    holdsTexts: () => keep?.holdsTexts ?? false,
    transcript: () => session.listening.transcript,
    past: (text, count) => searchMessages(keep, session.listening.transcript, text, count),
    files: () => filesOf(state),
    close: () => session.close(),
  };
}

async function takeFoundersPlace(state: RoomState, founded: Founded | undefined): Promise<void> {
  if (founded === undefined) return;
  const { membership, token } = founded;
  state.member = token.member;
  state.token = token;
  state.current = membership;
  state.lastSeq = GENESIS_SEQ;
  state.epochSeq = GENESIS_SEQ;
  state.roster.setLeaves(membership.leaves, token.member);
  await state.timeline.begin(GENESIS_SEQ, membership.startOfTranscript);
}
