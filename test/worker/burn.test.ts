// Shows that a burned room is gone for good.
import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import {
  codeOf,
  join,
  makeRoom,
  newId,
  openSocket,
  post,
  randomText,
  requestToken,
  roomRequest,
  stubOf,
} from "./guest.ts";

async function burned(retention: "memory" | "disk") {
  const room = await makeRoom({ policy: { history: "shared", retention, ttlMs: 60_000 } });
  const [owner, bob] = [await join(room), await join(room)];
  const [id = ""] = bob.say("c2VjcmV0");
  await bob.message(id);
  owner.send({ type: "burn", ref: newId(), capability: room.capability, statement: "c3RhdGVtZW50" });
  const ends = await Promise.all([owner.closed, bob.closed]);
  return { room, owner, bob, ends };
}

describe.each(["memory", "disk"] as const)("burning a %s room", (retention) => {
  it("tells everybody the owner's statement, then ends every connection", async () => {
    const { bob, owner, ends } = await burned(retention);
    expect(bob.events().at(-1)).toMatchObject({ kind: "burn", statement: "c3RhdGVtZW50", from: owner.member });
    for (const end of ends) expect(end).toEqual({ code: CLOSE_CODE.room_burned, reason: "room_burned" });
    expect(owner.frames.some(({ type }) => type === "done")).toBe(true);
  });

  it("leaves nothing but the fact", async () => {
    const { room } = await burned(retention);
    await runInDurableObject(stubOf(room), async (_, { storage }) => {
      const tables = storage.sql
        .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'")
        .toArray();
      expect(tables.map(({ name }) => name)).toEqual(["charter"]);
      expect(storage.sql.exec("SELECT * FROM charter").toArray()).toEqual([
        { id: 1, room: "", policy: "{}", owners: "[]", burned: 1 },
      ]);
      expect(await storage.getAlarm()).toBeNull();
    });
  });

  it("answers room_burned to whoever comes after", async () => {
    const { room, bob } = await burned(retention);
    const { request } = await roomRequest({ preimage: room.preimage });
    const answers = [
      await requestToken(room, { admission: room.admission }),
      await requestToken(room, { token: bob.token.token }),
      await openSocket(room, { authorization: `Bearer ${bob.token.token}` }),
      await post("/api/rooms", request),
    ];
    for (const answer of answers) expect([answer.status, await codeOf(answer)]).toEqual([410, "room_burned"]);
  });
});

describe("burning", () => {
  it("is refused without an owner's capability", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const ref = newId();
    alice.send({ type: "burn", ref, capability: randomText(32), statement: "YQ" });
    expect(await alice.error()).toMatchObject({ code: "not_owner", ref });
    const [id = ""] = alice.say("YQ");
    await alice.message(id);
  });
});
