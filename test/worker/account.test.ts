// Shows what a socket is sent ahead of what its reader has shown to have read, and what all sockets together may hold.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MAX_UNACKNOWLEDGED_BYTES } from "../../protocol/limits.ts";
import {
  Backlogs,
  MAX_ALL_CLOSED_CHARACTERS,
  MAX_CLOSED_CHARACTERS,
  ROOM_SHARE_CHARACTERS,
  SHARE_CHARACTERS,
} from "../../worker/backlog.ts";
import { type Account, Flow } from "../../worker/flow.ts";
import { MAX_WAIT_MS, STALL_MS, Turns } from "../../worker/turns.ts";

const MIB = "x".repeat(1_048_576);
const FREE = { pressed: false, admits: true };

/** An account with what was sent on it. */
function open(share = FREE, account?: Account) {
  const sent: string[] = [];
  const flow = new Flow((text) => sent.push(text), share, account);
  return { flow, sent };
}

function* frames(...texts: string[]): Generator<string, boolean> {
  yield* texts;
  return true;
}

const asked = (text: string) => ({ prepare: () => {}, make: () => text });

describe("a reader", () => {
  it("that does not read is kept up to 4 MiB of live frames, and not one character more", () => {
    const { flow, sent } = open();
    const text = "x".repeat(1_000);
    let waiting = 0;
    for (let before = 0; flow.offer(text); before = sent.length) if (sent.length === before) waiting += text.length;
    expect(waiting).toBeGreaterThan(0);
    expect(flow.unread + waiting).toBeLessThanOrEqual(MAX_UNACKNOWLEDGED_BYTES);
    expect(flow.unread + waiting + text.length).toBeGreaterThan(MAX_UNACKNOWLEDGED_BYTES);
  });

  it("that says what it has read is sent on and on", () => {
    const { flow, sent } = open();
    for (let round = 0; round < 20; round++) {
      expect(flow.offer(MIB)).toBe(true);
      expect(flow.acknowledge(flow.sent)).toBe(true);
    }
    expect([sent.length, flow.unread]).toEqual([20, 0]);
  });

  it("is sent what it asked for at its pace, read no sooner than it is sent, and not held against it", () => {
    const { flow, sent } = open();
    let read = 0;
    const replay = (function* (): Generator<string, boolean> {
      for (; read < 10; read++) yield "x".repeat(1_000_000);
      return true;
    })();
    expect(flow.pour(replay)).toBe(true);
    expect([sent.length, read]).toEqual([2, 1]);
    expect(flow.offer("live")).toBe(true);
    for (let round = 0; round < 10; round++) {
      flow.acknowledge(flow.sent);
      flow.drain();
    }
    expect([sent.length, flow.behind]).toEqual([11, false]);
  });

  it("gets an answer that is made when it is its turn, behind what came before", () => {
    const share = { pressed: false, admits: false };
    const { flow, sent } = open(share);
    let events = ["a late event"];
    const prepare = () => {
      for (const event of events) flow.offer(event);
      events = [];
    };
    expect(flow.ask({ prepare, make: () => "state" })).toBe(true);
    expect([sent, flow.outOfTurn]).toEqual([[], true]);
    expect(flow.offer("event")).toBe(true);
    share.admits = true;
    flow.drain();
    expect([sent, flow.outOfTurn]).toEqual([["event", "a late event", "state"], false]);
  });

  it("may have eight answers wait, and no more", () => {
    const { flow } = open({ pressed: false, admits: false });
    for (let nth = 0; nth < 8; nth++) expect(flow.ask(asked("state"))).toBe(true);
    expect(flow.ask(asked("state"))).toBe(false);
  });

  it("whose missed events have gone before it got to them has to come back", () => {
    const { flow } = open();
    const gone = (function* (): Generator<string, boolean> {
      yield "event";
      return false;
    })();
    expect(flow.pour(gone)).toBe(false);
  });

  it("is sent less ahead while all sockets hold much", () => {
    const quarter = "x".repeat(250_000);
    for (const [share, count] of [
      [FREE, 5],
      [{ pressed: true, admits: true }, 2],
    ] as const) {
      const { flow, sent } = open(share);
      flow.pour(frames(...Array.from({ length: 9 }, () => quarter)));
      expect(sent.length).toBe(count);
    }
  });
});

