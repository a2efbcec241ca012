// Owns a proxy in front of a relay that keeps every byte that a client sent to it, unmasked, and passes it on unchanged.
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

/** What a relay was told, and a way to it. */
export class RecordingProxy {
  readonly #seen: Buffer[] = [];
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #target: URL;

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((incoming, response) => void this.#pass(incoming, response));
    this.#server.on("upgrade", (incoming, socket, head) => {
      this.#recordHead(incoming);
      this.#sockets.handleUpgrade(incoming, socket, head, (client) => this.#join(client, incoming));
    });
  }

  /** Starts in front of `target` on a port of its own. */
  static async start(target: string): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  }

  /** Everything that clients have sent. */
  get seen(): Buffer {
    return Buffer.concat(this.#seen);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #recordHead(incoming: IncomingMessage): void {
    this.#seen.push(Buffer.from(`${incoming.method} ${incoming.url}\n${incoming.rawHeaders.join("\n")}\n`));
  }

  async #pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#recordHead(incoming);
    const { hostname, port } = this.#target;
    const onward = request(
      { hostname, port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.on("data", (chunk: Buffer) => this.#seen.push(chunk));
    incoming.pipe(onward);
  }

  #join(client: WebSocket, incoming: IncomingMessage): void {
    const { authorization } = incoming.headers;
    const relay = new WebSocket(`ws://${this.#target.host}${incoming.url}`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    const early: string[] = [];
    client.on("message", (data: Buffer) => {
      this.#seen.push(data);
      if (relay.readyState === WebSocket.OPEN) relay.send(data.toString());
      else early.push(data.toString());
    });
    relay.on("open", () => {
      for (const text of early.splice(0)) relay.send(text);
    });
    relay.on("message", (data: Buffer) => client.send(data.toString()));
    client.on("close", () => relay.close());
    relay.on("close", (code) => client.close(code === 1005 || code === 1006 ? 1000 : code));
    for (const socket of [client, relay]) socket.on("error", () => {});
  }
}
