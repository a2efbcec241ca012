// Owns a member as the relay sees one: raw requests and raw frames, without keys. Must not import the client.
import { env, exports } from "cloudflare:workers";
import { decodeBase64Url, encodeBase64Url } from "../../protocol/bytes.ts";
import type { ClientFrame } from "../../protocol/client-frames.ts";
import { decodeServerFrame } from "../../protocol/codec.ts";
import type { CreateRoomRequest, InviteTerms, TokenResponse } from "../../protocol/requests.ts";
import { roomIdOf } from "../../protocol/room-id.ts";
import type { RelayEvent, RelayEventOf, ServerFrame, ServerFrameOf } from "../../protocol/server-frames.ts";
import type { Bindings } from "../../worker/environment.ts";

export const ORIGIN = "https://relay.test";
export const bindings = env as unknown as Bindings & { readonly TOKEN_SECRET: string };
const relay = (exports as unknown as { default: { fetch(url: string, init?: RequestInit): Promise<Response> } })
  .default;

/** A room with the secrets that its creator holds. */
export interface MadeRoom {
  readonly id: string;
  readonly preimage: string;
  readonly admission: string;
  readonly capability: string;
  readonly creator: TokenResponse;
}

export function randomText(bytes: number): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

export const newId = () => randomText(16);

export async function hashOf(text: string): Promise<string> {
  return encodeBase64Url(
    new Uint8Array(await crypto.subtle.digest("SHA-256", decodeBase64Url(text) ?? new Uint8Array())),
  );
}

export function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return relay.fetch(`${ORIGIN}${path}`, { headers });
}

