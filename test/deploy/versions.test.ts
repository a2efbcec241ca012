// Shows that whoever meets a relay of another version of the wire is told which of the two must be updated.
import { createServer } from "node:http";
import { expect, it } from "vitest";
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
