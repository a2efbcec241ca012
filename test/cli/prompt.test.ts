// Shows questions at a terminal: what is typed there stays unseen, and ctrl-c is no failure.
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import { afterEach, describe, expect, it, vi } from "vitest";

const MAIN = fileURLToPath(new URL("../../cli/main.js", import.meta.url));
/** How long a process may take on a busy machine. */
const PATIENCE = { timeout: 30_000, interval: 20 };

const terminals: IPty[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.kill();
});

function sit(words: readonly string[]) {
  const { PATH = "", HOME = "" } = process.env;
  const terminal = spawn(process.execPath, [MAIN, ...words], {
    cols: 80,
    rows: 24,
    env: { PATH, HOME, TERM: "xterm" },
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
    expect(seen.text).toContain("no complete invite");
    expect(seen.text).not.toContain("secretsecret");
  });

  it.each([
    ["what to do", [], "What would you like to do?"],
    ["for the invite", ["join"], "Paste the invite"],
    ["for the relay", ["create"], "The relay's address"],
  ])("%s is given up with ctrl-c, which ends with 0 and says nothing more", async (_what, words, question) => {
    const { type, seen, exitCode, shows } = sit(words);
    await shows(question);
    type("\u0003");
    expect(await exitCode).toBe(0);
    expect(seen.text).not.toMatch(/Error|ERR_|at .*:\d+/u);
  });
});
