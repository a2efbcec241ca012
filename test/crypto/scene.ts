// Owns a room without a relay: members, and an order of events that all of them read. Must not know what a test shows.
import { foundRoom } from "../../crypto/founding.ts";
import { type Identity, newIdentity } from "../../crypto/identity.ts";
import type { Invite } from "../../crypto/invite.ts";
import { joinRoom } from "../../crypto/joining.ts";
import type { CommitEvent, Membership, PendingCommit } from "../../crypto/membership.ts";
import { importOwner, newOwnerSeed, type OwnerKey } from "../../crypto/owner.ts";
import { beginTranscript } from "../../crypto/transcript.ts";
import { decodeBase64Url, encodeBase64Url } from "../../protocol/bytes.ts";
import { ID_BYTES } from "../../protocol/limits.ts";

export type Frame = PendingCommit["frame"];

/** A member as a scene knows it. */
export interface Actor {
  readonly member: string;
  readonly identity: Identity;
  readonly nick: string;
  now: Membership;
}

/** What the relay keeps of an epoch. */
export interface KeptGroup {
  readonly epoch: number;
  readonly groupInfo: string;
}

export function newId(): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
}

/** A room and everybody in it; `group` is the newest state that the relay would show a joiner. */
export class Scene {
  readonly room: string;
  readonly owner: OwnerKey;
  readonly founder: Actor;
  readonly actors: Actor[];
  readonly boxes: { seq: number; generation: number; epoch: number; box: string }[] = [];
  readonly histories: { generation: number; history: string }[] = [];
  invite: Invite;
  group: KeptGroup;
  #seq = 1;

  private constructor(room: string, owner: OwnerKey, founder: Actor, invite: Invite, group: KeptGroup) {
    this.room = room;
    this.owner = owner;
    this.founder = founder;
    this.actors = [founder];
    this.invite = invite;
    this.group = group;
  }

  static async found(history: "shared" | "sealed" = "shared"): Promise<Scene> {
    const room = newId();
    const owner = await importOwner(newOwnerSeed(), room);
    const [member, identity, nick] = [newId(), await newIdentity(), "ada"];
    const { membership, invite, groupInfo, box } = await foundRoom({
      room,
      member,
      identity,
      nick,
      lasting: false,
      name: "kitchen",
      history,
      owner,
    });
    const scene = new Scene(room, owner, { member, identity, nick, now: membership }, invite, { epoch: 0, groupInfo });
    if (box !== undefined) scene.boxes.push({ seq: 1, generation: 0, epoch: 0, box });
    return scene;
  }

  /** A scene of the founder and these. */
  static async with(nicks: readonly string[], history: "shared" | "sealed" = "shared"): Promise<Scene> {
    const scene = await Scene.found(history);
    for (const nick of nicks) await scene.enter(nick);
    return scene;
  }

  /** The member of a nick. */
  actor(nick: string): Actor {
    const found = this.actors.find((actor) => actor.nick === nick);
    if (found === undefined) throw new Error(`no ${nick}`);
    return found;
  }

  /** A commit that would bring somebody in. */
  async knock(options: {
    nick: string;
    member?: string;
    identity?: Identity;
    owner?: OwnerKey;
    invite?: Invite;
    group?: KeptGroup;
  }): Promise<PendingCommit & { actor: Actor }> {
    const {
      nick,
      member = newId(),
      identity = await newIdentity(),
      owner = null,
      invite = this.invite,
      group = this.group,
    } = options;
    const pending = await joinRoom({ room: this.room, member, identity, nick, lasting: false, owner, invite, group });
    return { ...pending, actor: { member, identity, nick, now: pending.next } };
  }

  /** Somebody comes in, and everybody follows. */
  async enter(nick: string, options: { identity?: Identity; member?: string } = {}): Promise<Actor> {
    const { actor, ...pending } = await this.knock({ nick, ...options });
    await this.step(pending, actor.member);
    this.actors.push(actor);
    return actor;
  }

