// Shows that files get through: whole and right, while they are still being sent, past every cut, and to nobody in another form.
import { describe, expect, it } from "vitest";
import { MIN_BACKOFF_MS } from "../../client/backoff.ts";
import type { Founded } from "../../client/creation.ts";
import { FILE_CHUNK_BYTES } from "../../protocol/limits.ts";
import type { FileRequest } from "../helpers/double-files.ts";
import { bytesOf, MemorySink, memorySource } from "../helpers/file-ends.ts";
import { found, join, type Person } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

/** Three chunks once it is sealed. */
const LENGTH = 2 * FILE_CHUNK_BYTES + 1_000;
const CHUNKS = 3;
/** The first wait of whoever was cut off: the double's chance is always a half. */
const FIRST_WAIT_MS = MIN_BACKOFF_MS / 2;

interface Scene {
  readonly relay: RelayDouble;
  readonly ann: Person;
  readonly bob: Person;
  readonly founded: Founded;
}

async function scene(history: "shared" | "sealed" = "shared"): Promise<Scene> {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay, { history });
  return { relay, ann: founder, bob: await join(relay, founded, "bob"), founded };
}

async function sends(person: Person, bytes: Uint8Array, id = "send"): Promise<string> {
  person.room.do({ type: "send_file", source: memorySource(bytes), id });
  const sent = await person.until(({ events }) => events.find((event) => event.type === "sent" && event.id === id));
  const file = await person.until((one) => one.all("file").find(({ seq }) => "seq" in sent && seq === sent.seq));
  return file.file.id;
}

/** Saves a file that was told of; what came of it. */
async function saves(person: Person, file: string, id = "save"): Promise<{ sink: MemorySink; code: string }> {
  await person.until(({ room }) => room.files().some((one) => one.id === file));
  const sink = new MemorySink(id);
  person.room.do({ type: "save_file", file, sink, id });
  const code = await person.until(({ events }) => {
    const end = events.find(
      (event) => (event.type === "saved" && event.path === id) || ("id" in event && event.id === id),
    );
    return end === undefined ? null : end.type === "error" ? end.code : end.type;
  });
  return { sink, code };
}

/** Loses each request that fits, once, and lets those who wait for another try go on. */
function loseOnce(relay: RelayDouble, what: "request" | "answer", fits: (request: FileRequest) => boolean): string[] {
  const lost: string[] = [];
  relay.files.loses = (request) => {
    const name = `${request.method} ${request.chunk}`;
    if (!fits(request) || lost.includes(name)) return null;
    lost.push(name);
    void relay.clock.untilSet(FIRST_WAIT_MS).then(() => relay.clock.advance(FIRST_WAIT_MS));
    return what;
  };
  return lost;
}

