// Shows that an upload outlasts its sender's process where there is a profile, with real processes: killed in the middle, the file gone, the relay back.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sealedFileBytes } from "../../protocol/file-sizes.ts";
import { FILE_CHUNK_BYTES } from "../../protocol/limits.ts";
import { ChatProcess } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";

const LENGTH = 24 * FILE_CHUNK_BYTES;
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;
const PERMISSIONS = 0o777;

let folder: string;
let relay: ServedRelay;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sotto-resumed-"));
  relay = await ServedRelay.start();
});

afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const environment = () => ({ XDG_DATA_HOME: folder, CHAT_PASSPHRASE: "correct horse battery staple" });
const spool = () => join(folder, "sotto", "profiles", "ann", "spool");
const records = () => join(folder, "sotto", "profiles", "ann", "records");

/** Resolves once all of a file is in the spool and the profile, which writes that down last, knows it. */
async function spooled(): Promise<string> {
  for (;;) {
    const [name] = existsSync(spool()) ? await readdir(spool()) : [];
    const path = join(spool(), name ?? "none");
    const found = await stat(path).catch(() => null);
    const known = await stat(records());
    if (found?.size === sealedFileBytes(LENGTH) && known.mtimeMs > found.mtimeMs) return path;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it.each(["a path in a room", "standard input of chat send"] as const)(
  "a file from %s goes on after its sender was killed and the file is gone",
  async (from) => {
    const bytes = randomBytes(LENGTH);
    const path = join(folder, "backup.bin");
    await writeFile(path, bytes);
    const room = await relay.create("--name", "Garden");
    const bob = await relay.join(room.invite, "bob");
    const start = (...args: string[]) =>
      new ChatProcess([...args, "--profile", "ann", "--nick", "ann"], { ...environment(), CHAT_INVITE: room.invite });
    const sender =
      from === "a path in a room"
        ? start("join", "--renderer", "json")
        : start("send", "--file", "-", "--name", "backup.bin");
    if (from === "a path in a room") sender.tell({ type: "send_file", path, id: "s" });
    else sender.child.stdin.end(bytes);
    const offer = await bob.until((line) => line.type === "offer");
    const { id } = offer["file"] as { id: string };
    // Some of it has come: bob reads while it is sent.
    bob.tell({ type: "save", file: id, path: join(folder, `${id}.saved`), id: "save" });
    await bob.until((line) => line.type === "progress");
    await relay.kill();
    const place = await spooled();
    sender.child.kill("SIGKILL");
    await sender.exited;
    await rm(path);
    expect((await stat(place)).mode & PERMISSIONS).toBe(PRIVATE_FILE);
    expect((await stat(spool())).mode & PERMISSIONS).toBe(PRIVATE_DIRECTORY);
    await relay.restart();
    const back = start("join", "--renderer", "json");
    const file = await bob.until((line) => line.type === "file");
    expect(file["file"]).toMatchObject({ id, size: LENGTH, name: "backup.bin" });
    await bob.until((line) => line.type === "saved");
    expect(Buffer.compare(await readFile(join(folder, `${id}.saved`)), bytes)).toBe(0);
    expect(bob.all("withdrawn")).toEqual([]);
    await Promise.all([back.finish(), bob.finish()]);
    expect(await readdir(spool())).toEqual([]);
  },
);
