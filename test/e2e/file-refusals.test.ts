// Shows what is said where a file cannot be sent or saved: which limit, which file, whose request, and that no process hangs over it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChatProcess, type Line, PROGRAM, runChat } from "../helpers/chat-process.ts";
import { type CreatedRoom, ServedRelay } from "../helpers/served-relay.ts";

const MAX_FILE_BYTES = 2_000_000;
/** Longer than any system's part of a path may be. */
const LONG = "x".repeat(300);

let folder: string;
let relay: ServedRelay;
let room: CreatedRoom;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sotto-refusals-"));
  relay = await ServedRelay.start({ MAX_FILE_BYTES: String(MAX_FILE_BYTES) });
  room = await relay.create("--name", "Garden");
  environment = { CHAT_INVITE: room.invite };
});

afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const pipe = (length: number) => runChat(["send", "--file", "-", "--json"], { input: "x".repeat(length), environment });

describe("a file from a pipe", () => {
  it("may be as long as files may be, and not one byte longer, which names that limit", async () => {
    expect((await pipe(MAX_FILE_BYTES)).code).toBe(0);
    const refused = await pipe(MAX_FILE_BYTES + 1);
    expect(refused.code).toBe(2);
    expect(refused.lines).toMatchObject([{ type: "error", code: "too_large" }]);
    expect(String(refused.lines[0]?.["text"])).toMatch(/2,000,000\sbytes/u);
  });
});

describe("a file that its sender does not end", () => {
  it("is not waited for longer than allowed, and taken back where the sender is asked to end", async () => {
    const bob = await relay.join(room.invite, "bob");
    const sender = new ChatProcess(["send", "--file", "-", "--name", "endless.bin", "--nick", "ann"], environment);
    sender.child.stdin.write("x".repeat(MAX_FILE_BYTES / 2));
    const isOffer = (line: Line) => line.type === "offer" && (line["file"] as { name: string }).name === "endless.bin";
    const { id } = (await bob.until(isOffer))["file"] as { id: string };
    const saved = await runChat(["save", "--timeout", "2", id], { environment });
    expect([saved.code, saved.stderr]).toEqual([
      4,
      "The file is still on its way to the relay; try again in a moment.\n",
    ]);
    sender.child.kill("SIGINT");
    expect([await sender.exited, sender.stderr]).toEqual([0, "endless.bin was not sent.\n"]);
    await bob.until((line) => line.type === "withdrawn" && line["file"] === id);
    await bob.finish();
  });
});

describe("a file on standard output", () => {
  async function long(): Promise<string> {
    return String((await pipe(MAX_FILE_BYTES)).lines[0]?.["id"]);
  }

  it("that is not read to its end is not a success, and that is what is said", async () => {
    const child = spawn(process.execPath, [PROGRAM, "save", await long()], {
      env: { ...process.env, ...environment, CHAT_LANG: "en" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (part) => {
      said += part;
    });
    await once(child.stdout, "readable");
    child.stdout.destroy();
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(said).toBe("What was reading the file has stopped before its end.\n");
  });

  it("that nobody reads does not keep a process from ending when it is asked to", async () => {
    const child = spawn(process.execPath, [PROGRAM, "save", await long()], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "ignore"],
    });
    await once(child.stdout, "readable");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([1, null]);
    child.stdout.destroy();
  });
});

describe("a request of a program", () => {
  it("that cannot be carried out is named in the refusal, and so is the file; what was saved names its request", async () => {
    const ann = await relay.join(room.invite, "ann");
    const sent = await pipe(10);
    const id = String(sent.lines[0]?.["id"]);
    await ann.until((line) => line.type === "file" && (line["file"] as { id: string }).id === id);
    ann.tell({ type: "save", file: id, path: join(folder, "missing", "x"), id: "1" });
    ann.tell({ type: "save", file: id, path: join(folder, LONG), id: "2" });
    ann.tell({ type: "save", file: "none", path: folder, id: "3" });
    ann.tell({ type: "send_file", path: join(folder, LONG), id: "4" });
    ann.tell({ type: "save", file: id, path: join(folder, "here"), id: "5" });
    expect(await ann.until((line) => line.type === "saved")).toMatchObject({ file: id, id: "5" });
    await ann.finish();
    const refusals = ["1", "2", "3", "4"].map((name) => ann.lines.find((line) => line["id"] === name));
    expect(refusals).toMatchObject([
      { type: "error", code: "local_file", file: id },
      { type: "error", code: "local_file", file: id },
      { type: "error", code: "no_file", file: "none" },
      { type: "error", code: "local_file" },
    ]);
  });
});
