// Shows the relay as a process of this machine: its start, its sudden death, its end, and what it leaves on disk.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RelayProcess, startRelay } from "../../cli/relay-process.ts";
import { makeRawRoom, postJson, RawMember, randomText } from "../helpers/raw-member.ts";
import { SmallDisk } from "../helpers/small-disk.ts";

const MODULE = fileURLToPath(new URL("../../cli/relay-process.ts", import.meta.url));
const running: RelayProcess[] = [];
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "sotto-test-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((relay) => relay.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

async function start(change: Partial<Parameters<typeof startRelay>[0]> = {}): Promise<RelayProcess> {
  const relay = await startRelay({ port: 0, host: "127.0.0.1", dataDir, env: {}, ...change });
  running.push(relay);
  return relay;
}

async function die(relay: RelayProcess): Promise<void> {
  process.kill(relay.pid, "SIGKILL");
  await relay.exited;
}

/** All bytes that a directory holds, as text. */
async function contentsOf(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "latin1")))).join("\n");
}

/** Directories in which relays keep what passes. */
async function scratchDirectories(): Promise<string[]> {
  const lists = [tmpdir(), "/dev/shm"].map((path) => readdir(path).catch(() => []));
  return (await Promise.all(lists)).flat().filter((name) => name.startsWith("sotto-relay-"));
}

