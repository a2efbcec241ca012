// Owns who is connected: one connection a member. Must not know what is said to them.
import type { RelayErrorCode } from "../protocol/errors.ts";
import { SILENCE_TIMEOUT_MS } from "../protocol/limits.ts";
import { Connection } from "./connection.ts";
import type { RateWindow } from "./rate-window.ts";
import type { Tally } from "./tally.ts";

/** Connections of a room, by socket and by member. */
export class Audience {
  readonly #state: DurableObjectState;
  readonly #newIntake: () => RateWindow;
  readonly #tally: Tally;
  readonly #bySocket = new Map<WebSocket, Connection>();
  readonly #byMember = new Map<string, Connection>();
  /** Those who get live frames, in an array because every burst walks it. */
  #ready: Connection[] = [];

  /** Finds the connections that outlived hibernation; `newIntake` makes the window that bounds the frames of one connection, `tally` counts refusals. */
  constructor(state: DurableObjectState, newIntake: () => RateWindow, tally: Tally) {
    this.#state = state;
    this.#tally = tally;
    this.#newIntake = newIntake;
    for (const socket of state.getWebSockets()) {
      const connection = Connection.restore(socket, newIntake(), tally);
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
    const connection = Connection.accept(socket, member, this.#newIntake(), this.#tally);
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
    connection.close(code);
  }

  /** Takes a connection out that ended, or is about to. */
  remove(connection: Connection): void {
    this.#bySocket.delete(connection.socket);
    if (this.#byMember.get(connection.member) === connection) this.#byMember.delete(connection.member);
    this.#ready = this.#ready.filter((one) => one !== connection);
  }

  /** Everybody's connection. */
  all(): readonly Connection[] {
    return [...this.#bySocket.values()];
  }

  /** Connections whose last heartbeat is so old at `now` that nobody can be there any more. */
  silent(now: number): readonly Connection[] {
    return this.#ready.filter(({ socket }) => {
      const heard = this.#state.getWebSocketAutoResponseTimestamp(socket);
      return heard !== null && now - heard.getTime() > 2 * SILENCE_TIMEOUT_MS;
    });
  }

  #add(connection: Connection): void {
    this.#bySocket.set(connection.socket, connection);
    this.#byMember.set(connection.member, connection);
    if (connection.ready) this.#ready.push(connection);
  }
}