/** Posts JSON; a string is sent as it is. */
export function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return relay.fetch(`${ORIGIN}${path}`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** The code of a refusal. */
export async function codeOf(response: Response): Promise<string> {
  const { code } = await response.json<{ code: string }>();
  return code;
}

/** The body of a request for a room, with what its creator keeps. */
export async function roomRequest(change: Partial<CreateRoomRequest> = {}) {
  const admission = newId();
  const capability = randomText(32);
  const preimage = change.preimage ?? randomText(32);
  const request: CreateRoomRequest = {
    version: 1,
    room: await roomIdOf(decodeBase64Url(preimage) ?? new Uint8Array()),
    preimage,
    member: newId(),
    admission: await hashOf(admission),
    terms: { uses: null, expiresInMs: null },
    capability: await hashOf(capability),
    policy: { history: "shared", retention: "memory", ttlMs: 7 * 86_400_000 },
    groupInfo: randomText(64),
    box: randomText(32),
    ...change,
  };
  return { admission, capability, request };
}

export async function makeRoom(change: Partial<CreateRoomRequest> = {}): Promise<MadeRoom> {
  const { admission, capability, request } = await roomRequest(change);
  const response = await post("/api/rooms", request);
  if (response.status !== 201) throw new Error(`not created: ${await response.text()}`);
  return { id: request.room, preimage: request.preimage, admission, capability, creator: await response.json() };
}

export function stubOf(room: MadeRoom) {
  return bindings.ROOMS.getByName(room.id);
}

/** Asks for a token of `room`. */
export function requestToken(
  room: Pick<MadeRoom, "id">,
  proof: { admission: string } | { token: string },
): Promise<Response> {
  return post(`/api/rooms/${room.id}/tokens`, { version: 1, ...proof });
}

/** A new member of `room`, connected and greeted. */
export async function join(room: MadeRoom, after: number | null = null): Promise<Guest> {
  const response = await requestToken(room, { admission: room.admission });
  if (response.status !== 200) throw new Error(`not admitted: ${await response.text()}`);
  return enter(room, await response.json(), after);
}

/** Connects with a token and says hello. */
export async function enter(room: MadeRoom, token: TokenResponse, after: number | null = null): Promise<Guest> {
  const guest = await Guest.connect(room, token);
  guest.send({ type: "hello", version: 1, after });
  await guest.live();
  return guest;
}

/** The answer to an attempt to open a socket. */
export function openSocket(room: Pick<MadeRoom, "id">, headers: Record<string, string>): Promise<Response> {
  return get(`/api/rooms/${room.id}/socket`, { upgrade: "websocket", ...headers });
}

/** One socket. */
export class Guest {
  readonly token: TokenResponse;
  readonly socket: WebSocket;
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Characters of all frames so far. */
  received = 0;
  #waiting: (() => void)[] = [];
  #isClosed = false;

  static async connect(room: MadeRoom, token: TokenResponse): Promise<Guest> {
    const response = await openSocket(room, { authorization: `Bearer ${token.token}` });
    if (response.webSocket === null) throw new Error(`no socket: ${await response.text()}`);
    return new Guest(token, response.webSocket);
  }

  constructor(token: TokenResponse, socket: WebSocket) {
    this.token = token;
    this.socket = socket;
    socket.addEventListener("message", ({ data }) => {
      if (typeof data !== "string" || data === "pong") return;
      this.received += data.length;
      this.frames.push(decodeServerFrame(data));
      this.#wake();
    });
    this.closed = new Promise((settle) => {
      socket.addEventListener("close", ({ code, reason }) => {
        this.#isClosed = true;
        settle({ code, reason });
        this.#wake();
      });
    });
    socket.accept();
  }

  get member(): string {
    return this.token.member;
  }

  send(frame: ClientFrame | string): void {
    this.socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  /** Says messages with the given payloads, one frame; returns their ids. */
  say(...payloads: string[]): string[] {
    const items = payloads.map((payload) => ({ id: newId(), epoch: 0, payload }));
    this.send({ type: "say", items });
    return items.map(({ id }) => id);
  }

  /** Waits for what `find` finds among the frames so far. */
  async until<T>(find: (frames: readonly ServerFrame[]) => T | undefined): Promise<T> {
    for (;;) {
      const found = find(this.frames);
      if (found !== undefined) return found;
      if (this.#isClosed) throw new Error(`closed after ${JSON.stringify(this.frames.slice(-3)).slice(0, 500)}`);
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }

  frame<T extends ServerFrame["type"]>(
    type: T,
    fits: (frame: ServerFrameOf<T>) => boolean = () => true,
  ): Promise<ServerFrameOf<T>> {
    return this.until((frames) =>
      frames.find((frame): frame is ServerFrameOf<T> => frame.type === type && fits(frame as ServerFrameOf<T>)),
    );
  }

  live(): Promise<ServerFrameOf<"live">> {
    return this.frame("live");
  }

  /** All events so far, in order. */
  events(): readonly RelayEvent[] {
    return this.frames.flatMap((frame) => (frame.type === "events" ? frame.events : []));
  }

  event<K extends RelayEvent["kind"]>(
    kind: K,
    fits: (event: RelayEventOf<K>) => boolean = () => true,
  ): Promise<RelayEventOf<K>> {
    return this.until(() =>
      this.events().find((event): event is RelayEventOf<K> => event.kind === kind && fits(event as RelayEventOf<K>)),
    );
  }

  /** Waits for the message with this id. */
  message(id: string): Promise<RelayEventOf<"message">> {
    return this.event("message", (event) => event.id === id);
  }

  payloads(): string[] {
    return this.events().flatMap((event) => (event.kind === "message" ? [event.payload] : []));
  }

  error(): Promise<ServerFrameOf<"error">> {
    return this.frame("error");
  }

  /** Asks for the group's state. */
  async sync(history: boolean): Promise<ServerFrameOf<"state">> {
    const ref = newId();
    this.send({ type: "sync", ref, history });
    return this.frame("state", (state) => state.ref === ref);
  }

  /** Mints an invite; returns its admission token. */
  async mint(terms: InviteTerms): Promise<string> {
    const admission = newId();
    const ref = newId();
    this.send({ type: "invite", ref, admission: await hashOf(admission), terms });
    await this.frame("done", (done) => done.ref === ref);
    return admission;
  }

  close(): void {
    this.socket.close(1000, "bye");
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
