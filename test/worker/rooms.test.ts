// Shows how a room comes to be over HTTP, and what anybody may ask for.
import { listDurableObjectIds } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import app from "../../worker/index.ts";
import {
  bindings,
  codeOf,
  get,
  makeRoom,
  newId,
  ORIGIN,
  openSocket,
  post,
  requestToken,
  roomRequest,
} from "./guest.ts";

const withVariables = (variables: Record<string, unknown>, path: string, init?: RequestInit) =>
  app.fetch(new Request(`${ORIGIN}${path}`, init), { ...bindings, ...variables });

describe("creating a room", () => {
  it("answers 201 with the creator's token", async () => {
    const { request } = await roomRequest();
    const response = await post("/api/rooms", request);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ member: request.member, token: expect.any(String) });
  });

  it("gives a token for as long as TOKEN_TTL_S says", async () => {
    const { request } = await roomRequest();
    const body = JSON.stringify(request);
    const before = Math.floor(Date.now() / 1000) * 1000;
    const response = await withVariables({ TOKEN_TTL_S: "5" }, "/api/rooms", { method: "POST", body });
    const { expiresAt } = await response.json<{ expiresAt: number }>();
    expect(expiresAt).toBeGreaterThanOrEqual(before + 5_000);
    expect(expiresAt).toBeLessThanOrEqual(Date.now() + 5_000);
  });

  it("refuses an id that is taken", async () => {
    const { request } = await roomRequest();
    await post("/api/rooms", request);
    const response = await post("/api/rooms", request);
    expect([response.status, await codeOf(response)]).toEqual([409, "room_exists"]);
  });

  it("refuses the id of another room, also where there is none by that name any more", async () => {
    const { request: others } = await roomRequest();
    const { request } = await roomRequest({ room: others.room });
    const response = await post("/api/rooms", request);
    expect([response.status, await codeOf(response)]).toEqual([400, "bad_input"]);
    expect((await post("/api/rooms", others)).status).toBe(201);
  });

  it("refuses another version before anything else", async () => {
    const response = await post("/api/rooms", { version: 2, what: "else" });
    expect([response.status, await codeOf(response)]).toEqual([426, "version_unsupported"]);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["a missing field", { version: 1 }],
  ])("refuses %s as bad_input", async (_, body) => {
    const response = await post("/api/rooms", body);
    expect([response.status, await codeOf(response)]).toEqual([400, "bad_input"]);
  });

  it("refuses an id that is not the one text of its bytes", async () => {
    const { request } = await roomRequest({ member: `${"A".repeat(21)}B` });
    const response = await post("/api/rooms", request);
    expect([response.status, await codeOf(response)]).toEqual([400, "bad_input"]);
  });

  it("refuses a body that no room needs", async () => {
    const response = await post("/api/rooms", " ".repeat(3_000_001));
    expect([response.status, await codeOf(response)]).toEqual([413, "too_large"]);
  });

  it("takes the key where CREATE_ROOMS is key, and only with it", async () => {
    const key = "k".repeat(32);
    const variables = { CREATE_ROOMS: "key", CREATE_KEY: key };
    const attempt = async (authorization: string) => {
      const { request } = await roomRequest();
      return withVariables(variables, "/api/rooms", {
        method: "POST",
        headers: { authorization },
        body: JSON.stringify(request),
      });
    };
    expect(await codeOf(await attempt(`Bearer ${"x".repeat(32)}`))).toBe("create_refused");
    expect((await attempt(`Bearer ${key}`)).status).toBe(201);
  });

  it("refuses disk rooms where the relay keeps nothing", async () => {
    const { request } = await roomRequest({ policy: { history: "shared", retention: "disk", ttlMs: 1000 } });
    const response = await withVariables({ DISK_ROOMS: "off" }, "/api/rooms", {
      method: "POST",
      body: JSON.stringify(request),
    });
    expect(await codeOf(response)).toBe("disk_unavailable");
  });

  it("is limited by address, so many a minute and not one more", async () => {
    const ask = (address: string) => {
      const headers = { "cf-connecting-ip": address };
      return withVariables({ RATE_LIMIT_TOKENS: "5" }, "/api/rooms", { method: "POST", headers, body: "{}" });
    };
    for (let nth = 1; nth <= 5; nth++) expect((await ask("203.0.113.7")).status).toBe(400);
    const response = await ask("203.0.113.7");
    expect([response.status, Number(response.headers.get("retry-after"))]).toEqual([429, 60]);
    expect(await response.json()).toMatchObject({ code: "rate_limited", limit: 5, retryAfterMs: expect.any(Number) });
    expect((await ask("203.0.113.8")).status).toBe(400);
  });
});

