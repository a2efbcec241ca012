// Shows what programs and people read of a room.
import { describe, expect, it } from "vitest";
import { JsonRenderer } from "../../cli/json-renderer.ts";
import { MinimalRenderer } from "../../cli/minimal-renderer.ts";
import { Notifier } from "../../cli/notification.ts";
import type { RoomView } from "../../cli/renderer.ts";
import { defaultSettings, type Settings } from "../../cli/settings.ts";
import type { SessionEvent } from "../../client/events.ts";
import { message, POLICY, somebody } from "./fake-room.ts";

const alice = somebody("alice", "aa11", { owner: true });
const bob = somebody("bob", "bb22");

function view(more: Partial<RoomView> = {}): RoomView {
  return {
    ...{ id: "ROOM", number: 1, several: false },
    ...{ name: () => "Tea", members: () => [alice, bob], isBack: () => false },
    ...{ isAway: () => false, undelivered: () => [], files: () => [], ...more },
  };
}

function asJson(events: readonly SessionEvent[]): Record<string, unknown>[] {
  const lines: string[] = [];
  const renderer = new JsonRenderer((line) => lines.push(line));
  for (const event of events) renderer.draw(view(), event);
  expect(lines.every((line) => line.endsWith("\n") && line.indexOf("\n") === line.length - 1)).toBe(true);
  return lines.map((line) => JSON.parse(line));
}

function asText(
  events: readonly SessionEvent[],
  room = view(),
  given: { isTyped?: boolean; notify?: Settings["notify"] } = {},
): { out: string; err: string } {
  const written = { out: "", err: "" };
  const settings = { ...defaultSettings(true), ...(given.notify === undefined ? {} : { notify: given.notify }) };
  const ring = (text: string) => {
    written.out += text;
  };
  const renderer = new MinimalRenderer({
    ...{ notifier: new Notifier(ring, settings, {}), isTyped: given.isTyped ?? false },
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
  });
  for (const event of events) renderer.draw(room, event);
  return {
    out: written.out.replace(/^-- \w+day,? .*\n/u, "").replaceAll(/^\d\d:\d\d /gmu, "HH:MM "),
    err: written.err,
  };
}

describe("the json renderer", () => {
  it("writes every event as one object with its type and its room first", () => {
    const ready: SessionEvent = {
      type: "ready",
      name: "Tea",
      me: alice,
      members: [alice],
      seq: 3,
      epoch: 1,
      policy: POLICY,
    };
    const [object] = asJson([ready]);
    expect(Object.keys(object ?? {})).toEqual(["type", "room", "name", "me", "members", "seq", "epoch", "policy"]);
    expect(object).toEqual({ ...ready, room: "ROOM" });
  });

  it("gives members their five fields and nothing else", () => {
    const [object] = asJson([message({ ...bob, ...{ leaf: 4 } }, "hi")]);
    expect(object?.["from"]).toEqual({
      id: "id-bb22",
      nick: "bob",
      fingerprint: "bb22-0000-0000-0000",
      verified: false,
      owner: false,
    });
  });

  it("leaves out who is typing, and optional fields that are not there", () => {
    expect(asJson([{ type: "typing", member: bob }])).toEqual([]);
    const [joined] = asJson([{ type: "presence", event: "join", member: bob }]);
    expect(joined).not.toHaveProperty("was");
  });

  it("gives an error without words the sentence of its code", () => {
    const [object] = asJson([{ type: "error", code: "kicked", note: null }]);
    expect(object).toMatchObject({ code: "kicked", text: "You were removed from the room by its owner." });
  });

  it("says what a text holds, whatever it is, in characters that cannot move the cursor", () => {
    const text = "a\u001b[2J\u009b2J\u202eb\n\u{e0041}";
    const lines: string[] = [];
    new JsonRenderer((line) => lines.push(line)).draw(view(), message(bob, text));
    expect(JSON.parse(lines.join("")).text).toBe(text);
    expect(lines.join("")).toMatch(/^[^\p{Cc}\u202e\u{e0041}]+\n$/u);
  });
});

