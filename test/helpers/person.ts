// Owns a member in a test: a real room on a relay in memory, and a way to wait for what it tells.
import { createRoom, type Founded } from "../../client/creation.ts";
import type { SessionEvent } from "../../client/events.ts";
import type { Platform } from "../../client/platform.ts";
import type { Profile } from "../../client/profile.ts";
import { openRoom, type Room } from "../../client/room.ts";
import { type Identity, newIdentity } from "../../crypto/identity.ts";
import type { Invite } from "../../crypto/invite.ts";
import { importOwner } from "../../crypto/owner.ts";
import type { Policy } from "../../protocol/policy.ts";
import type { RelayDouble } from "./relay-double.ts";

const ORIGIN = "http://127.0.0.1:1";

type EventOf<T extends SessionEvent["type"]> = Extract<SessionEvent, { type: T }>;

/** Somebody in a room. */
export class Person {
  readonly events: SessionEvent[] = [];
  readonly room: Room;
  readonly ended: Promise<void>;
  readonly #waiting = new Set<() => void>();

  constructor(room: Room) {
    this.room = room;
    this.ended = this.#follow();
  }

  /** All events of one type so far. */
  all<T extends SessionEvent["type"]>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** The texts that were shown so far, in order. */
  texts(): string[] {
    return this.all("message").map((message) => message.text);
  }

  /** Resolves with what `look` finds, as soon as it finds something. */
  until<R>(look: (person: Person) => R | undefined | false | null): Promise<R> {
    return new Promise((resolve) => {
      const check = () => {
        const found = look(this);
        if (found === undefined || found === false || found === null) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Resolves with the `count`th event of one type. */
  nth<T extends SessionEvent["type"]>(type: T, count = 1): Promise<EventOf<T>> {
    return this.until((person) => person.all(type)[count - 1]);
  }

  /** Says something and waits until the relay has it. */
  async say(text: string): Promise<EventOf<"sent">> {
    const id = `say-${this.events.length}-${text.length}`;
    this.room.do({ type: "say", text, id });
    return this.until((person) => person.all("sent").find((sent) => sent.id === id));
  }

  /** Waits until a text was shown. */
  async hears(text: string): Promise<EventOf<"message">> {
    return this.until((person) => person.all("message").find((message) => message.text === text));
  }

  /** Leaves as one does, and waits for the end. */
  async leave(): Promise<void> {
    this.room.do({ type: "leave" });
    await this.ended;
  }

  async #follow(): Promise<void> {
    for await (const event of this.room.events) {
      this.events.push(event);
      for (const check of [...this.#waiting]) check();
    }
  }
}

/** As whom, and by which link; a fresh identity and the first link where nothing is given. */
export interface Given {
  readonly invite?: Invite;
  readonly identity?: Identity;
  readonly profile?: Profile;
  readonly platform?: Platform;
}

/** Creates a room with its founder in it, ready. */
export async function found(
  relay: RelayDouble,
  policy: Partial<Policy> = {},
  profile?: Profile,
): Promise<{ founder: Person; founded: Founded }> {
  const platform = relay.platform();
  const identity = profile?.identity ?? (await newIdentity());
  const founded = await createRoom({
    platform,
    origin: ORIGIN,
    name: "Garden",
    policy: { history: "shared", retention: "memory", ttlMs: 900_000, ...policy },
    nick: "ann",
    identity,
    lasting: profile !== undefined,
  });
  const owner = await importOwner(founded.ownerSeed, founded.room);
  const { room, invite } = founded;
  const founder = new Person(
    openRoom({
      platform,
      origin: ORIGIN,
      room,
      invite,
      nick: "ann",
      identity,
      owner,
      founded,
      ...(profile === undefined ? {} : { keep: profile.keep(room) }),
      buffer: 1000,
      connectTimeoutMs: 30_000,
    }),
  );
  await founder.nth("ready");
  return { founder, founded };
}

/** Opens the room for somebody with a link; does not wait. */
export async function arrive(relay: RelayDouble, founded: Founded, nick: string, given: Given = {}): Promise<Person> {
  const { room } = founded;
  const { profile, platform = relay.platform() } = given;
  const invite = given.invite ?? founded.invite;
  const identity = given.identity ?? profile?.identity ?? (await newIdentity());
  const keep = profile === undefined ? {} : { keep: profile.keep(room) };
  return new Person(
    openRoom({
      platform,
      origin: ORIGIN,
      room,
      invite,
      nick,
      identity,
      ...keep,
      buffer: 1000,
      connectTimeoutMs: 30_000,
    }),
  );
}

/** Opens the room for somebody with a link, and waits until they are in. */
export async function join(relay: RelayDouble, founded: Founded, nick: string, given: Given = {}): Promise<Person> {
  const person = await arrive(relay, founded, nick, given);
  await person.nth("ready");
  return person;
}
