// Shows that a room which an older relay has stored is taken over as it was, and one of a newer relay is left alone.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import recorded from "../vectors/room-schema-1.json" with { type: "json" };
import { bindings, codeOf, join, makeRoom, requestToken, stubOf } from "./guest.ts";

/** The recorded room's creator has left, and nobody kept their token. */
const NOBODY = { token: "", member: "", expiresAt: 0 };
const tablesOf = (sql: SqlStorage) =>
  sql.exec("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name").toArray();

describe("a room that was stored in version 1", () => {
  const stub = bindings.ROOMS.getByName(recorded.room);
  const room = { id: recorded.room, admission: recorded.admission, preimage: "", capability: "", creator: NOBODY };

  it("still lets people in by its link, has what was said, and goes on", async () => {
    await runInDurableObject(stub, (_, { storage }) => {
      for (const statement of recorded.statements) storage.sql.exec(statement);
    });
    const alice = await join(room, 0);
    const payloads = alice.events().flatMap((event) => (event.kind === "message" ? [event.payload] : []));
    expect(payloads).toEqual(["b25l", "dHdv"]);
    const [id = ""] = alice.say("dGhyZWU");
    expect((await alice.message(id)).seq).toBeGreaterThan(5);
  });

  it("has the same tables then as one that is new", async () => {
    const columnsOf = (tables: Record<string, SqlStorageValue>[]) =>
      tables.map(({ name, sql }) => [
        name,
        [...String(sql).matchAll(/(\w+) (TEXT|INTEGER)/gu)].map(([column]) => column),
      ]);
    const fresh = await runInDurableObject(stubOf(await makeRoom()), (_, { storage }) => tablesOf(storage.sql));
    const migrated = await runInDurableObject(stub, (_, { storage }) => tablesOf(storage.sql));
    expect(columnsOf(migrated)).toEqual(columnsOf(fresh));
  });
});

it("a room that a newer relay has stored is refused, and stays as it is", async () => {
  const room = await makeRoom();
  await runInDurableObject(stubOf(room), (_, { storage }) => {
    storage.sql.exec("UPDATE schema SET version = 1000");
  });
  await evictDurableObject(stubOf(room));
  const answer = await requestToken(room, { admission: room.admission });
  expect([answer.status, await codeOf(answer)]).toEqual([500, "internal"]);
});
