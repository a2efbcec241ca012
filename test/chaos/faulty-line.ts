// Owns a network between members and a relay that loses, cuts and delays bytes. Must not know what the bytes mean.
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** One connection through the line. */
interface Pair {
  readonly member: Socket;
  readonly relay: Socket;
  /** True once bytes of it were lost: nothing passes any more, and nothing closes. */
  lost: boolean;
}

/** A port of this machine that leads to a relay, for better or worse. */
export class FaultyLine {
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  /** Bytes until every connection is cut, or null. */
  #left: number | null = null;
  #vanishing = false;
  #delay: () => number = () => 0;

  private constructor(port: number) {
    this.#server = createServer((member) => this.#join(member, port));
  }

  /** Starts in front of a port of this machine. */
  static async start(port: number): Promise<FaultyLine> {
    const line = new FaultyLine(port);
    await new Promise<void>((resolve) => line.#server.listen(0, "127.0.0.1", resolve));
    return line;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  }

  /** Cuts every connection once so many further bytes have passed, wherever in a frame that is. */
  cutAfter(bytes: number): void {
    this.#left = bytes;
    if (bytes === 0) this.#cut();
  }

  /** From here on bytes vanish and nothing closes: connections of now are dead for good, and new ones are not answered. */
  vanish(): void {
    this.#vanishing = true;
    for (const pair of this.#pairs) pair.lost = true;
  }

  /** Delays whatever passes by what `delay` says each time, in milliseconds, in order. */
  slow(delay: () => number): void {
    this.#delay = delay;
  }

  /** New connections are well again. */
  heal(): void {
    this.#left = null;
    this.#vanishing = false;
    this.#delay = () => 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(member: Socket, port: number): void {
    const pair: Pair = { member, relay: connect(port, "127.0.0.1"), lost: this.#vanishing };
    this.#pairs.add(pair);
    this.#pass(pair, member, pair.relay);
    this.#pass(pair, pair.relay, member);
  }

  #pass(pair: Pair, from: Socket, to: Socket): void {
    let passed: Promise<void> | null = null;
    // Whatever waits goes first, also once the line is quick again: bytes never overtake each other.
    const later = (run: () => void) => {
      const delay = this.#delay();
      if (delay === 0 && passed === null) return run();
      const due = performance.now() + delay;
      const mine = (passed ?? Promise.resolve())
        .then(() => sleep(Math.max(0, due - performance.now())))
        .then(() => {
          run();
          if (passed === mine) passed = null;
        });
      passed = mine;
    };
    from.setNoDelay(true);
    from.on("error", () => {});
    from.on("data", (bytes: Buffer) => later(() => this.#forward(pair, bytes, to)));
    from.on("close", () => later(() => this.#close(pair, to)));
  }

  #forward(pair: Pair, bytes: Buffer, to: Socket): void {
    if (pair.lost || to.destroyed) return;
    if (this.#left === null || bytes.length < this.#left) {
      if (this.#left !== null) this.#left -= bytes.length;
      to.write(bytes);
      return;
    }
    to.write(bytes.subarray(0, this.#left));
    this.#left = null;
    this.#cut();
  }

  #close(pair: Pair, to: Socket): void {
    if (pair.lost) return;
    this.#pairs.delete(pair);
    to.end();
  }

  #cut(): void {
    for (const { member, relay } of this.#pairs) {
      member.destroy();
      relay.destroy();
    }
    this.#pairs.clear();
  }
}
