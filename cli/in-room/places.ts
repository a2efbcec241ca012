// Owns the commands about rooms and the ways into them. Must not know how anything is drawn.
import { durationMs } from "../durations.ts";
import { policyText, roomName } from "../event-lines.ts";
import { readLink } from "../invite-source.ts";
import { texts } from "../language.ts";
import { parseRoomName } from "../names.ts";
import { DEFAULT_POLICY, newRoom } from "../new-room.ts";
import type { OpenRoom } from "../open-room.ts";
import { type Command, line, misuse } from "./command.ts";

export const room: Command = {
  name: "room",
  argument: "room",
  usage: "[N|NAME]",
  run({ rooms, here, rest }) {
    if (rest === "") return describe(here);
    const other = rooms.find(rest);
    if (other === null) throw misuse(texts().misuses.noRoom);
    rooms.enter(other);
    return { data: { room: other.id, number: other.number }, lines: [] };
  },
};

export const rename: Command = {
  name: "rename",
  usage: "NAME",
  run({ here, rest, id }) {
    const name = parseRoomName(rest);
    if (name === "") throw misuse(texts().misuses.renameHow);
    here.room.do({ type: "rename", name, id });
    return null;
  },
};

export const rooms: Command = {
  name: "rooms",
  usage: "",
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
  async run({ rooms: open, here, rest, createKey }) {
    const { platform, identity, nick, profile } = open.options;
    const name = parseRoomName(rest);
    const made = await newRoom({
      platform,
      origin: here.origin,
      name,
      policy: DEFAULT_POLICY,
      nick,
      identity,
      lasting: profile !== null,
      createKey,
    });
    open.open(made.entrance);
    const data = { room: made.entrance.room, name, invite: made.link, owner: made.ownerKey };
    const { newLink, newOwnerKey } = texts().answers;
    return { data, lines: [newLink(made.link), newOwnerKey(made.ownerKey)] };
  },
};

export const invite: Command = {
  name: "invite",
  usage: "[USES] [TIME]",
  run({ here, rest, id }) {
    let uses: number | null = null;
    let expiresInMs: number | null = null;
    for (const word of rest.split(/\s+/u).filter((part) => part !== "")) {
      const time = durationMs(word);
      if (time !== null) expiresInMs = time;
      else if (/^[1-9]\d{0,5}$/u.test(word)) uses = Number(word);
      else throw misuse(texts().misuses.inviteHow);
    }
    here.room.do({ type: "invite", uses, expiresInMs, id });
    return null;
  },
};

export const quit: Command = {
  name: "quit",
  argument: "room",
  usage: "[N|NAME]",
  run({ rooms: open, rest, departure }) {
    if (rest === "") {
      departure.whenDelivered();
      return null;
    }
    const other = open.find(rest);
    if (other === null) throw misuse(texts().misuses.noRoom);
    departure.leave(other);
    return null;
  },
};

function describe(here: OpenRoom) {
  const name = here.name();
  const { latest } = here;
  if (latest === null) return line(texts().answers.stillConnecting, { room: here.id, name });
  const people = here.members().length;
  const data = {
    room: here.id,
    number: here.number,
    name,
    members: people,
    policy: latest.policy,
    link: here.room.link(),
  };
  const { roomIs, itsLink } = texts().answers;
  const lines = [roomIs(roomName(name), people), policyText(latest.policy), itsLink(here.room.link())];
  return { data, lines };
}