describe("a file", () => {
  it("is told of when it begins and when all is there, comes back to its sender, and is saved as it was", async () => {
    const { ann, bob } = await scene();
    const bytes = bytesOf(LENGTH);
    const id = await sends(ann, bytes);
    const { sink, code } = await saves(bob, id);
    expect([code, sink.state]).toEqual(["saved", "finished"]);
    expect(Buffer.compare(sink.bytes, bytes)).toBe(0);
    for (const [person, own] of [
      [ann, true],
      [bob, false],
    ] as const) {
      const [offer, file] = [person.all("offer")[0], person.all("file")[0]];
      expect(offer).toMatchObject({ own, file: { id, number: 1, name: "notes.txt", mime: "text/plain" } });
      expect(file).toMatchObject({ own, from: { nick: "ann" }, file: { id, size: LENGTH } });
      expect(file?.seq).toBeGreaterThan(offer?.seq ?? 0);
      expect(person.room.files()).toMatchObject([{ id, size: LENGTH, state: "complete" }]);
    }
    expect(ann.all("sent")).toHaveLength(1);
    const steps = [...ann.all("progress"), ...bob.all("progress")];
    expect(steps.map(({ direction, total }) => [direction, total])).toEqual([
      ["up", LENGTH],
      ["down", LENGTH],
    ]);
  });

  it("of unknown length, and of none, gets through too", async () => {
    const { ann, bob } = await scene();
    for (const [nth, length] of [0, 1, 100_000].entries()) {
      const bytes = bytesOf(length);
      ann.room.do({ type: "send_file", source: memorySource(bytes, { sized: false }), id: `s${nth}` });
      const { file } = await ann.nth("file", nth + 1);
      const { sink, code } = await saves(bob, file.id, `there${nth}`);
      expect([code, Buffer.compare(sink.bytes, bytes)]).toEqual(["saved", 0]);
    }
  });

  it("can be read by several while it is still being sent", async () => {
    const { relay, ann, bob, founded } = await scene();
    const carol = await join(relay, founded, "carol");
    const held = Promise.withResolvers<void>();
    let pieces = 0;
    // One chunk is given out before the sender goes on.
    const gate = () => (++pieces > 20 ? held.promise : Promise.resolve());
    const bytes = bytesOf(LENGTH);
    ann.room.do({ type: "send_file", source: memorySource(bytes, { gate }), id: "s" });
    const { file } = await bob.nth("offer");
    const saving = [saves(bob, file.id), saves(carol, file.id)];
    for (const person of [bob, carol]) expect((await person.nth("progress")).done).toBeGreaterThan(0);
    expect(ann.all("file")).toEqual([]);
    held.resolve();
    for (const { sink, code } of await Promise.all(saving))
      expect([code, Buffer.compare(sink.bytes, bytes)]).toEqual(["saved", 0]);
  });

  it("is there for who comes later where the past is shared, and unknown to them where it is not", async () => {
    for (const history of ["shared", "sealed"] as const) {
      const { relay, ann, founded } = await scene(history);
      const id = await sends(ann, bytesOf(100));
      const carol = await join(relay, founded, "carol");
      expect(carol.room.files().map((file) => file.id)).toEqual(history === "shared" ? [id] : []);
      if (history === "shared") expect((await saves(carol, id)).code).toBe("saved");
      else {
        const sink = new MemorySink();
        carol.room.do({ type: "save_file", file: id, sink, id: "x" });
        expect(await carol.nth("error")).toMatchObject({ code: "no_file", id: "x" });
        expect(sink.state).toBe("discarded");
      }
    }
  });

  it("that is told of too early names what was asked for, and is told of later", async () => {
    const { relay, ann, bob } = await scene();
    relay.allowance = { left: 0, retryAfterMs: 5_000 };
    ann.room.do({ type: "send_file", source: memorySource(bytesOf(10)), id: "s" });
    expect(await ann.nth("error")).toMatchObject({ code: "rate_limited", id: "s", retryAfterMs: 5_000 });
    relay.allowance = null;
    relay.clock.advance(5_001);
    expect((await bob.nth("file")).file.size).toBe(10);
  });

  it("is delivered before its sender has left", async () => {
    const { ann, bob } = await scene();
    ann.room.do({ type: "send_file", source: memorySource(bytesOf(LENGTH)), id: "s" });
    ann.room.do({ type: "leave" });
    await ann.ended;
    expect(ann.all("left")).toEqual([{ type: "left", reason: "quit" }]);
    expect((await bob.nth("file")).file.size).toBe(LENGTH);
  });
});

