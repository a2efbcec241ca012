// Shows the same conversation in every language, at 40 and at 80 columns: all of it fits, in the rich renderer and in the minimal one.
import { writeFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type COMMANDS, runCommand } from "../../cli/command-table.ts";
import { speak, texts } from "../../cli/language.ts";
import { LANGUAGES, type Language } from "../../cli/languages/grammar.ts";
import { MinimalRenderer } from "../../cli/minimal-renderer.ts";
import { Notifier } from "../../cli/notification.ts";
import type { Renderer, RoomView } from "../../cli/renderer.ts";
import { columnsOf } from "../../cli/rich/columns.ts";
import { defaultSettings } from "../../cli/settings.ts";
import type { SessionEvent } from "../../client/events.ts";
import { ERROR_CODES } from "../../protocol/errors.ts";
import { POLICY, somebody } from "./fake-room.ts";
import { alice, bob, closeAll, PATIENCE, said, sit, view } from "./glass.ts";

afterEach(async () => {
  closeAll();
  await speak({ language: "en", tag: "en-GB" });
});

const dina = somebody("دينا", "dd44");
const members = [alice, bob, dina];
const link = "https://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA#secret";

/** What happens in a room where much happens. */
const EVENTS: readonly SessionEvent[] = [
  { type: "status", state: "online", attempt: 0, retryInMs: 0 },
  { type: "ready", name: "Tea", me: alice, members, seq: 3, epoch: 1, policy: POLICY },
  said(bob, "hello, alice", { ts: "2026-03-01T10:00:00.000Z", history: true }),
  ...(["join", "leave", "away", "back", "kick"] as const).map(
    (event) => ({ type: "presence", event, member: dina }) as const,
  ),
  { type: "presence", event: "nick", member: bob, was: "rob" },
  said(alice, "hello", { own: true }),
  said(dina, "مرحبا", { action: true }),
  ...[1, 2, 3, 11, 100].map((to) => ({ type: "gap", from: 1, to }) as const),
  { type: "invite", invite: link },
  { type: "result", command: "invite", id: "1", data: { invite: link, uses: 5, expires: "2026-12-24T18:00:00.000Z" } },
  { type: "result", command: "rename", id: "2", data: { name: "شاي" } },
  { type: "result", command: "owner", id: "3", data: { member: dina.id } },
  { type: "warning", code: "fork", note: { about: "saw_other", nick: "دينا" } },
  { type: "warning", code: "nick_taken", note: { about: "nick_taken", fingerprint: bob.fingerprint, nick: "alice" } },
  { type: "error", code: "too_large", note: { about: "text_too_long", limit: 10_240 } },
  ...ERROR_CODES.map((code) => ({ type: "error", code, note: null }) as const),
];

/** Draws it all, with the help and the settings. */
async function happen(renderer: Renderer, room: RoomView): Promise<void> {
  for (const event of EVENTS) renderer.draw(room, event);
  const rooms = { options: { settings: defaultSettings(false), renderer } };
  for (const name of ["help", "set", "lang"] satisfies (typeof COMMANDS)[number]["name"][]) {
    const answer = await runCommand(name, { rooms, here: room, rest: "", interactive: true } as never);
    if (answer !== null) renderer.answer(room, name, "id", answer);
  }
  renderer.draw(room, { type: "typing", member: bob });
  renderer.draw(room, { type: "typing", member: dina });
}

const WIDTHS = [40, 80] as const;
const BUSY = {
  members: () => members,
  undelivered: () => ["one", "two", "three", "four"].map((text) => [text, text] as const),
};

describe.each(LANGUAGES)("a conversation in %s", (language: Language) => {
  it.each(WIDTHS)("fits into %i columns, and so does every state of the status line", async (columns) => {
    await speak({ language, tag: language });
    const { renderer, glass } = sit(columns, 24, { isolates: true });
    const room = view(BUSY);
    renderer.enter(room);
    for (const state of ["connecting", "reconnecting", "offline"] as const) {
      renderer.draw(room, { type: "status", state, attempt: 1, retryInMs: 5_000 });
      await vi.waitFor(() => expect(statusOf(glass)).toContain(texts().status[state]), PATIENCE);
      expect([columns, columns - 1]).toContain(columnsOf(statusOf(glass)));
    }
    await happen(renderer, room);
    await vi.waitFor(() => expect(statusOf(glass)).toContain("bob"), PATIENCE);
    await vi.waitFor(() => expect(glass.all().join("\n")).toContain(LAST_LANGUAGE), PATIENCE);
    const drawn = glass.all();
    keep(`${language}-${columns}-rich`, drawn);
    const { active } = glass.terminal.buffer;
    const broken = drawn.filter(
      (row, index) => active.getLine(index + 1)?.isWrapped === true && !row.includes("https:"),
    );
    expect(broken).toEqual([]);
    expect(drawn.join("\n")).not.toMatch(/undefined|\[object|\{\{/u);
    expect([columns, columns - 1]).toContain(columnsOf(statusOf(glass)));
  });

  it("is the same in plain lines, each about one thing, whatever turns around isolated", async () => {
    await speak({ language, tag: language });
    const lines: string[] = [];
    const write = (text: string) => void lines.push(text);
    const settings = defaultSettings(true);
    const notifier = new Notifier(write, settings, {});
    await happen(new MinimalRenderer({ out: write, err: write, notifier, isTyped: false }), view(BUSY));
    keep(`${language}-minimal`, lines.join("").split("\n"));
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

function keep(name: string, rows: readonly string[]): void {
  const directory = process.env["LOOK_AT"];
  if (directory !== undefined) writeFileSync(`${directory}/${name}.txt`, `${rows.join("\n")}\n`);
}
