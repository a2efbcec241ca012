// Owns the members of a storm: sessions in this process and processes of their own, each on a line of its own. Must not know faults' schedule.
import { fileURLToPath } from "node:url";
import { nodePlatform } from "../../cli/platform-node.ts";
import { newIdentity, type OwnerKey, parseLink } from "../../client/credentials.ts";
import type { Platform } from "../../client/platform.ts";
import { openRoom } from "../../client/room.ts";
import { ChatProcess } from "../helpers/chat-process.ts";
import { Person } from "../helpers/person.ts";
import { FaultyLine } from "./faulty-line.ts";
import type { Told, Witness } from "./history-checker.ts";

/** Long waits of a session are this much shorter than a process's, so that a dead connection is found out within a storm. */
const HASTE = 10;
const LONG_WAIT_MS = 30_000;
/** A storm may last longer than a person would wait to get in. */
const PATIENCE_S = 600;
/** A change of the group is tried again this often where others' came first. */
const ATTEMPTS = 5;
const SKEWED_CLOCK = fileURLToPath(new URL("../helpers/skewed-clock.js", import.meta.url));

/** Where a storm's room is: a port of this machine, and the newest link. */
export interface Place {
  readonly port: number;
  readonly invite: string;
}

/** Somebody in a storm. */
export interface Mate extends Witness {
  readonly line: FaultyLine;
  readonly typed: string[];
  /** What was typed once this member was kicked. */
  unseen?: Set<string>;
  /** The process, where it has one of its own. */
  readonly pid: number | null;
  say(text: string): void;
  /** Resolves once `holds` does, looked at after everything that it tells. */
  until(holds: () => boolean): Promise<unknown>;
  leave(): Promise<unknown>;
}

/** A member with a session in this process. */
export interface SessionMate extends Mate {
  readonly person: Person;
}

/** How somebody differs from others: `skewMs` is how wrong their clock is. */
export interface Peculiarity {
  readonly skewMs?: number;
  readonly owner?: OwnerKey;
  /** How long they try to get in, in milliseconds. */
  readonly patienceMs?: number;
}

/** What somebody with a wrong clock is warned of. */
const warningsOf = (skewMs: number) => (skewMs === 0 ? [] : ["clock"]);

/** What starts a process with a clock that is wrong by `skewMs`. */
const clockOf = (skewMs: number): Record<string, string> =>
  skewMs === 0 ? {} : { NODE_OPTIONS: `--import=${SKEWED_CLOCK}`, SKEW_MS: String(skewMs) };

/** The invite by way of a line. */
const linkBy = (line: FaultyLine, invite: string) => `${line.url}${new URL(invite).pathname}${new URL(invite).hash}`;

/** Starts a process that joins by way of `line`. */
export function startProcess(line: FaultyLine, invite: string, args: readonly string[], environment = {}): ChatProcess {
  return new ChatProcess(["join", "--renderer", "json", "--listen", "--timeout", String(PATIENCE_S), ...args], {
    CHAT_INVITE: linkBy(line, invite),
    ...environment,
  });
}

/** A member with a process of its own. */
export async function sendProcess(
  { port, invite }: Place,
  name: string,
  { skewMs = 0 }: Peculiarity = {},
): Promise<Mate> {
  const line = await FaultyLine.start(port);
  const chat = startProcess(line, invite, ["--nick", name], clockOf(skewMs));
  await chat.until(({ type }) => type === "ready");
  const typed: string[] = [];
  return {
    ...{ name, line, typed, told: chat.lines, pid: chat.child.pid ?? null, warnings: warningsOf(skewMs) },
    say: (text) => {
      typed.push(text);
      chat.tell({ type: "say", text, id: text });
    },
    until: (holds) => chat.untilState(holds),
    leave: () => {
      chat.child.kill("SIGKILL");
      return chat.exited;
    },
  };
}

/** A session of this process, which may not have come in when it ends. */
export async function sendSession(
  { port, invite: link }: Place,
  name: string,
  { skewMs = 0, owner, patienceMs = PATIENCE_S * 1000 }: Peculiarity = {},
): Promise<SessionMate> {
  const line = await FaultyLine.start(port);
  const { room, invite } = parseLink(link);
  const person = new Person(
    openRoom({
      ...{ platform: hastyPlatform(skewMs), origin: line.url, room, invite, nick: name, buffer: 10_000 },
      ...(owner === undefined ? {} : { owner }),
      identity: await newIdentity(),
      connectTimeoutMs: patienceMs,
    }),
  );
  await Promise.race([person.nth("ready"), person.ended]);
  const typed: string[] = [];
  return {
    ...{ name, line, typed, person, told: person.events as readonly Told[], pid: null, warnings: warningsOf(skewMs) },
    say: (text) => {
      typed.push(text);
      person.room.do({ type: "say", text, id: text });
    },
    until: (holds) => person.until(holds),
    leave: () => {
      person.room.close();
      return person.ended;
    },
  };
}

/** Has an owner remove a member; the room's new link, or what was said instead. */
export async function kick(
  { person }: SessionMate,
  { person: victim }: SessionMate,
): Promise<{ link: string } | { refused: string }> {
  const before = person.all("invite").length;
  let refused = "";
  for (let nth = 0; nth < ATTEMPTS; nth++) {
    const id = `kick-${before}-${nth}`;
    person.room.do({ type: "kick", member: victim.room.me()?.id ?? "", id });
    const answer = await person.until(
      ({ events }) =>
        person.all("invite")[before] ??
        events.find((event) => event.type === "error" && "id" in event && event.id === id),
    );
    if (answer.type === "invite") return { link: answer.invite };
    refused = JSON.stringify(answer);
  }
  return { refused };
}

function hastyPlatform(skewMs: number): Platform {
  return {
    ...nodePlatform,
    now: () => Date.now() + skewMs,
    setTimer: (ms, run) => nodePlatform.setTimer(ms >= LONG_WAIT_MS ? ms / HASTE : ms, run),
  };
}
