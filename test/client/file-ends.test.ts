// Shows how a file on its way ends before it is there: cancelled, taken back, refused, or broken at either end, and what is left.
import { describe, expect, it } from "vitest";
import { FileBook } from "../../client/file-book.ts";
import { newFileKey } from "../../crypto/file-key.ts";
import { ChatError } from "../../protocol/errors.ts";
import { FILE_CHUNK_BYTES, MAX_FILE_BYTES } from "../../protocol/limits.ts";
import { bytesOf, MemorySink, memorySource } from "../helpers/file-ends.ts";
import { found, join } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

async function scene() {
  const relay = new RelayDouble();
  const { founder: ann, founded } = await found(relay);
  const bob = await join(relay, founded, "bob");
  const held = Promise.withResolvers<void>();
  let pieces = 0;
  /** A file of which a good half gets through until `held` is resolved. */
  const halfway = () =>
    memorySource(bytesOf(2 * FILE_CHUNK_BYTES), { gate: () => (++pieces > 20 ? held.promise : Promise.resolve()) });
  return { relay, ann, bob, held, halfway };
}

describe("a file that is cancelled", () => {
  it("by its sender is gone for everybody: at the relay, and for those who read it", async () => {
    const { relay, ann, bob, held, halfway } = await scene();
    ann.room.do({ type: "send_file", source: halfway(), id: "s" });
    const { file } = await bob.nth("offer");
    const sink = new MemorySink();
    bob.room.do({ type: "save_file", file: file.id, sink, id: "save" });
    await bob.nth("progress");
    ann.room.do({ type: "cancel_file", file: file.id, id: "c" });
    held.resolve();
    expect(await ann.nth("error")).toMatchObject({ code: "cancelled", id: "s", file: file.id });
    expect(ann.all("result")).toMatchObject([{ command: "cancel", id: "c", data: { file: file.id } }]);
    expect(await bob.nth("withdrawn")).toMatchObject({
      from: { nick: "ann" },
      file: { id: file.id, name: "notes.txt" },
    });
    expect(await bob.nth("error")).toMatchObject({ code: "no_file", id: "save" });
    expect([sink.state, bob.room.files()[0]?.state, relay.files.kept.size]).toEqual(["discarded", "gone", 0]);
  });

  it("by a reader goes on for the others, and leaves nothing with that one", async () => {
    const { ann, bob, held, halfway } = await scene();
    ann.room.do({ type: "send_file", source: halfway(), id: "s" });
    const { file } = await bob.nth("offer");
    const sink = new MemorySink();
    bob.room.do({ type: "save_file", file: file.id, sink, id: "save" });
    await bob.nth("progress");
    bob.room.do({ type: "cancel_file", file: file.id, id: "c" });
    expect(await bob.nth("error")).toMatchObject({ code: "cancelled", id: "save" });
    expect(sink.state).toBe("discarded");
    held.resolve();
    expect((await ann.nth("file")).file.id).toBe(file.id);
  });

  it("can be taken back by its sender once it is there, and by nobody else", async () => {
    const { relay, ann, bob } = await scene();
    ann.room.do({ type: "send_file", source: memorySource(bytesOf(100)), id: "s" });
    const { file } = await bob.nth("file");
    bob.room.do({ type: "cancel_file", file: file.id, id: "c" });
    expect(await bob.nth("error")).toMatchObject({ code: "no_file", id: "c", note: { about: "not_under_way" } });
    ann.room.do({ type: "cancel_file", file: file.id, id: "c" });
    await bob.nth("withdrawn");
    await relay.files.until(() => relay.files.kept.size === 0);
    expect(bob.room.files()).toMatchObject([{ state: "gone" }]);
  });
});

