// Shows what becomes of a room whose write failed: whoever comes is told so, until as much can be written again.
import { describe, expect, it, vi } from "vitest";
import app from "../../worker/index.ts";
import { explained, failedWrite, noteWrite } from "../../worker/unfinished.ts";
import { bindings, codeOf, join, makeRoom, newId, ORIGIN, roomRequest } from "./guest.ts";

const [EARLIER, LATER] = [Symbol(), Symbol()];
const NEVER = new Promise<void>(() => {});

describe("a write", () => {
  it("counts as failed for the next object of its room until it is durable", async () => {
    const room = newId();
    let settle = () => {};
    const durable = new Promise<void>((resolve) => {
      settle = resolve;
    });
    noteWrite(room, EARLIER, 7, durable);
    expect([failedWrite(room, EARLIER), failedWrite(room, LATER)]).toEqual([null, 7]);
    settle();
    await durable;
    expect(failedWrite(room, LATER)).toBeNull();
  });

  it("is not forgotten for the one before it", async () => {
    const room = newId();
    const durable = Promise.resolve();
    noteWrite(room, EARLIER, 7, durable);
    noteWrite(room, EARLIER, 8, NEVER);
    await durable;
    expect(failedWrite(room, LATER)).toBe(8);
  });
});

describe("a room that ended in the middle of a write", () => {
  const ended = (message: string) => Promise.reject(new Error(message));

  it("is storage_failed, by what was being written and by what workerd says of it", async () => {
    const room = newId();
    await expect(explained(room, ended("x"))).rejects.toThrow("x");
    noteWrite(room, EARLIER, 7, NEVER);
    await expect(explained(room, ended("x"))).rejects.toMatchObject({ code: "storage_failed" });
    for (const said of ["database or disk is full: SQLITE_FULL", "disk I/O error: SQLITE_IOERR"])
      await expect(explained(newId(), ended(said))).rejects.toMatchObject({ code: "storage_failed" });
  });

  it("is answered with 507", async () => {
    const { request } = await roomRequest();
    const full = { create: () => ended("database or disk is full: SQLITE_FULL") };
    const broken = { ...bindings, ROOMS: { getByName: () => full } };
    const asked = new Request(`${ORIGIN}/api/rooms`, { method: "POST", body: JSON.stringify(request) });
    const response = await app.fetch(asked, broken);
    expect([response.status, await codeOf(response)]).toEqual([507, "storage_failed"]);
  });

  it("lets members in once as much can be written, and forgets that it could not", async () => {
    const room = await makeRoom();
    noteWrite(room.id, EARLIER, 10_000, NEVER);
    const alice = await join(room);
    const [id = ""] = alice.say("YQ");
    await alice.message(id);
    await vi.waitFor(() => expect(failedWrite(room.id, LATER)).toBeNull());
  });
});
