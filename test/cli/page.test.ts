// Shows how what was said looks: marks, links, mentions, colours, days and groups, at any width.
import fc from "fast-check";
import stringWidth from "string-width";
import { afterEach, describe, expect, it, vi } from "vitest";
import { mentions } from "../../cli/mention.ts";
import { type Span, spansOf } from "../../cli/rich/spans.ts";
import { PALETTE, styleFor } from "../../cli/rich/style.ts";
import { wrap } from "../../cli/rich/wrapping.ts";
import { somebody } from "./fake-room.ts";
import { alice, bob, closeAll, PATIENCE, said, sit, view } from "./glass.ts";

const marked = (text: string, markdown = true, nick: string | null = null) => spansOf(text, { markdown, nick });
const lines = (text: string, columns: number) =>
  wrap([{ text }], columns).map((line) => line.map((span) => span.text).join(""));

afterEach(closeAll);

describe("light Markdown", () => {
  it("marks bold, italic and code, and takes the signs away", () => {
    expect(marked("a *b* **c** _d_ `e*f*`")).toEqual([
      { text: "a " },
      { text: "b", bold: true },
      { text: " " },
      { text: "c", bold: true },
      { text: " " },
      { text: "d", italic: true },
      { text: " " },
      { text: "e*f*", code: true },
    ]);
    expect(marked("*a _b_*")).toEqual([
      { text: "a ", bold: true },
      { text: "b", bold: true, italic: true },
    ]);
    expect(marked("```js\nlet a_b_c = 1;\n```")).toEqual([{ text: "let a_b_c = 1;", code: true }]);
  });

  it("leaves alone what is none", () => {
    for (const text of ["2 * 3 * 4", "snake_case_name", "a*b*c", "* item", "`", "**", "*\n*", "_ a _"])
      expect(
        marked(text)
          .map((span) => span.text)
          .join(""),
      ).toBe(text);
    expect(marked("*a* `b`", false)).toEqual([{ text: "*a* `b`" }]);
  });
});

describe("links", () => {
  it("lead to http and https only, in ASCII, without a user's name, and end before a sentence does", () => {
    expect(marked("see https://example.org/a_b_c?d=1. Yes")).toEqual([
      { text: "see " },
      { text: "https://example.org/a_b_c?d=1", href: "https://example.org/a_b_c?d=1", whole: true },
      { text: "." },
      { text: " Yes" },
    ]);
    expect(marked("http://bücher.example/ä")[0]).toEqual({
      text: "http://bücher.example/ä",
      href: "http://xn--bcher-kva.example/%C3%A4",
      whole: true,
    });
    expect(marked("(https://a.example/b)")[1]).toMatchObject({ text: "https://a.example/b" });
    for (const text of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "https://bank.example@evil.example/",
      "https://",
      `https://a.example/${"x".repeat(2_000)}`,
    ])
      expect(marked(text).every((span) => span.href === undefined)).toBe(true);
  });

  it("do not lead a browser to a room, whose key it would keep", () => {
    expect(marked("https://chat.example/r/room#key")).toEqual([
      { text: "https://chat.example/r/room#key", whole: true },
    ]);
    expect(marked("https://chat.example/r/room")[0]).toHaveProperty("href");
  });

  it("are written so that terminals can open them, and whole where they are longer than a line", async () => {
    const { renderer, glass } = sit(30, 12);
    const url = "https://example.org/a/rather/long/path/to/something";
    renderer.enter(view());
    renderer.draw(view(), said(bob, `look: ${url} there`));
    await vi.waitFor(() => expect(glass.written).toContain(`\u001b]8;;${url}\u001b\\`), PATIENCE);
    await vi.waitFor(() => expect(glass.all().join("")).toContain("there"), PATIENCE);
    expect(glass.all().slice(1, 5)).toEqual([
      "  look:",
      "  https://example.org/a/rather",
      "/long/path/to/something",
      "  there",
    ]);
  });
});

describe("a mention", () => {
  it("is the nick as a word of its own, however it is written", () => {
    for (const text of ["ann", "@ann!", "hi Ann, there", "ANN:"]) expect(mentions(text, "ann")).toBe(true);
    for (const text of ["anna", "joann", "ann-marie", "an"]) expect(mentions(text, "ann")).toBe(false);
    expect(mentions("a.b", "a.b")).toBe(true);
    expect(mentions("axb", "a.b")).toBe(false);
    expect(mentions("hi !!", "!!")).toBe(false);
  });
});