describe("a file that is refused", () => {
  it("for its length is not even announced, and one of the longest length is", async () => {
    const { relay, ann, bob } = await scene();
    const source = { ...memorySource(bytesOf(10)), size: MAX_FILE_BYTES + 1 };
    ann.room.do({ type: "send_file", source, id: "s" });
    expect(await ann.nth("error")).toMatchObject({
      ...{ code: "too_large", id: "s", note: { about: "file_too_long", limit: MAX_FILE_BYTES } },
    });
    expect(relay.files.requests).toEqual([]);
    ann.room.do({ type: "send_file", source: { ...source, size: MAX_FILE_BYTES }, id: "t" });
    await bob.nth("offer");
  });

  it.each([
    ["files_full", 403, "files_full"],
    ["rate_limited", 429, "hour_used"],
    ["too_large", 413, "file_too_long"],
  ] as const)("by the relay with %s says the limit, and nothing to the room", async (code, status, about) => {
    const { relay, ann, bob } = await scene();
    relay.files.refuses = ({ method }) => (method === "POST" ? { code, status, limit: 7 } : null);
    ann.room.do({ type: "send_file", source: memorySource(bytesOf(10)), id: "s" });
    expect(await ann.nth("error")).toMatchObject({ code, id: "s", note: { about, limit: 7 } });
    await ann.say("after it");
    await bob.hears("after it");
    expect(bob.all("offer")).toEqual([]);
  });

  it("in the middle ends for everybody", async () => {
    const { relay, ann, bob } = await scene();
    relay.files.refuses = ({ method, chunk }) =>
      method === "PUT" && chunk === 1 ? { code: "no_file", status: 410 } : null;
    ann.room.do({ type: "send_file", source: memorySource(bytesOf(2 * FILE_CHUNK_BYTES)), id: "s" });
    expect(await ann.nth("error")).toMatchObject({ code: "no_file", id: "s" });
    await bob.nth("withdrawn");
  });
});

describe("a file whose end fails", () => {
  it("at the sender's disk is taken back", async () => {
    const { ann, bob } = await scene();
    async function* read(): AsyncGenerator<Uint8Array> {
      yield bytesOf(FILE_CHUNK_BYTES);
      throw new ChatError("local_file", "", { note: { about: "became_shorter" } });
    }
    ann.room.do({
      type: "send_file",
      source: { ...memorySource(bytesOf(0)), size: 2 * FILE_CHUNK_BYTES, read },
      id: "s",
    });
    expect(await ann.nth("error")).toMatchObject({ code: "local_file", id: "s", note: { about: "became_shorter" } });
    await bob.nth("withdrawn");
  });

  it("at the reader's disk leaves nothing there, and the room as it was", async () => {
    const { ann, bob } = await scene();
    ann.room.do({ type: "send_file", source: memorySource(bytesOf(100)), id: "s" });
    const { file } = await bob.nth("file");
    const sink = new MemorySink();
    sink.write = async () => {
      throw new ChatError("local_file", "", { note: { about: "disk_full" } });
    };
    bob.room.do({ type: "save_file", file: file.id, sink, id: "save" });
    expect(await bob.nth("error")).toMatchObject({ code: "local_file", id: "save", note: { about: "disk_full" } });
    expect(sink.state).toBe("discarded");
    await bob.say("still here");
    await ann.hears("still here");
  });

  it("since the room is left leaves nothing there", async () => {
    const { ann, bob, halfway } = await scene();
    ann.room.do({ type: "send_file", source: halfway(), id: "s" });
    const { file } = await bob.nth("offer");
    const sink = new MemorySink();
    bob.room.do({ type: "save_file", file: file.id, sink, id: "save" });
    await bob.nth("progress");
    bob.room.close();
    await bob.ended;
    await expect.poll(() => sink.state).toBe("discarded");
  });
});

describe("the book of a room's files", () => {
  const from = (fingerprint: string) => ({ id: "m", nick: "n", fingerprint, verified: false, owner: false });
  const telling = (seq: number, fingerprint: string) => ({
    ...{ seq, ts: "2026-11-24T10:00:00.000Z", from: from(fingerprint), own: false, history: false },
  });
  const file = "AAAAAAAAAAAAAAAAAAAAAA";

  it("takes only the word of whoever sent a file for what it is, and for its end", async () => {
    const book = new FileBook();
    const key = await newFileKey();
    const done = { kind: "file_done", file, nick: "n", size: 1, sha256: new Uint8Array(32) } as const;
    const gone = { kind: "file_gone", file, nick: "n" } as const;
    expect(book.take(done, telling(1, "aa"))).toBeNull();
    book.take({ kind: "file", file, nick: "n", name: "x", mime: "", key }, telling(2, "aa"));
    expect(book.take({ kind: "file", file, nick: "n", name: "y", mime: "", key }, telling(3, "bb"))).toBeNull();
    expect([book.take(done, telling(4, "bb")), book.take(gone, telling(5, "bb"))]).toEqual([null, null]);
    expect(book.list()).toMatchObject([{ name: "x", state: "coming", size: null }]);
    expect(book.take(done, telling(6, "aa"))).toMatchObject({ type: "file", file: { name: "x", size: 1 } });
    expect(book.take({ ...done, size: 2 }, telling(7, "aa"))).toBeNull();
    expect(book.take(gone, telling(8, "aa"))).toMatchObject({ type: "withdrawn" });
    expect(() => book.keyOf(file)).toThrow("no_file");
  });
});
