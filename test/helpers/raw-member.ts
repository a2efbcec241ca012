// Owns a member of a relay over real HTTP and a real socket, without keys. Must not import the client.
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { WebSocket } from "ws";
import type { ClientFrame } from "../../protocol/client-frames.ts";
import { decodeServerFrame } from "../../protocol/codec.ts";
import { ACKNOWLEDGE_EVERY_BYTES } from "../../protocol/limits.ts";
import type { Policy } from "../../protocol/policy.ts";
import type { TokenResponse } from "../../protocol/requests.ts";
import { FILE_CAPABILITY_HEADER } from "../../protocol/requests-files.ts";
import { roomIdOf } from "../../protocol/room-id.ts";
import type { RelayEvent, ServerFrame } from "../../protocol/server-frames.ts";

export const randomText = (bytes: number) => randomBytes(bytes).toString("base64url");
const hashOf = (text: string) => createHash("sha256").update(Buffer.from(text, "base64url")).digest("base64url");

/** A room that was made by hand. */
export interface RawRoom {
  readonly id: string;
  readonly capability: string;
  readonly token: TokenResponse;
}

export async function postJson(url: string, body: unknown): Promise<{ status: number; body: { code?: string } }> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as { code?: string } };
}

/** Creates a room at `origin`, and returns what its creator holds. */
export async function makeRawRoom(origin: string, retention: Policy["retention"]): Promise<RawRoom> {
  const preimage = randomText(32);
  const id = await roomIdOf(Buffer.from(preimage, "base64url"));
  const { status, body, capability } = await askForRoom(origin, id, retention, preimage);
  if (status !== 201) throw new Error(`not created: ${body.code}`);
  return { id, capability, token: body as unknown as TokenResponse };
}

/** Asks for a room with an id, as whoever has only heard of it does without its preimage. */
export async function askForRoom(
  origin: string,
  id: string,
  retention: Policy["retention"],
  preimage = randomText(32),
): Promise<Awaited<ReturnType<typeof postJson>> & { capability: string }> {
  const capability = randomText(32);
  const answer = await postJson(`${origin}/api/rooms?room=${id}`, {
    version: 1,
    room: id,
    preimage,
    member: randomText(16),
    admission: hashOf(randomText(16)),
    terms: { uses: null, expiresInMs: null },
    capability: hashOf(capability),
    policy: { history: "shared", retention, ttlMs: 3_600_000 },
    groupInfo: randomText(64),
  });
  return { ...answer, capability };
}

/** Sends a file of one short chunk to a room; returns its id. */
export async function sendRawFile(origin: string, { id, token }: RawRoom, content: string): Promise<string> {
  const [file, capability] = [randomText(16), randomText(32)];
  const headers = { authorization: `Bearer ${token.token}`, [FILE_CAPABILITY_HEADER]: capability };
  const files = `${origin}/api/rooms/${id}/files`;
  const requests: [string, string, string][] = [
    ["POST", "", JSON.stringify({ version: 1, file, bytes: content.length, capability: hashOf(capability) })],
    ["PUT", `/${file}/chunks/0`, content],
    ["POST", `/${file}/finish`, JSON.stringify({ version: 1, chunks: 1 })],
  ];
  for (const [method, path, body] of requests) {
    const answer = await fetch(`${files}${path}`, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  }
  return file;
}

/** What a room's file has in its first chunk. */
export async function readRawFile(origin: string, { id, token }: RawRoom, file: string): Promise<string> {
  const headers = { authorization: `Bearer ${token.token}` };
  return (await fetch(`${origin}/api/rooms/${id}/files/${file}/chunks/0`, { headers })).text();
}

/** One socket to a relay. */
export class RawMember {
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  #received = 0;
  #acknowledged = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    // Said by `join`, which waits for the socket to open.
    socket.on("error", () => {});
    socket.on("message", (data) => this.#read(String(data)));
    this.closed = new Promise((settle) => socket.once("close", settle));
  }

  /** Connects, says hello, and waits until it is live. */
  static async join(origin: string, room: RawRoom, after: number | null): Promise<RawMember> {
    const url = `${origin.replace("http", "ws")}/api/rooms/${room.id}/socket`;
    const member = new RawMember(new WebSocket(url, { headers: { authorization: `Bearer ${room.token.token}` } }));
    await once(member.#socket, "open");
    member.send({ type: "hello", version: 1, after });
    await member.until(() => member.frames.find(({ type }) => type === "live"));
    return member;
  }

  send(frame: ClientFrame): void {
    this.#socket.send(JSON.stringify(frame));
  }

  /** Says what it has read as often as a client must. */
  #read(text: string): void {
    this.frames.push(decodeServerFrame(text));
    this.#received += text.length;
    if (this.#received - this.#acknowledged < ACKNOWLEDGE_EVERY_BYTES) return;
    this.#acknowledged = this.#received;
    this.send({ type: "ack", received: this.#received });
  }

  events(): RelayEvent[] {
    return this.frames.flatMap((frame) => (frame.type === "events" ? frame.events : []));
  }

  /** Says one message; returns its number once it has come back. */
  async say(payload: string): Promise<number> {
    const id = randomText(16);
    this.send({ type: "say", items: [{ id, epoch: 0, payload }] });
    const event = await this.until(() => this.events().find((one) => one.kind === "message" && one.id === id));
    return event.seq;
  }

  payloads(): string[] {
    return this.events().flatMap((event) => (event.kind === "message" ? [event.payload] : []));
  }

  /** The number up to which messages are lost, as the welcome said. */
  get lostMessages(): number {
    return this.frames.find((frame) => frame.type === "welcome")?.lostMessages ?? -1;
  }

  async until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await Promise.race([
        once(this.#socket, "message"),
        this.closed.then((code) => Promise.reject(new Error(`closed with ${code}`))),
      ]);
    }
  }
}
