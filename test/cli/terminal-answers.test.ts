// Shows that what a terminal answers is never taken for keys, that no key is taken for an answer, and that nothing waits for a terminal that is silent.
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Answers, TerminalAnswers } from "../../cli/images/terminal-answers.ts";
import { closeAll, PATIENCE, sit, view } from "./glass.ts";
import { png, quarters } from "./sample-images.ts";

const KITTY = "\u001b_Gi=31;OK\u001b\\";
const CELL = "\u001b[6;21;9t";
const WHO = "\u001b[?62;22;52c";

afterEach(() => {
  closeAll();
  vi.useRealTimers();
});

/** A terminal that was asked. */
function ask() {
  const typed: Buffer[] = [];
  let asked = "";
  const answers = new TerminalAnswers((chunk) => typed.push(chunk));
  const answered = answers.ask((text) => {
    asked += text;
  });
  return {
    answers,
    answered,
    typed: () => Buffer.concat(typed).toString("utf8"),
    asked: () => asked,
    take: (text: string) => answers.take(Buffer.from(text)),
  };
}

describe("what a terminal answers", () => {
  it.each<[string, Answers]>([
    [KITTY + CELL + WHO, { kitty: true, cell: { width: 9, height: 21 } }],
    [CELL + WHO, { kitty: null, cell: { width: 9, height: 21 } }],
    [`\u001b_Gi=31;EINVAL:no\u001b\\${WHO}`, { kitty: false, cell: null }],
    [`\u001b[6;0;0t${WHO}`, { kitty: null, cell: null }],
    [WHO, { kitty: null, cell: null }],
  ])("is understood: %j", async (text, wanted) => {
    const { take, answered, typed } = ask();
    take(text);
    expect(await answered).toEqual(wanted);
    expect(typed()).toBe("");
  });

  it("is understood wherever it is cut, and what is typed around it gets through", async () => {
    const whole = `é1${KITTY}2\u001b[A${CELL}3${WHO}4`;
    const bytes = Buffer.from(whole);
    for (let at = 1; at < bytes.length; at += 1) {
      const { answers, answered, typed } = ask();
      answers.take(bytes.subarray(0, at));
      answers.take(bytes.subarray(at));
      expect(await answered).toEqual({ kitty: true, cell: { width: 9, height: 21 } });
      expect(typed()).toBe("é12\u001b[A34");
    }
  });

  it("is understood byte by byte", async () => {
    const { answers, answered, typed } = ask();
    for (const byte of Buffer.from(`a${KITTY}${CELL}${WHO}b`)) answers.take(Buffer.of(byte));
    expect(await answered).toEqual({ kitty: true, cell: { width: 9, height: 21 } });
    expect(typed()).toBe("ab");
  });

  it("is asked for once", () => {
    const { answers, asked } = ask();
    void answers.ask(() => expect.unreachable());
    expect(asked()).toMatch(/c$/u);
  });

  it("is awaited for a second and no longer, and is no key when it comes at last", async () => {
    vi.useFakeTimers();
    const { answered, take, typed } = ask();
    let known: Answers | null = null;
    void answered.then((answers) => {
      known = answers;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(known).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(known).toEqual({ kitty: null, cell: null });
    take(`x${KITTY}${CELL}${WHO}y`);
    expect(typed()).toBe("xy");
  });
});

describe("a key", () => {
  it.each(["\u001b", "\u001b[", "\u001b_", "\u001b[6", "\u001b[?", "\u001b_Gi=31"])(
    "that begins like an answer, %j, gets through when nothing follows",
    async (key) => {
      vi.useFakeTimers();
      const { take, typed } = ask();
      take(key);
      await vi.advanceTimersByTimeAsync(49);
      expect(typed()).toBe("");
      await vi.advanceTimersByTimeAsync(1);
      expect(typed()).toBe(key);
    },
  );

  it.each(["\u001b[A", "\u001bb", "\u001b[6~", "\u001b[200~\u001b[1;2B", "日本🌱", "\u001b[?x"])(
    "that is no answer, %j, gets through at once",
    (key) => {
      const { take, typed } = ask();
      take(key);
      expect(typed()).toBe(key);
    },
  );

  it("is nobody's answer where nothing was asked, or all is answered", () => {
    let typed = "";
    const answers = new TerminalAnswers((chunk) => {
      typed += chunk.toString();
    });
    answers.take(Buffer.from(WHO));
    void answers.ask(() => {});
    answers.take(Buffer.from(WHO));
    answers.take(Buffer.from(`${KITTY}\u001b`));
    expect(typed).toBe(`${WHO}${KITTY}\u001b`);
  });

  it("holds back no more than an answer could be", () => {
    const { take, typed } = ask();
    take(`\u001b_G${"x".repeat(10_000)}`);
    expect(typed()).toHaveLength(10_003);
  });
});

describe("the screen", () => {
  it("takes what is typed while the terminal answers, and shows the picture for all that", async () => {
    const seat = sit(40, 20, { env: { TERM: "xterm" }, depth: 24 });
    seat.renderer.enter(view());
    seat.keyboard.write("half ");
    const shown = seat.renderer.showImage({ name: "cat.png", bytes: png(quarters(4, 4), 4, 4) });
    await vi.waitFor(() => expect(seat.glass.written).toContain("\u001b[c"), PATIENCE);
    seat.keyboard.write(`a${CELL}\u001b[?1;2`);
    seat.keyboard.write("c line\r");
    expect(await shown).toBeNull();
    await seat.gets(["half a line"]);
    await vi.waitFor(() => expect(seat.glass.all()[2]).toContain("cat.png"), PATIENCE);
  });
});