describe("what a reader says that it has read", () => {
  it("is not believed beyond what was sent, nor in the middle of a frame", () => {
    for (const received of [Number.MAX_SAFE_INTEGER, 21, 19, 9, 1]) {
      const { flow } = open();
      flow.offer("0123456789");
      flow.offer("0123456789");
      expect(flow.acknowledge(received)).toBe(false);
      expect(flow.read).toBe(0);
    }
  });

  it("never becomes less", () => {
    const { flow } = open();
    flow.offer("0123456789");
    flow.offer("0123456789");
    expect(flow.acknowledge(20)).toBe(true);
    expect(flow.acknowledge(10)).toBe(true);
    expect(flow.read).toBe(20);
  });

  it("cannot be computed from what was said: long frames and every 64 KiB end with spaces, as many as chance will have", () => {
    const ends = new Set<number>();
    for (let nth = 0; nth < 20; nth++) {
      const { flow, sent } = open();
      flow.pour(frames(...Array.from({ length: 8 }, () => "x".repeat(65_536))));
      expect(sent.every((text) => text.trimEnd().length === 65_536)).toBe(true);
      ends.add(flow.sent);
    }
    expect(ends.size).toBeGreaterThan(10);
  });

  it("is taken at its word for what was sent before the room lost its memory, and then no more", () => {
    const { flow } = open(FREE, { sent: 1_000, read: 0, exact: true });
    expect(flow.acknowledge(700)).toBe(true);
    flow.offer("0123456789");
    expect(flow.acknowledge(1_009)).toBe(false);
    expect(flow.acknowledge(1_010)).toBe(true);
  });

  it("is believed where the room lost its memory in the middle of sending, but for a bounded time", () => {
    const { flow } = open(FREE, { sent: 1_000, read: 0, exact: false });
    let rounds = 0;
    while (flow.offer(MIB)) {
      flow.acknowledge(flow.sent + 5_000);
      rounds += 1;
    }
    expect(rounds).toBeGreaterThanOrEqual(16);
    expect(rounds).toBeLessThanOrEqual(17);
  });
});

describe("what sockets hold", () => {
  it("makes a room send each of them less and its long answers wait, and does not end it, however many fall behind", () => {
    const ended: string[] = [];
    const backlog = new Backlogs().open("room", (room) => ended.push(room));
    backlog.add(ROOM_SHARE_CHARACTERS);
    expect([backlog.admits, backlog.pressed]).toEqual([true, false]);
    backlog.add(1);
    expect([backlog.admits, backlog.pressed]).toEqual([false, true]);
    backlog.add(100 * MAX_CLOSED_CHARACTERS);
    expect(ended).toEqual([]);
  });

  it("that were closed ends the room once it is too much", () => {
    const ended: string[] = [];
    const backlog = new Backlogs().open("room", (room) => ended.push(room));
    backlog.addClosed(MAX_CLOSED_CHARACTERS);
    expect(ended).toEqual([]);
    backlog.addClosed(1);
    expect(ended).toEqual(["room"]);
  });

  it("leaves each socket less of all rooms' share, and those that were closed end the room that holds most", () => {
    const backlogs = new Backlogs();
    const ended: string[] = [];
    const rooms = Array.from({ length: 8 }, (_, nth) => backlogs.open(String(nth), (which) => ended.push(which)));
    for (const room of rooms) room.add(SHARE_CHARACTERS / 8);
    expect(rooms[0]?.pressed).toBe(false);
    rooms[2]?.add(1);
    expect(rooms[0]?.pressed).toBe(true);
    for (const room of rooms) room.addClosed(MAX_ALL_CLOSED_CHARACTERS / 8 - 1);
    rooms[2]?.addClosed(8);
    expect(ended).toEqual([]);
    rooms[0]?.addClosed(1);
    expect(ended).toEqual(["2"]);
    backlogs.close("2");
    expect(backlogs.closed).toBe((7 * MAX_ALL_CLOSED_CHARACTERS) / 8 - 6);
  });
});

describe("those who wait for their turn", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Somebody who waits, and somebody who holds what they do not read. */
  function crowd(closingHelps: boolean) {
    let isWaiting = true;
    const start = Date.now();
    const closed: unknown[] = [];
    const waiting = {
      get outOfTurn() {
        return isWaiting;
      },
      stalls: () => false,
    };
    const holder = { outOfTurn: false, stalls: (ms: number, now: number) => closed.length === 0 && now - start >= ms };
    const close = (one: unknown) => {
      closed.push(one);
      isWaiting = !closingHelps;
    };
    let stuck = 0;
    const audience = { all: () => [waiting, holder], drain: () => [], close };
    const turns = new Turns(
      audience,
      () => {},
      () => {
        stuck += 1;
      },
    );
    return { turns, holder, closed, stuck: () => stuck };
  }

  it("wait until those who read nothing are closed", async () => {
    const { turns, holder, closed, stuck } = crowd(true);
    turns.pass();
    await vi.advanceTimersByTimeAsync(STALL_MS - 1);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(closed).toEqual([holder]);
    await vi.advanceTimersByTimeAsync(2 * MAX_WAIT_MS);
    expect(stuck()).toBe(0);
  });

  it("wait no longer than their time, where that does not help", async () => {
    const { turns, stuck } = crowd(false);
    turns.pass();
    await vi.advanceTimersByTimeAsync(MAX_WAIT_MS - 1);
    expect(stuck()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(stuck()).toBe(1);
    turns.stop();
  });
});
