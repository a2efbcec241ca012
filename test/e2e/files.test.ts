// Shows that a file goes from one program to another through a real relay: the same bytes, whole, under the name that was asked for.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_CHUNK_BYTES } from "../../protocol/limits.ts";
import { type ChatProcess, PROGRAM, runChat } from "../helpers/chat-process.ts";
import { type CreatedRoom, ServedRelay } from "../helpers/served-relay.ts";

let folder: string;
let relay: ServedRelay;
let room: CreatedRoom;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sotto-files-"));
  relay = await ServedRelay.start();
  room = await relay.create("--name", "Garden");
});

afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A file of so many random bytes. */
async function fileOf(name: string, length: number): Promise<{ path: string; bytes: Uint8Array }> {
  const bytes = randomBytes(length);
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { path, bytes };
}

async function sendFile(chat: ChatProcess, path: string): Promise<{ id: string; size: number; sha256: string }> {
  chat.tell({ type: "send_file", path, id: path });
  const sent = await chat.until((line) => line.type === "sent" && line["id"] === path);
  const file = await chat.until((line) => line.type === "file" && line["seq"] === sent["seq"]);
  return file["file"] as { id: string; size: number; sha256: string };
}

async function saveFile(chat: ChatProcess, id: string, path: string): Promise<Uint8Array> {
  await chat.until((line) => line.type === "file" && (line["file"] as { id: string }).id === id);
  chat.tell({ type: "save", file: id, path, id: path });
  const saved = await chat.until((line) => line.type === "saved" && line["path"] === path);
  expect(saved["file"]).toBe(id);
  return readFile(path);
}

describe("a file", () => {
  it.each([0, 1, FILE_CHUNK_BYTES - 1, FILE_CHUNK_BYTES, FILE_CHUNK_BYTES + 1])(
    "of %i bytes arrives as it was",
    async (length) => {
      const { path, bytes } = await fileOf(`${length}.bin`, length);
      const ann = await relay.join(room.invite, "ann");
      const bob = await relay.join(room.invite, "bob");
      const file = await sendFile(ann, path);
      expect(file).toMatchObject({
        name: `${length}.bin`,
        mime: "application/octet-stream",
        size: length,
        sha256: hashOf(bytes),
      });
      const saved = await saveFile(bob, file.id, join(folder, `${length}.saved`));
      expect(hashOf(saved)).toBe(hashOf(bytes));
      await Promise.all([ann.finish(), bob.finish()]);
      expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
    },
  );

  it("goes through pipes, from standard input to standard output", async () => {
    const environment = { CHAT_INVITE: room.invite };
    const text = "from a pipe\n".repeat(50_000);
    const sent = await runChat(["send", "--file", "-", "--name", "dir.tar", "--json"], { input: text, environment });
    expect(sent.code).toBe(0);
    const id = String(sent.lines[0]?.["id"]);
    const saved = await runChat(["save", id], { environment });
    expect([saved.code, saved.stdout === text, saved.stderr]).toEqual([0, true, ""]);
  });

  it("is not taken for whole where whoever saves it is interrupted", async () => {
    const { path } = await fileOf("long.bin", 2_000_000);
    const ann = await relay.join(room.invite, "ann");
    const { id } = await sendFile(ann, path);
    await ann.finish();
    const env = { ...process.env, CHAT_INVITE: room.invite };
    // Nobody reads what it writes, so it waits with the rest.
    const child = spawn(process.execPath, [PROGRAM, "save", id], { env, stdio: ["ignore", "pipe", "ignore"] });
    await once(child.stdout, "readable");
    child.kill("SIGINT");
    child.stdout.resume();
    expect(await once(child, "exit")).toEqual([1, null]);
  });

  it("is still there for somebody who comes later, and for a relay that was killed", async () => {
    const { path, bytes } = await fileOf("later.bin", 200_000);
    const kept = await relay.create("--retention", "disk");
    const ann = await relay.join(kept.invite, "ann");
    const { id } = await sendFile(ann, path);
    await ann.finish();
    await relay.kill();
    await relay.restart();
    const carol = await relay.join(kept.invite, "carol");
    expect(hashOf(await saveFile(carol, id, join(folder, "later.saved")))).toBe(hashOf(bytes));
  });
});

