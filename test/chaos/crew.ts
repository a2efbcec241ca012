// Owns the members of a storm: sessions in this process and processes of their own, each on a line of its own. Must not know faults' schedule.
import { nodePlatform } from "../../cli/platform-node.ts";
import type { Platform } from "../../client/platform.ts";
import { openRoom } from "../../client/room.ts";
import { newIdentity } from "../../crypto/identity.ts";
import { parseLink } from "../../crypto/invite.ts";
import { Person } from "../helpers/person.ts";
import type { ServedRelay } from "../helpers/served-relay.ts";
import { FaultyLine } from "./faulty-line.ts";
import type { Told, Witness } from "./history-checker.ts";

/** Long waits of a session are this much shorter than a process's, so that a dead connection is found out within a storm. */
const HASTE = 10;
const LONG_WAIT_MS = 30_000;
/** A storm may last longer than a person would wait to get in. */
const PATIENCE_S = 600;

/** Somebody in a storm. */
export interface Mate extends Witness {
  readonly line: FaultyLine;
  readonly typed: string[];
  /** The process, where it has one of its own. */
  readonly pid: number | null;
  say(text: string): void;
  /** Resolves once `holds` does, looked at after everything that it tells. */
  until(holds: () => boolean): Promise<unknown>;
  leave(): Promise<unknown>;
}

/** A member with a process of its own. */
export async function sendProcess(relay: ServedRelay, invite: string, name: string): Promise<Mate> {
  const line = await FaultyLine.start(relay.port);
  const chat = relay.arrive(invite.replace(relay.url, line.url), name, "--listen", "--timeout", String(PATIENCE_S));
  await chat.until(({ type }) => type === "ready");
  const typed: string[] = [];
  return {
    ...{ name, line, typed, told: chat.lines, pid: chat.child.pid ?? null },
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

/** A session of this process; `skewMs` is how wrong its clock is. */
export async function sendSession(relay: ServedRelay, invite: string, name: string, skewMs: number): Promise<Mate> {
  const line = await FaultyLine.start(relay.port);
  const { room, invite: parsed } = parseLink(invite);
  const person = new Person(
    openRoom({
      ...{ platform: hastyPlatform(skewMs), origin: line.url, room, invite: parsed, nick: name, buffer: 10_000 },
      identity: await newIdentity(),
      connectTimeoutMs: PATIENCE_S * 1000,
    }),
  );
  await person.nth("ready");
  const typed: string[] = [];
  return {
    ...{ name, line, typed, told: person.events as readonly Told[], pid: null },
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

function hastyPlatform(skewMs: number): Platform {
  return {
    ...nodePlatform,
    now: () => Date.now() + skewMs,
    setTimer: (ms, run) => nodePlatform.setTimer(ms >= LONG_WAIT_MS ? ms / HASTE : ms, run),
  };
}
