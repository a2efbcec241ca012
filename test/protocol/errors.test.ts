// Shows that every refusal has its place in each table, and that a close code leads back to the refusal it came from.
import { describe, expect, it } from "vitest";
import { ChatError, CLOSE_CODE, codeOfClose, ERROR_CODES, HTTP_STATUS } from "../../protocol/errors.ts";

const CLIENT_ONLY = [
  ...["unreachable", "timeout", "usage", "wrong_secret", "unreadable", "fork", "stranded"],
  ...["wrong_passphrase", "profile_damaged", "profile_locked", "cancelled", "file_exists", "local_file"],
];
const RELAY_CODES = ERROR_CODES.filter((code) => !CLIENT_ONLY.includes(code));

describe("error codes", () => {
  it("are each listed once", () => expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length));

  it("have an HTTP status and a close code where the relay says them, and only there", () => {
    expect(Object.keys(HTTP_STATUS).sort()).toEqual([...RELAY_CODES].sort());
    expect(Object.keys(CLOSE_CODE).sort()).toEqual([...RELAY_CODES].sort());
  });

  it("have a status that is an error, and a close code that an application may send", () => {
    for (const status of Object.values(HTTP_STATUS)) expect(status >= 400 && status < 600).toBe(true);
    for (const close of Object.values(CLOSE_CODE))
      expect([1009, 1011, 1012].includes(close) || (close >= 4000 && close < 5000)).toBe(true);
  });

  it("come back from their close code; a path and a room that are not there share one", () => {
    for (const [code, close] of Object.entries(CLOSE_CODE)) {
      expect(codeOfClose(close)).toBe(code === "not_found" ? "no_room" : code);
    }
  });

  it.each([1000, 1001, 1005, 1006, 1015, 3000, 4999])("are not behind close code %i", (close) => {
    expect(codeOfClose(close)).toBeNull();
  });
});

describe("ChatError", () => {
  it("carries its code, its detail and the first failure", () => {
    const cause = new Error("first");
    const error = new ChatError("rate_limited", "slow down", { cause, retryAfterMs: 5 });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      code: "rate_limited",
      detail: "slow down",
      retryAfterMs: 5,
      cause,
      name: "ChatError",
    });
    expect(error.message).toBe("rate_limited: slow down");
    expect(new ChatError("usage").message).toBe("usage");
  });
});
