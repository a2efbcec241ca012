// Shows what a change of size leaves of the screen and of the scrollback, in a real terminal emulator that wraps anew what it holds.
import { afterEach, describe, expect, it, vi } from "vitest";
import { bob, closeAll, PATIENCE, said, sit, status, view } from "./glass.ts";

const REDRAWN = "\u001b[?2026l";

afterEach(closeAll);

/** Somebody in a room that is connected. */
function talk(columns: number, rows: number, env: NodeJS.ProcessEnv = {}) {
  const seat = sit(columns, rows, { env });
  seat.renderer.enter(view());
  seat.renderer.draw(view(), { type: "status", state: "online", attempt: 0, retryInMs: 0 });
  return seat;
}

describe("a screen whose size changes", () => {
  const SIZES = [
    ...[60, 20, 10, 79, 80, 33, 120, 41, 40, 39].map((columns) => [columns, 24] as const),
    ...[5, 40, 3, 24, 12, 30, 9, 24, 50, 24].map((rows) => [39, rows] as const),
    ...[
      [17, 11],
      [100, 40],
      [25, 6],
      [80, 24],
    ].map(([columns = 0, rows = 0]) => [columns, rows] as const),
  ];

  it.each([
    ["nothing", "", 3],
    ["a word", "word", 3],
    ["more than one row", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen", 9],
  ])(
    "keeps every message exactly once and whole, whatever its size becomes while %s is typed",
    async (_what, typed, least) => {
      const { renderer, keyboard, glass } = talk(80, 24);
      for (let index = 0; index < 60; index += 1)
        renderer.draw(view(), said(bob, `message ${index}${" lorem ipsum".repeat(index % 14)}`));
      keyboard.write(typed);
      const settled = (printed: readonly string[] | null) =>
        vi.waitFor(() => {
          const lines = glass.lines();
          const live = lines.findIndex((line) => line.startsWith("── Tea"));
          expect(lines[live]).toMatch(/^── Tea/u);
          if (printed !== null) expect(lines.slice(0, live)).toEqual(printed);
          const shown = lines.slice(live + 1).map((line) => line.slice(2).replaceAll(" ", ""));
          expect(shown.join("")).toMatch(/^$|word$|fourteen$/u);
          expect(typed.replaceAll(" ", "")).toContain(shown.join(""));
          return lines.slice(0, live);
        }, PATIENCE);
      await vi.waitFor(() => expect(glass.all().join("\n")).toContain("message 59"), PATIENCE);
      const printed = await settled(null);
      for (const [columns, rows] of SIZES.filter(([, rows]) => rows >= least)) {
        const from = glass.written.length;
        glass.resize(columns, rows);
        await vi.waitFor(() => expect(glass.written.slice(from)).toContain(REDRAWN), PATIENCE);
        if (rows > least + 4) await settled(printed);
      }
      await settled(printed);
    },
  );

  it("leaves nothing behind of what no longer fitted, once there is room for it again", async () => {
    const { renderer, glass, shows } = talk(80, 24);
    for (const text of ["one", "two", "three"]) renderer.draw(view(), said(bob, text));
    const all = ["bob  HH:MM", "  one", "  two", "  three", status("Tea · 2 here"), "›"];
    await shows(all);
    for (const [columns, rows] of [
      [10, 3],
      [3, 2],
      [1, 1],
    ] as const) {
      const from = glass.written.length;
      glass.resize(columns, rows);
      await vi.waitFor(() => expect(glass.written.slice(from)).toContain(REDRAWN), PATIENCE);
    }
    glass.resize(80, 24);
    await shows(all);
  });

  it("loses nothing where a terminal cuts off what it shows instead of wrapping it", async () => {
    const { renderer, glass } = talk(80, 24, { XTERM_VERSION: "XTerm(390)" });
    glass.terminal.options.windowsPty = { backend: "conpty", buildNumber: 19_000 };
    for (let index = 0; index < 60; index += 1) renderer.draw(view(), said(bob, `<${index}>`));
    for (const [columns, rows] of SIZES.filter(([columns]) => columns > 16)) {
      const from = glass.written.length;
      glass.resize(columns, rows);
      await vi.waitFor(() => expect(glass.written.slice(from)).toContain(REDRAWN), PATIENCE);
    }
    const messages = Array.from({ length: 60 }, (_, index) => `  <${index}>`);
    await vi.waitFor(
      () => expect(glass.lines().slice(1)).toEqual([...messages, status("Tea · 2 here"), "›"]),
      PATIENCE,
    );
  });

  it("prints what comes while the size changes", async () => {
    const { renderer, glass, screenShows } = talk(40, 8);
    glass.resize(30, 8);
    renderer.draw(view(), said(bob, "in between"));
    glass.resize(50, 8);
    await screenShows(["bob  HH:MM", "  in between", status("Tea · 2 here"), "›"]);
  });

  it("fits on the smallest screens", async () => {
    const { keyboard, glass, screenShows } = talk(10, 3);
    keyboard.write("abcdefghijkl");
    await screenShows(["── Tea ──", "… hijkl"]);
    glass.resize(40, 2);
    await screenShows(["› abcdefghijkl"]);
  });
});
