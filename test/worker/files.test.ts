// Shows what the relay keeps of a file: chunks in order, while they are still being sent and after, until its time is over.
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { FILE_CHUNK_BYTES, FILE_CHUNKS_AHEAD, MEMORY_FILE_TTL_MS } from "../../protocol/limits.ts";
import type { FileStatus } from "../../protocol/requests-files.ts";
import {
  announceAgain,
  announced,
  finish,
  full,
  get,
  put,
  refusalOf,
  request,
  sent,
  stored,
  tablesOf,
} from "./file-sender.ts";
import { codeOf, join, makeRoom, newId } from "./guest.ts";

describe("a file", () => {
  it("comes back chunk by chunk, to others too, and ends with 204", async () => {
    const room = await makeRoom();
    const sender = await sent(room);
    const reader = { ...sender, token: (await join(room)).token, capability: "" };
    expect(new Uint8Array(await (await get(reader, 0)).arrayBuffer())).toEqual(full(1));
    const last = await get(reader, 1);
    expect([await last.text(), last.headers.get("content-type")]).toEqual(["end", "application/octet-stream"]);
    expect((await get(reader, 2)).status).toBe(204);
    expect((await get(reader, 3)).status).toBe(204);
    const status = await (await request(reader, "GET")).json<FileStatus>();
    expect(status).toMatchObject({ file: sender.file, chunks: 2, bytes: FILE_CHUNK_BYTES + 3, done: true });
  });

  it("can be read while it is still being sent: who asks for a chunk gets it as soon as it is there", async () => {
    const sender = await announced(await makeRoom());
    const [first, second, end] = [get(sender, 0), get(sender, 1), get(sender, 2)];
    await put(sender, 0, full(7));
    expect((await (await first).arrayBuffer()).byteLength).toBe(FILE_CHUNK_BYTES);
    await put(sender, 1, "rest");
    expect(await (await second).text()).toBe("rest");
    await finish(sender, 2);
    expect((await end).status).toBe(204);
  });

  it("is named as incomplete to who has waited long enough", async () => {
    const sender = await announced(await makeRoom());
    expect(await refusalOf(await get(sender, 0))).toEqual([
      425,
      { type: "error", code: "file_incomplete", retryAfterMs: 0 },
    ]);
  });

  it("may be sent again in part: the same chunk changes nothing, another one in its place is refused", async () => {
    const sender = await announced(await makeRoom());
    expect((await put(sender, 0, full(1))).status).toBe(200);
    expect(await (await put(sender, 0, full(1))).json()).toMatchObject({ chunks: 1, done: false });
    expect(await codeOf(await put(sender, 0, full(2)))).toBe("bad_input");
    expect(await codeOf(await put(sender, 0, "short"))).toBe("bad_input");
    const again = await announceAgain(sender);
    expect([again.status, (await again.json<FileStatus>()).chunks]).toEqual([201, 1]);
  });

  it("takes chunks in any order as far ahead as is allowed, and no further", async () => {
    const sender = await announced(await makeRoom(), { bytes: 20 * FILE_CHUNK_BYTES });
    expect(await codeOf(await put(sender, FILE_CHUNKS_AHEAD, full(1)))).toBe("bad_input");
    expect(await (await put(sender, FILE_CHUNKS_AHEAD - 1, full(1))).json()).toMatchObject({ chunks: 0 });
    expect(await (await put(sender, 0, full(1))).json()).toMatchObject({ chunks: 1 });
    expect((await put(sender, FILE_CHUNKS_AHEAD, full(1))).status).toBe(200);
  });

  it("takes a chunk of the full length and none that is longer, empty, or beyond what was announced", async () => {
    const sender = await announced(await makeRoom(), { bytes: FILE_CHUNK_BYTES + 10 });
    expect(await codeOf(await put(sender, 0, new Uint8Array(FILE_CHUNK_BYTES + 1)))).toBe("too_large");
    expect(await codeOf(await put(sender, 0, ""))).toBe("bad_input");
    expect((await put(sender, 0, full(1))).status).toBe(200);
    expect(await refusalOf(await put(sender, 1, "x".repeat(11)))).toEqual([
      413,
      { type: "error", code: "too_large", limit: FILE_CHUNK_BYTES + 10 },
    ]);
    expect((await put(sender, 1, "x".repeat(10))).status).toBe(200);
    for (const n of ["-1", "01", "1.5", "x", "99999999"])
      expect(await codeOf(await put(sender, n, "x"))).toBe("bad_input");
  });

  it("is finished only when all of it is there, each chunk full but the last, and takes nothing more then", async () => {
    const sender = await announced(await makeRoom());
    expect(await codeOf(await finish(sender, 1))).toBe("file_incomplete");
    await put(sender, 1, "end");
    expect(await codeOf(await finish(sender, 2))).toBe("file_incomplete");
    await put(sender, 0, full(1));
    expect(await codeOf(await finish(sender, 1))).toBe("file_incomplete");
    expect((await finish(sender, 2)).status).toBe(200);
    expect((await finish(sender, 2)).status).toBe(200);
    expect(await codeOf(await finish(sender, 3))).toBe("bad_input");
    expect(await codeOf(await put(sender, 2, "more"))).toBe("bad_input");
    const short = await announced(await makeRoom());
    await put(short, 0, "short");
    await put(short, 1, "end");
    expect(await codeOf(await finish(short, 2))).toBe("bad_input");
  });
});

describe("a file is gone", () => {
  it("when its sender takes it back, for those who wait for it too", async () => {
    const sender = await announced(await makeRoom());
    await put(sender, 0, full(1));
    const waiting = get(sender, 1);
    expect((await request(sender, "DELETE")).status).toBe(204);
    expect(await codeOf(await waiting)).toBe("no_file");
    for (const answer of [await get(sender, 0), await put(sender, 1, "x"), await announceAgain(sender)])
      expect(await codeOf(answer)).toBe("no_file");
    expect(await tablesOf(sender)).toEqual([]);
  });

  it("when its time is over, by its own alarm", async () => {
    const sender = await sent(await makeRoom());
    const { expiresAt } = await (await request(sender, "GET")).json<FileStatus>();
    expect(expiresAt).toBeGreaterThan(Date.now() + MEMORY_FILE_TTL_MS - 60_000);
    expect(expiresAt).toBeLessThanOrEqual(Date.now() + MEMORY_FILE_TTL_MS);
    await runInDurableObject(stored(sender), async (_, { storage }) => {
      expect(await storage.getAlarm()).toBe(expiresAt);
    });
    expect(await runDurableObjectAlarm(stored(sender))).toBe(true);
    expect(await tablesOf(sender)).toEqual([]);
    expect(await codeOf(await get(sender, 0))).toBe("no_file");
  });

  it("in a disk room no later than what was said at the same time", async () => {
    const room = await makeRoom({ policy: { history: "shared", retention: "disk", ttlMs: 60_000 } });
    const { expiresAt } = await (await request(await sent(room), "GET")).json<FileStatus>();
    expect(expiresAt).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it("with the room, when that is burned", async () => {
    const room = await makeRoom();
    const sender = await sent(room);
    const owner = await join(room);
    owner.send({ type: "burn", ref: newId(), capability: room.capability, statement: "YQ" });
    await owner.closed;
    expect(await codeOf(await get(sender, 0))).toBe("room_burned");
    await expect.poll(() => tablesOf(sender)).toEqual([]);
  });
});
