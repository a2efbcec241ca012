// Shows that several relays behind the nginx configuration that we ship are one relay to those outside, also while their number changes.
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RelayProcess, startRelay } from "../../cli/relay-process.ts";
import { ChatProcess, type Line, runChat } from "../helpers/chat-process.ts";
import { missingForNginx, Nginx } from "../helpers/nginx.ts";
import {
  askForRoom,
  makeRawRoom,
  RawMember,
  type RawRoom,
  randomText,
  readRawFile,
  sendRawFile,
} from "../helpers/raw-member.ts";
import { freePort } from "../helpers/served-relay.ts";

const ROOMS = 20;
const TOKENS_A_MINUTE = 400;
const missing = missingForNginx();
const secret = randomBytes(32).toString("base64url");

/** One of several relays, which can be ended and started again in its place. */
class Sibling {
  readonly port: number;
  readonly dataDir: string;
  #process: RelayProcess | null = null;

  constructor(port: number, dataDir: string) {
    this.port = port;
    this.dataDir = dataDir;
  }

  async start(): Promise<void> {
    const env = { TOKEN_SECRET: secret, RATE_LIMIT_TOKENS: String(TOKENS_A_MINUTE) };
    this.#process = await startRelay({ port: this.port, host: "127.0.0.1", dataDir: this.dataDir, env });
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
    this.#process = null;
  }

  /** The files of its rooms. */
  async files(): Promise<string[]> {
    const names = await readdir(join(this.dataDir, "storage/rooms")).catch(() => []);
    return names.filter((name) => /^[0-9a-f]{64}\.sqlite/u.test(name));
  }

  async roomCount(): Promise<number> {
    return (await this.files()).filter((name) => name.endsWith(".sqlite")).length;
  }
}

describe.skipIf(missing !== null)(`relays behind nginx${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  const siblings: Sibling[] = [];
  const rooms: RawRoom[] = [];
  const files: string[] = [];
  let nginx: Nginx;

  /** The different statuses of the answers when every room's creator renews their token. */
  const renewals = async () => {
    const answers = rooms.map(async ({ id, token }) => {
      const body = JSON.stringify({ version: 1, token: token.token });
      return (await fetch(`${nginx.url}/api/rooms/${id}/tokens`, { method: "POST", body })).status;
    });
    return [...new Set(await Promise.all(answers))].sort();
  };
  /** nginx takes a moment to read its configuration anew; then every room is found. */
  const everyRoomIsFound = () => expect.poll(renewals, { timeout: 10_000 }).toEqual([200]);
  const everyFileIsFound = async () => {
    for (const [at, room] of rooms.entries())
      expect(await readRawFile(nginx.url, room, files[at] ?? "")).toBe(`file of ${room.id}`);
  };
  const reconfigure = (...relays: (Sibling | undefined)[]) => {
    nginx.configure(relays.flatMap((relay) => (relay === undefined ? [] : [relay.port])));
    nginx.reload();
  };

  beforeAll(async () => {
    for (let count = 0; count < 3; count++)
      siblings.push(new Sibling(await freePort(), await mkdtemp(join(tmpdir(), "sotto-test-"))));
    const [first, second] = siblings;
    await Promise.all([first?.start(), second?.start()]);
    nginx = new Nginx({ tls: await freePort(), plain: await freePort(), redirect: await freePort() });
    expect(nginx.configure([first?.port ?? 0, second?.port ?? 0])).toContain("test is successful");
    await nginx.start();
    for (let count = 0; count < ROOMS; count++) rooms.push(await makeRawRoom(nginx.url, "disk"));
  });
  afterAll(async () => {
    nginx.stop();
    await Promise.all(siblings.map((relay) => relay.stop()));
    await Promise.all(siblings.map(({ dataDir }) => rm(dataDir, { recursive: true, force: true })));
  });

  it("share the rooms, each of which is at one of them", async () => {
    const [first = 0, second = 0, third] = await Promise.all(siblings.map((relay) => relay.roomCount()));
    expect([first + second, third]).toEqual([ROOMS, 0]);
    expect(Math.min(first, second)).toBeGreaterThan(0);
    for (const room of rooms) {
      const member = await RawMember.join(nginx.url, room, null);
      await member.say("b25l");
      files.push(await sendRawFile(nginx.url, room, `file of ${room.id}`));
    }
  });

  it("hold a conversation over TLS", async () => {
    const environment = { NODE_EXTRA_CA_CERTS: nginx.certificate };
    const created = await runChat(["create", "--json", "--server", nginx.tlsUrl], { environment });
    expect(created.code, created.stdout + created.stderr).toBe(0);
    const { invite } = created.lines[0] as Line & { invite: string };
    const enter = (nick: string) =>
      new ChatProcess(["join", "--renderer", "json", "--nick", nick], { ...environment, CHAT_INVITE: invite });
    const [ann, bob] = [enter("ann"), enter("bob")];
    await Promise.all([ann, bob].map((person) => person.until((line) => line.type === "ready")));
    await ann.say("hello");
    await bob.until((line) => line["text"] === "hello");
    expect(await Promise.all([ann.finish(), bob.finish()])).toEqual([0, 0]);
  });

  it("are not asked for what is only for their own machine", async () => {
    const restart = await fetch(`${nginx.url}/internal/restart`, { method: "POST" });
    const metrics = await fetch(`${nginx.url}/metrics`);
    expect([restart.status, metrics.status]).toEqual([404, 404]);
  });

  it("say 502 and not that there is no such room while one of them is away", async () => {
    await siblings[0]?.stop();
    expect(await renewals()).toEqual([200, 502]);
    await siblings[0]?.start();
    await everyRoomIsFound();
  });

  it("still have every room when one relay more is there", async () => {
    await siblings[2]?.start();
    reconfigure(...siblings);
    await everyRoomIsFound();
    for (const room of rooms) expect((await RawMember.join(nginx.url, room, 0)).payloads()).toEqual(["b25l"]);
    await everyFileIsFound();
    for (let count = 0; count < ROOMS; count++) await makeRawRoom(nginx.url, "disk");
    expect(await siblings[2]?.roomCount()).toBeGreaterThan(0);
  });

  it("give a room's place to nobody who has only heard of its id, also where it would now be", async () => {
    for (const room of rooms) expect((await askForRoom(nginx.url, room.id, "disk")).status).toBe(400);
    await everyRoomIsFound();
  });

  it("still have every room when one goes and another takes its files", async () => {
    const [first, second, third] = siblings;
    await Promise.all([first?.stop(), second?.stop()]);
    const [from, to] = [first, second].map((relay) => join(relay?.dataDir ?? "", "storage"));
    await cp(from ?? "", to ?? "", { recursive: true, force: false });
    await second?.start();
    reconfigure(second, third);
    await everyRoomIsFound();
    for (const room of rooms) expect((await RawMember.join(nginx.url, room, 0)).payloads()).toEqual(["b25l"]);
    await everyFileIsFound();
  });

  it("count what an address asks for, whatever address it claims", async () => {
    const statuses = new Set<number>();
    for (let count = 0; count <= TOKENS_A_MINUTE && !statuses.has(429); count++) {
      const response = await fetch(`${nginx.url}/api/rooms/${randomText(16)}/tokens`, {
        method: "POST",
        headers: { "x-forwarded-for": `192.0.2.${count % 256}` },
        body: JSON.stringify({ version: 1, admission: randomText(16) }),
      });
      statuses.add(response.status);
    }
    expect(statuses).toEqual(new Set([404, 429]));
  });
});