describe("lines", () => {
  it("end between words, keep what stands at their beginning, and break a word that is too long", () => {
    expect(lines("one two three", 8)).toEqual(["one two", "three"]);
    expect(lines("  indented code", 10)).toEqual(["  indented", "code"]);
    expect(lines("a\n\nb", 8)).toEqual(["a", "", "b"]);
    expect(lines("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
    expect(lines("日本語の文章です", 7)).toEqual(["日本語", "の文章", "です"]);
  });

  it("do not end within a number or between it and its unit, nor where a language binds a sign to the word before", () => {
    const french = new Intl.NumberFormat("fr").format(10_240);
    expect(lines(`trop long de ${french}\u00a0octets`, 16)).toEqual(["trop long de", `${french}\u00a0octets`]);
    expect(lines("again in 5\u00a0s.", 10)).toEqual(["again in", "5\u00a0s."]);
    expect(lines("cela\u00a0; ceci", 6)).toEqual(["cela\u00a0;", "ceci"]);
  });

  it("end behind a hyphen of what is too long, and between letters of different kinds, but not before a sign", () => {
    expect(lines("Key: aa11-bb22-cc33-dd44 is it", 12)).toEqual(["Key:", "aa11-bb22-", "cc33-dd44 is", "it"]);
    expect(lines("警告：aa11-bb22", 10)).toEqual(["警告：", "aa11-bb22"]);
    expect(lines("警告：aa11-bb22现", 7)).toEqual(["警告：", "aa11-", "bb22现"]);
    expect(lines("日本語です。/save", 12)).toEqual(["日本語です。", "/save"]);
    expect(lines("日本語です。)", 12)).toEqual(["日本語で", "す。)"]);
    const link: Span = { text: "https://a.example", href: "https://a.example", whole: true };
    const drawn = wrap([{ text: "链接：" }, link], 10).map((line) => line.map((span) => span.text).join(""));
    expect(drawn).toEqual(["链接：", "https://a.example"]);
  });

  it("end the isolates that go on, and begin them again, so that each is ordered by itself", () => {
    const [start, end] = ["\u2066", "\u2069"];
    expect(lines(`a ${start}bb cc dd${end} e`, 5)).toEqual([`a ${start}bb${end}`, `${start}cc dd${end}`, "e"]);
    expect(lines(`${start}\u2068b b${end} c${end}`, 3)).toEqual([`${start}\u2068b b${end}${end}`, `${start}c${end}`]);
  });

  it("that are indented in an answer stay so where they are broken", async () => {
    const { renderer, shows } = sit(20, 10);
    renderer.enter(view());
    renderer.answer(view(), "verify", "1", { data: null, lines: ["Compare:", "  abandon ability able about"] });
    await shows(["  Compare:", "    abandon ability", "    able about", "── Tea · connectin…", "›"]);
  });

  it("are never wider than asked for, and lose nothing but white space", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "日", "é", "\u{1f331}", "-"), maxLength: 120 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (source, columns) => {
        const all = lines(source, columns);
        for (const line of all) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(all.join("").replace(/\s/gu, "")).toBe(source.replace(/\s/gu, ""));
      }),
    );
  });
});

