// Owns a relay on workerd that counts what Cloudflare would charge for, and rooms at it. Must not know prices.
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { WebSocket } from "ws";
import { formatWorkerdConfig } from "../../cli/workerd-config.ts";
import { startWorkerd } from "../../cli/workerd-process.ts";
import { DISK_TTL_MS, WIRE_VERSION } from "../../protocol/limits.ts";
import type { TokenResponse } from "../../protocol/requests.ts";
import { roomIdOf } from "../../protocol/room-id.ts";

const VARIABLES = { RATE_LIMIT_MESSAGES: "1000000000", RATE_LIMIT_TOKENS: "1000000000", MAX_MEMBERS: "1000" };
const randomText = (bytes: number) => randomBytes(bytes).toString("base64url");
const hashOf = (text: string) => createHash("sha256").update(Buffer.from(text, "base64url")).digest("base64url");

/** What was counted. */
export interface Counts {
  readonly workerRequests: number;
  readonly objectRequests: number;
  /** Frames of members. */
  readonly messages: number;
  readonly rowsWritten: number;
  /** For how long a timer has kept a room awake, and will if nothing more happens. */
  readonly awakeMs: number;
  readonly toSleepMs: number;
}

/** A relay that counts. */
export interface CountedRelay {
  counts(): Promise<Counts>;
  /** A new room with `size` members connected. */
  gather(retention: "memory" | "disk", size: number): Promise<readonly WebSocket[]>;
  end(): Promise<void>;
}

/** Starts one; with `metrics` its rooms report for `/metrics`. */
export async function startCountedRelay(metrics: boolean): Promise<CountedRelay> {
  const scratch = await mkdtemp(join(tmpdir(), "sotto-bench-"));
  await build({
    entryPoints: [join(import.meta.dirname, "counting-worker.js")],
    outfile: join(scratch, "relay.js"),
    ...{ bundle: true, format: "esm", target: "es2024", external: ["cloudflare:workers"], logLevel: "error" },
  });
  const config = join(scratch, "workerd.capnp");
  await writeFile(config, formatWorkerdConfig({ storage: scratch, address: "127.0.0.1:0" }));
  const env = { TOKEN_SECRET: randomText(32), ...VARIABLES, ...(metrics ? { METRICS_TOKEN: randomText(32) } : {}) };
  const workerd = await startWorkerd({ config, scratch, env, sockets: ["http"], onLine: () => {} });
  if (workerd === null) throw new Error("the counting relay does not start");
  const origin = `http://127.0.0.1:${workerd.ports.get("http")}`;
  return {
    counts: async () => (await (await fetch(`${origin}/counts`)).json()) as Counts,
    gather: (retention, size) => gather(origin, retention, size),
    end: async () => {
      await workerd.end();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

async function gather(origin: string, retention: "memory" | "disk", size: number): Promise<readonly WebSocket[]> {
  const [preimage, admission] = [randomText(32), randomText(16)];
  const room = await roomIdOf(Buffer.from(preimage, "base64url"));
  await post(`${origin}/api/rooms?room=${room}`, {
    version: WIRE_VERSION,
    room,
    preimage,
    member: randomText(16),
    admission: hashOf(admission),
    terms: { uses: null, expiresInMs: null },
    capability: hashOf(randomText(32)),
    policy: { history: "shared", retention, ttlMs: DISK_TTL_MS },
    groupInfo: randomText(4_096),
  });
  const sockets: WebSocket[] = [];
  for (let count = 0; count < size; count++) {
    const { token } = await post(`${origin}/api/rooms/${room}/tokens`, { version: WIRE_VERSION, admission });
    sockets.push(await connect(`${origin.replace("http", "ws")}/api/rooms/${room}/socket`, token));
  }
  return sockets;
}

async function connect(url: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } });
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "hello", version: WIRE_VERSION, after: null }));
  await heard(socket, '"live"');
  return socket;
}

/** Says something of the usual size, and resolves once it has come back. */
export async function say(socket: WebSocket): Promise<void> {
  const id = randomText(16);
  const back = heard(socket, id);
  socket.send(JSON.stringify({ type: "say", items: [{ id, epoch: 0, payload: randomText(400) }] }));
  await back;
}

/** Resolves with the first frame that contains a text. */
export async function heard(socket: WebSocket, text: string): Promise<void> {
  for (;;) {
    const [data] = await once(socket, "message");
    if (String(data).includes(text)) return;
  }
}

async function post(url: string, body: unknown): Promise<TokenResponse> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as TokenResponse;
}
