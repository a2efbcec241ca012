// Shows what a person types at a terminal and sees of it, on the screen of a real terminal emulator.
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { somebody } from "./fake-room.ts";
import { alice, bob, closeAll, PATIENCE, said, sit, status, view } from "./glass.ts";

const ROOM = status("Tea · 2 here");
const CONNECTING = "connecting …";
const online = { type: "status", state: "online", attempt: 0, retryInMs: 0 } as const;

afterEach(closeAll);

/** Somebody in a room that is connected. */
function talk(columns = 40, rows = 8, more: Parameters<typeof sit>[2] = {}) {
  const seat = sit(columns, rows, more);
  seat.renderer.enter(view());
  seat.renderer.draw(view(), online);
  return seat;
}

describe("what is typed", () => {
  it("stays whole below messages that come in, and the cursor with it", async () => {
    const { keyboard, renderer, shows, cursorAt } = talk();
    keyboard.write("half a li");
    await shows([ROOM, "› half a li"]);
    renderer.draw(view(), said(bob, "hello\nthere"));
    keyboard.write("ne\u0002\u0002");
    await shows(["bob  HH:MM", "  hello", "  there", ROOM, "› half a line"]);
    await cursorAt("› half a li".length, 4);
  });

  it("takes as many rows as it needs and at most six, with the cursor's among them", async () => {
    const { keyboard, shows, cursorAt, screenShows } = talk(20, 12);
    const room = status("Tea · 2 here");
    keyboard.write("a".repeat(40));
    await shows([room, `› ${"a".repeat(17)}`, `  ${"a".repeat(17)}`, `  ${"a".repeat(6)}`]);
    keyboard.write("\u0001");
    await cursorAt(2, 1);
    keyboard.write("\u0005\u0015");
    await shows([room, "›"]);
    keyboard.write("\u001b[200~one\ntwo\nthree\nfour\nfive\nsix\nseven\u001b[201~");
    await screenShows([room, "… two", "  three", "  four", "  five", "  six", "  seven"]);
    keyboard.write("\u001b[A".repeat(5));
    await cursorAt(5, 2);
    await screenShows([room, "› one", "  two", "  three", "  four", "  five", "… six"]);
  });

  it("keeps wide characters, emoji and combining marks at their width, and the cursor behind them", async () => {
    const { keyboard, shows, cursorAt } = talk(20);
    keyboard.write("日本e\u0301🌱x\u0002");
    await shows([status("Tea · 2 here"), "› 日本é🌱x"]);
    // This emulator gives an emoji one column where others give two: the cursor follows it.
    await cursorAt(2 + 4 + 1 + 1, 1);
  });

  it("is given on enter, a paste as one text, and null for ctrl-c", async () => {
    const { keyboard, gets } = talk();
    keyboard.write("one\rtwo\r");
    keyboard.write("\u001b[200~three\r\nfour\rfive\u001b[201~\r");
    keyboard.write("six\u001b\rseven\r\u0003");
    await gets(["one", "two", "three\nfour\nfive", "six\nseven", null]);
  });

  it("becomes the command that sends a file where one was dropped, and waits for enter", async () => {
    const { keyboard, gets } = talk();
    const path = join(import.meta.dirname, "glass.ts");
    keyboard.write(`\u001b[200~'${path}'\u001b[201~`);
    keyboard.write("\r");
    keyboard.write(`look: \u001b[200~${path}\u001b[201~\r`);
    await gets([`/send ${path}`, `look: ${path}`]);
  });

  it("becomes that command, too, where a terminal types what was dropped, and nothing is said", async () => {
    const { keyboard, gets } = talk();
    const path = join(import.meta.dirname, "glass.ts");
    keyboard.write(`'${path}'\r`);
    keyboard.write("\r");
    keyboard.write(`file://${path}.none\r`);
    await gets([`/send ${path}`, `file://${path}.none`]);
  });

  it("is not swallowed for ever where the end of a paste is lost, and ctrl-c gets through at once", async () => {
    const { keyboard, gets, shows } = talk();
    keyboard.write("\u001b[200~lost\rend");
    keyboard.write("\u0003");
    await gets([null]);
    await shows([ROOM, "› lost", "  end"]);
    keyboard.write("!\r");
    await gets([null, "lost\nend!"]);
  });

  it("comes back by the arrow keys, and what was being typed too", async () => {
    const { keyboard, shows } = talk();
    keyboard.write("one\rtwo\rdraft\u001b[A");
    await shows([ROOM, "› two"]);
    keyboard.write("\u001b[A");
    await shows([ROOM, "› one"]);
    keyboard.write("\u001b[B\u001b[B");
    await shows([ROOM, "› draft"]);
  });

  it("ends the input with ctrl-d where there is nothing only", async () => {
    const { keyboard, reading, gets } = talk();
    keyboard.write("ab\u0002\u0004\r\u0004");
    await reading;
    await gets(["a"]);
  });
});

