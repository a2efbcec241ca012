// Shows what becomes of a relay's answers over HTTP, and of those of somebody else.
import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import type { Platform } from "../../client/platform.ts";
import { requestToken } from "../../client/relay-http.ts";
import type { ChatError } from "../../protocol/errors.ts";

const MEMBER = "AAAAAAAAAAAAAAAAAAAAAA";

async function answered(status: number, text: string): Promise<unknown> {
  const platform: Platform = {
    fetch: async () => ({ status, text: async () => text, bytes: async () => new TextEncoder().encode(text) }),
    connect: () => {
      throw new Error("not used");
    },
    now: () => 0,
    setTimer: () => () => {},
    newHash: () => sha256.create(),
    random: () => 0,
  };
  return requestToken(platform, "https://relay.example", MEMBER, { admission: MEMBER }).catch((error: ChatError) => ({
    code: error.code,
    retryAfterMs: error.retryAfterMs,
  }));
}

describe("an answer over HTTP", () => {
  it("is a token where the relay gives one", async () => {
    const token = { token: "t", member: MEMBER, expiresAt: 1 };
    expect(await answered(200, JSON.stringify(token))).toEqual(token);
  });

  it("is the relay's own refusal, with the wait that it asks for", async () => {
    expect(await answered(403, JSON.stringify({ type: "error", code: "invite_refused" }))).toEqual({
      code: "invite_refused",
    });
    const limited = { type: "error", code: "rate_limited", retryAfterMs: 5_000 };
    expect(await answered(429, JSON.stringify(limited))).toEqual({ code: "rate_limited", retryAfterMs: 5_000 });
  });

  it("counts as unreachable, and is tried again, where it is no relay's", async () => {
    for (const text of [
      "<html>502 Bad Gateway</html>",
      "",
      "{}",
      "null",
      JSON.stringify({ type: "error", code: "no such code" }),
    ]) {
      for (const status of [200, 301, 404, 502]) expect(await answered(status, text)).toEqual({ code: "unreachable" });
    }
  });
});