  /** The event that the relay makes of a frame. `gone` are the members without a connection. */
  event(frame: Frame, from: string, gone: readonly string[] = []): CommitEvent {
    this.#seq += 1;
    const { generation, epoch, commit, removes, kick } = frame;
    const event = {
      kind: "commit" as const,
      seq: this.#seq,
      ts: 0,
      from,
      ref: "r",
      generation,
      epoch,
      commit,
      removes,
      gone: removes.filter((one) => gone.includes(one)),
    };
    if (kick === undefined) return event;
    const { member, keys, history } = kick;
    return { ...event, kick: { member, keys, ...(history === undefined ? {} : { history }) } };
  }

  /** A commit wins: whoever is not asleep follows it, its maker adopts it, and those it removes are out. */
  async step(
    { frame, next }: PendingCommit,
    from: string,
    options: { gone?: readonly string[]; asleep?: readonly Actor[] } = {},
  ): Promise<CommitEvent> {
    const { gone = [], asleep = [] } = options;
    const event = this.event(frame, from, gone);
    for (const actor of this.actors.slice()) {
      if (actor.member === from) actor.now = next;
      else if (frame.removes.includes(actor.member)) this.actors.splice(this.actors.indexOf(actor), 1);
      else if (!asleep.includes(actor)) actor.now = await actor.now.follow(event);
    }
    this.group = { epoch: frame.epoch + 1, groupInfo: frame.groupInfo };
    if (frame.box !== undefined)
      this.boxes.push({ seq: event.seq, generation: frame.generation, epoch: frame.epoch + 1, box: frame.box });
    if (frame.kick?.history !== undefined)
      this.histories.push({ generation: frame.generation, history: frame.kick.history });
    return event;
  }

  /** A kick by the founder, and the link after it. */
  async kick(nick: string, options: { asleep?: readonly Actor[] } = {}): Promise<CommitEvent> {
    const pending = await this.founder.now.kick(this.actor(nick).member, this.owner);
    const event = await this.step(pending, this.founder.member, options);
    this.invite = pending.invite;
    return event;
  }

  /** What reading the past takes, for the holder of `invite`. */
  past(invite: Invite = this.invite) {
    return { room: this.room, secret: invite.secret, generation: invite.generation, histories: this.histories };
  }
}

/** Seals a text (or a signal that says nothing) as a member would. */
export async function say(membership: Membership, text: string, id = newId()) {
  const point = await beginTranscript(7, membership.startOfTranscript);
  const sealed = await membership.seal(
    "message",
    { kind: "text", text, nick: "x", action: false },
    { id, sentAt: 1_700_000_000_000, point },
  );
  return { ...sealed, from: membership.me.member };
}

/** Seals a signal as a member would: without an id beside it. */
export async function signal(membership: Membership) {
  const point = await beginTranscript(7, membership.startOfTranscript);
  const { epoch, payload } = await membership.seal("signal", { kind: "typing" }, { sentAt: 1_700_000_000_000, point });
  return { epoch, payload, from: membership.me.member };
}

/** The text that somebody reads in a payload, or the code of the refusal, or null. */
export async function read(
  membership: { open: Membership["open"] },
  item: Parameters<Membership["open"]>[0],
): Promise<string | null> {
  try {
    const opened = await membership.open(item);
    return opened?.content.kind === "text" ? opened.content.text : (opened?.content.kind ?? null);
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "internal";
  }
}

/** The code that something fails with. */
export async function codeOf(failing: Promise<unknown>): Promise<string> {
  return failing.then(
    () => "nothing",
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : String(error)),
  );
}

/** The ids of the epoch that each is in, without repeats: one where all agree. */
export function epochsOf(memberships: readonly Membership[]): string[] {
  return [...new Set(memberships.map(({ epoch, epochId }) => `${epoch}:${encodeBase64Url(epochId)}`))];
}

/** A text of the wire with some bits of one byte flipped. */
export function altered(text: string, at: number, mask = 1): string {
  const bytes = decodeBase64Url(text) ?? new Uint8Array();
  bytes[at] = (bytes[at] ?? 0) ^ mask;
  return encodeBase64Url(bytes);
}

/** The first bytes of a text of the wire. */
export function truncated(text: string, length: number): string {
  return encodeBase64Url((decodeBase64Url(text) ?? new Uint8Array()).slice(0, length));
}
