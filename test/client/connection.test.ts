// Shows how a connection keeps itself alive, and when it gives itself up.
import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { Connection } from "../../client/connection.ts";
import type { Platform, SocketHandlers } from "../../client/platform.ts";
import { ACKNOWLEDGE_EVERY_BYTES, PING, PING_INTERVAL_MS, PONG, SILENCE_TIMEOUT_MS } from "../../protocol/limits.ts";
import { Clock } from "../helpers/clock.ts";

function connected() {
  const clock = new Clock();
  const sent: string[] = [];
  const told: unknown[] = [];
  const lent: { handlers: SocketHandlers | null } = { handlers: null };
  const platform: Platform = {
    fetch: async () => {
      throw new Error("not used");
    },
    connect: (_url, _token, handlers) => {
      lent.handlers = handlers;
      return { send: (text) => sent.push(text), close: () => sent.push("(closed)") };
    },
    now: () => clock.now(),
    setTimer: (ms, run) => clock.setTimer(ms, run),
    newHash: () => sha256.create(),
    random: () => 0,
  };
  const connection = new Connection(platform, "ws://relay", "token", {
    onOpen: () => told.push("open"),
    onFrame: (frame) => void told.push(frame.type),
    onEnd: (end) => told.push("error" in end ? end.error.code : end.closeCode),
  });
  const socket = lent.handlers;
  if (socket === null) throw new Error("no socket was asked for");
  socket.onOpen();
  return { clock, sent, told, socket, connection };
}

describe("a connection", () => {
  it("pings every 30 s", () => {
    const { clock, sent, socket } = connected();
    clock.advance(PING_INTERVAL_MS - 1);
    expect(sent).toEqual([]);
    clock.advance(1);
    expect(sent).toEqual([PING]);
    socket.onText(PONG);
    clock.advance(PING_INTERVAL_MS);
    expect(sent).toEqual([PING, PING]);
  });

  it("ends itself after 60 s without a word, and not before", () => {
    const { clock, told } = connected();
    clock.advance(SILENCE_TIMEOUT_MS - 1);
    expect(told).toEqual(["open"]);
    clock.advance(1);
    expect(told).toEqual(["open", "timeout"]);
  });

  it("stays for as long as the relay answers", () => {
    const { clock, told, socket } = connected();
    for (let round = 0; round < 10; round++) {
      clock.advance(PING_INTERVAL_MS);
      socket.onText(PONG);
    }
    expect(told).toEqual(["open"]);
  });

  it("ends itself when the relay talks nonsense", () => {
    for (const nonsense of ["", "{", "[]", '{"type":"welcome"}', '{"type":"events","events":[{"kind":"message"}]}']) {
      const { told, socket, sent } = connected();
      socket.onText(nonsense);
      expect(told).toEqual(["open", "bad_input"]);
      expect(sent).toEqual(["(closed)"]);
    }
  });

  it("acknowledges what it has read each 256 KiB", () => {
    const { sent, socket } = connected();
    const frame = JSON.stringify({ type: "live", seq: 1 });
    const frames = Math.ceil(ACKNOWLEDGE_EVERY_BYTES / frame.length);
    for (let count = 1; count < frames; count++) socket.onText(frame);
    expect(sent).toEqual([]);
    socket.onText(frame);
    expect(sent).toEqual([JSON.stringify({ type: "ack", received: frames * frame.length })]);
  });

  it("tells nothing more once it was closed", () => {
    const { told, socket, connection, clock } = connected();
    let closed = 0;
    connection.close(() => {
      closed += 1;
    });
    socket.onText(JSON.stringify({ type: "live", seq: 1 }));
    socket.onClose(1000, "");
    clock.advance(SILENCE_TIMEOUT_MS * 2);
    expect(told).toEqual(["open"]);
    expect(closed).toBe(1);
  });
});
