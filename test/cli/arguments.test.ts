// Shows what is accepted on the command line in the small: addresses, times, nicks, invites, lines.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { durationMs, formatDuration } from "../../cli/durations.ts";
import { takeSecrets } from "../../cli/environment.ts";
import { findInvite, type InviteSources, looksLikeInvite } from "../../cli/invite-source.ts";
import { LineReader, MAX_LINE_UNITS } from "../../cli/line-reader.ts";
import { guestNick, parseNick, parseRoomName } from "../../cli/names.ts";
import { isThisMachine, parseServer, requireSecure } from "../../cli/server-address.ts";

const LINK =
  "https://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA#AQAAAACC5vsaLTB504Ii_f_1sf55s7D9YiI7q4K8HDySFplB5wqP7YfCDLr9XfhoASFyY2u6mzoOd0T6GhChLcxNakqS";
const reader = (...chunks: (string | Uint8Array)[]) => new LineReader(Readable.from(chunks));

describe("a server's address", () => {
  it("is an origin, with or without a slash at its end", () => {
    expect(parseServer("https://chat.example.org/")).toBe("https://chat.example.org");
    expect(parseServer(" http://localhost:8787 ")).toBe("http://localhost:8787");
    for (const text of [
      "chat.example.org",
      "ftp://x",
      "https://x/path",
      "https://x?q",
      "https://x#f",
      "https://me@x",
      "",
    ]) {
      expect(() => parseServer(text)).toThrow("usage");
    }
  });

  it("may be plain http only on this machine, unless it is said to be meant", () => {
    for (const host of ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"])
      expect(isThisMachine(`http://${host}:1`)).toBe(true);
    for (const host of [
      "127.0.0.1.evil.example",
      "localhost.evil.example",
      "10.0.0.1",
      "128.0.0.1",
      "[::2]",
      "0.0.0.0",
    ]) {
      expect(() => requireSecure(`http://${host}:1`, false)).toThrow("insecure");
      expect(() => requireSecure(`http://${host}:1`, true)).not.toThrow();
      expect(() => requireSecure(`https://${host}:1`, false)).not.toThrow();
    }
  });
});

describe("a time", () => {
  it("is a whole number with its unit", () => {
    expect(["90s", "15m", "1h", "7d"].map(durationMs)).toEqual([90_000, 900_000, 3_600_000, 604_800_000]);
    for (const text of ["", "0s", "1", "h", "1.5h", "-1h", "1w", "9999999999s"]) expect(durationMs(text)).toBeNull();
    expect([604_800_000, 5_400_000, 900_000, 1_000].map(formatDuration)).toEqual(["7d", "90m", "15m", "1s"]);
  });
});

describe("a name", () => {
  it("of somebody has 1 to 32 graphemes and at most 128 bytes", () => {
    expect(parseNick(" e\u0301va ")).toBe("éva");
    expect(parseNick("x".repeat(32))).toHaveLength(32);
    for (const text of [
      "",
      " ",
      "x".repeat(33),
      "a\nb",
      "a\u0007",
      "a\u200bb",
      "\u{1f468}\u200d\u{1f469}".repeat(13),
    ]) {
      expect(() => parseNick(text)).toThrow("usage");
    }
  });

  it("of a room may be missing, and has at most 64 graphemes", () => {
    expect(parseRoomName("")).toBe("");
    expect(parseRoomName("x".repeat(64))).toHaveLength(64);
    expect(() => parseRoomName("x".repeat(65))).toThrow("usage");
  });

  it("is made up as guest- and four characters, never the same for long", () => {
    const names = Array.from({ length: 20 }, guestNick);
    for (const name of names) expect(name).toMatch(/^guest-[a-z2-9]{4}$/u);
    expect(new Set(names).size).toBeGreaterThan(10);
  });
});

describe("an invite", () => {
  let directory = "";
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "sotto-invite-"));
    await writeFile(join(directory, "invite"), `${LINK}\n`);
  });
  afterAll(() => rm(directory, { recursive: true }));
  const sources = (more: Partial<InviteSources>): InviteSources => ({
    ...{ argument: undefined, file: undefined, environment: undefined, stdin: reader(), ask: null, ...more },
  });

  it("comes as an argument, from a file, from the environment, from standard input's first line, or from a person", async () => {
    const stdin = reader(`${LINK}\nrest`);
    const all = [
      { argument: LINK },
      { file: join(directory, "invite") },
      { environment: LINK },
      { argument: "-", stdin },
      { ask: async () => LINK },
    ];
    for (const source of all)
      expect(await findInvite(sources(source), false)).toMatchObject({ room: "AAAAAAAAAAAAAAAAAAAAAA" });
    expect(await stdin.next()).toBe("rest");
    expect(await findInvite(sources({ ask: async () => null }), false)).toBeNull();
  });

  it("is refused in words that do not repeat it", async () => {
    const cut = LINK.slice(0, -2);
    for (const source of [
      { argument: cut },
      { environment: "https://x.example/r/short#secretsecretsecret" },
      { argument: "-", stdin: reader("") },
      { file: join(directory, "none") },
      {},
    ]) {
      const error: unknown = await findInvite(sources(source), false).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: "usage" });
      expect(String(error)).not.toMatch(/AQAAAACC5|secretsecret/u);
    }
    await expect(findInvite(sources({ argument: LINK.replace("https", "http") }), false)).rejects.toMatchObject({
      code: "insecure",
    });
  });

  it("is told from a text by its look", () => {
    for (const text of [LINK, "-", "http://127.0.0.1:1/r/x"]) expect(looksLikeInvite(text)).toBe(true);
    for (const text of ["hello", "https://example.org/", "see https://x/r/y"])
      expect(looksLikeInvite(text)).toBe(false);
  });

  it("is out of the environment once it was read, as are the other secrets", () => {
    const env: NodeJS.ProcessEnv = { CHAT_INVITE: "i", CHAT_OWNER: "o", CHAT_CREATE_KEY: "", CHAT_NICK: "n" };
    expect(takeSecrets(env)).toEqual({ invite: "i", owner: "o", createKey: undefined });
    expect(env).toEqual({ CHAT_NICK: "n" });
  });
});

describe("standard input", () => {
  it("is read line by line, however it is cut, and a last line needs no end", async () => {
    const bytes = Buffer.from("é\r\n\nlast");
    const lines: string[] = [];
    for await (const line of reader(...Array.from(bytes, (byte) => Uint8Array.of(byte)))) lines.push(line);
    expect(lines).toEqual(["é", "", "last"]);
  });

  it("keeps a line of 1,048,576 units and cuts a longer one there", async () => {
    const long = reader("x".repeat(MAX_LINE_UNITS), "y\nz");
    expect(await long.next()).toBe("x".repeat(MAX_LINE_UNITS));
    expect(await long.next()).toBe("z");
    expect(await long.next()).toBeNull();
  });

  it("gives what is left, cut where it is longer than it may be", async () => {
    const some = reader("a\nb", "c\n");
    await some.next();
    expect(await some.remainder(3)).toBe("bc\n");
    expect(await reader("abcd", "e").remainder(3)).toBe("abc");
  });
});
