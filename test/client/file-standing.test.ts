// Shows that nobody waits for a file that does not come: its sender is gone, or its time is over, and that is said.
import { describe, expect, it } from "vitest";
import { ABSENT_AFTER_MS } from "../../client/roster.ts";
import { PATIENCE_MS } from "../../client/transfers.ts";
import { FILE_CHUNK_BYTES, MEMORY_FILE_TTL_MS } from "../../protocol/limits.ts";
import { bytesOf, MemorySink, memorySource } from "../helpers/file-ends.ts";
import { Mortal } from "../helpers/mortal.ts";
import { found, join } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";

const BYTES = bytesOf(2 * FILE_CHUNK_BYTES);

/** Bob has sent one chunk of a file, and has no more of it for now. */
async function scene() {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay);
  const process = new Mortal(relay.platform());
  const bob = await join(relay, founded, "bob", { platform: process.platform });
  const more = Promise.withResolvers<void>();
  let pieces = 0;
  const gate = () => (++pieces > 20 ? more.promise : Promise.resolve());
  bob.room.do({ type: "send_file", source: memorySource(BYTES, { gate }), id: "s" });
  const { file } = await founder.nth("offer");
  const sink = new MemorySink();
  founder.room.do({ type: "save_file", file: file.id, sink, id: "save" });
  await founder.nth("progress");
  const stateOf = () => founder.room.files()[0]?.state;
  return { relay, founder, bob, process, more, file: file.id, sink, stateOf };
}

describe("a file of which nothing comes", () => {
  it("is given up once its sender is gone, and said to be stopped", async () => {
    const { relay, founder, process, file, sink, stateOf } = await scene();
    expect(stateOf()).toBe("coming");
    process.kill();
    await founder.until(({ events }) => events.length > 0);
    await relay.clock.pass(ABSENT_AFTER_MS + PATIENCE_MS);
    expect(await founder.nth("error")).toMatchObject({
      ...{ code: "file_incomplete", id: "save", file },
      note: { about: "sender_gone" },
    });
    expect(sink.state).toBe("discarded");
    expect(stateOf()).toBe("stalled");
  });

  it("is waited for as long as its sender is here", async () => {
    const { relay, founder, more, sink } = await scene();
    await relay.clock.pass(10 * PATIENCE_MS);
    expect(founder.all("error")).toEqual([]);
    more.resolve();
    await founder.nth("saved");
    expect(Buffer.compare(sink.bytes, BYTES)).toBe(0);
  });
});

describe("a file whose time is over", () => {
  it("is said to be, from then on and not before", async () => {
    const { relay, founder, bob, more, stateOf } = await scene();
    more.resolve();
    await founder.nth("file");
    const told = Date.parse(founder.room.files()[0]?.ts ?? "");
    await relay.clock.pass(MEMORY_FILE_TTL_MS - (relay.clock.now() - told) - 1);
    expect(stateOf()).toBe("complete");
    await relay.clock.pass(1);
    expect(stateOf()).toBe("expired");
    expect(bob.room.files()).toMatchObject([{ state: "expired" }]);
  });

  it("is said to be where the relay does not have it any more", async () => {
    const { relay, founder, more, file, stateOf } = await scene();
    more.resolve();
    await founder.nth("saved");
    relay.files.kept.delete(file);
    founder.room.do({ type: "save_file", file, sink: new MemorySink(), id: "again" });
    expect(await founder.nth("error")).toMatchObject({ code: "no_file", id: "again" });
    expect(stateOf()).toBe("expired");
  });
});
