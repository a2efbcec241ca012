// Shows questions at a terminal: what is typed there stays unseen, and ctrl-c is no failure.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import { afterEach, describe, expect, it, vi } from "vitest";

const MAIN = fileURLToPath(new URL("../../cli/main.js", import.meta.url));
const LINK =
  "https://relay.invalid/r/AAAAAAAAAAAAAAAAAAAAAA#AQAAAACC5vsaLTB504Ii_f_1sf55s7D9YiI7q4K8HDySFplB5wqP7YfCDLr9XfhoASFyY2u6mzoOd0T6GhChLcxNakqS";
/** How long a process may take on a busy machine. */
const PATIENCE = { timeout: 30_000, interval: 20 };

const terminals: IPty[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.kill();
});

function sit(words: readonly string[], env: Record<string, string> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const terminal = spawn(process.execPath, [MAIN, ...words], {
    cols: 80,
    rows: 24,
    env: { PATH, HOME, TERM: "xterm", ...env },
  });
  terminals.push(terminal);
  const seen = { text: "" };
  terminal.onData((data) => {
    seen.text += data;
  });
  const exitCode = new Promise<number>((resolve) => terminal.onExit((exit) => resolve(exit.exitCode)));
  const shows = (text: string) => vi.waitFor(() => expect(seen.text).toContain(text), PATIENCE);
  return { type: (text: string) => terminal.write(text), seen, exitCode, shows };
}

describe("a question", { timeout: 60_000 }, () => {
  it("does not show the invite that is typed, and refuses a broken one without repeating it", async () => {
    const { type, seen, exitCode, shows } = sit(["join"]);
    await shows("Paste the invite");
    type("https://relay.invalid/r/AAAAAAAAAAAAAAAAAAAAAA#secretsecret\r");
    expect(await exitCode).toBe(2);
    expect(seen.text).toContain("not a complete invite");
    expect(seen.text).not.toContain("secretsecret");
  });

  const QUESTIONS = [
    ["what to do", [], "What would you like to do?"],
    ["for the invite", ["join"], "Paste the invite"],
    ["for the relay", ["create"], "The relay's address"],
    ["for the invite of a message", ["send"], "Paste the invite"],
  ] as const;
  const ENDS = [
    ["ctrl-c", "\u0003"],
    ["ctrl-d", "\u0004"],
  ] as const;

  it.each(QUESTIONS.flatMap((question) => ENDS.map((end) => [...question, ...end] as const)))(
    "%s %j is given up: %j, then %s ends with 0 and says nothing more",
    async (_what, words, question, _name, key) => {
      const { type, seen, exitCode, shows } = sit(words);
      await shows(question);
      type(key);
      expect(await exitCode).toBe(0);
      expect(seen.text).not.toMatch(/Error|ERR_|Warning|at .*:\d+/u);
      expect(seen.text.lastIndexOf(SHOW_CURSOR)).toBeGreaterThanOrEqual(seen.text.lastIndexOf(HIDE_CURSOR));
    },
  );

  it.runIf(process.platform !== "win32")("is given up where the terminal goes away, with 0", async () => {
    const directory = await mkdtemp(join(tmpdir(), "sotto-prompt-"));
    const file = join(directory, "code");
    const seen = { text: "" };
    const terminal = spawn(
      "sh",
      ["-c", 'trap "" HUP; "$0" "$1" create; echo "code $?" >"$2"', process.execPath, MAIN, file],
      {
        ...{ cols: 80, rows: 24, env: { PATH: process.env["PATH"] ?? "", TERM: "xterm" } },
      },
    );
    terminal.onData((data) => {
      seen.text += data;
    });
    await vi.waitFor(() => expect(seen.text).toContain("The relay's address"), PATIENCE);
    (terminal as IPty & { destroy(): void }).destroy();
    await vi.waitFor(async () => expect(await readFile(file, "utf8")).toBe("code 0\n"), PATIENCE);
    await rm(directory, { recursive: true });
  });

  it("for what to send is given up like the others", async () => {
    const { type, seen, exitCode, shows } = sit(["send"], { CHAT_INVITE: LINK });
    await shows("What to send");
    type("\u0003");
    expect(await exitCode).toBe(0);
    expect(seen.text).not.toContain("nothing to send");
  });

  it("keeps what is typed when ctrl-d comes behind it", async () => {
    const { type, exitCode, shows } = sit(["create"]);
    await shows("The relay's address");
    type("relay.invalid/path\u0004\r");
    await shows("without a path");
    type("\u0003");
    expect(await exitCode).toBe(0);
  });

  it.each(QUESTIONS)("%s has no colours where NO_COLOR is set", async (_what, words, question) => {
    const [plain, coloured] = [sit(words, { NO_COLOR: "1" }), sit(words, { NO_COLOR: "" })];
    for (const { type, exitCode, shows } of [plain, coloured]) {
      await shows(question);
      type("\u0003");
      expect(await exitCode).toBe(0);
    }
    expect(coloured.seen.text).toMatch(COLOUR);
    expect(plain.seen.text).not.toMatch(COLOUR);
  });
});

const ESCAPE = "\u001b";
const SHOW_CURSOR = `${ESCAPE}[?25h`;
const HIDE_CURSOR = `${ESCAPE}[?25l`;
const COLOUR = new RegExp(`${ESCAPE}\\[[\\d;]*m`, "u");
