// Owns a room full of sockets that always have messages under way. Must not spend its time on reading them: it shares the machine.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import { ACKNOWLEDGE_EVERY_BYTES, WIRE_VERSION } from "../protocol/limits.ts";

/** Messages that each member has under way. */
const DEPTH = 4;
const WARM_UP_MS = 500;
const MEASURED_MS = 2_000;
/** A text of 256 B as it is sealed. */
const PAYLOAD = randomBytes(1_500).toString("base64url");
const PAYLOAD_FIELD = Buffer.from('"payload"');

/** Where a member connects; without a token it says no hello. */
export interface Seat {
  readonly url: string;
  readonly token: string | null;
}

/** All sockets of one room. */
export class Crowd {
  readonly #sockets: readonly WebSocket[];
  #deliveries = 0;
  #talking = true;

  private constructor(sockets: readonly WebSocket[]) {
    this.#sockets = sockets;
  }

  /** Connects everybody and waits until all are there. */
  static async gather(seats: readonly Seat[]): Promise<Crowd> {
    const sockets = await Promise.all(seats.map(takeSeat));
    const crowd = new Crowd(sockets.map(({ socket }) => socket));
    for (const [index, taken] of sockets.entries()) crowd.#listen(taken, index, seats[index]?.token !== null);
    return crowd;
  }

  /** Has everybody talk, and counts what arrives once it flows. */
  async deliveriesPerSecond(): Promise<number> {
    for (const [index, socket] of this.#sockets.entries()) {
      for (let nth = 0; nth < DEPTH; nth++) socket.send(messageOf(index));
    }
    await pause(WARM_UP_MS);
    const [before, start] = [this.#deliveries, performance.now()];
    await pause(MEASURED_MS);
    return ((this.#deliveries - before) * 1_000) / (performance.now() - start);
  }

  async leave(): Promise<void> {
    this.#talking = false;
    const closed = this.#sockets.map((socket) => once(socket, "close"));
    for (const socket of this.#sockets) socket.terminate();
    await Promise.all(closed);
  }

  /** Counts what comes, says something whenever something of one's own has come back, and acknowledges where that is asked for. */
  #listen(taken: TakenSeat, index: number, acknowledges: boolean): void {
    const { socket } = taken;
    const own = Buffer.from(`"id":"${idOf(index)}"`);
    let acknowledged = 0;
    socket.on("message", (data: Buffer) => {
      const { received } = taken;
      if (acknowledges && received - acknowledged >= ACKNOWLEDGE_EVERY_BYTES) {
        acknowledged = received;
        socket.send(JSON.stringify({ type: "ack", received }));
      }
      this.#deliveries += occurrencesOf(PAYLOAD_FIELD, data);
      if (this.#talking) for (let nth = occurrencesOf(own, data); nth > 0; nth--) socket.send(messageOf(index));
    });
  }
}

/** A socket, and how much it was sent, from its first frame on. */
interface TakenSeat {
  readonly socket: WebSocket;
  received: number;
}

/** Connects, says hello where there is a token, and waits until it is live. */
async function takeSeat({ url, token }: Seat): Promise<TakenSeat> {
  const socket = new WebSocket(url, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
  const taken = { socket, received: 0 };
  socket.on("message", (data: Buffer) => {
    taken.received += data.length;
  });
  await once(socket, "open");
  if (token === null) return taken;
  socket.send(JSON.stringify({ type: "hello", version: WIRE_VERSION, after: null }));
  await new Promise<void>((live) => {
    const listen = (data: Buffer) => {
      if (!data.includes('"live"')) return;
      socket.off("message", listen);
      live();
    };
    socket.on("message", listen);
  });
  return taken;
}

function messageOf(index: number): string {
  return JSON.stringify({ type: "say", items: [{ id: idOf(index), epoch: 1, payload: PAYLOAD }] });
}

function idOf(index: number): string {
  return `member-${String(index).padStart(14, "0")}A`;
}

/** How often `part` stands in `data`; parts are never closer than they are long. */
function occurrencesOf(part: Buffer, data: Buffer): number {
  let count = 0;
  for (let at = data.indexOf(part); at >= 0; at = data.indexOf(part, at + part.length)) count += 1;
  return count;
}
