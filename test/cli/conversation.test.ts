// Shows how a process in rooms takes its input, delivers what it was given, and ends.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { converse } from "../../cli/conversation.ts";
import { GRACE_MS, WITHDRAWAL_MS } from "../../cli/departure.ts";
import { JsonRenderer } from "../../cli/json-renderer.ts";
import { nodePlatform } from "../../cli/platform-node.ts";
import { defaultSettings } from "../../cli/settings.ts";
import { EventQueue } from "../../client/event-queue.ts";
import type { LeftReason } from "../../client/events.ts";
import { FakeRoom, somebody } from "./fake-room.ts";

const TIMEOUT_MS = 30_000;
/** How long something may take on a busy machine. */
const PATIENCE = { timeout: 10_000, interval: 10 };
const alice = somebody("alice", "aa11", { owner: true });
const bob = somebody("bob", "bb22");

interface Talk {
  readonly room: FakeRoom;
  readonly further: FakeRoom[];
  readonly input: EventQueue<string | null>;
  readonly written: Record<string, unknown>[];
  readonly exitCode: Promise<number>;
  say(text: string, id: string): void;
  command(text: string, room?: string): void;
  /** Resolves once an object with these fields was written. */
  until(fields: Record<string, unknown>): Promise<Record<string, unknown>>;
}

function talk(more: { listen?: boolean; interactive?: boolean; inputKind?: "lines" } = {}): Talk {
  const room = new FakeRoom("ONE", [alice, bob]);
  const further: FakeRoom[] = [];
  const input = new EventQueue<string | null>();
  const written: Record<string, unknown>[] = [];
  const rooms = [room];
  const identity = { publicKey: new Uint8Array(), seed: new Uint8Array(), sign: async () => new Uint8Array(64) };
  const invite = {
    generation: 0,
    secret: new Uint8Array(32),
    admission: new Uint8Array(16),
    inviter: new Uint8Array(16),
  };
  const exitCode = converse({
    platform: nodePlatform,
    openRoom: ({ room: id }) => {
      const next = rooms.shift() ?? new FakeRoom(id, [alice]);
      if (next !== room) further.push(next);
      return next;
    },
    renderer: new JsonRenderer((line) => written.push(JSON.parse(line))),
    ...{
      identity,
      nick: "alice",
      settings: defaultSettings(true),
      buffer: 10,
      profile: null,
      nickIsChosen: true,
      connectTimeoutMs: TIMEOUT_MS,
      timeoutMs: TIMEOUT_MS,
    },
    ...{
      entrance: { origin: "https://relay.example", room: "ONE", invite },
      input,
      stage: { inputKind: more.inputKind ?? "json", interactive: more.interactive ?? false, change: async () => {} },
    },
    ...{ listen: more.listen ?? false, insecure: false, createKey: undefined },
  });
  const matches = (fields: Record<string, unknown>) =>
    written.find((object) => Object.entries(fields).every(([name, value]) => object[name] === value));
  return {
    ...{ room, further, input, written, exitCode },
    say: (text, id) => input.push(JSON.stringify({ type: "say", text, id })),
    command: (text, id) =>
      input.push(JSON.stringify({ type: "command", text, ...(id === undefined ? {} : { room: id }) })),
    until: (fields) =>
      vi.waitFor(() => {
        const found = matches(fields);
        if (found === undefined)
          throw new Error(`nothing like ${JSON.stringify(fields)} in ${JSON.stringify(written)}`);
        return found;
      }, PATIENCE),
  };
}

