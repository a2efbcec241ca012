// Owns a room that exists: its parts put together, and the way from a frame to what it asks for. Must not know HTTP.
import type { ClientFrame } from "../protocol/client-frames.ts";
import { decodeClientFrame } from "../protocol/codec.ts";
import {
  DISK_FILE_TTL_MS,
  MEMORY_FILE_TTL_MS,
  MEMORY_HISTORY_MS,
  maxFrames,
  WIRE_VERSION,
} from "../protocol/limits.ts";
import type { Policy } from "../protocol/policy.ts";
import { Allowances } from "./allowances.ts";
import { Audience } from "./audience.ts";
import { Burst } from "./burst.ts";
import type { Charter } from "./charter.ts";
import { Commits } from "./commits.ts";
import type { Connection } from "./connection.ts";
import { Counters } from "./counters.ts";
import { DiskHistory } from "./disk-history.ts";
import { Files } from "./files.ts";
import { GroupStates } from "./group-states.ts";
import type { Stamped } from "./history.ts";
import { Invites } from "./invites.ts";
import { log, nameOf } from "./log.ts";
import { Members } from "./members.ts";
import { MemoryHistory } from "./memory-history.ts";
import * as ownership from "./ownership.ts";
import * as presence from "./presence.ts";
import { RateWindow } from "./rate-window.ts";
import { encodeRefusal, type Refusal, refusalOf } from "./refusal.ts";
import type { RegistryBinding } from "./registry-address.ts";
import { Reporter } from "./reporter.ts";
import { Retention } from "./retention.ts";
import type { RoomParts } from "./room-parts.ts";
import type { Settings } from "./settings.ts";
import * as speech from "./speech.ts";
import * as steps from "./steps.ts";

/** A connection that says no `hello` for this long is closed, in milliseconds. */
const HELLO_TIMEOUT_MS = 10_000;

/** What an open room tells the object around it, and asks of it: to forget it and read it anew, or to delete it. */
export interface RoomEnds {
  /** So many characters are being written. */
  onWriting(characters: number): void;
  onBroken(): void;
  onBurned(): void;
}

/** A room that exists and was not burned. */
export class OpenRoom {
  readonly parts: RoomParts;
  readonly #storage: DurableObjectStorage;
  readonly #retention: Retention;
  readonly #ends: RoomEnds;
  readonly #reporter: Reporter;

