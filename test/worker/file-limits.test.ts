// Shows who may ask the relay for a file, and how much may be sent.
import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { sealedFileBytes } from "../../protocol/file-sizes.ts";
import { MAX_FILE_BYTES } from "../../protocol/limits.ts";
import { announce, announced, ask, finish, full, get, put, refusalOf, request, sent } from "./file-sender.ts";
import { bindings, codeOf, hashOf, join, makeRoom, newId, randomText } from "./guest.ts";

describe("whoever asks for a file", () => {
  it("needs a good token of its room", async () => {
    const [room, other] = [await makeRoom(), await makeRoom()];
    const sender = await sent(room);
    for (const token of [{ ...room.creator, token: "x" }, other.creator]) {
      expect(await codeOf(await get({ ...sender, token }, 0))).toBe("token_refused");
      expect(await codeOf((await announce(room, { token })).answer)).toBe("token_refused");
    }
    const bare = await ask(`/api/rooms/${room.id}/files/${sender.file}`, {});
    expect(await codeOf(bare)).toBe("token_refused");
  });

  it("finds none of another room, and none that nobody announced", async () => {
    const [room, other] = [await makeRoom(), await makeRoom()];
    const sender = await sent(room);
    const astray = { ...sender, room: other, token: other.creator };
    for (const answer of [
      await get(astray, 0),
      await request(astray, "GET"),
      await put(astray, 0, full(1)),
      await finish(astray, 2),
      await request(astray, "DELETE"),
      await get({ ...sender, file: newId() }, 0),
      await get({ ...sender, file: "x" }, 0),
    ])
      expect([answer.status, await codeOf(answer)]).toEqual([410, "no_file"]);
    expect((await get(sender, 0)).status).toBe(200);
  });

  it("may change it only with the capability of its sender, and then under any token of the room", async () => {
    const room = await makeRoom();
    const sender = await announced(room);
    const { token } = await join(room);
    for (const capability of ["", "x", randomText(32)]) {
      const thief = { ...sender, token, capability };
      for (const answer of [await put(thief, 0, full(1)), await finish(thief, 1), await request(thief, "DELETE")])
        expect(await codeOf(answer)).toBe("not_owner");
    }
    expect((await put({ ...sender, token }, 0, full(1))).status).toBe(200);
  });

  it("gets nothing any more once kicked", async () => {
    const room = await makeRoom();
    const sender = await sent(room);
    const guest = await join(room);
    const owner = await join(room);
    owner.send({
      ...({ type: "commit", ref: newId(), generation: 0, epoch: 0, base: 1, commit: "YQ", groupInfo: "YQ" } as const),
      removes: [guest.member],
      kick: { capability: room.capability, member: guest.member, admission: await hashOf(newId()), keys: [] },
    });
    await guest.closed;
    const kicked = { ...sender, token: guest.token };
    for (const answer of [await get(kicked, 0), await put(kicked, 0, full(1))])
      expect([answer.status, await codeOf(answer)]).toEqual([403, "kicked"]);
    expect(await codeOf((await announce(room, { token: guest.token })).answer)).toBe("kicked");
  });
});

describe("how much may be sent", () => {
  it("goes by the longest file", async () => {
    const room = await makeRoom();
    const most = sealedFileBytes(MAX_FILE_BYTES);
    const { answer } = await announce(room, { bytes: most + 1 });
    expect(await refusalOf(answer)).toEqual([413, { type: "error", code: "too_large", limit: MAX_FILE_BYTES }]);
    expect((await announce(room, { bytes: most })).answer.status).toBe(201);
  });

  it("goes by what a member has sent within an hour, also of files that are gone", async () => {
    const room = await makeRoom();
    const bytes = sealedFileBytes(MAX_FILE_BYTES);
    const fits = Math.floor(2 ** 30 / bytes);
    for (let n = 0; n < fits; n++) {
      const sender = await announced(room, { bytes });
      if (n > 0) continue;
      await put(sender, 0, full(1));
    }
    const refused = (await announce(room, { bytes })).answer;
    const [status, refusal] = await refusalOf(refused);
    expect([status, refusal.code, refusal.limit]).toEqual([429, "rate_limited", 2 ** 30]);
    expect(refusal.retryAfterMs).toBeGreaterThan(3_500_000);
    expect(refusal.retryAfterMs).toBeLessThanOrEqual(3_600_000);
    expect((await announce(room, { bytes, token: (await join(room)).token })).answer.status).toBe(201);
  });

  it("is counted as it was once all is there, or taken back", async () => {
    const room = await makeRoom();
    const bytes = sealedFileBytes(MAX_FILE_BYTES);
    for (let n = 0; n < 12; n++) {
      const sender = await announced(room, { bytes });
      if (n % 2 === 0) {
        await put(sender, 0, "short");
        expect((await finish(sender, 1)).status).toBe(200);
      } else expect((await request(sender, "DELETE")).status).toBe(204);
    }
  });

  it("goes by how many files the room has", async () => {
    const room = await makeRoom();
    await runInDurableObject(bindings.ROOMS.getByName(room.id), (_, { storage }) => {
      const later = Date.now() + 60_000;
      for (let n = 0; n < 99; n++)
        storage.sql.exec("INSERT INTO files VALUES (?, 'm', 'c', 1, ?, ?)", newId(), later, later);
    });
    const last = await announced(room);
    expect(await refusalOf((await announce(room)).answer)).toEqual([
      403,
      { type: "error", code: "files_full", limit: 100 },
    ]);
    await request(last, "DELETE");
    expect((await announce(room)).answer.status).toBe(201);
  });
});