const asked = (room: FakeRoom, type: string) =>
  vi.waitFor(() => expect(room.asked.map((intent) => intent.type)).toContain(type), PATIENCE);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a conversation", () => {
  it("reads no input before the room is ready, then says each line once and in order", async () => {
    const { room, input, say, exitCode } = talk();
    say("one", "1");
    say("two", "2");
    input.end();
    expect(room.asked).toEqual([]);
    room.open();
    await asked(room, "leave");
    expect(room.asked).toEqual([
      { type: "say", text: "one", action: false, id: "1" },
      { type: "say", text: "two", action: false, id: "2" },
      { type: "leave" },
    ]);
    room.end("quit");
    expect(await exitCode).toBe(0);
  });

  it("stays where input ends and it was told to listen", async () => {
    const { room, input, exitCode } = talk({ listen: true });
    room.open();
    input.end();
    room.tell({ type: "presence", event: "join", member: bob });
    room.end("kicked");
    expect(await exitCode).toBe(3);
    expect(room.asked).toEqual([]);
  });

  it("gives the last delivery its time anew with each text that is delivered, and names what is left", async () => {
    const { room, input, say, written, exitCode } = talk();
    room.open();
    for (const text of ["one", "two", "three"]) say(text, text);
    input.end();
    await asked(room, "leave");
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1_000);
    room.deliver();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1_000);
    expect(room.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await exitCode).toBe(4);
    const errors = written.filter((object) => object["type"] === "error");
    expect(errors).toMatchObject([
      { id: "two", text: "Not delivered: two" },
      { id: "three", text: "Not delivered: three" },
    ]);
    expect(written.at(-1)).toMatchObject({ type: "left", reason: "quit" });
  });

  it("waits out the relay's limit, also where it was told of it before the input ended", async () => {
    const { room, input, say, until, exitCode } = talk();
    room.open();
    say("one", "1");
    room.tell({ type: "error", code: "rate_limited", note: null, retryAfterMs: 60_000, id: "1" });
    await until({ type: "error", code: "rate_limited", id: "1", retryAfterMs: 60_000 });
    input.end();
    await asked(room, "leave");
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS + 20_000);
    expect(room.closed).toBe(false);
    room.deliver();
    room.end("quit");
    expect(await exitCode).toBe(0);
  });

  it("leaves with 0 on ctrl-c, after a short grace where the room is connected", async () => {
    const { room, input, say, written, exitCode } = talk();
    room.open();
    say("one", "1");
    input.push(null);
    await asked(room, "leave");
    expect(room.closed).toBe(false);
    expect(room.asked).not.toContainEqual({ type: "give_up_files" });
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(room.asked).toContainEqual({ type: "give_up_files" });
    await vi.advanceTimersByTimeAsync(WITHDRAWAL_MS);
    expect(await exitCode).toBe(0);
    expect(written.filter((object) => object["type"] === "error")).toMatchObject([
      { id: "1", text: "Not delivered: one" },
    ]);
  });

  it("says no path of a file that is there where a person types it, which may be one that was dropped", async () => {
    const { room, input, exitCode } = talk({ interactive: true, inputKind: "lines" });
    room.open();
    for (const text of [import.meta.filename, `'${import.meta.filename}'`, "hello"]) input.push(text);
    await asked(room, "say");
    expect(room.asked.filter(({ type }) => type === "say")).toMatchObject([{ text: "hello" }]);
    room.end("quit");
    expect(await exitCode).toBe(0);
  });

  it("leaves at once on a second ctrl-c, and on the first where there is no connection", async () => {
    const twice = talk();
    twice.room.open();
    twice.input.push(null);
    twice.input.push(null);
    expect(await twice.exitCode).toBe(0);
    const offline = talk({ interactive: true });
    offline.input.push(null);
    expect(await offline.exitCode).toBe(0);
    expect(offline.room.asked).toEqual([]);
  });

  it.each<[LeftReason, number]>([
    ["quit", 0],
    ["invite_refused", 3],
    ["unreachable", 4],
    ["wrong_secret", 5],
    ["internal", 1],
  ])("ends with the exit code of the reason: %s with %i", async (reason, code) => {
    const { room, exitCode } = talk();
    room.end(reason);
    expect(await exitCode).toBe(code);
  });

  it("answers a line that is no request with bad_input and does nothing else", async () => {
    const { room, input, written, exitCode } = talk();
    room.open();
    for (const line of [
      "",
      "x",
      "[]",
      '{"type":"say"}',
      '{"type":"say","text":""}',
      '{"type":"command","text":"nick"}',
      '{"type":"shout","text":"x"}',
    ])
      input.push(line);
    input.end();
    await asked(room, "leave");
    room.end("quit");
    await exitCode;
    expect(written.filter((object) => object["type"] === "error").map((object) => object["code"])).toEqual(
      Array(7).fill("bad_input"),
    );
    expect(room.asked).toEqual([{ type: "leave" }]);
  });

  it("says // as / and commands nothing in lines that people type", async () => {
    const { room, input, exitCode } = talk({ inputKind: "lines" });
    room.open();
    for (const line of ["//nick x", "  ", "/me waves", "/quit"]) input.push(line);
    await asked(room, "leave");
    expect(room.asked).toMatchObject([
      { type: "say", text: "/nick x", action: false },
      { type: "say", text: "waves", action: true },
      { type: "leave" },
    ]);
    room.end("quit");
    expect(await exitCode).toBe(0);
  });
});
