// Shows the parts of a room that need no room: windows, accounts, variables.
import { describe, expect, it } from "vitest";
import { Allowances } from "../../worker/allowances.ts";
import { RateWindow } from "../../worker/rate-window.ts";
import { readSettings } from "../../worker/settings.ts";

const WINDOW_MS = 60_000;
const START = 1_795_000_000_000;

describe("a rate window", () => {
  it("lets n through and not n+1, until the first has left it", () => {
    const window = new RateWindow(3, WINDOW_MS);
    expect([0, 1, 2, 3].map((ms) => window.take(START + ms))).toEqual([true, true, true, false]);
    expect(window.retryAfterMs(START + 3)).toBe(WINDOW_MS - 3);
    expect(window.take(START + WINDOW_MS - 1)).toBe(false);
    expect(window.take(START + WINDOW_MS)).toBe(true);
    expect(window.take(START + WINDOW_MS)).toBe(false);
  });

  it("slides: each place comes back by itself", () => {
    const window = new RateWindow(2, 1_000);
    expect([
      window.take(START),
      window.take(START + 600),
      window.take(START + 1_000),
      window.take(START + 1_001),
    ]).toEqual([true, true, true, false]);
  });

  it("never lets more than a large limit through, in little memory", () => {
    const window = new RateWindow(100_000, WINDOW_MS);
    let taken = 0;
    for (let nth = 0; nth < 100_001; nth++) taken += Number(window.take(START + nth / 4));
    expect(taken).toBe(100_000);
    expect(window.encode().length).toBeLessThan(300);
    expect(window.take(START + WINDOW_MS - 1)).toBe(false);
    expect(window.take(START + 2 * WINDOW_MS)).toBe(true);
  });

  it.each([3, 5_000])("of %i is the same after it was written and read", (limit) => {
    const window = new RateWindow(limit, WINDOW_MS);
    for (let nth = 0; nth < limit; nth++) window.take(START + nth);
    const read = new RateWindow(limit, WINDOW_MS);
    read.restore(window.encode());
    expect(read.take(START + limit)).toBe(false);
    expect(read.retryAfterMs(START + limit)).toBe(window.retryAfterMs(START + limit));
  });

  it("takes several at once, or none of them", () => {
    const window = new RateWindow(1_000, WINDOW_MS);
    expect([window.take(START, 600), window.take(START, 401), window.take(START, 400), window.take(START)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("forgives what was written by a clock far ahead", () => {
    const window = new RateWindow(1, WINDOW_MS);
    window.take(START + 10 * WINDOW_MS);
    expect(window.take(START)).toBe(true);
  });
});

describe("allowances", () => {
  it("are the same after they were written and read", () => {
    const allowances = new Allowances(2, WINDOW_MS);
    for (const member of ["a", "b"]) allowances.take(member, "chat", START);
    allowances.take("a", "chat", START + 5);
    const read = new Allowances(2, WINDOW_MS);
    read.restore(allowances.encode(START + 5));
    expect(read.take("a", "chat", START + 6)).toBe(false);
    expect(read.take("b", "chat", START + 6)).toBe(true);
  });

  it("are written only for those who sent something lately", () => {
    const allowances = new Allowances(2, WINDOW_MS);
    allowances.take("a", "chat", START);
    allowances.take("b", "chat", START + 1);
    expect(allowances.encode(START + WINDOW_MS)).toMatch(/^b:/);
    expect(allowances.encode(START + WINDOW_MS + 1)).toBe("");
  });
});

describe("the variables", () => {
  const TOKEN_SECRET = "s".repeat(32);

  it("have defaults for all but the secret", () => {
    expect(readSettings({ TOKEN_SECRET, MAX_MEMBERS: null, CREATE_ROOMS: "" })).toMatchObject({
      messages: 10,
      windowMs: 60_000,
      tokenTtlS: 3_600,
      members: 100,
      textBytes: 10_240,
      historyMessages: 500,
      createKey: null,
      diskRooms: true,
    });
  });

  it.each([
    ["TOKEN_SECRET", "s".repeat(31)],
    ["RATE_LIMIT_MESSAGES", "0"],
    ["RATE_LIMIT_WINDOW_S", "1.5"],
    ["TOKEN_TTL_S", "0"],
    ["TOKEN_TTL_S", "2592001"],
    ["MAX_MEMBERS", "ten"],
    ["MAX_TEXT_BYTES", "100001"],
    ["HISTORY_MESSAGES", "-1"],
    ["CREATE_ROOMS", "closed"],
    ["DISK_ROOMS", "yes"],
    ["PUBLIC_URL", "relay"],
    ["ALLOWED_ORIGINS", "https://a.test,ftp://b.test"],
    ["RESTART_SECRET", "short"],
  ])("name %s where it is wrong, and do not repeat it", (name, value) => {
    const read = () => readSettings({ TOKEN_SECRET, [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow(`${name} ${value}`);
  });

  it("name CREATE_KEY where creating takes one and there is none", () => {
    expect(() => readSettings({ TOKEN_SECRET, CREATE_ROOMS: "key" })).toThrow("CREATE_KEY");
  });
});
