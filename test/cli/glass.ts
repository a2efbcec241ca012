// Owns a person's terminal without a process: keys go in, and an emulator shows the screen. Must not know rooms.
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import xterm from "@xterm/headless";
import { expect, vi } from "vitest";
import type { Input } from "../../cli/input.ts";
import { OpenRoom } from "../../cli/open-room.ts";
import type { RoomView } from "../../cli/renderer.ts";
import { columnsOf } from "../../cli/rich/columns.ts";
import type { RichRenderer } from "../../cli/rich/rich-renderer.ts";
import { openScreen } from "../../cli/rich/screen.ts";
import { defaultSettings, type Settings } from "../../cli/settings.ts";
import type { Member } from "../../client/events.ts";
import { FakeRoom, type MessageEvent, message, somebody } from "./fake-room.ts";

/** How long the screen may take on a busy machine. */
export const PATIENCE = { timeout: 10_000, interval: 20 };

export const alice: Member = somebody("alice", "aa11");
export const bob: Member = somebody("bob", "bb22");

/** A room as the screen sees it in the program; what it answers may be chosen. */
export function view(more: Partial<RoomView> = {}): RoomView {
  const { id = "ROOM", number = 1, several = false, name = () => "Tea", members = () => [alice, bob], ...rest } = more;
  const room = Object.assign(new FakeRoom(id, [alice, bob]), { name, members });
  const isSeveral = () => several;
  return Object.assign(
    new OpenRoom({ room, number, origin: "https://relay.example", ownerKey: null, isSeveral }),
    rest,
  );
}

/** A message of today, so that no day stands before it. */
export function said(from: Member, text: string, more: Partial<MessageEvent> = {}): MessageEvent {
  return message(from, text, { ts: new Date().toISOString(), ...more });
}

class Keys extends PassThrough {
  readonly modes: boolean[] = [];
  setRawMode(raw: boolean): void {
    this.modes.push(raw);
  }
}

/** How wide terminals of today draw a character: the emulator's own table is older than isolates, which take no column. */
const WIDTHS = {
  version: "today",
  wcwidth: (codepoint: number) => {
    const columns = columnsOf(String.fromCodePoint(codepoint));
    return columns === 0 || columns === 2 ? columns : 1;
  },
  charProperties(codepoint: number, preceding: number) {
    const width = WIDTHS.wcwidth(codepoint);
    const joins = width === 0 && preceding !== 0;
    return ((joins ? (preceding >> 1) & 3 : width) << 1) | (joins ? 1 : 0);
  },
} as const;

class Glass extends EventEmitter {
  readonly terminal: xterm.Terminal;
  readonly depth: number;
  written = "";
  writes = 0;

  constructor(columns: number, rows: number, depth: number) {
    super();
    this.depth = depth;
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5_000 });
    this.terminal.unicode.register(WIDTHS);
  }

  get columns(): number {
    return this.terminal.cols;
  }

  get rows(): number {
    return this.terminal.rows;
  }

  getColorDepth(): number {
    return this.depth;
  }

  write(text: string): void {
    this.written += text;
    this.writes += 1;
    this.terminal.write(text);
  }

  /** Draws what was written at once. */
  settle(): void {
    const { _core } = this.terminal as xterm.Terminal & { readonly _core: { writeSync(text: string): void } };
    _core.writeSync("");
  }

  /** Changes the size as a terminal does that is not behind with what was written. */
  resize(columns: number, rows: number): void {
    this.settle();
    this.terminal.resize(columns, rows);
    this.emit("resize");
  }

  /** All rows, scrollback first, times as HH:MM, without empty ones at the end. */
  all(): string[] {
    const { active } = this.terminal.buffer;
    const rows = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? "");
    return rows.slice(0, rows.findLastIndex((row) => row !== "") + 1).map(withoutTime);
  }

  /** All lines, scrollback first; one that the terminal has wrapped is one line. */
  lines(): string[] {
    const { active } = this.terminal.buffer;
    const lines: string[] = [];
    for (let row = 0; row < active.length; row += 1) {
      const line = active.getLine(row);
      const text = line?.translateToString(true) ?? "";
      if (line?.isWrapped === true) lines.push((lines.pop() ?? "") + text);
      else lines.push(text);
    }
    return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
  }

  /** The rows of the screen alone. */
  screen(): string[] {
    return this.all().slice(this.terminal.buffer.active.baseY);
  }
}

function withoutTime(row: string): string {
  return row.trimEnd().replace(/\d\d:\d\d$/u, "HH:MM");
}

/** The status line as it is drawn where there is room for it. */
export function status(text: string): string {
  return `── ${text} ──`;
}

/** A keyboard and a screen that nobody uses yet. */
export function desk(columns: number, rows: number, depth = 1) {
  const keyboard = new Keys();
  const glass = new Glass(columns, rows, depth);
  // Where the cursor is, it answers by itself; what else it answers a test says.
  glass.terminal.onData((data) => {
    if (data.endsWith("R")) keyboard.write(data);
  });
  return { keyboard, glass };
}

const open: RichRenderer[] = [];

/** Closes every screen that is open. */
export function closeAll(): void {
  for (const renderer of open.splice(0)) renderer.close();
}

/** Sits down at a terminal. `shows` waits until scrollback and screen hold exactly these rows. */
export function sit(
  columns = 40,
  rows = 8,
  more: {
    settings?: Partial<Settings>;
    env?: NodeJS.ProcessEnv;
    depth?: number;
    buffer?: number;
    /** True where isolates take no column, as on terminals of today. */
    isolates?: boolean;
  } = {},
) {
  const { keyboard, glass } = desk(columns, rows, more.depth);
  if (more.isolates === true) glass.terminal.unicode.activeVersion = WIDTHS.version;
  const settings = { ...defaultSettings(false), ...more.settings };
  const { renderer, input } = openScreen(keyboard, glass, {
    settings,
    buffer: more.buffer ?? 100,
    env: more.env ?? {},
  });
  open.push(renderer);
  const lines: Input[] = [];
  const reading = (async () => {
    for await (const line of input) if (typeof line !== "object" || line === null) lines.push(line);
  })();
  const shows = (wanted: string[]) => vi.waitFor(() => expect(glass.all()).toEqual(wanted), PATIENCE);
  const screenShows = (wanted: string[]) => vi.waitFor(() => expect(glass.screen()).toEqual(wanted), PATIENCE);
  const gets = (wanted: Input[]) => vi.waitFor(() => expect(lines).toEqual(wanted), PATIENCE);
  const cursorAt = (column: number, row: number) =>
    vi.waitFor(() => {
      const { cursorX, cursorY } = glass.terminal.buffer.active;
      expect([cursorX, cursorY]).toEqual([column, row]);
    }, PATIENCE);
  return { keyboard, glass, renderer, settings, reading, shows, screenShows, gets, cursorAt };
}
