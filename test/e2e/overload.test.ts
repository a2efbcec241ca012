// Shows that a real relay stays up, and typed in its refusals, under more than it takes: connections, requests, headers, one loud room.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type RelayProcess, startRelay } from "../../cli/relay-process.ts";
import type { Policy } from "../../protocol/policy.ts";
import { makeRawRoom, postJson, RawMember, type RawRoom, randomText } from "../helpers/raw-member.ts";

const MEMBERS = 100;
const CONNECTIONS = 1_000;
const REQUESTS = 10_000;
const PIPES = 20;

let dataDir: string;
let relay: RelayProcess;
const lines: string[] = [];

beforeAll(async () => {
  const env = {
    RATE_LIMIT_TOKENS: "1000000",
    MAX_MEMBERS: String(MEMBERS),
    REPORT_INTERVAL_S: "1",
    METRICS_TOKEN: "m",
  };
  dataDir = await mkdtemp(join(tmpdir(), "sotto-test-"));
  relay = await startRelay({ dataDir, port: 0, host: "127.0.0.1", env, onLog: (line) => lines.push(line) });
});
afterAll(async () => {
  await relay.stop();
  await rm(dataDir, { recursive: true });
});

/** A room with an invite for anybody. */
async function openHouse(
  retention: Policy["retention"] = "memory",
): Promise<{ room: RawRoom; founder: RawMember; tokens(count: number): Promise<string[]> }> {
  const room = await makeRawRoom(relay.localUrl, retention);
  const founder = await RawMember.join(relay.localUrl, room, null);
  const admission = randomText(16);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", Buffer.from(admission, "base64url")));
  founder.send({
    type: "invite",
    ref: "i",
    admission: Buffer.from(hash).toString("base64url"),
    terms: { uses: null, expiresInMs: null },
  });
  await founder.until(() => founder.frames.find(({ type }) => type === "done"));
  const take = async () => {
    const { body } = await postJson(`${relay.localUrl}/api/rooms/${room.id}/tokens`, { version: 1, admission });
    return (body as { token?: string }).token ?? "";
  };
  return {
    room,
    founder,
    tokens: async (count) => {
      const all: string[] = [];
      while (all.length < count)
        all.push(...(await Promise.all(Array.from({ length: Math.min(50, count - all.length) }, take))));
      return all;
    },
  };
}

/** Opens a socket: it, or the status and body of the refusal. */
async function open(room: RawRoom, token: string): Promise<WebSocket | string> {
  const socket = new WebSocket(`${relay.localUrl.replace("http", "ws")}/api/rooms/${room.id}/socket`, {
    headers: { authorization: `Bearer ${token}` },
  });
  socket.on("error", () => {});
  return new Promise((resolve) => {
    socket.once("open", () => resolve(socket));
    socket.once("unexpected-response", (_request, response) => {
      void response.toArray().then((parts) => resolve(`${response.statusCode} ${Buffer.concat(parts)}`));
    });
    socket.once("close", () => resolve("closed without a word"));
  });
}

/** Sends what may be no HTTP at all: the connection, and the status of the answer. */
function sendRaw(text: string): { socket: Socket; status: Promise<string> } {
  const socket = connect(Number(new URL(relay.localUrl).port), "127.0.0.1");
  socket.on("error", () => {});
  const status = new Promise<string>((resolve) => {
    socket.setEncoding("latin1").once("data", (answer: string) => resolve(answer.slice(9, 12)));
    socket.once("close", () => resolve("closed"));
  });
  socket.write(text);
  return { socket, status };
}

async function isWell(): Promise<boolean> {
  const room = await makeRawRoom(relay.localUrl, "memory");
  const member = await RawMember.join(relay.localUrl, room, null);
  return (await member.say("b25l")) > 0;
}

describe("a room for a hundred", () => {
  it("lets so many of a thousand connections in, and tells the others that it is full", async () => {
    const { room, tokens } = await openHouse();
    const opened = await Promise.all((await tokens(CONNECTIONS)).map((token) => open(room, token)));
    const sockets = opened.filter((one) => typeof one !== "string");
    const refusals = new Set(opened.filter((one) => typeof one === "string"));
    expect(sockets).toHaveLength(MEMBERS - 1);
    expect([...refusals]).toEqual(['403 {"type":"error","code":"room_full","limit":100}']);
    for (const socket of sockets) socket.terminate();
    expect(await isWell()).toBe(true);
  });

  it("sleeps while nobody says anything, and answers a hundred pings of a hundred members without waking", async () => {
    const { room, tokens } = await openHouse();
    const sockets = (await Promise.all((await tokens(MEMBERS - 1)).map((token) => open(room, token)))).filter(
      (one) => typeof one !== "string",
    );
    expect(sockets).toHaveLength(MEMBERS - 1);
    for (const socket of sockets) socket.send('{"type":"hello","version":1,"after":null}');
    const evictions = async () => {
      const response = await fetch(`${relay.localUrl}/metrics`, { headers: { authorization: "Bearer m" } });
      return Number(/^sotto_evictions_total (\d+)$/m.exec(await response.text())?.[1]);
    };
    // Nothing was said, so nothing is kept: the room is evicted after ten seconds without a word.
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    const before = await evictions();
    const pongs = sockets.map((socket) => once(socket, "message"));
    for (const socket of sockets) socket.send("ping");
    const answers = await Promise.all(pongs);
    expect(answers.filter(([data]) => String(data) === "pong")).toHaveLength(MEMBERS - 1);
    expect(await evictions()).toBe(before);
    for (const socket of sockets.slice(1)) socket.terminate();
    await expect.poll(evictions, { timeout: 10_000 }).toBe(before + 1);
    sockets[0]?.terminate();
  });
});

