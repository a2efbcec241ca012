// Shows how often and how long an admission token lets somebody in.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { Invites } from "../../worker/invites.ts";
import { codeOf, join, makeRoom, newId, requestToken, stubOf } from "./guest.ts";

describe("an invite", () => {
  it("of five uses lets exactly five of twenty in", async () => {
    const room = await makeRoom({ terms: { uses: 5, expiresInMs: null } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => requestToken(room, { admission: room.admission })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(await codeOf(answer)).toBe("invite_refused");
  });

  it("keeps its count through eviction", async () => {
    const room = await makeRoom({ terms: { uses: 2, expiresInMs: null } });
    for (const status of [200, 200, 403]) {
      expect((await requestToken(room, { admission: room.admission })).status).toBe(status);
      await evictDurableObject(stubOf(room));
    }
  });

  it("gives every member another id", async () => {
    const room = await makeRoom();
    const [a, b] = [await join(room), await join(room)];
    expect(a.member).not.toBe(b.member);
  });

  it("that nobody registered is refused like one that is used up", async () => {
    const room = await makeRoom();
    expect(await codeOf(await requestToken(room, { admission: newId() }))).toBe("invite_refused");
  });

  it("minted by a member lets in as often as it says", async () => {
    const room = await makeRoom();
    const admission = await (await join(room)).mint({ uses: 1, expiresInMs: 60_000 });
    expect((await requestToken(room, { admission })).status).toBe(200);
    expect((await requestToken(room, { admission })).status).toBe(403);
  });

  it("expires at its time, not a millisecond before", async () => {
    const room = await makeRoom();
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      const invites = new Invites(storage.sql, 600);
      invites.register("hash", { uses: null, expiresInMs: 1_000 }, 5_000);
      expect(invites.spend("hash", 5_999)).toBeNull();
      expect(invites.spend("hash", 6_000)).toEqual({ code: "invite_refused" });
    });
  });

  it("is asked for at most 600 times a minute", async () => {
    const room = await makeRoom();
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      const invites = new Invites(storage.sql, 600);
      invites.register("hash", { uses: null, expiresInMs: null }, 0);
      for (let nth = 1; nth <= 600; nth++) expect(invites.spend("hash", 1_000)).toBeNull();
      expect(invites.spend("hash", 1_000)).toMatchObject({ code: "rate_limited", limit: 600 });
      expect(invites.spend("hash", 65_000)).toBeNull();
    });
  });
});

describe("minting", () => {
  it("is bounded to 1024 outstanding invites", async () => {
    const room = await makeRoom();
    await runInDurableObject(stubOf(room), (_, { storage }) => {
      const invites = new Invites(storage.sql, 600);
      for (let nth = 2; nth <= 1024; nth++)
        expect(invites.register(`hash ${nth}`, { uses: 1, expiresInMs: 10 }, 0)).toBe(true);
      expect(invites.register("one more", { uses: 1, expiresInMs: null }, 9)).toBe(false);
      expect(invites.register("once others have expired", { uses: 1, expiresInMs: null }, 10)).toBe(true);
    });
  });
});
