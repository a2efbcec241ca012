// Shows what a person sees and types on a terminal, on the screen of a real terminal emulator.
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import xterm from "@xterm/headless";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Renderer, RoomView } from "../../cli/renderer.ts";
import { openScreen } from "../../cli/rich/screen.ts";
import { message, somebody } from "./fake-room.ts";

const alice = somebody("alice", "aa11");
const bob = somebody("bob", "bb22");
const view: RoomView = {
  ...{ id: "ROOM", number: 1, several: false },
  ...{ name: () => "Tea", members: () => [alice, bob], isBack: () => false },
};

/** How long the screen may take on a busy machine. */
const PATIENCE = { timeout: 10_000, interval: 20 };

class Keyboard extends PassThrough {
  readonly modes: boolean[] = [];
  setRawMode(raw: boolean): void {
    this.modes.push(raw);
  }
}

class Glass extends EventEmitter {
  readonly columns: number;
  readonly terminal: xterm.Terminal;
  written = "";

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  }

  write(text: string): void {
    this.written += text;
    this.terminal.write(text);
  }

  rows(): string[] {
    const { active } = this.terminal.buffer;
    const rows = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? "");
    const used = rows.slice(0, rows.findLastIndex((row) => row !== "") + 1);
    return used.map((row) => row.trimEnd().replace(/^\d\d:\d\d/u, "HH:MM"));
  }
}

const open: Renderer[] = [];
function sit(columns = 40, rows = 8) {
  const keyboard = new Keyboard();
  const glass = new Glass(columns, rows);
  const { renderer, input } = openScreen(keyboard, glass);
  open.push(renderer);
  renderer.enter(view);
  const lines: (string | null)[] = [];
  const reading = (async () => {
    for await (const line of input) lines.push(line);
  })();
  const shows = (rowsWanted: string[]) => vi.waitFor(() => expect(glass.rows()).toEqual(rowsWanted), PATIENCE);
  const gets = (wanted: (string | null)[]) => vi.waitFor(() => expect(lines).toEqual(wanted), PATIENCE);
  return { keyboard, glass, renderer, reading, shows, gets };
}

afterEach(() => {
  for (const renderer of open.splice(0)) renderer.close();
});

describe("the screen", () => {
  it("keeps what is being typed whole below messages that come in", async () => {
    const { keyboard, glass, renderer, shows } = sit();
    keyboard.write("half a li");
    await shows(["› half a li"]);
    renderer.draw(view, message(bob, "hello\nthere"));
    keyboard.write("ne");
    await shows(["HH:MM bob: hello", "      there", "› half a line"]);
    expect(glass.terminal.buffer.active.cursorX).toBe("› half a line".length);
  });

  it("leaves printed messages to the scrollback, each once and in order, however fast they come", async () => {
    const { renderer, shows } = sit(40, 5);
    for (let index = 0; index < 200; index += 1) renderer.draw(view, message(bob, `message ${index}`));
    await shows([...Array.from({ length: 200 }, (_, index) => `HH:MM bob: message ${index}`), "›"]);
  });

  it("shows the part of a long line that is around the cursor, in one row", async () => {
    const { keyboard, shows } = sit(20);
    keyboard.write(`${"a".repeat(30)}b`);
    await shows([`› ${"a".repeat(16)}b`]);
    keyboard.write("\u0001");
    await shows([`› ${"a".repeat(17)}`]);
  });

  it("gives lines on enter, a paste as one line, and null for ctrl-c", async () => {
    const { keyboard, gets } = sit();
    keyboard.write("one\rtwo\r");
    keyboard.write("\u001b[200~three\nfour\u001b[201~\r");
    keyboard.write("\u0003");
    await gets(["one", "two", "three\nfour", null]);
  });

  it("completes commands and nicks with the tab key", async () => {
    const { keyboard, gets } = sit();
    keyboard.write("/memb\t\rb\thi\r");
    await gets(["/members ", "bob: hi"]);
  });

  it("ends the input with ctrl-d on an empty line only", async () => {
    const { keyboard, reading, gets } = sit();
    keyboard.write("ab\u0002\u0004\r\u0004");
    await reading;
    await gets(["a"]);
  });

  it("gives the terminal back as it was", () => {
    const { keyboard, glass, renderer } = sit();
    renderer.draw(view, message(bob, "last words"));
    renderer.close();
    expect(keyboard.modes).toEqual([true, false]);
    expect(glass.written).toContain("last words");
    expect(glass.written.endsWith("\u001b[?2004l")).toBe(true);
  });

  it("lets no control of others' through", async () => {
    const { renderer, shows } = sit();
    renderer.draw(view, message(somebody("e\u001b[2Jve", "cc33"), "\u001b[1;1Hx\u009b2J\u0007"));
    await shows(["HH:MM eve: x", "›"]);
  });
});