describe("a room whose sockets are closed and never read", () => {
  it("is ended once they hold more than 64 MiB, and its members come back to what it has kept", async () => {
    const { room, founder, tokens } = await openHouse("disk");
    const seq = await founder.say("a2VwdA");
    const long = randomText(380_000);
    const commit = randomText(240_000);
    for (let nth = 0; nth < 5; nth++) {
      const [generation, base] = [0, 1];
      const frame = { ref: `c${nth}`, generation, epoch: nth, base, commit, groupInfo: long, box: long, removes: [] };
      founder.send({ type: "commit", ...frame });
      await founder.until(() => founder.events().find((event) => event.kind === "commit" && event.epoch === nth));
    }
    // Several members, as each may say hello only so often.
    const members = await tokens(4);
    const stuck: WebSocket[] = [];
    let end: number | null = null;
    void founder.closed.then((code) => {
      end = code;
    });
    while (end === null && stuck.length < 400) {
      const socket = await open(room, members[stuck.length % members.length] ?? "");
      if (typeof socket === "string") break;
      socket.send('{"type":"hello","version":1,"after":0}');
      await once(socket, "message");
      socket.pause();
      socket.send('{"type":"sync","ref":"s","history":true}');
      stuck.push(socket);
    }
    expect(await founder.closed).toBe(1012);
    // Each holds what it was sent ahead, and hardly any a long answer.
    expect(stuck.length).toBeGreaterThan(20);
    let back: RawMember | null = null;
    await expect
      .poll(async () => {
        back = await RawMember.join(relay.localUrl, room, 0).catch(() => null);
        return back !== null;
      })
      .toBe(true);
    expect((back as RawMember | null)?.events().some((event) => event.kind === "message" && event.seq === seq)).toBe(
      true,
    );
    for (const socket of stuck) socket.terminate();
  });
});

describe("a relay", () => {
  it("hears out a body that is too large, so that whoever sent it reads why it was refused", async () => {
    for (let turn = 0; turn < 3; turn++) {
      const init = { method: "POST", body: "x".repeat(20_000_000), headers: { "content-type": "application/json" } };
      const answer = await fetch(`${relay.localUrl}/api/rooms`, init);
      expect([answer.status, await answer.json()]).toEqual([413, { type: "error", code: "too_large" }]);
    }
  });

  it("answers ten thousand requests that wait at once", async () => {
    const request = `POST /api/rooms/${randomText(16)}/tokens HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 2\r\n\r\n{}`;
    const answers = await Promise.all(
      Array.from({ length: PIPES }, async () => {
        const socket = connect(Number(new URL(relay.localUrl).port), "127.0.0.1");
        let text = "";
        socket.setEncoding("latin1").on("data", (part: string) => {
          text += part;
        });
        socket.write(request.repeat(REQUESTS / PIPES));
        const count = () => text.split("HTTP/1.1 ").slice(1);
        while (count().length < REQUESTS / PIPES) await once(socket, "data");
        socket.destroy();
        return count().map((answer) => answer.slice(0, 3));
      }),
    );
    expect(answers.flat()).toHaveLength(REQUESTS);
    expect([...new Set(answers.flat())]).toEqual(["400"]);
    expect(await isWell()).toBe(true);
  });

  it("waits for the bodies of 256 requests of one address, refuses one more, and waits for those of others", async () => {
    const begin = (address: string) =>
      sendRaw(
        `POST /api/rooms HTTP/1.1\r\nhost: 127.0.0.1\r\nx-forwarded-for: ${address}\r\ntransfer-encoding: chunked\r\n\r\n`,
      );
    const pending = Array.from({ length: 256 }, () => begin("192.0.2.1"));
    await expect
      .poll(async () => {
        const { socket, status } = begin("192.0.2.1");
        const answer = await Promise.race([status, new Promise((resolve) => setTimeout(resolve, 500, "none"))]);
        if (answer === "none") pending.push({ socket, status });
        else socket.destroy();
        return answer;
      })
      .toBe("429");
    expect(pending).toHaveLength(256);
    const other = begin("192.0.2.2");
    for (const { socket } of [...pending, other]) socket.write("2\r\n{}\r\n0\r\n\r\n");
    const answers = await Promise.all([...pending, other].map(({ status }) => status));
    expect(answers).toEqual(Array.from({ length: 257 }, () => "400"));
    for (const { socket } of [...pending, other]) socket.destroy();
  });

  it("takes a Host that is none, and a body that breaks off, for wrong input and not for a fault of its own", async () => {
    const { socket, status } = sendRaw("GET /healthz HTTP/1.1\r\nhost: a b\r\n\r\n");
    expect(await status).toBe("400");
    socket.destroy();
    const broken = sendRaw("POST /api/rooms HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100\r\n\r\n{");
    await isWell();
    broken.socket.destroy();
    expect(await isWell()).toBe(true);
    expect(lines.filter((line) => line.includes('"internal"'))).toEqual([]);
  });

  it("refuses enormous headers, and goes on", async () => {
    const headers = `GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nx-long: ${"a".repeat(4_194_304)}\r\n\r\n`;
    const { socket, status } = sendRaw(headers);
    expect(["431", "400", "413", "closed"]).toContain(await status);
    socket.destroy();
    expect(await isWell()).toBe(true);
  });
});
