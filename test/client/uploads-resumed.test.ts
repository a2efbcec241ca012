// Shows what becomes of a file whose sender's process ends: gone on with where its ciphertext is kept, taken back where it is not, and nothing left over.
import { describe, expect, it } from "vitest";
import { FILE_CHUNK_BYTES } from "../../protocol/limits.ts";
import { EXPIRES_AT } from "../helpers/double-files.ts";
import { bytesOf, MemorySink, memorySource } from "../helpers/file-ends.ts";
import { MemoryProfile } from "../helpers/memory-store.ts";
import { Mortal } from "../helpers/mortal.ts";
import { found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

/** Four chunks once it is sealed. */
const LENGTH = 3 * FILE_CHUNK_BYTES + 1_000;
const BYTES = bytesOf(LENGTH);
/** Chunks that the relay has when the process is killed. */
const SENT = 2;
/** Writes of a profile around the sending of one file. */
const DEATHS = 24;

async function scene() {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay);
  const kept = await MemoryProfile.create();
  const process = new Mortal(relay.platform());
  const bob = await join(relay, founded, "bob", { profile: kept.profile, platform: process.platform });
  return { relay, founder, founded, kept, process, bob };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** Bob's process once the relay has some of his file, and the rest does not get through; what comes back kills it. */
async function inTheMiddle({ relay, kept, process, bob, founder }: Scene, source = memorySource(BYTES)) {
  relay.files.loses = ({ method, chunk }) => (method === "PUT" && (chunk ?? 0) >= SENT ? "request" : null);
  bob.room.do({ type: "send_file", source, id: "s" });
  const { file } = await founder.nth("offer");
  await relay.files.until(() => relay.files.kept.get(file.id)?.chunks.size === SENT);
  const kill = () => {
    kept.store.kill();
    process.kill();
    relay.files.loses = () => null;
    relay.files.requests.splice(0);
  };
  return { file: file.id, kill };
}

/** Resolves once all of a file is in the spool, and the profile knows that. */
async function spooled({ kept, founded }: Scene, file: string): Promise<void> {
  for (;;) {
    const { ownFiles } = kept.profile.keep(founded.room);
    ownFiles.resume();
    if (ownFiles.outlasts(file)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function saves(person: Person, file: string): Promise<Uint8Array> {
  const sink = new MemorySink();
  person.room.do({ type: "save_file", file, sink, id: "save" });
  await person.nth("saved");
  return sink.bytes;
}

async function comesBack({ relay, founded, kept }: Scene): Promise<Person> {
  return join(relay, founded, "bob", { profile: (await kept.reopen()).profile });
}

describe("a file of somebody with a profile", () => {
  it("goes on from the last whole chunk after its sender was killed, without being read again, and leaves nothing in the spool", async () => {
    const all = await scene();
    const { relay, founder, kept } = all;
    let reads = 0;
    const read = () => {
      reads += 1;
      return memorySource(BYTES).read();
    };
    const source = { ...memorySource(BYTES, { sized: false }), read };
    const { file, kill } = await inTheMiddle(all, source);
    await spooled(all, file);
    kill();
    const back = await comesBack(all);
    expect(await founder.nth("file")).toMatchObject({ from: { nick: "bob" }, file: { id: file, size: LENGTH } });
    await back.nth("file");
    expect(relay.files.requests.flatMap(({ method, chunk }) => (method === "PUT" ? [chunk] : []))).toEqual([2, 3]);
    expect(reads).toBe(1);
    expect(back.all("progress")[0]).toMatchObject({ file, direction: "up", total: LENGTH });
    expect(Buffer.compare(await saves(founder, file), BYTES)).toBe(0);
    expect(founder.all("offer")).toHaveLength(1);
    await back.leave();
    expect([...kept.spool.files.keys()]).toEqual([]);
  });

  it("goes on at the next start after it could not be finished before its sender left, which is said", async () => {
    const all = await scene();
    const { bob, founder, relay } = all;
    const { file, kill } = await inTheMiddle(all);
    await spooled(all, file);
    bob.room.do({ type: "give_up_files" });
    expect(await bob.nth("error")).toMatchObject({ id: "s", file, note: { about: "file_goes_on", name: "notes.txt" } });
    await bob.leave();
    kill();
    await comesBack(all);
    await founder.nth("file");
    expect(founder.all("withdrawn")).toEqual([]);
    expect(relay.files.kept.get(file)?.total).toBe(4);
  });

  it("is taken back where not all of it was sealed, and where what was sealed is not there any more", async () => {
    for (const what of ["unsealed", "lost"] as const) {
      const all = await scene();
      const { founder, kept, relay } = all;
      let pieces = 0;
      const gate = () => (what === "unsealed" && ++pieces > 40 ? new Promise<void>(() => {}) : Promise.resolve());
      const { file, kill } = await inTheMiddle(all, memorySource(BYTES, { gate }));
      if (what === "lost") await spooled(all, file);
      kill();
      if (what === "lost") kept.spool.files.clear();
      const back = await comesBack(all);
      expect((await founder.nth("withdrawn")).file.id).toBe(file);
      await back.nth("withdrawn");
      await relay.files.until(() => !relay.files.kept.has(file));
      await back.leave();
      expect([...kept.spool.files.keys()]).toEqual([]);
    }
  });

  it("can be taken back by a later process once it is all there", async () => {
    const all = await scene();
    const { bob, founder, relay } = all;
    bob.room.do({ type: "send_file", source: memorySource(bytesOf(10)), id: "s" });
    const { file } = await founder.nth("file");
    await bob.nth("file");
    await bob.leave();
    const back = await comesBack(all);
    back.room.do({ type: "cancel_file", file: file.id, id: "c" });
    expect((await founder.nth("withdrawn")).file.id).toBe(file.id);
    await relay.files.until(() => !relay.files.kept.has(file.id));
    expect(back.all("error")).toEqual([]);
  });

  it("is all there or taken back, whatever write the process was killed at", async () => {
    const ends = new Set<string>();
    for (let death = 1; death <= DEATHS; death++) {
      const all = await scene();
      const { kept, founder, bob, process, relay } = all;
      kept.store.death = { at: kept.store.writes + death, lasts: death % 2 === 0 };
      void kept.store.died.promise.then(() => process.kill());
      bob.room.do({ type: "send_file", source: memorySource(BYTES), id: "s" });
      await Promise.race([kept.store.died.promise, bob.nth("file").then(() => bob.leave())]);
      process.kill();
      const back = await comesBack(all);
      await back.say("here again");
      const isOver = () => founder.room.files().every(({ state }) => state !== "coming");
      await founder.until(({ events }) => events.some((event) => event.type === "message") && isOver());
      await back.leave();
      const [file] = founder.room.files();
      ends.add(file?.state ?? "never told of");
      if (file?.state === "complete") expect(relay.files.kept.get(file.id)?.total).toBe(4);
      expect([...kept.spool.files.keys()]).toEqual([]);
    }
    expect(ends).toEqual(new Set(["never told of", "gone", "complete"]));
  }, 60_000);

  it("leaves nothing in the spool of a room that is burned, nor of a file whose time is over", async () => {
    const burned = await scene();
    const { file, kill } = await inTheMiddle(burned);
    await spooled(burned, file);
    burned.founder.room.do({ type: "burn", id: "b" });
    await burned.bob.ended;
    expect([...burned.kept.spool.files.keys()]).toEqual([]);
    kill();

    const late = await scene();
    const { file: other, kill: end } = await inTheMiddle(late);
    await spooled(late, other);
    end();
    const { profile, spool } = await late.kept.reopen();

    await profile.tidy(EXPIRES_AT - 1);
    expect([...spool.files.keys()]).toEqual([other]);
    await profile.tidy(EXPIRES_AT);
    expect([...spool.files.keys()]).toEqual([]);
  });
});

describe("a file of somebody without a profile", () => {
  it("is withdrawn when its sender gives up, and the room is told before they are gone", async () => {
    const relay = new RelayDouble();
    const { founder, founded } = await found(relay);
    const bob = await join(relay, founded, "bob");
    const gate = () => new Promise<void>(() => {});
    bob.room.do({ type: "send_file", source: memorySource(BYTES, { gate, name: "long.bin" }), id: "s" });
    const { file } = await founder.nth("offer");
    bob.room.do({ type: "give_up_files" });
    bob.room.do({ type: "leave" });
    await bob.ended;
    expect(bob.all("error")).toMatchObject([
      { code: "cancelled", id: "s", file: file.id, note: { about: "file_not_sent", name: "long.bin" } },
    ]);
    expect((await founder.nth("withdrawn")).file.id).toBe(file.id);
    expect(relay.files.kept.has(file.id)).toBe(false);
  });
});
