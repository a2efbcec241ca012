// Shows what Node lends: sockets that carry the token in a header, and that say why they were refused.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { nodePlatform } from "../../cli/platform-node.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `ws://127.0.0.1:${port}/socket`;
}

interface Life {
  readonly opened: boolean;
  readonly texts: readonly string[];
  readonly code: number;
  readonly reason: string;
}

function live(url: string, onText: (send: (text: string) => void, text: string) => void = () => {}): Promise<Life> {
  return new Promise((resolve) => {
    const life = { opened: false, texts: [] as string[] };
    const socket = nodePlatform.connect(url, "TOKEN", {
      onOpen() {
        life.opened = true;
        socket.send("hello");
      },
      onText(text) {
        life.texts.push(text);
        onText((answer) => socket.send(answer), text);
      },
      onClose: (code, reason) => resolve({ ...life, code, reason }),
    });
  });
}

describe("a socket", () => {
  it("carries the token in a header and nothing of it in the address, and tells why it was closed", async () => {
    const server = createServer();
    const requests: IncomingMessage[] = [];
    new WebSocketServer({ server }).on("connection", (socket, request) => {
      requests.push(request);
      socket.on("message", (data) => {
        socket.send(`heard ${data}`);
        socket.close(4003, "kicked");
      });
    });
    expect(await live(await listen(server))).toEqual({
      opened: true,
      texts: ["heard hello"],
      code: 4003,
      reason: "kicked",
    });
    expect(requests[0]?.headers.authorization).toBe("Bearer TOKEN");
    expect(requests[0]?.url).toBe("/socket");
  });

  it("that the relay refuses ends with the close code of its answer", async () => {
    const server = createServer();
    server.on("upgrade", (_request, socket) => {
      const body = JSON.stringify({ type: "error", code: "room_full" });
      socket.end(
        `HTTP/1.1 403 Forbidden\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    expect(await live(await listen(server))).toMatchObject({ opened: false, code: CLOSE_CODE.room_full });
  });

  it("that finds no relay ends with 1006, once, and names what the system said", async () => {
    const server = createServer((_request, response) => response.writeHead(404).end("no such page"));
    const url = await listen(server);
    expect(await live(url)).toMatchObject({ opened: false, code: 1006 });
    for (const each of servers.splice(0)) await new Promise((resolve) => each.close(resolve));
    expect(await live(url)).toEqual({ opened: false, texts: [], code: 1006, reason: "ECONNREFUSED" });
  });
});
