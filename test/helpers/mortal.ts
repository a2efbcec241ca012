// Owns a process in a test that can be killed: from then on nothing of it reaches the relay, and nothing reaches it.
import type { Platform, Socket } from "../../client/platform.ts";

/** A platform that ends with its process. */
export class Mortal {
  readonly platform: Platform;
  readonly #sockets = new Set<Socket>();
  #dead = false;

  constructor(living: Platform) {
    const never = () => new Promise<never>(() => {});
    this.platform = {
      ...living,
      fetch: (url, init) => (this.#dead ? never() : living.fetch(url, init)),
      setTimer: (ms, run) => living.setTimer(ms, () => (this.#dead ? undefined : run())),
      connect: (url, token, handlers) => {
        if (this.#dead) return { send: () => {}, close: () => {} };
        const socket = living.connect(url, token, {
          onOpen: () => (this.#dead ? undefined : handlers.onOpen()),
          onText: (text) => (this.#dead ? undefined : handlers.onText(text)),
          onClose: (code, reason) => (this.#dead ? undefined : handlers.onClose(code, reason)),
        });
        this.#sockets.add(socket);
        return { send: (text) => (this.#dead ? undefined : socket.send(text)), close: () => socket.close() };
      },
    };
  }

  /** As kill -9 does: the connection ends, and nothing is said any more. */
  kill(): void {
    this.#dead = true;
    for (const socket of this.#sockets) socket.close();
  }
}
