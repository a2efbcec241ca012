// Shows that a file goes from one program to another through a real relay: the same bytes, whole, under the name that was asked for.
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_CHUNK_BYTES } from "../../protocol/limits.ts";
import { type ChatProcess, runChat } from "../helpers/chat-process.ts";
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
