// Shows that protocol/README.md says the same as the code: every limit, every error code, every frame.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ClientFrame } from "../../protocol/client-frames.ts";
import { CLOSE_CODE, ERROR_CODES, HTTP_STATUS } from "../../protocol/errors.ts";
import * as limits from "../../protocol/limits.ts";
import { RelayEvent, ServerFrame } from "../../protocol/server-frames.ts";

const README = readFileSync(join(import.meta.dirname, "../../protocol/README.md"), "utf8");

/** The cells of each row of the table under a heading, without backticks. */
function tableUnder(heading: string): string[][] {
  const section = README.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

/** The `type` or `kind` of each alternative of a union. */
const namesIn = (options: readonly { entries: Record<string, unknown> }[], key: string) =>
  options.map(({ entries }) => (entries[key] as { literal: string }).literal);

describe("protocol/README.md", () => {
  it("lists every limit with its value", () => {
    const written = tableUnder("Limits").map(([name, value]) => [name, value]);
    const coded = Object.entries(limits)
      .filter(([, value]) => typeof value === "number" || Array.isArray(value))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)]);
    expect(written.sort()).toEqual(coded.sort());
  });

  it("lists every error with its status and close code, in the code's order", () => {
    const relay = (table: Record<string, number>, code: string) => String(table[code] ?? "");
    const coded = ERROR_CODES.map((code) => [code, relay(HTTP_STATUS, code), relay(CLOSE_CODE, code)]);
    expect(tableUnder("Errors").map((row) => row.slice(0, 3))).toEqual(coded);
  });

  it("has a heading for every frame, and a row for every event", () => {
    for (const name of [...namesIn(ClientFrame.options, "type"), ...namesIn(ServerFrame.options, "type")]) {
      expect(README).toContain(`\n### \`${name}\`\n`);
    }
    for (const kind of namesIn(RelayEvent.options, "kind")) expect(README).toContain(`\n| \`${kind}\` |`);
  });
});
