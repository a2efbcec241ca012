// Owns who is connected: one connection a member. Must not know what is said to them.
import type { RelayErrorCode } from "../protocol/errors.ts";
import { SILENCE_TIMEOUT_MS } from "../protocol/limits.ts";
import { Connection, type Surroundings } from "./connection.ts";

/** What was sent is noted so long after it at the latest, in milliseconds: not for each frame, and before the room sleeps. */
const NOTE_AFTER_MS = 100;

/** Nobody is there any more who was not heard for so long. */
const MAX_SILENCE_MS = 2 * SILENCE_TIMEOUT_MS;

/** Connections of a room, by socket and by member. */
export class Audience {
  readonly #state: DurableObjectState;
  readonly #surroundings: Surroundings;
  readonly #bySocket = new Map<WebSocket, Connection>();
  readonly #byMember = new Map<string, Connection>();
  /** Those who get live frames, in an array because every burst walks it. */
  #ready: Connection[] = [];
  /** Closed by the room, and not ended: what their sockets hold they go on holding. */
  readonly #parting = new Map<WebSocket, Connection>();
  #sent = new Set<Connection>();

  /** Finds the connections that outlived hibernation. */
  constructor(state: DurableObjectState, surroundings: Omit<Surroundings, "onSent">) {
    this.#state = state;
    this.#surroundings = {
      newIntake: () => surroundings.newIntake(),
      tally: surroundings.tally,
      backlog: surroundings.backlog,
      onSent: (connection) => this.#noteSoon(connection),
    };
    for (const socket of state.getWebSockets()) {
      const connection = Connection.restore(socket, this.#surroundings);
      if (connection !== null) this.#add(connection);
    }
  }

  get size(): number {
    return this.#bySocket.size;
  }

  of(socket: WebSocket): Connection | null {
    return this.#bySocket.get(socket) ?? null;
  }

  ofMember(member: string): Connection | null {
    return this.#byMember.get(member) ?? null;
  }

  /** Takes a socket in for `member`; an earlier connection of the same member is closed as replaced. */
  accept(socket: WebSocket, member: string): Connection {
    const earlier = this.#byMember.get(member);
    if (earlier !== undefined) this.close(earlier, "replaced");
    this.#state.acceptWebSocket(socket);
    const connection = Connection.accept(socket, member, this.#surroundings);
    this.#add(connection);
    return connection;
  }

  /** From here on the connection gets live frames. */
  admit(connection: Connection): void {
    connection.becomeReady();
    this.#ready.push(connection);
  }

  /** Sends a live frame to everybody; returns those who cannot keep up, closed. */
  broadcast(text: string): readonly Connection[] {
    let slow: Connection[] | null = null;
    for (const connection of this.#ready) {
      if (!connection.deliver(text)) {
        slow ??= [];
        slow.push(connection);
      }
    }
    for (const connection of slow ?? []) this.close(connection, "slow_reader");
    return slow ?? [];
  }

  /** Takes a connection out and closes it with a code. */
  close(connection: Connection, code: RelayErrorCode): void {
    this.remove(connection);
    this.#parting.set(connection.socket, connection);
    connection.close(code);
  }

  /** Takes a connection out and closes it as its client asked. */
  finish(connection: Connection): void {
    this.remove(connection);
    this.#parting.set(connection.socket, connection);
    connection.finish();
  }

  /** A socket's end has come: its connection, where it was not closed by the room before. */
  end(socket: WebSocket): Connection | null {
    const connection = this.#bySocket.get(socket) ?? null;
    (connection ?? this.#parting.get(socket))?.forget();
    this.#parting.delete(socket);
    return connection;
  }

  /** Takes a connection out that ended, or is about to. */
  remove(connection: Connection): void {
    this.#bySocket.delete(connection.socket);
    if (this.#byMember.get(connection.member) === connection) this.#byMember.delete(connection.member);
    this.#ready = this.#ready.filter((one) => one !== connection);
  }

  /** Sends what has waited for others to read; returns those who cannot go on, closed. */
  drain(): readonly Connection[] {
    const lost = this.all().filter((connection) => !connection.drain());
    for (const connection of lost) this.close(connection, "slow_reader");
    return lost;
  }

  /** Everybody's connection. */
  all(): readonly Connection[] {
    return [...this.#bySocket.values()];
  }

  /** Connections that were last heard so long before `now` that nobody can be there any more. */
  silent(now: number): readonly Connection[] {
    return this.#ready.filter(({ socket, heardAt }) => {
      const pinged = this.#state.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
      return now - Math.max(pinged, heardAt) > MAX_SILENCE_MS;
    });
  }

  /** When the first of those who have never pinged becomes silent (milliseconds since 1970), or null where all have. */
  nextSilence(): number | null {
    const unproven = this.all().filter(({ socket }) => this.#state.getWebSocketAutoResponseTimestamp(socket) === null);
    if (unproven.length === 0) return null;
    return Math.min(...unproven.map(({ heardAt }) => heardAt)) + MAX_SILENCE_MS + 1;
  }

  #noteSoon(connection: Connection): void {
    if (this.#sent.size === 0)
      setTimeout(() => {
        const sent = this.#sent;
        this.#sent = new Set();
        for (const one of sent) one.note();
      }, NOTE_AFTER_MS);
    this.#sent.add(connection);
  }

  #add(connection: Connection): void {
    this.#bySocket.set(connection.socket, connection);
    this.#byMember.set(connection.member, connection);
    if (connection.ready) this.#ready.push(connection);
  }
}