/** True where a process runs; one that has ended but was not waited for yet does not. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout !== "" && !stdout.startsWith("Z");
}

describe("a relay that is killed with -9 and started again", () => {
  it("goes on with its numbers, and has lost nothing of a disk room", async () => {
    const first = await start();
    const room = await makeRawRoom(first.url, "disk");
    const alice = await RawMember.join(first.url, room, null);
    const [one, two] = [await alice.say("b25l"), await alice.say("dHdv")];
    await die(first);
    const second = await start();
    const back = await RawMember.join(second.url, room, one);
    expect(back.payloads()).toEqual(["dHdv"]);
    expect(back.lostMessages).toBe(0);
    expect(await back.say("dGhyZWU")).toBeGreaterThan(two);
  });

  it("goes on with its numbers in a memory room, and says exactly what is lost", async () => {
    const first = await start();
    const room = await makeRawRoom(first.url, "memory");
    const alice = await RawMember.join(first.url, room, null);
    const seq = await alice.say("b25l");
    await die(first);
    const second = await start();
    const back = await RawMember.join(second.url, room, 0);
    expect(back.payloads()).toEqual([]);
    expect(back.lostMessages).toBe(seq);
    expect(await back.say("dHdv")).toBeGreaterThan(seq);
  });

  it("still counts what its members have said", async () => {
    const env = { RATE_LIMIT_MESSAGES: "2" };
    const first = await start({ env });
    const room = await makeRawRoom(first.url, "memory");
    const alice = await RawMember.join(first.url, room, null);
    await alice.say("b25l");
    await alice.say("dHdv");
    await die(first);
    const back = await RawMember.join((await start({ env })).url, room, null);
    back.send({ type: "say", items: [{ id: randomText(16), epoch: 0, payload: "eA" }] });
    const refusal = await back.until(() => back.frames.find((frame) => frame.type === "error"));
    expect(refusal).toMatchObject({ code: "rate_limited", limit: 2 });
  });
});

describe("a relay that is stopped", () => {
  it("tells every client to come back, and ends", async () => {
    const relay = await start();
    const [one, other] = [await makeRawRoom(relay.url, "memory"), await makeRawRoom(relay.url, "disk")];
    const members = [await RawMember.join(relay.url, one, null), await RawMember.join(relay.url, other, null)];
    await relay.stop();
    expect(await Promise.all(members.map(({ closed }) => closed))).toEqual([1012, 1012]);
    expect(isAlive(relay.pid)).toBe(false);
  });

  it("has written all that it told in disk rooms, and ends within ten seconds with its sockets open", async () => {
    const first = await start({ env: { RATE_LIMIT_MESSAGES: "1000" } });
    const room = await makeRawRoom(first.url, "disk");
    const alice = await RawMember.join(first.url, room, null);
    const payloads = Array.from({ length: 200 }, () => randomText(300));
    for (const payload of payloads) alice.send({ type: "say", items: [{ id: randomText(16), epoch: 0, payload }] });
    await alice.until(() => (alice.payloads().length > 0 ? true : undefined));
    const began = performance.now();
    await first.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await alice.closed).toBe(1012);
    const second = await start();
    const kept = (await RawMember.join(second.url, room, 0)).payloads();
    expect(kept).toEqual(payloads.slice(0, kept.length));
    expect(kept.slice(0, alice.payloads().length)).toEqual(alice.payloads());
  });

  it("leaves nothing where it was given no directory, and refuses disk rooms", async () => {
    const before = await scratchDirectories();
    const relay = await startRelay({ port: 0, host: "127.0.0.1", env: {} });
    await expect(makeRawRoom(relay.url, "disk")).rejects.toThrow("disk_unavailable");
    await makeRawRoom(relay.url, "memory");
    await relay.stop();
    const left = async () => (await scratchDirectories()).filter((path) => !before.includes(path));
    await expect.poll(left).toEqual([]);
  });

  it("does not outlive the process that started it", async () => {
    const script = `const { startRelay } = await import(${JSON.stringify(MODULE)});
      const relay = await startRelay({ port: 0, host: "127.0.0.1", dataDir: ${JSON.stringify(dataDir)}, env: {} });
      console.log(relay.pid);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [pid] = await once(child.stdout, "data");
    expect(isAlive(Number(pid))).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(() => isAlive(Number(pid))).toBe(false);
  });
});

describe("a relay's start", () => {
  it("says which port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const attempt = startRelay({ port, host: "127.0.0.1", env: {} });
    await expect(attempt).rejects.toMatchObject({ code: "usage", detail: expect.stringContaining(String(port)) });
    server.close();
  });

  it.each(["nosuch.invalid", "192.0.2.1", "[::1]"])("says that %s is no address of this machine", async (host) => {
    const attempt = startRelay({ port: 0, host, env: {} });
    await expect(attempt).rejects.toMatchObject({ code: "usage", detail: expect.stringContaining(`${host} is no`) });
  });

  it("says why the data directory cannot be used, whether it or the secret in it cannot be made", async () => {
    const file = join(dataDir, "file");
    await writeFile(file, "");
    await mkdir(join(dataDir, "odd", "token-secret"), { recursive: true });
    for (const place of [file, join(dataDir, "odd")]) {
      const attempt = startRelay({ port: 0, host: "127.0.0.1", env: {}, dataDir: place });
      await expect(attempt).rejects.toMatchObject({ code: "usage", detail: expect.stringContaining(place) });
    }
  });

  it("is the only one on a data directory, until it has ended", async () => {
    const first = await start();
    const second = startRelay({ port: 0, host: "127.0.0.1", env: {}, dataDir });
    await expect(second).rejects.toMatchObject({ code: "usage", detail: expect.stringContaining(dataDir) });
    await first.stop();
    await start();
  });

  it("makes a token secret anew where a full disk has left an empty file, and refuses one that is too short", async () => {
    const path = join(dataDir, "token-secret");
    await writeFile(path, "");
    await (await start()).stop();
    expect((await readFile(path, "utf8")).length).toBeGreaterThanOrEqual(32);
    expect(await readdir(dataDir)).toEqual(["lock", "storage", "token-secret"]);
    await writeFile(path, "s".repeat(31));
    const attempt = startRelay({ port: 0, host: "127.0.0.1", env: {}, dataDir });
    await expect(attempt).rejects.toMatchObject({ code: "usage", detail: expect.stringContaining(path) });
    expect(await readFile(path, "utf8")).toBe("s".repeat(31));
    await writeFile(path, "s".repeat(32));
    await start();
  });

  it("starts on a disk that was full when it was first to, and says so until there is space", async () => {
    await using disk = await SmallDisk.make();
    // Only a superuser may have such a disk.
    if (disk === null) return;
    await writeFile(join(disk.path, "filling"), Buffer.alloc(4_194_304)).catch(() => undefined);
    const options = { port: 0, host: "127.0.0.1", env: {}, dataDir: join(disk.path, "data") };
    await expect(startRelay(options)).rejects.toMatchObject({
      code: "usage",
      detail: expect.stringContaining("ENOSPC"),
    });
    disk.grow();
    const relay = await startRelay(options);
    await relay.stop();
  });

  it("makes a token secret once, which only its owner can read and no argument shows", async () => {
    const first = await start();
    const path = join(dataDir, "token-secret");
    const secret = await readFile(path, "utf8");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(execFileSync("ps", ["-o", "args=", "-p", String(first.pid)], { encoding: "utf8" })).not.toContain(secret);
    await first.stop();
    await start();
    expect(await readFile(path, "utf8")).toBe(secret);
  });

  it("names the variable that is wrong", async () => {
    const attempt = start({ env: { MAX_MEMBERS: "many" } });
    await expect(attempt).rejects.toMatchObject({ code: "usage", detail: expect.stringContaining("MAX_MEMBERS") });
  });

  it("takes the relay's variables from the environment", async () => {
    const relay = await start({ env: { CREATE_ROOMS: "key", CREATE_KEY: "k".repeat(32) } });
    await expect(makeRawRoom(relay.url, "memory")).rejects.toThrow("create_refused");
  });
});

describe("what is on disk", () => {
  it("does not grow by asking for rooms that nobody created", async () => {
    const relay = await start();
    const files = async () => (await readdir(join(dataDir, "storage"), { recursive: true })).sort();
    await makeRawRoom(relay.url, "memory");
    const before = await files();
    for (let nth = 0; nth < 10; nth++) {
      const room = randomText(16);
      const asked = await postJson(`${relay.url}/api/rooms/${room}/tokens`, { version: 1, admission: randomText(16) });
      expect([asked.status, asked.body.code]).toEqual([404, "no_room"]);
      const socket = await fetch(`${relay.url}/api/rooms/${room}/socket`);
      expect(socket.status).toBe(400);
    }
    expect(await files()).toEqual(before);
  });

  it("holds nothing of a burned room's messages", async () => {
    const relay = await start();
    const room = await makeRawRoom(relay.url, "disk");
    const alice = await RawMember.join(relay.url, room, null);
    const payload = randomText(300);
    await alice.say(payload);
    expect(await contentsOf(dataDir)).toContain(payload);
    alice.send({ type: "burn", ref: "r", capability: room.capability, statement: "YQ" });
    expect(await alice.closed).toBe(4011);
    const asked = await postJson(`${relay.url}/api/rooms/${room.id}/tokens`, { version: 1, token: room.token.token });
    expect(asked.body.code).toBe("room_burned");
    expect(await contentsOf(dataDir)).not.toContain(payload);
  });

  it("has the file that the relay looks for of every room", async () => {
    const relay = await start();
    const room = await makeRawRoom(relay.url, "memory");
    await relay.stop();
    const again = await start();
    expect(
      (await postJson(`${again.url}/api/rooms/${room.id}/tokens`, { version: 1, token: room.token.token })).status,
    ).toBe(200);
  });
});
