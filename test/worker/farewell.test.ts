// Shows that a relay which has begun its farewell lets nobody in who would be cut off without a word. It has an isolate of its own, as it is not taken back.
import { expect, it } from "vitest";
import app from "../../worker/index.ts";
import { bindings, codeOf, join, makeRoom, ORIGIN, openSocket } from "./guest.ts";

const RESTART_SECRET = "a secret between a relay and its own process";

it("whoever was there is told to come back, and whoever does before the end is told so again", async () => {
  const room = await makeRoom();
  const alice = await join(room);
  const request = new Request(`${ORIGIN}/internal/restart`, {
    method: "POST",
    headers: { "x-sotto-restart": RESTART_SECRET },
    cf: { clientIp: "127.0.0.1:4321" },
  } as RequestInit);
  expect((await app.fetch(request, { ...bindings, RESTART_SECRET })).status).toBe(200);
  expect(await alice.closed).toEqual({ code: 1012, reason: "relay_restart" });
  const refused = await openSocket(room, { authorization: `Bearer ${alice.token.token}` });
  expect([refused.status, await codeOf(refused)]).toEqual([503, "relay_restart"]);
});
