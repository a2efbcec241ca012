// Shows that every failure has a sentence and an exit code, and that none of them holds a secret.
import { describe, expect, it, vi } from "vitest";
import { EXIT_CODES } from "../../cli/exit-codes.ts";
import { failureOf, reportFailure } from "../../cli/failure.ts";
import { texts } from "../../cli/language.ts";
import { ChatError, ERROR_CODES } from "../../protocol/errors.ts";

describe("a failure", () => {
  it("has one plain sentence for each code", () => {
    for (const code of ERROR_CODES) expect(texts().errors[code]).toMatch(/^[A-Z][^\n]*\.$/u);
    expect(new Set(Object.values(texts().errors)).size).toBe(ERROR_CODES.length);
  });

  it("ends the process with 2 for usage, 3 where refused, 4 where not reachable, 5 for keys", () => {
    const codes = (exitCode: number) => ERROR_CODES.filter((code) => EXIT_CODES[code] === exitCode);
    expect(codes(0)).toEqual([]);
    expect(codes(2)).toEqual(["too_large", "insecure", "usage", "file_exists"]);
    expect(codes(3)).toEqual(
      expect.arrayContaining(["no_room", "room_full", "room_burned", "invite_refused", "token_refused", "kicked"]),
    );
    expect(codes(4)).toEqual(expect.arrayContaining(["unreachable", "timeout", "relay_restart"]));
    expect(codes(5)).toEqual(["wrong_secret", "unreadable", "fork", "stranded", "wrong_passphrase", "profile_damaged"]);
  });

  it("names what the system said, and keeps to itself what is no ChatError", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    const error = new ChatError("unreachable", "no answer", {
      cause: new TypeError("fetch failed", { cause: refused }),
    });
    expect(failureOf(error).text).toBe("The relay does not answer; check the address and your network. (ECONNREFUSED)");
    expect(failureOf(new TypeError("undefined is not a function"))).toEqual({
      code: "internal",
      text: texts().errors.internal,
    });
  });

  it("never shows the secret of a link or an owner key", () => {
    const text = "Bad https://x/r/y#AQAAAACC5vsaLTB504Ii and sotto-owner-45YUbMYuVSsWpLTUfSo3aOqw.";
    expect(failureOf(new ChatError("usage", text)).text).toBe("Bad https://x/r/y#… and sotto-owner-….");
  });

  it("says where it happened, and not in what words, where CHAT_DEBUG asks for it", () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
    const error = new TypeError("file:///my secret\n    at my secret (file:///nowhere)");
    try {
      expect(reportFailure(error, false)).toBe(1);
      expect(written.join("")).toBe(`${texts().errors.internal}\n`);
      vi.stubEnv("CHAT_DEBUG", "1");
      reportFailure(error, false);
      expect(written.join("")).toMatch(/TypeError\n {4}at .*failure\.test\.ts:\d+/u);
      expect(written.join("")).not.toContain("secret");
    } finally {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    }
  });
});
