// Shows what pages of other origins may do, and what becomes of requests that come unencrypted.
import { describe, expect, it } from "vitest";
import app from "../../worker/index.ts";
import { bindings, codeOf } from "./guest.ts";

const LISTED = "https://app.test";
const FOREIGN = "https://elsewhere.test";

const ask = (url: string, init: RequestInit = {}) =>
  app.fetch(new Request(url, { redirect: "manual", ...init }), { ...bindings, ALLOWED_ORIGINS: LISTED });

const preflight = (origin: string) =>
  ask("https://relay.test/api/rooms", {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization, content-type",
    },
  });

describe("a page of a listed origin", () => {
  it("may ask and read, refusals too, and learns what it may send", async () => {
    const before = await preflight(LISTED);
    expect(before.status).toBe(204);
    expect(before.headers.get("access-control-allow-origin")).toBe(LISTED);
    expect(before.headers.get("access-control-allow-methods")).toBe("GET, POST, PUT, DELETE");
    expect(before.headers.get("access-control-allow-headers")).toBe("authorization, content-type, x-sotto-file");
    const refused = await ask("https://relay.test/api/rooms", {
      method: "POST",
      body: "{",
      headers: { origin: LISTED },
    });
    expect(await codeOf(refused)).toBe("bad_input");
    expect(refused.headers.get("access-control-allow-origin")).toBe(LISTED);
  });

  it("is never allowed cookies, nor is every origin", async () => {
    const { headers } = await preflight(LISTED);
    expect(headers.get("access-control-allow-credentials")).toBe(null);
    expect(headers.get("access-control-allow-origin")).not.toBe("*");
    expect(headers.get("vary")).toBe("origin");
  });
});

describe("a page of another origin", () => {
  it("is refused, preflight or not, and may not read why", async () => {
    for (const response of [
      await preflight(FOREIGN),
      await ask("https://relay.test/healthz", { headers: { origin: FOREIGN } }),
    ]) {
      expect(response.status).toBe(403);
      expect(response.headers.get("access-control-allow-origin")).toBe(null);
      expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
    }
  });
});

const NEARBY = [
  "127.0.0.1:8787",
  "localhost:8787",
  "[::1]:8787",
  "relay:8787",
  "192.168.1.7",
  "10.0.0.7",
  "172.20.0.2",
  "nas.local",
  "[fd00::1]",
  "[::ffff:10.0.0.7]",
];
const PUBLIC = [
  "chat.example.org",
  "203.0.113.7:8787",
  "172.32.0.1",
  "[2001:db8::1]:8787",
  "local.example.org",
  "[::ffff:cb00:7107]",
  "10.example.org:8787",
  "127.0.0.1.example.org",
  "172.16.example.org",
  "192.168.example.org",
  "localhost.example.org",
];

describe("a request without encryption", () => {
  it.each(NEARBY)("to %s is served", async (host) => {
    expect((await ask(`http://${host}/healthz`)).status).toBe(200);
  });

  it.each(PUBLIC)("to %s is refused, and a page is sent to https", async (host) => {
    for (const init of [{ method: "POST", body: "{}" }, {}]) {
      const response = await ask(`http://${host}/api/rooms`, init);
      expect([response.status, await codeOf(response)]).toEqual([403, "insecure"]);
      expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
    }
    for (const path of ["/", "/r/AAAAAAAAAAAAAAAAAAAAAA"]) {
      const page = await ask(`http://${host}${path}`);
      expect([page.status, page.headers.get("location")]).toEqual([308, `https://${host}${path}`]);
    }
  });

  it("is served where a proxy in front says that it came encrypted, to the host that the operator named and no other", async () => {
    const headers = { "x-forwarded-proto": "https" };
    const named = { ...bindings, PUBLIC_URL: "https://chat.example.org" };
    for (const [host, environment, status] of [
      ["chat.example.org", named, 200],
      ["elsewhere.example.org", named, 403],
      ["chat.example.org", { ...bindings, PUBLIC_URL: "http://chat.example.org" }, 403],
      ["chat.example.org", bindings, 403],
    ] as const) {
      const request = new Request(`http://${host}/healthz`, { headers });
      expect((await app.fetch(request, environment)).status).toBe(status);
    }
  });
});
