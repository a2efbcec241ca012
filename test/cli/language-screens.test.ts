// Shows the same conversation in every language, at 40 and at 80 columns: all of it fits, in the rich renderer and in the minimal one.
import { afterEach, describe, expect, it, vi } from "vitest";
import { runCommand } from "../../cli/command-table.ts";
import { speak, spokenLanguage, texts } from "../../cli/language.ts";
import { LANGUAGES, type Language } from "../../cli/languages/grammar.ts";
import { MinimalRenderer } from "../../cli/minimal-renderer.ts";
import { Notifier } from "../../cli/notification.ts";
import { columnsOf } from "../../cli/rich/columns.ts";
import { defaultSettings } from "../../cli/settings.ts";
import { BUSY, happen } from "./busy-room.ts";
import { closeAll, PATIENCE, sit, view } from "./glass.ts";

afterEach(async () => {
  closeAll();
  await speak({ language: "en", tag: "en-GB" });
});

const WIDTHS = [40, 80] as const;
it("another language is spoken from one line to the next", async () => {
  const { renderer, glass } = sit(40, 8, { isolates: true });
  const room = view();
  renderer.enter(room);
  await vi.waitFor(() => expect(statusOf(glass)).toContain("connecting …"), PATIENCE);
  const rooms = { options: { settings: defaultSettings(false), renderer } };
  const speakNow = (rest: string) => runCommand("lang", { rooms, here: room, rest, interactive: true } as never);
  const answer = await speakNow("eu");
  expect(answer).toMatchObject({ data: { language: "eu" }, lines: [texts().answers.speaks] });
  if (answer !== null) renderer.answer(room, "lang", "1", answer);
  await vi.waitFor(() => expect(statusOf(glass)).toContain("konektatzen…"), PATIENCE);
  await expect(speakNow("tlh")).rejects.toMatchObject({ code: "usage", detail: expect.stringContaining("tlh") });
  expect(spokenLanguage()).toBe("eu");
});

describe.each(LANGUAGES)("a conversation in %s", (language: Language) => {
  it.each(WIDTHS)("fits into %i columns, and so does every state of the status line", async (columns) => {
    await speak({ language, tag: language });
    const { renderer, glass } = sit(columns, 24, { isolates: true });
    const room = view(BUSY);
    renderer.enter(room);
    for (const state of ["connecting", "reconnecting", "offline"] as const) {
      renderer.draw(room, { type: "status", state, attempt: 1, retryInMs: 5_000 });
      await vi.waitFor(() => expect(statusOf(glass)).toContain(texts().status[state]), PATIENCE);
      expect(columnsOf(statusOf(glass))).toBeLessThan(columns);
    }
    await happen(renderer, room);
    await vi.waitFor(() => expect(statusOf(glass)).toContain("bob"), PATIENCE);
    await vi.waitFor(() => expect(glass.all().join("\n")).toContain(LAST_LANGUAGE), PATIENCE);
    const drawn = glass.all();
    const { active } = glass.terminal.buffer;
    const broken = drawn.filter(
      (row, index) => active.getLine(index + 1)?.isWrapped === true && !row.includes("https:"),
    );
    expect(broken).toEqual([]);
    expect(drawn.join("\n")).not.toMatch(/undefined|\[object|\{\{/u);
    expect(columnsOf(statusOf(glass))).toBeLessThan(columns);
  });

  it("is the same in plain lines, each about one thing, whatever turns around isolated", async () => {
    await speak({ language, tag: language });
    const lines: string[] = [];
    const write = (text: string) => void lines.push(text);
    const settings = defaultSettings(true);
    const notifier = new Notifier(write, settings, {});
    await happen(new MinimalRenderer({ out: write, err: write, notifier, isTyped: false }), view(BUSY));
    for (const line of lines) {
      expect(line).toMatch(/^[^\n]+\n$/u);
      expect(line.split(/[\u2066\u2068]/u)).toHaveLength(line.split("\u2069").length);
      if (/\p{Script=Arabic}/u.test(line) && language !== "ar")
        expect(line).toMatch(/\u2068[^\u2069]*\p{Script=Arabic}/u);
    }
  });
});

/** The name of the last language in the list of them. */
const LAST_LANGUAGE = "हिन्दी";

/** The row above the one being typed. */
function statusOf(glass: ReturnType<typeof sit>["glass"]): string {
  return glass.all().findLast((row) => row.startsWith("── ")) ?? "";
}
