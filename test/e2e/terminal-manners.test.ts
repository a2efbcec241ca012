// Shows how `chat` behaves at a real terminal: the first run, pastes, sizes, and how it leaves the terminal behind.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ChatProcess } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";
import { Terminal } from "../helpers/terminal.ts";

const LINK = /http:\/\/127\.0\.0\.1:\d+\/r\/[\w-]{22}#[\w-]+/;
/** What a terminal says of itself that is as a shell wants it. */
const SANE = /(?<!-)\bicanon\b[\s\S]*(?<!-)\becho\b/;

/** A terminal in a room of a relay. */
async function enter(relay: ServedRelay, given: ConstructorParameters<typeof Terminal>[1] = {}) {
  const { invite } = await relay.create("--name", "Garden");
  const terminal = new Terminal(["join", "--nick", "ann"], {
    ...given,
    environment: { CHAT_INVITE: invite, ...given.environment },
  });
  await terminal.shows("1 here");
  return { terminal, invite };
}

/** Resolves once the last row on the screen reads so. */
function endsWith(terminal: Terminal, row: string): Promise<void> {
  return terminal.until(
    () =>
      terminal
        .screen()
        .findLast((one) => one !== "")
        ?.trimEnd() === row,
  );
}

it("a newcomer who types nothing but chat comes into a working room by answering questions", async () => {
  const newcomer = new Terminal([], { rows: 60 });
  try {
    await newcomer.shows("What would you like to do?");
    newcomer.type("\u001b[B\r");
    await newcomer.shows("What should others call you?");
    newcomer.type("nell\r");
    await newcomer.shows("What is the room called?");
    newcomer.type("Porch\r");
    await newcomer.shows(LINK);
    await newcomer.shows("You are in Porch as nell.");
    const invite = LINK.exec(newcomer.text())?.[0] ?? "";
    const guest = new ChatProcess(["join", "--renderer", "json", "--nick", "gus"], { CHAT_INVITE: invite });
    await guest.until((line) => line.type === "ready");
    await newcomer.shows("gus joined");
    newcomer.type("welcome\r");
    await guest.until((line) => line["text"] === "welcome");
    await newcomer.shows("✓ welcome");
    await guest.finish();
    newcomer.type("\u0003");
    expect(await newcomer.exited).toBe(0);
  } finally {
    newcomer.kill();
  }
});

it("a newcomer who wants a room on a relay that is there is led into it, and learns its link and key", async () => {
  await using relay = await ServedRelay.start();
  const newcomer = new Terminal([], { rows: 40, environment: { CHAT_SERVER: relay.url } });
  try {
    await newcomer.shows("What would you like to do?");
    newcomer.type("\u001b[B\u001b[B\r");
    await newcomer.shows("What should others call you?");
    newcomer.type("nell\r");
    await newcomer.shows("What is the room called?");
    newcomer.type("\r");
    await newcomer.shows(LINK);
    await newcomer.shows("sotto-owner-");
    await newcomer.shows(/You are in .* as nell\./);
    newcomer.type("\u0004");
    expect(await newcomer.exited).toBe(0);
  } finally {
    newcomer.kill();
  }
});

it("a newcomer whose screen is read aloud answers plain lines, and nothing moves the cursor", async () => {
  await using relay = await ServedRelay.start();
  const { invite } = await relay.create("--name", "Garden");
  const reader = new Terminal([], { environment: { CHAT_RENDERER: "minimal", TERM: "dumb" } });
  try {
    await reader.shows("1: Join a room");
    reader.type("1\r");
    await reader.shows("What should others call you?");
    reader.type("rea\r");
    await reader.shows("Paste the invite");
    reader.type(`${invite}\r`);
    await reader.shows("You are in Garden as rea.");
    expect(reader.raw).not.toContain(invite.slice(-20));
    expect(reader.raw).not.toContain("\u001b");
    reader.type("/quit\r");
    expect(await reader.exited).toBe(0);
  } finally {
    reader.kill();
  }
});

it("a paste of several lines is one message, and waits to be sent", async () => {
  await using relay = await ServedRelay.start();
  const { terminal, invite } = await enter(relay);
  try {
    const other = new ChatProcess(["join", "--renderer", "json", "--nick", "bob"], { CHAT_INVITE: invite });
    await other.until((line) => line.type === "ready");
    terminal.type("\u001b[200~one\ntwo\n  three\u001b[201~");
    await terminal.until(() => terminal.screen().includes("    three"));
    expect(other.texts()).toEqual([]);
    terminal.type("\r");
    await other.until((line) => line["text"] === "one\ntwo\n  three");
    terminal.type("\u0003");
    expect(await terminal.exited).toBe(0);
    await other.finish();
  } finally {
    terminal.kill();
  }
});