describe("files beside a conversation", () => {
  it("five at a time all arrive, and the conversation goes on meanwhile", async () => {
    const busy = await relay.create("--name", "Busy");
    const ann = await relay.join(busy.invite, "ann");
    const bob = await relay.join(busy.invite, "bob");
    const carol = await relay.join(busy.invite, "carol");
    // Ten messages tell of them, which is all that ann may say within a minute: the others talk.
    const files = await Promise.all([1, 2, 3, 4, 5].map((nth) => fileOf(`five-${nth}.bin`, 4 * FILE_CHUNK_BYTES)));
    for (const [nth, { path }] of files.entries()) ann.tell({ type: "send_file", path, id: `five-${nth}` });
    const isMoving = (chat: ChatProcess) => chat.until((line) => line.type === "progress");
    await isMoving(ann);
    for (const word of ["one", "two", "three"]) {
      await bob.say(word);
      await carol.until((line) => line["text"] === word);
      await carol.say(`${word} too`);
      await bob.until((line) => line["text"] === `${word} too`);
    }
    await ann.untilState(() => ann.all("sent").filter((line) => String(line["id"]).startsWith("five")).length === 5);
    await bob.untilState(() => bob.all("file").length === 5);
    for (const [nth, line] of bob.all("file").entries()) {
      const { id, name, sha256 } = line["file"] as { id: string; name: string; sha256: string };
      const sent = files.find(({ path }) => path.endsWith(name));
      expect(sha256).toBe(hashOf(sent?.bytes ?? new Uint8Array()));
      expect(hashOf(await saveFile(bob, id, join(folder, `saved-${nth}`)))).toBe(sha256);
    }
  });

  it("go on where they were when the relay is killed in the middle and comes back, on both sides", async () => {
    const { path, bytes } = await fileOf("killed.bin", 24 * FILE_CHUNK_BYTES);
    const kept = await relay.create("--retention", "disk");
    const ann = await relay.join(kept.invite, "ann");
    const bob = await relay.join(kept.invite, "bob");
    ann.tell({ type: "send_file", path, id: "killed" });
    const offer = await bob.until((line) => line.type === "offer");
    const place = join(folder, "killed.saved");
    bob.tell({ type: "save", file: (offer["file"] as { id: string }).id, path: place });
    await bob.until((line) => line.type === "progress");
    await relay.kill();
    expect(await readdir(folder)).not.toContain("killed.saved");
    await relay.restart();
    await bob.until((line) => line.type === "saved");
    expect(hashOf(await readFile(place))).toBe(hashOf(bytes));
    await ann.until((line) => line.type === "sent" && line["id"] === "killed");
  });
});

describe("a place that is taken", () => {
  it("is left as it is: a path is refused, and a folder gets a free name", async () => {
    const { path } = await fileOf("taken.bin", 100);
    const ann = await relay.join(room.invite, "ann");
    const { id } = await sendFile(ann, path);
    ann.tell({ type: "save", file: id, path, id: "refused" });
    expect(await ann.until((line) => line["id"] === "refused")).toMatchObject({ type: "error", code: "file_exists" });
    ann.tell({ type: "save", file: id, path: folder, id: "numbered" });
    expect(await ann.until((line) => line.type === "saved")).toMatchObject({ path: join(folder, "taken (2).bin") });
    ann.tell({ type: "save", file: "AAAAAAAAAAAAAAAAAAAAAA", path: "x", id: "unknown" });
    expect(await ann.until((line) => line["id"] === "unknown")).toMatchObject({ type: "error", code: "no_file" });
  });
});
