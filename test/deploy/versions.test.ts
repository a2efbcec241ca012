// Shows that whoever meets a relay of another version of the wire is told which of the two must be updated.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { formatLink } from "../../crypto/invite.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import { runChat } from "../helpers/chat-process.ts";

/** What relays answer to a version that they do not speak: as recorded, and as one of the version before and after would. */
const ANSWERS = [
  { answer: { type: "error", code: "version_unsupported" }, text: "update the older of the two" },
  { answer: { type: "error", code: "version_unsupported", limit: 0 }, text: "whoever runs the relay must update it" },
  { answer: { type: "error", code: "version_unsupported", limit: 2 }, text: "update this program" },
];

it.each(ANSWERS)("of a relay with another version it is said: $text", async ({ answer, text }) => {
  const server = createServer((_request, response) => {
    response.writeHead(426, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  try {
    const chat = await runChat(["create", "--json", "--server", `http://127.0.0.1:${port}`]);
    expect(chat.code).toBe(3);
    expect(chat.lines).toEqual([{ type: "error", code: "version_unsupported", text: expect.stringContaining(text) }]);
  } finally {
    server.close();
  }
});

it.each([
  { limit: 0, text: "whoever runs the relay must update it" },
  { limit: 2, text: "update this program" },
])("whoever is in a room while its relay becomes another version is told the same: $text", async ({ limit, text }) => {
  const token = { token: "token", member: randomBytes(16).toString("base64url"), expiresAt: Date.now() + 3_600_000 };
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(token));
  });
  new WebSocketServer({ server }).on("connection", (socket) => {
    socket.on("message", () => {
      socket.send(JSON.stringify({ type: "error", code: "version_unsupported", limit }));
      socket.close(CLOSE_CODE.version_unsupported, "version_unsupported");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const invite = { generation: 0, secret: randomBytes(32), admission: randomBytes(16), inviter: randomBytes(16) };
  try {
    const environment = { CHAT_INVITE: formatLink(origin, randomBytes(16).toString("base64url"), invite) };
    const chat = await runChat(["join", "--renderer", "json"], { environment });
    expect(chat.code).toBe(3);
    expect(chat.all("error")).toMatchObject([
      { type: "error", code: "version_unsupported", text: expect.stringContaining(text) },
    ]);
  } finally {
    server.close();
  }
});
