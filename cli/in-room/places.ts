// Owns the commands about rooms and the ways into them. Must not know how anything is drawn.
import { durationMs } from "../durations.ts";
import { roomName } from "../event-lines.ts";
import { readLink } from "../invite-source.ts";
import { parseRoomName } from "../names.ts";
import { DEFAULT_POLICY, newRoom } from "../new-room.ts";
import type { OpenRoom } from "../open-room.ts";
import { count, policyText, TEXTS } from "../texts.ts";
import { type Command, line, misuse } from "./command.ts";

export const room: Command = {
  name: "room",
  argument: "room",
  usage: "[N|NAME]",
  help: "tell about this room, or type to another one",
  run({ rooms, here, rest }) {
    if (rest === "") return describe(here);
    const other = rooms.find(rest);
    if (other === null) throw misuse("You are in no such room; /rooms shows them.");
    rooms.enter(other);
    return { data: { room: other.id, number: other.number }, lines: [] };
  },
};

export const rename: Command = {
  name: "rename",
  usage: "NAME",
  help: "give the room another name (owners only)",
  run({ here, rest, id }) {
    const name = parseRoomName(rest);
    if (name === "") throw misuse("How is the room to be called? /rename NAME");
    here.room.do({ type: "rename", name, id });
    return null;
  },
};

export const rooms: Command = {
  name: "rooms",
  usage: "",
  help: "list the rooms that you are in",
  run({ rooms: open }) {
    const list = open
      .all()
      .map((one) => ({ room: one.id, number: one.number, name: one.name(), current: one === open.current }));
    const lines = list.map((one) => `${one.current ? "*" : " "} ${one.number}: ${roomName(one.name)}`);
    return { data: { rooms: list }, lines };
  },
};

export const join: Command = {
  name: "join",
  usage: "LINK",
  help: "go into a further room",
  run({ rooms: open, rest, insecure }) {
    const destination = readLink(rest, insecure);
    const known = open.byId(destination.room);
    if (known === null) open.open(destination);
    else open.enter(known);
    return { data: { room: destination.room }, lines: [] };
  },
};

export const create: Command = {
  name: "create",
  usage: "[NAME]",
  help: "create a further room at the same relay, and go in",
  async run({ rooms: open, here, rest, createKey }) {
    const { platform, identity, nick } = open.options;
    const name = parseRoomName(rest);
    const made = await newRoom({
      platform,
      origin: here.origin,
      name,
      policy: DEFAULT_POLICY,
      nick,
      identity,
      createKey,
    });
    open.open(made.entrance);
    const data = { room: made.entrance.room, name, invite: made.link, owner: made.ownerKey };
    return {
      data,
      lines: [`The link of the new room: ${made.link}`, `Its owner key; keep it to yourself: ${made.ownerKey}`],
    };
  },
};

export const invite: Command = {
  name: "invite",
  usage: "[USES] [TIME]",
  help: "make a further link, such as /invite 5 1h",
  run({ here, rest, id }) {
    let uses: number | null = null;
    let expiresInMs: number | null = null;
    for (const word of rest.split(/\s+/u).filter((part) => part !== "")) {
      const time = durationMs(word);
      if (time !== null) expiresInMs = time;
      else if (/^[1-9]\d{0,5}$/u.test(word)) uses = Number(word);
      else throw misuse("How many uses, and for how long? /invite 5 1h");
    }
    here.room.do({ type: "invite", uses, expiresInMs, id });
    return null;
  },
};

export const quit: Command = {
  name: "quit",
  argument: "room",
  usage: "[N|NAME]",
  help: "leave all rooms, or one of them",
  run({ rooms: open, rest, departure }) {
    if (rest === "") {
      departure.whenDelivered();
      return null;
    }
    const other = open.find(rest);
    if (other === null) throw misuse("You are in no such room; /rooms shows them.");
    departure.leave(other);
    return null;
  },
};

function describe(here: OpenRoom) {
  const name = here.name();
  const { latest } = here;
  if (latest === null) return line("You are not in the room yet; still connecting.", { room: here.id, name });
  const people = here.members().length;
  const data = {
    room: here.id,
    number: here.number,
    name,
    members: people,
    policy: latest.policy,
    link: here.room.link(),
  };
  const lines = [
    `${TEXTS.roomIs(roomName(name), count(people, "person is", "people are"))}`,
    policyText(latest.policy),
    `Its link: ${here.room.link()}`,
  ];
  return { data, lines };
}
