// Shows how far files have come as a person sees it: a bar, the speed of late, the time left, and nothing once it is over.
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../cli/rich/columns.ts";
import { TransferRows } from "../../cli/rich/transfer-rows.ts";
import type { SessionEvent } from "../../client/events.ts";
import { somebody } from "./fake-room.ts";

const FILE = "AAAAAAAAAAAAAAAAAAAAAA";
const progress = (
  done: number,
  total: number | null = 10_000_000,
  direction: "up" | "down" = "down",
): SessionEvent => ({
  ...{ type: "progress", file: FILE, direction, done, total },
});

function rowsOf(rows: TransferRows, now: number, columns = 80): readonly string[] {
  return rows.rows(columns, now, () => "notes.txt");
}

describe("the row of a file on its way", () => {
  it("has a bar, the part that is done, the speed and the time that is left", () => {
    const rows = new TransferRows();
    rows.observe(progress(0), 0);
    rows.observe(progress(2_500_000), 1_000);
    expect(rowsOf(rows, 1_000)).toEqual([
      `↓ notes.txt ${"█".repeat(8)}${"░".repeat(22)} 25%  2.5\u00a0MB/s  0:03 left`,
    ]);
    rows.observe(progress(5_000_000, 10_000_000, "up"), 1_000);
    expect(rowsOf(rows, 1_000)[1]).toContain("↑ notes.txt");
  });

  it("goes by the last seconds, and slows down where nothing comes any more", () => {
    const rows = new TransferRows();
    for (let at = 0; at <= 20; at++) rows.observe(progress(Math.min(at, 10) * 100_000), at * 1_000);
    expect(rowsOf(rows, 20_000)[0]).not.toContain("/s");
    rows.observe(progress(2_000_000), 21_000);
    expect(rowsOf(rows, 21_000)[0]).toMatch(/200\u00a0kB\/s|167\u00a0kB\/s/);
  });

  it("says only how much has come where the length is unknown, and fits any terminal", () => {
    const rows = new TransferRows();
    rows.observe(progress(0, null), 0);
    rows.observe(progress(1_200_000, null), 1_000);
    expect(rowsOf(rows, 1_000)).toEqual(["↓ notes.txt  1.2\u00a0MB  1.2\u00a0MB/s"]);
    for (const columns of [10, 20, 40, 79])
      expect(columnsOf(rowsOf(rows, 1_000, columns)[0] ?? "")).toBeLessThanOrEqual(columns);
  });

  it("goes when the file is there, fails, or the room is left", () => {
    const ann = somebody("ann", "aa11");
    const file = { number: 1, id: FILE, name: "x", mime: "", size: 1, sha256: "" };
    const told = { seq: 1, ts: "", from: ann, history: false, file };
    const ends: readonly [SessionEvent, number][] = [
      [{ type: "saved", file: FILE, path: "x", id: "s" }, 1],
      [{ type: "file", own: true, ...told }, 1],
      [{ type: "file", own: false, ...told }, 2],
      [{ type: "error", code: "cancelled", note: null, file: FILE }, 0],
      [{ type: "left", reason: "quit" }, 0],
    ];
    for (const [end, left] of ends) {
      const rows = new TransferRows();
      for (const direction of ["up", "down"] as const) rows.observe(progress(1, 2, direction), 0);
      rows.observe(end, 1);
      expect([end.type, rowsOf(rows, 2).length]).toEqual([end.type, left]);
    }
  });
});