it("a screen that changes its size again and again is whole in the end", async () => {
  await using relay = await ServedRelay.start();
  const { terminal } = await enter(relay);
  try {
    for (let index = 0; index < 9; index += 1) terminal.type(`message ${index} that is long enough to be wrapped\r`);
    await terminal.shows("✓ message 8");
    terminal.type("half a line");
    for (const [columns, rows] of [
      [50, 20],
      [30, 10],
      [120, 40],
      [40, 8],
      [100, 10],
    ] as const)
      terminal.resize(columns, rows);
    await terminal.until(() => {
      const rows = terminal.screen().filter((row) => row !== "");
      return rows.at(-1) === "› half a line" && rows.at(-2) === "── Garden · 1 here ──" && rows.length === 10;
    });
    const printed = terminal
      .text()
      .split("\n")
      .filter((line) => line.includes("that is long enough"));
    expect(printed).toEqual(
      Array.from({ length: 9 }, (_, index) => `✓ message ${index} that is long enough to be wrapped`),
    );
    expect(terminal.text().match(/── Garden/g)).toHaveLength(1);
    terminal.type("\u0015\u0003");
    expect(await terminal.exited).toBe(0);
  } finally {
    terminal.kill();
  }
});

it("the renderer changes while one talks, back and forth, and a key press then is what it was", async () => {
  await using relay = await ServedRelay.start();
  const { terminal, invite } = await enter(relay);
  try {
    const other = new ChatProcess(["join", "--renderer", "json", "--nick", "bob"], { CHAT_INVITE: invite });
    await other.until((line) => line.type === "ready");
    terminal.type("one\r");
    await terminal.shows("✓ one");
    for (const round of [1, 2]) {
      terminal.type("/renderer minimal\r");
      await endsWith(terminal, "renderer is minimal now.");
      terminal.type(`plain ${round}\r`);
      await other.until((line) => line["text"] === `plain ${round}`);
      await other.say(`heard ${round}`);
      await terminal.shows(`bob: heard ${round}`);
      terminal.type("/renderer rich\r");
      await endsWith(terminal, "›");
      terminal.type(`rch ${round}\u0001\u0006i\r`);
      await other.until((line) => line["text"] === `rich ${round}`);
      await terminal.shows(`✓ rich ${round}`);
    }
    terminal.type("/renderer json\r");
    await terminal.shows('{"type":"ready"');
    terminal.type('{"type":"command","text":"/renderer rich"}\r');
    await endsWith(terminal, "›");
    terminal.type("\u0003");
    expect(await terminal.exited).toBe(0);
    await other.finish();
  } finally {
    terminal.kill();
  }
});

it("an invite may be typed as the first line where - asks for it, and the screen takes over behind it", async () => {
  await using relay = await ServedRelay.start();
  const { invite } = await relay.create("--name", "Garden");
  const terminal = new Terminal(["join", "-", "--nick", "ann"]);
  try {
    terminal.type(`${invite}\r`);
    await terminal.shows("1 here");
    terminal.type("rch\u0001\u0006i\r");
    await terminal.shows("✓ rich");
    terminal.type("\u0003");
    expect(await terminal.exited).toBe(0);
  } finally {
    terminal.kill();
  }
});

it("a program that is stopped from outside and goes on shows what is being typed, and takes keys", async () => {
  await using relay = await ServedRelay.start();
  const { terminal } = await enter(relay);
  try {
    terminal.type("half a line");
    await endsWith(terminal, "› half a line");
    for (const signals of [["SIGTSTP"], ["SIGSTOP", "SIGCONT"]] as const) {
      const from = terminal.raw.length;
      for (const signal of signals) process.kill(terminal.pid, signal);
      await terminal.until(() => terminal.raw.slice(from).includes("\u001b[?2004h"));
      await endsWith(terminal, "› half a line");
    }
    terminal.type("!\r");
    await terminal.shows("✓ half a line!");
    terminal.type("\u0003");
    expect(await terminal.exited).toBe(0);
  } finally {
    terminal.kill();
  }
});

it.each([
  ["ctrl-c", (terminal: Terminal) => terminal.type("\u0003"), "code 0"],
  ["ctrl-d", (terminal: Terminal) => terminal.type("\u0004"), "code 0"],
  ["a signal", () => process.kill(programOf(), "SIGTERM"), "code 0"],
  ["a signal that asks for a core", () => process.kill(programOf(), "SIGQUIT"), "code 131"],
  ["a crash", () => process.kill(programOf(), "SIGUSR2"), "code 1"],
])("the terminal is as it was after %s", async (_what, end, code) => {
  await using relay = await ServedRelay.start();
  const crash = "process.on('SIGUSR2', () => { throw new Error('boom') })";
  const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(crash)}` };
  const { terminal } = await enter(relay, { shell: true, environment });
  lastShell = terminal.pid;
  try {
    terminal.type("half a line");
    await terminal.shows("half a line");
    if (code === "code 0" && _what === "ctrl-d") terminal.type("\u0015");
    end(terminal);
    await terminal.shows(code);
    await terminal.shows("iexten");
    expect(terminal.text()).toMatch(SANE);
    expect(terminal.text()).not.toContain("› ");
    expect(terminal.raw.lastIndexOf("\u001b[?2004l")).toBeGreaterThan(terminal.raw.lastIndexOf("\u001b[?2004h"));
    expect(terminal.raw).not.toContain("boom");
  } finally {
    terminal.kill();
  }
});

let lastShell = 0;
/** The program that the last shell has started. */
function programOf(): number {
  return Number(readFileSync(`/proc/${lastShell}/task/${lastShell}/children`, "utf8").trim().split(" ")[0]);
}