  constructor(
    state: DurableObjectState,
    charter: Charter,
    { settings, bindings }: { settings: Settings; bindings: RegistryBinding },
    ends: RoomEnds,
  ) {
    const { storage } = state;
    const { sql } = storage;
    this.#storage = storage;
    this.#ends = ends;
    const { messages, windowMs, historyMessages } = settings;
    const { retention, ttlMs } = charter.policy;
    const counters = new Counters(sql);
    const allowances = new Allowances(messages, windowMs);
    allowances.restore(counters.allowances);
    const history =
      retention === "disk"
        ? new DiskHistory(sql, counters, historyMessages, ttlMs)
        : new MemoryHistory(counters, historyMessages, Math.min(ttlMs, MEMORY_HISTORY_MS));
    this.parts = {
      settings,
      charter,
      counters,
      allowances,
      history,
      members: new Members(sql),
      invites: new Invites(sql, settings.tokenRequests),
      commits: new Commits(sql, counters),
      files: new Files(sql, settings, fileTtlMs(settings, charter.policy)),
      groups: new GroupStates(sql),
      audience: new Audience(state, () => new RateWindow(maxFrames(messages), windowMs), counters.tally),
      burst: new Burst((events, writes) => this.#commit(events, writes)),
    };
    this.#retention = new Retention(storage, retention, () => this.expire(Date.now()));
    if (this.parts.audience.size > 0) counters.tally.evicted();
    // What nobody may read is not counted anywhere: a report costs a row.
    this.#reporter = new Reporter(settings.metricsToken === null ? {} : bindings, {
      tally: counters.tally,
      room: charter.room,
      intervalMs: settings.reportIntervalMs,
      connected: () => this.parts.audience.size,
      onTime: () => this.#report(Date.now()),
    });
    presence.noteLost(this.parts, Date.now());
  }

  /** Takes a member's socket in, or refuses it. */
  connect(socket: WebSocket, member: string, now: number): Refusal | null {
    const { audience, members, settings } = this.parts;
    if (members.isKicked(member)) return { code: "kicked" };
    for (const silent of audience.silent(now)) this.#drop(silent, "slow_reader", now);
    if (audience.ofMember(member) === null && audience.size >= settings.members)
      return { code: "room_full", limit: settings.members };
    const connection = audience.accept(socket, member);
    connection.setDeadline(HELLO_TIMEOUT_MS, () => this.#drop(connection, "bad_input", Date.now()));
    return null;
  }

  /** Does what a frame asks, within its sender's limits; binary ones ask nothing. */
  hear(connection: Connection, message: string | ArrayBuffer, now: number): void {
    if (!connection.intake.take(now)) return this.#drop(connection, "rate_limited", now);
    if (typeof message !== "string") return this.#misheard(connection, { code: "bad_input" }, now);
    let frame: ClientFrame;
    try {
      frame = decodeClientFrame(message, this.parts.settings.textBytes);
    } catch (error) {
      return this.#misheard(connection, refusalOf(error), now);
    }
    if (!connection.ready && frame.type !== "hello") return this.#drop(connection, "bad_input", now);
    if (frame.type === "say") return speech.say(this.parts, connection, frame, now);
    if (frame.type === "ack") return connection.acknowledge(frame.received);
    if (this.#takeControl(connection, frame, now)) this.#carryOut(connection, frame, now);
  }

  /** A socket has ended by itself. */
  ended(connection: Connection, now: number): void {
    presence.noteEnd(this.parts, connection, now);
  }

  /** Forgets what has expired. */
  expire(now: number): void {
    const { history, counters, groups, allowances } = this.parts;
    const lost = counters.lostMessages;
    const due = this.#storage.transactionSync(() => {
      const next = history.expire(now);
      if (counters.lostMessages === lost) return next;
      groups.prune(history.epochs());
      counters.save(allowances.encode(now));
      return next;
    });
    this.#retention.plan(due, now);
  }

  /** The alarm has come. */
  alarmed(now: number): void {
    this.#retention.alarmed();
    this.expire(now);
  }

  /** Closes every socket; what the room keeps in memory only is given up. */
  closeAll(code: "relay_restart" | "storage_failed"): void {
    this.parts.burst.flush();
    this.#retention.stop();
    for (const connection of this.parts.audience.all()) this.parts.audience.close(connection, code);
  }

  #carryOut(connection: Connection, frame: ClientFrame, now: number): void {
    const { parts } = this;
    switch (frame.type) {
      case "hello":
        return this.#greet(connection, frame, now);
      case "signal":
        return speech.signal(parts, connection, frame, now);
      case "commit":
        return this.#settle(connection, steps.commit(parts, connection, frame));
      case "sync":
        if (!steps.sync(parts, connection, frame)) this.#drop(connection, "slow_reader", now);
        return;
      case "invite":
        return ownership.mint(parts, connection, frame, now);
      case "owner":
        return this.#settle(connection, ownership.nameOwner(parts, connection, frame));
      case "burn":
        return this.#settle(connection, this.#burn(connection, frame));
      case "leave":
        parts.audience.remove(connection);
        connection.finish();
        return presence.noteLeaving(parts, connection.member, now);
    }
  }

  #greet(connection: Connection, frame: ClientFrame & { type: "hello" }, now: number): void {
    if (connection.ready) return this.#drop(connection, "bad_input", now);
    if (frame.version !== WIRE_VERSION) {
      connection.answer(encodeRefusal({ code: "version_unsupported", limit: WIRE_VERSION }));
      return this.#drop(connection, "version_unsupported", now);
    }
    this.expire(now);
    presence.greet(this.parts, connection, frame, now);
  }

  async #burn(connection: Connection, frame: ClientFrame & { type: "burn" }): Promise<void> {
    if (!(await ownership.burn(this.parts, connection, frame))) return;
    this.#reporter.stop(Date.now());
    this.#retention.stop();
    log("room_burned", { room: this.parts.charter.room });
    this.#ends.onBurned();
  }

  #settle(connection: Connection, work: Promise<void>): void {
    work.catch((error: unknown) => {
      log("request_failed", { room: this.parts.charter.room, error: nameOf(error) });
      this.#drop(connection, "internal", Date.now());
    });
  }

  #takeControl(connection: Connection, frame: ClientFrame, now: number): boolean {
    const { allowances } = this.parts;
    if (allowances.take(connection.member, "control", now)) return true;
    if (!connection.ready) {
      this.#drop(connection, "rate_limited", now);
      return false;
    }
    const refusal = allowances.refusal(connection.member, "control", now);
    connection.refuse(refusal, "ref" in frame ? frame.ref : undefined);
    return false;
  }

  #misheard(connection: Connection, refusal: Refusal, now: number): void {
    if (!connection.ready) this.#drop(connection, "bad_input", now);
    else connection.refuse(refusal);
  }

  #drop(
    connection: Connection,
    code: "bad_input" | "rate_limited" | "slow_reader" | "version_unsupported" | "internal",
    now: number,
  ): void {
    if (this.parts.audience.of(connection.socket) !== connection) return;
    this.parts.audience.close(connection, code);
    presence.noteEnd(this.parts, connection, now);
  }

  /** What was reported must not be reported again after an eviction: so it is written first. */
  #report(now: number): void {
    const { counters, allowances, burst } = this.parts;
    burst.flush();
    const report = this.#reporter.due(now);
    if (report !== null) counters.save(allowances.encode(now));
    this.#reporter.send(report, now);
  }

  #commit(events: readonly Stamped[], writes: readonly (() => void)[]): void {
    const { history, counters, allowances, audience } = this.parts;
    const now = Date.now();
    const messages = events.filter(({ event }) => event.kind === "message");
    const frame = presence.encodeEvents(events.map(({ text }) => text));
    counters.tally.ordered(messages.length, frame.length);
    const report = this.#reporter.due(now);
    try {
      this.#storage.transactionSync(() => {
        if (messages.length > 0) history.keep(messages, now);
        for (const write of writes) write();
        counters.save(allowances.encode(now));
      });
      this.#ends.onWriting(frame.length);
    } catch (error) {
      log("write_failed", { room: this.parts.charter.room, error: nameOf(error) });
      this.closeAll("storage_failed");
      this.#reporter.stop(now);
      this.#ends.onBroken();
      return;
    }
    this.#reporter.send(report, now);
    const slow = audience.broadcast(frame);
    for (const connection of slow) presence.noteEnd(this.parts, connection, now);
    this.#retention.plan(history.due(), now);
  }
}

/** How long a file can be had: in a `disk` room no longer than what is said. */
function fileTtlMs({ fileTtlMs: set }: Settings, { retention, ttlMs }: Policy): number {
  return retention === "disk" ? Math.min(set ?? DISK_FILE_TTL_MS, ttlMs) : (set ?? MEMORY_FILE_TTL_MS);
}