describe("the minimal renderer", () => {
  it("writes a message as time, nick and text, its further lines indented", () => {
    const { out } = asText([message(bob, "one\n12:00 alice: two"), message(alice, "waves", { action: true })]);
    expect(out).toBe("HH:MM bob: one\n      12:00 alice: two\nHH:MM * alice waves\n");
  });

  it("writes what happens to standard output and troubles to standard error", () => {
    const events: SessionEvent[] = [
      { type: "status", state: "connecting", attempt: 1, retryInMs: 0 },
      { type: "presence", event: "nick", member: bob, was: "rob" },
      { type: "presence", event: "kick", member: bob },
      { type: "gap", from: 4, to: 6 },
      { type: "error", code: "rate_limited", note: { about: "slow_down", seconds: 5 }, retryAfterMs: 5, id: "x" },
      { type: "left", reason: "quit" },
    ];
    expect(asText(events)).toEqual({
      out: [
        "HH:MM -- rob is now bob",
        "HH:MM -- bob was removed by an owner",
        "HH:MM -- 3 events can no longer be had; there may have been messages.",
        "HH:MM -- You have left the room.",
        "",
      ].join("\n"),
      err: "Connecting …\nThe room takes no more messages from you for 5\u00a0s; yours will be sent then.\n",
    });
  });

  it("says once what becomes of messages, and after a new connection only that it is back", () => {
    const ready: SessionEvent = {
      type: "ready",
      name: "Tea",
      me: alice,
      members: [alice, bob],
      seq: 3,
      epoch: 1,
      policy: POLICY,
    };
    expect(asText([ready]).out).toContain("You are in Tea as alice.\nHere: bob.\nWhoever has the link can read");
    expect(asText([ready], view({ isBack: () => true })).out).toBe("Connected again.\nHere: bob.\n");
  });

  it("shows the first letters of the fingerprint where two bear one nick", () => {
    const twin = somebody("Bob", "cc33");
    const room = view({ members: () => [alice, bob, twin] });
    expect(asText([message(bob, "hi"), message(twin, "hi"), message(alice, "hi")], room).out).toBe(
      "HH:MM bob#bb22: hi\nHH:MM Bob#cc33: hi\nHH:MM alice: hi\n",
    );
  });

  it("marks who was verified", () => {
    const said = asText([message({ ...bob, verified: true }, "hi"), message(somebody("eve ◆", "cc33"), "hi")]).out;
    expect(said).toBe("HH:MM bob ◆: hi\nHH:MM eve ◇: hi\n");
  });

  it("numbers lines where several rooms are open", () => {
    expect(asText([message(bob, "hi")], view({ several: true, number: 2 })).out).toMatch(
      /^\[2\] \d\d:\d\d bob: hi\n$/u,
    );
  });

  it("writes no control of others' to the terminal", () => {
    const evil = somebody("e\u001b[31mvil\nroot: x", "dd44");
    const { out } = asText([
      message(evil, "\u001b]0;x\u0007\u009bhi\u202e"),
      { type: "presence", event: "join", member: evil },
    ]);
    expect(out).toBe("HH:MM evil root: x: i\nHH:MM -- evil root: x joined\n");
  });

  it("names the day where it is another one than before", () => {
    const old = message(bob, "hi", { ts: "2026-03-01T12:00:00.000Z" });
    const renderer: string[] = [];
    const settings = defaultSettings(true);
    const output = { out: (text: string) => void renderer.push(text), err: () => {}, isTyped: false };
    const minimal = new MinimalRenderer({ ...output, notifier: new Notifier(() => {}, settings, {}) });
    minimal.draw(view(), old);
    minimal.draw(view(), { ...old, text: "again" });
    expect(renderer.filter((line) => line.startsWith("-- "))).toEqual([
      expect.stringMatching(/^-- Sunday,? 1 March 2026\n$/u),
    ]);
  });

  it("does not say again what a person has typed at this terminal, but what they said before", () => {
    const own = [message(alice, "now", { own: true }), message(alice, "then", { own: true, history: true })];
    expect(asText(own, view(), { isTyped: true }).out).toBe("HH:MM alice: then\n");
  });

  it("tells of a lost connection once, however often it is tried again", () => {
    const lost = [1, 2, 3].map(
      (attempt) => ({ type: "status", state: "reconnecting", attempt, retryInMs: 900 }) as const,
    );
    expect(asText(lost, view({ isBack: () => true })).err).toBe(
      "The connection is lost; trying again in 1\u00a0s. What you say is kept.\n",
    );
  });
});

describe("a notification", () => {
  const speaks = message(bob, "alice: the secret;is out\u0007");

  it("is off in plain lines, and rings where it was asked for, once in a while", () => {
    expect(asText([speaks]).out).not.toContain("\u0007");
    expect(asText([speaks, speaks], view(), { notify: "bell" }).out.split("\u0007")).toHaveLength(2);
    expect(
      asText(
        [
          { ...speaks, history: true },
          { ...speaks, own: true },
        ],
        view(),
        { notify: "bell" },
      ).out,
    ).not.toContain("\u0007");
  });

  it("tells the desktop who and where, and the text only where that was asked for", () => {
    const calls = (notify: Settings["notify"], env: NodeJS.ProcessEnv) => {
      const written: string[] = [];
      const settings = { ...defaultSettings(false), notify };
      new Notifier((text) => written.push(text), settings, env).mention(view(), speaks);
      return written.join("");
    };
    expect(calls("desktop", {})).toBe("\u001b]9;bob speaks to you in Tea\u001b\\\u0007");
    expect(calls("text", {})).toBe("\u001b]9;bob speaks to you in Tea: alice: the secret;is out\u001b\\\u0007");
    expect(calls("text", { TERM: "foot" })).toBe(
      "\u001b]777;notify;bob speaks to you in Tea;alice: the secret,is out\u001b\\\u0007",
    );
    expect(calls("desktop", { TMUX: "x" })).toContain("\u001bPtmux;\u001b\u001b]9;");
  });
});