describe("the page", () => {
  it("names who speaks once for successive messages, and again after another or after a while", async () => {
    const { renderer, glass } = sit(40, 20);
    const now = Date.now();
    const at = (ms: number) => ({ ts: new Date(now + ms).toISOString() });
    renderer.enter(view());
    renderer.draw(view(), said(bob, "one"));
    renderer.draw(view(), said(bob, "two"));
    renderer.draw(view(), said(alice, "three"));
    renderer.draw(view(), said(bob, "waves", { action: true }));
    renderer.draw(view(), said(bob, "four"));
    renderer.draw(view(), said(bob, "five", at(0)));
    renderer.draw(view(), said(bob, "six", at(-300_001)));
    renderer.draw(view(), said({ ...bob, verified: true }, "seven", at(-300_001)));
    await vi.waitFor(
      () =>
        expect(glass.all().slice(0, -2)).toEqual([
          ...["bob  HH:MM", "  one", "  two", "alice  HH:MM", "  three", "* bob waves  HH:MM"],
          ...["bob  HH:MM", "  four", "  five", "bob  HH:MM", "  six", "bob ◆  HH:MM", "  seven"],
        ]),
      PATIENCE,
    );
  });

  it("marks who was verified in every line that names them, and nobody who only takes the mark for a nick", async () => {
    const { renderer, glass } = sit(60, 20);
    const trusted = { ...bob, verified: true };
    const sly = somebody("bob ◆", "cc33");
    const room = view({ members: () => [alice, trusted, sly] });
    renderer.enter(room);
    for (const member of [trusted, sly]) renderer.draw(room, { type: "presence", event: "join", member });
    renderer.draw(room, { type: "typing", member: sly });
    await vi.waitFor(() => {
      expect(glass.all().slice(0, 2)).toEqual(["· bob ◆ joined  HH:MM", "· bob ◇ joined  HH:MM"]);
      expect(glass.all()[2]).toContain("bob ◇ is typing");
    }, PATIENCE);
  });

  it("marks those who are verified, in what they do too, with a sign that no name can bear", async () => {
    const { renderer, glass } = sit(40, 20);
    const sly = somebody("bob ◆", "cc33");
    renderer.enter(view());
    for (const from of [{ ...bob, verified: true }, sly]) {
      renderer.draw(view(), said(from, "one"));
      renderer.draw(view(), said(from, "◆ waves", { action: true }));
    }
    await vi.waitFor(
      () =>
        expect(glass.all().slice(0, -2)).toEqual([
          ...["bob ◆  HH:MM", "  one", "* ◆ bob ◆ waves  HH:MM"],
          ...["bob ◇  HH:MM", "  one", "* bob ◇ ◆ waves  HH:MM"],
        ]),
      PATIENCE,
    );
  });

  it("names a day that is not the one before", async () => {
    const { renderer, glass } = sit(40, 20);
    renderer.enter(view());
    renderer.draw(view(), said(bob, "old", { ts: "2026-03-01T12:00:00.000Z" }));
    renderer.draw(view(), said(bob, "older days", { ts: "2026-03-01T12:01:00.000Z" }));
    renderer.draw(view(), said(bob, "new"));
    await vi.waitFor(() => expect(glass.all()).toHaveLength(9), PATIENCE);
    expect(glass.all()[0]).toMatch(/^─── Sunday,? 1 March 2026 ─+$/u);
    expect(glass.all()[4]).toMatch(/^─── \w+,? \d+ \w+ \d{4} ─+$/u);
  });

  it("tells times of day, and below them, where that is set, how long ago the last message was", async () => {
    vi.useFakeTimers();
    try {
      const { renderer, glass, settings } = sit(60, 20);
      renderer.enter(view());
      renderer.draw(view(), { type: "status", state: "online", attempt: 0, retryInMs: 0 });
      settings.times = "relative";
      renderer.draw(view(), said(bob, "then"));
      for (const ago of ["now", "1 ?min\\.? ago", "2 ?min\\.? ago", "1 ?h\\w*\\.? ago"]) {
        await vi.advanceTimersByTimeAsync(1_000);
        glass.settle();
        expect(glass.all()).toEqual([
          "bob  HH:MM",
          "  then",
          expect.stringMatching(new RegExp(`^── Tea · last message: ${ago} · 2 here ──$`, "u")),
          "›",
        ]);
        await vi.advanceTimersByTimeAsync(ago.startsWith("2") ? 58 * 60_000 : 59_000);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it("marks a message that speaks to this member, in colour or without", async () => {
    const { renderer, glass } = sit(40, 20, { env: { NO_COLOR: "1" }, depth: 24 });
    renderer.enter(view());
    renderer.draw(view(), {
      type: "ready",
      name: "Tea",
      me: alice,
      members: [alice],
      seq: 1,
      epoch: 1,
      policy: { history: "sealed", retention: "memory", ttlMs: 1 },
    });
    renderer.draw(view(), said(bob, "hello @alice"));
    await vi.waitFor(() => expect(glass.all()).toContain("▌ hello @alice"), PATIENCE);
    const codes = glass.written.split("\u001b[").map((part) => /^([\d;]*)m/u.exec(part)?.[1] ?? "");
    expect(codes.filter((code) => /^(3[0-7]|38|4[0-7]|48|9[0-7])/u.test(code))).toEqual([]);
    expect(glass.written).toContain("\u001b[7m");
  });

  it("gives a member one colour for ever", async () => {
    const style = styleFor({ TERM: "xterm" }, 24);
    expect(style.person(bob.fingerprint, "x")).toBe(style.person(bob.fingerprint, "x"));
    const used = new Set(
      Array.from({ length: 200 }, (_, index) => style.person(somebody("x", `${index}`).fingerprint, "x")),
    );
    expect(used.size).toBe(PALETTE.length);
  });

  it("has colours that can be read on black and on white", () => {
    for (const colour of PALETTE) {
      const light = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
      const [r = 0, g = 0, b = 0] = light.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      expect(Math.min((luminance + 0.05) / 0.05, 1.05 / (luminance + 0.05))).toBeGreaterThan(4.4);
    }
  });
});
