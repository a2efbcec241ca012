// Owns a room that exists: its parts put together, and the way from a frame to what it asks for. Must not know HTTP.
import type { ClientFrame } from "../protocol/client-frames.ts";
import { decodeClientFrame } from "../protocol/codec.ts";
import { MAX_HELLO_CHARACTERS, SILENCE_TIMEOUT_MS, WIRE_VERSION } from "../protocol/limits.ts";
import type { Charter } from "./charter.ts";
import { composeRoom } from "./composition.ts";
import type { Connection } from "./connection.ts";
import type { Stamped } from "./history.ts";
import { log, nameOf } from "./log.ts";
import * as ownership from "./ownership.ts";
import * as presence from "./presence.ts";
import { encodeRefusal, type Refusal, refusalOf } from "./refusal.ts";
import type { RegistryBinding } from "./registry-address.ts";
import { Reporter } from "./reporter.ts";
import { Retention } from "./retention.ts";
import type { RoomParts } from "./room-parts.ts";
import type { Settings } from "./settings.ts";
import * as speech from "./speech.ts";
import * as steps from "./steps.ts";
import { Turns } from "./turns.ts";

/** A connection that says no `hello` for this long is closed, in milliseconds. */
const HELLO_TIMEOUT_MS = 10_000;

/** What an open room tells the object around it, and asks of it: to forget it and read it anew, or to delete it. */
export interface RoomEnds {
  /** So many characters are being written. */
  onWriting(characters: number): void;
  onBroken(): void;
  onBurned(): void;
  /** The sockets of a room, of this one or another, hold more than they may. */
  onExcess(room: string): void;
}

/** A room that exists and was not burned. */
export class OpenRoom {
  readonly parts: RoomParts;
  readonly #storage: DurableObjectStorage;
  readonly #retention: Retention;
  readonly #ends: RoomEnds;
  readonly #reporter: Reporter;
  readonly #turns: Turns<Connection>;
  #lookedAt = 0;

  constructor(
    state: DurableObjectState,
    charter: Charter,
    { settings, bindings }: { settings: Settings; bindings: RegistryBinding },
    ends: RoomEnds,
  ) {
    const { storage } = state;
    this.#storage = storage;
    this.#ends = ends;
    this.parts = composeRoom(state, charter, settings, {
      onExcess: ends.onExcess,
      commit: (events, writes) => this.#commit(events, writes),
    });
    const { counters } = this.parts;
    this.#retention = new Retention(storage, charter.policy.retention, () => this.expire(Date.now()));
    if (this.parts.audience.size > 0) counters.tally.evicted();
    // What nobody may read is not counted anywhere: a report costs a row.
    this.#reporter = new Reporter(settings.metricsToken === null ? {} : bindings, {
      tally: counters.tally,
      room: charter.room,
      intervalMs: settings.reportIntervalMs,
      connected: () => this.parts.audience.size,
      onTime: () => this.#report(Date.now()),
    });
    this.#turns = new Turns(
      this.parts.audience,
      (lost) => this.#noteEnds(lost, Date.now()),
      () => ends.onExcess(charter.room),
    );
    presence.noteLost(this.parts, Date.now());
    this.#retention.watch(this.parts.audience.nextSilence());
  }

  /** Takes a member's socket in, or refuses it. */
  connect(socket: WebSocket, member: string, now: number): Refusal | null {
    const { audience, members, settings } = this.parts;
    if (members.isKicked(member)) return { code: "kicked" };
    this.#dropSilent(now);
    if (audience.ofMember(member) === null && audience.size >= settings.members)
      return { code: "room_full", limit: settings.members };
    const connection = audience.accept(socket, member);
    connection.setDeadline(HELLO_TIMEOUT_MS, () => this.#drop(connection, "bad_input", Date.now()));
    this.#retention.watch(audience.nextSilence());
    return null;
  }

  /** Does what a frame asks, within its sender's limits; binary ones ask nothing. */
  hear(connection: Connection, message: string | ArrayBuffer, now: number): void {
    connection.heardAt = now;
    if (now - this.#lookedAt >= SILENCE_TIMEOUT_MS) this.#dropSilent(now);
    if (!connection.admits(message, now)) return this.#drop(connection, "rate_limited", now);
    if (typeof message !== "string") return this.#misheard(connection, { code: "bad_input" }, now);
    if (!connection.ready && message.length > MAX_HELLO_CHARACTERS) return this.#drop(connection, "bad_input", now);
    let frame: ClientFrame;
    try {
      frame = decodeClientFrame(message, this.parts.settings.textBytes);
    } catch (error) {
      return this.#misheard(connection, refusalOf(error), now);
    }
    if (!connection.ready && frame.type !== "hello") return this.#drop(connection, "bad_input", now);
    if (frame.type === "say") return speech.say(this.parts, connection, frame, now);
    if (frame.type === "ack") return this.#acknowledge(connection, frame.received, now);
    if (this.#takeControl(connection, frame, now)) this.#carryOut(connection, frame, now);
  }

  /** A socket has ended, by itself or after it was closed. */
  ended(socket: WebSocket, now: number): void {
    const connection = this.parts.audience.end(socket);
    if (connection !== null) presence.noteEnd(this.parts, connection, now);
    this.#turns.pass();
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
    this.#dropSilent(now);
    this.#retention.watch(this.parts.audience.nextSilence());
    this.expire(now);
    this.#retention.settle();
  }

  /** Closes every socket; what the room keeps in memory only is given up. */
  closeAll(code: "relay_restart" | "storage_failed"): void {
    this.parts.burst.flush();
    this.#retention.stop();
    this.#turns.stop();
    for (const connection of this.parts.audience.all()) this.parts.audience.close(connection, code);
  }

  /** Closes every socket, as this object is to end. */
  end(now: number): void {
    this.closeAll("relay_restart");
    this.#reporter.stop(now);
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
        return this.#turns.pass();
      case "invite":
        return ownership.mint(parts, connection, frame, now);
      case "owner":
        return this.#settle(connection, ownership.nameOwner(parts, connection, frame));
      case "burn":
        return this.#settle(connection, this.#burn(connection, frame));
      case "leave":
        parts.audience.finish(connection);
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
    if (!presence.greet(this.parts, connection, frame, now)) this.#drop(connection, "slow_reader", now);
  }

  #acknowledge(connection: Connection, received: number, now: number): void {
    if (!connection.acknowledge(received, now)) return this.#drop(connection, "bad_input", now);
    if (!connection.drain()) return this.#drop(connection, "slow_reader", now);
    this.#turns.pass();
  }

  /** Those whose line or program has gone without a word; looked for when somebody comes, now and then when somebody speaks, and once after each arrival. */
  #dropSilent(now: number): void {
    this.#lookedAt = now;
    for (const silent of this.parts.audience.silent(now)) this.#drop(silent, "slow_reader", now);
  }

  #noteEnds(connections: readonly Connection[], now: number): void {
    for (const connection of connections) presence.noteEnd(this.parts, connection, now);
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
    this.#noteEnds(audience.broadcast(frame), now);
    this.#retention.plan(history.due(), now);
  }
}