describe("the tab key", () => {
  it("completes what is certain", async () => {
    const { keyboard, gets } = talk();
    keyboard.write("/memb\t\rb\thi\r/kick bo\t\r");
    await gets(["/members ", "bob: hi", "/kick bob "]);
  });

  it("shows what fits, goes through it, and puts the list away", async () => {
    const { keyboard, shows, gets } = talk();
    keyboard.write("/ro\t");
    await shows([ROOM, "› /room", "room   rooms"]);
    keyboard.write("\t\t");
    await shows([ROOM, "› /rooms", "room   rooms"]);
    keyboard.write("\u001b[Z");
    await shows([ROOM, "› /room", "room   rooms"]);
    keyboard.write("2");
    await shows([ROOM, "› /room 2"]);
    keyboard.write("\u0015/ro\t");
    await shows([ROOM, "› /room", "room   rooms"]);
    keyboard.write("\u001b");
    await shows([ROOM, "› /room"]);
    keyboard.write(" 2");
    await shows([ROOM, "› /room 2"]);
    keyboard.write("\r");
    await gets(["/room 2"]);
  });
});

describe("the screen", () => {
  it("leaves messages to the scrollback, each once and in order, in at most 30 redraws a second", async () => {
    const { renderer, glass, shows } = talk(40, 6);
    const from = glass.writes;
    const began = Date.now();
    for (let index = 0; index < 300; index += 1) {
      renderer.draw(view(), said(bob, `message ${index}`));
      if (index % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const rows = Array.from({ length: 300 }, (_, index) => `  message ${index}`);
    await shows(["bob  HH:MM", ...rows, ROOM, "›"]);
    expect(glass.writes - from).toBeLessThanOrEqual(2 + (Date.now() - began) / 33);
  });

  it("draws inside synchronized output, and never wraps the live rows", async () => {
    const { glass, shows } = talk();
    await shows([ROOM, "›"]);
    for (const redraw of glass.written.split("\u001b[?2026h").slice(1))
      expect(redraw.endsWith("\u001b[?7h\u001b[?2026l")).toBe(true);
  });

  it("is empty after ctrl-l", async () => {
    const { keyboard, renderer, shows } = talk();
    renderer.draw(view(), said(bob, "hello"));
    keyboard.write("x\u000c");
    await shows([ROOM, "› x"]);
  });

  it("gives the terminal back as it was, with everything printed", () => {
    const { keyboard, glass, renderer } = talk();
    renderer.draw(view(), said(bob, "last words"));
    renderer.close();
    expect(keyboard.modes).toEqual([true, false]);
    expect(glass.written).toContain("last words");
    expect(glass.written.endsWith("\u001b[?2004l")).toBe(true);
  });

  it("lets no control of others' through", async () => {
    const { renderer, shows } = talk();
    renderer.draw(view(), said(somebody("e\u001b[2Jve", "cc33"), "\u001b[1;1Hx\u009b2J\u0007"));
    await shows(["eve  HH:MM", "  x", ROOM, "›"]);
  });
});

describe("the status line", () => {
  it("tells of a lost connection only after two seconds", async () => {
    const { renderer, shows } = sit();
    renderer.enter(view());
    await shows([status(`Tea · ${CONNECTING} · 2 here`), "›"]);
    renderer.draw(view(), online);
    await shows([ROOM, "›"]);
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      renderer.draw(view(), { type: "status", state: "reconnecting", attempt: 1, retryInMs: 500 });
      await shows([ROOM, "›"]);
      vi.setSystemTime(Date.now() + 1_999);
      renderer.draw(view(), { type: "status", state: "reconnecting", attempt: 2, retryInMs: 0 });
      await shows([ROOM, "›"]);
      vi.setSystemTime(Date.now() + 1);
      renderer.draw(view(), { type: "sent", id: "x", seq: 1, ts: "" });
      await shows([expect.stringContaining("Tea · reconnecting …"), "›"]);
    } finally {
      vi.useRealTimers();
    }
    renderer.draw(view(), online);
    await shows([ROOM, "›"]);
  });

  it("shows who is typing until they have said it", async () => {
    const { renderer, shows } = talk();
    renderer.draw(view(), { type: "typing", member: bob });
    await shows([status("Tea · bob is typing … · 2 here"), "›"]);
    renderer.draw(view(), said(bob, "this"));
    await shows(["bob  HH:MM", "  this", ROOM, "›"]);
  });

  it("counts what other rooms say, names who speaks to one, and shows all of it on going there", async () => {
    const { renderer, shows } = talk();
    const here = view({ several: true, isBack: () => true });
    const bobs = [alice, bob, somebody("bob", "cc33")];
    const there = view({ id: "TWO", number: 2, several: true, name: () => "Work", members: () => bobs });
    renderer.draw(there, {
      type: "ready",
      name: "Work",
      me: alice,
      members: [alice, bob],
      seq: 1,
      epoch: 1,
      policy: { history: "sealed", retention: "memory", ttlMs: 1 },
    });
    renderer.enter(here);
    for (const text of ["one", "two"]) renderer.draw(there, said(bob, text));
    const page = ["─── You are typing to 1: Tea. ──────────"];
    await shows([...page, status("Tea · 2 Work: 2 · 2 here"), "1 ›"]);
    renderer.draw(there, said(bob, "alice: three"));
    page.push("  bob#bb22 speaks to you in 2: Work.", "  /room\u00a02 goes there.");
    await shows([...page, status("Tea · 2 Work: 3 @you · 2 here"), "1 ›"]);
    renderer.enter(there);
    await vi.waitFor(() => expect(renderer.current).toBe(there));
  });

  it("keeps no more of other rooms than the buffer holds", async () => {
    const { renderer, glass } = talk(40, 8, { buffer: 3 });
    const there = view({ id: "TWO", number: 2, several: true, name: () => "Work" });
    for (let index = 0; index < 10; index += 1) renderer.draw(there, said(bob, `text ${index}.`));
    renderer.enter(there);
    await vi.waitFor(
      () => expect(glass.all().filter((row) => row.includes("text"))).toEqual(["  text 7.", "  text 8.", "  text 9."]),
      PATIENCE,
    );
  });

  it("shows texts that wait for delivery, and a mark before those that the relay has", async () => {
    const { renderer, shows } = sit();
    const waiting: [string, string][] = [
      ["1", "first\nline"],
      ["2", "b"],
      ["3", "c"],
      ["4", "d"],
    ];
    const room = view({ undelivered: () => waiting });
    renderer.enter(room);
    renderer.draw(room, online);
    await shows(["◌ first line", "◌ b", "◌ c", "◌ and 1 more to be sent", ROOM, "›"]);
    waiting.splice(0);
    renderer.draw(room, said(alice, "first\nline", { own: true }));
    await shows(["alice  HH:MM", "✓ first", "  line", ROOM, "›"]);
  });
});