describe("a cut", () => {
  const AT = [null, ...Array.from({ length: CHUNKS }, (_, n) => n)];

  it.each(["request", "answer"] as const)(
    "that loses any one %s costs nothing but time, on either side",
    async (what) => {
      const { relay, ann, bob } = await scene();
      const bytes = bytesOf(LENGTH);
      for (const chunk of AT) {
        for (const methods of [["PUT", "POST"], ["GET"]]) {
          const lost = loseOnce(relay, what, (request) => methods.includes(request.method) && request.chunk === chunk);
          const name = `${what} ${methods} ${chunk}`;
          const id = await sends(ann, bytes, name);
          const { sink, code } = await saves(bob, id, `to ${name}`);
          expect([name, code, Buffer.compare(sink.bytes, bytes)]).toEqual([name, "saved", 0]);
          if (!(methods.includes("GET") && chunk === null)) expect(lost.length).toBeGreaterThan(0);
        }
      }
    },
  );

  it("of everything, in the middle, is gone on from the last whole chunk", async () => {
    const { relay, ann, bob } = await scene();
    const bytes = bytesOf(LENGTH);
    relay.files.loses = ({ method, chunk }) => (method === "PUT" && chunk === 1 ? "request" : null);
    ann.room.do({ type: "send_file", source: memorySource(bytes), id: "s" });
    await relay.files.until(() => [...relay.files.kept.values()].some(({ chunks }) => chunks.has(0)));
    relay.cut();
    await relay.clock.untilSet(FIRST_WAIT_MS);
    relay.files.loses = () => null;
    const before = relay.files.requests.filter(({ method, chunk }) => method === "PUT" && chunk === 0).length;
    relay.clock.advance(FIRST_WAIT_MS);
    const { file } = await bob.nth("file");
    expect(relay.files.requests.filter(({ method, chunk }) => method === "PUT" && chunk === 0)).toHaveLength(before);
    expect(Buffer.compare((await saves(bob, file.id)).sink.bytes, bytes)).toBe(0);
  });
});

describe("what a relay makes of a file", () => {
  const BENDS: readonly (readonly [
    string,
    (chunk: Uint8Array | null, n: number, all: Uint8Array[]) => Uint8Array | null,
  ])[] = [
    [
      "a chunk altered in one bit",
      (chunk, n) => (n === 1 ? (chunk?.map((byte, at) => (at === 500 ? byte ^ 1 : byte)) ?? null) : chunk),
    ],
    ["two chunks swapped", (chunk, n, all) => all[[1, 0, 2][n] ?? n] ?? chunk],
    ["a chunk again in the place of the next", (chunk, n, all) => (n === 1 ? (all[0] ?? null) : chunk)],
    ["a chunk left out", (chunk, n, all) => (n >= 1 ? (all[n + 1] ?? null) : chunk)],
    ["a chunk more", (chunk, n, all) => (n === CHUNKS ? (all[CHUNKS - 1] ?? null) : chunk)],
    ["an end after the first chunk", (chunk, n) => (n >= 1 ? null : chunk)],
    ["a chunk cut short", (chunk, n) => (n === 1 ? (chunk?.slice(0, 1_000) ?? null) : chunk)],
    ["nothing at all", () => null],
  ];

  it.each(BENDS)("is refused: %s", async (_what, bend) => {
    const { relay, ann, bob } = await scene();
    const id = await sends(ann, bytesOf(LENGTH));
    relay.files.bend = (chunk, file, n) =>
      bend(
        chunk,
        n,
        [...(relay.files.kept.get(file)?.chunks.entries() ?? [])].sort(([a], [b]) => a - b).map(([, one]) => one),
      );
    const { sink, code } = await saves(bob, id);
    expect([code, sink.state, sink.parts]).toEqual(["unreadable", "discarded", []]);
  });

  it("is refused: another file under this one's id", async () => {
    const { relay, ann, bob } = await scene();
    const [one, other] = [await sends(ann, bytesOf(LENGTH), "one"), await sends(ann, bytesOf(LENGTH, 2), "two")];
    relay.files.bend = (chunk, _file, n) =>
      chunk === null ? null : (relay.files.kept.get(other)?.chunks.get(n) ?? null);
    expect((await saves(bob, one)).code).toBe("unreadable");
    // It is no message that does not open.
    expect(bob.all("error")[0]).toMatchObject({ note: { about: "file_unreadable" }, file: one });
    expect((await saves(bob, other, "other")).code).toBe("saved");
  });
});