describe("a room that nobody created", () => {
  it("answers 404 to whoever asks for a token, a renewal or a socket", async () => {
    const { creator } = await makeRoom();
    const room = { id: newId() };
    const answers = [
      await requestToken(room, { admission: newId() }),
      await requestToken(room, { token: creator.token }),
      await openSocket(room, {}),
      await openSocket({ id: "short" }, {}),
    ];
    for (const answer of answers) expect([answer.status, await codeOf(answer)]).toEqual([404, "no_room"]);
  });

  it("is not even addressed where the relay can look for its file", async () => {
    const id = newId();
    const asked: string[] = [];
    const files = {
      fetch: (url: string) => {
        asked.push(url);
        return Promise.resolve(new Response(null, { status: 404 }));
      },
    };
    const before = await listDurableObjectIds(bindings.ROOMS);
    const body = JSON.stringify({ version: 1, admission: newId() });
    const response = await withVariables({ ROOM_FILES: files }, `/api/rooms/${id}/tokens`, { method: "POST", body });
    expect(await codeOf(response)).toBe("no_room");
    expect(asked).toEqual([`http://files/rooms/${bindings.ROOMS.idFromName(id)}.sqlite`]);
    expect(await listDurableObjectIds(bindings.ROOMS)).toHaveLength(before.length);
  });
});

describe("every answer", () => {
  it("carries the security headers, refusals too", async () => {
    for (const path of ["/", "/healthz", "/r/x", "/nowhere", "/api/rooms/x/socket"]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  it("says when it was given, so that clocks can be compared", async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    for (const path of ["/healthz", "/nowhere"]) {
      const said = Date.parse((await get(path)).headers.get("date") ?? "");
      expect(said).toBeGreaterThanOrEqual(before);
      expect(said).toBeLessThanOrEqual(Date.now());
    }
  });

  it.each([
    ["unset", undefined],
    ["null, as workerd binds what is unset", null],
    ["short", "x".repeat(31)],
  ])("is a 500 where TOKEN_SECRET is %s", async (_, secret) => {
    const response = await withVariables({ TOKEN_SECRET: secret }, "/healthz");
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ type: "error", code: "internal" });
  });

  it("refuses pages of other origins, but not its own and the allowed ones", async () => {
    const ask = (origin: string, variables = {}) => withVariables(variables, "/healthz", { headers: { origin } });
    expect(await codeOf(await ask("https://elsewhere.test"))).toBe("origin_refused");
    expect(await codeOf(await ask("null"))).toBe("origin_refused");
    expect((await ask(ORIGIN)).status).toBe(200);
    expect(
      (await ask("https://elsewhere.test", { ALLOWED_ORIGINS: "https://a.test, https://elsewhere.test" })).status,
    ).toBe(200);
  });

  it("is not_found where there is nothing", async () => {
    expect(await codeOf(await get("/nowhere"))).toBe("not_found");
    expect(await codeOf(await post("/internal/restart", ""))).toBe("not_found");
  });
});

describe("the page behind a link", () => {
  it("is the same for every room and runs nothing", async () => {
    const [one, other] = [await (await get(`/r/${newId()}`)).text(), await (await get("/r/%3Cscript%3E")).text()];
    expect(one).toBe(other);
    expect(one).toContain("chat join");
    expect(one).not.toContain("<script");
  });
});
