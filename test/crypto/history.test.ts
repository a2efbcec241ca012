// Shows who can read a room's past with what, across kicks, and who cannot.
import { describe, expect, test } from "vitest";
import { openBox } from "../../crypto/history.ts";
import { ChatError } from "../../protocol/errors.ts";
import { altered, codeOf, newId, read, Scene, say, truncated } from "./scene.ts";

/** Reads a message with whatever the relay keeps, as a joiner would. */
async function recall(
  scene: Scene,
  message: Awaited<ReturnType<typeof say>>,
  past = scene.past(),
): Promise<string | null> {
  for (const box of scene.boxes) {
    const reader = await openBox(past, box).catch(() => null);
    const text = reader === null ? null : await read(reader, message);
    if (text !== null) return text;
  }
  return null;
}

describe("the past of a shared room", () => {
  test("is read with the link alone, every epoch of it, with who wrote it", async () => {
    const scene = await Scene.with(["bob"]);
    const first = await say(scene.founder.now, "first");
    await scene.enter("cleo");
    const second = await say(scene.actor("bob").now, "second");
    expect([await recall(scene, first), await recall(scene, second)]).toEqual(["first", "second"]);
    const readers = await Promise.all(scene.boxes.map((box) => openBox(scene.past(), box)));
    expect(readers.map((reader) => reader.epoch)).toEqual([0, 1, 2]);
    const opened = await readers[2]?.open(second);
    expect(opened?.from).toEqual(scene.founder.now.leaves.find((leaf) => leaf.nick === "bob"));
    expect(readers[2]?.epochId).toEqual(scene.founder.now.epochId);
    expect(readers[2]?.startOfTranscript).toEqual(scene.founder.now.startOfTranscript);
  });

  test("is held to the same order as the present", async () => {
    const scene = await Scene.with(["bob"]);
    const [first, second] = [await say(scene.founder.now, "1"), await say(scene.founder.now, "2")];
    const box = scene.boxes.at(-1);
    if (box === undefined) throw new Error("no box");
    const reader = await openBox(scene.past(), box);
    expect([await read(reader, second), await read(reader, first), await read(reader, second)]).toEqual([
      "2",
      "unreadable",
      "unreadable",
    ]);
    expect(await read(reader, { ...(await say(scene.founder.now, "3")), from: scene.actor("bob").member })).toBe(
      "unreadable",
    );
  });

  test("is read across two kicks with the newest link, and by who was kicked only up to the kick", async () => {
    const scene = await Scene.with(["bob", "mallory", "eve"]);
    const old = scene.past();
    const before = await say(scene.founder.now, "before");
    await scene.kick("mallory");
    const between = await say(scene.founder.now, "between");
    await scene.kick("eve");
    const after = await say(scene.founder.now, "after");
    expect(await Promise.all([before, between, after].map((one) => recall(scene, one)))).toEqual([
      "before",
      "between",
      "after",
    ]);
    expect(await Promise.all([before, between, after].map((one) => recall(scene, one, old)))).toEqual([
      "before",
      null,
      null,
    ]);
  });

  test("needs each step of the way down: without a kick's history nothing older opens", async () => {
    const scene = await Scene.with(["bob", "mallory"]);
    const before = await say(scene.founder.now, "before");
    await scene.kick("mallory");
    expect(await recall(scene, before, { ...scene.past(), histories: [] })).toBeNull();
    const [handed] = scene.histories;
    if (handed === undefined) throw new Error("no history");
    expect(
      await recall(scene, before, {
        ...scene.past(),
        histories: [{ ...handed, history: altered(handed.history, 20) }],
      }),
    ).toBeNull();
  });

  test("opens a kick's box whichever of the two generations the relay names", async () => {
    const scene = await Scene.with(["bob", "mallory"]);
    await scene.kick("mallory");
    const box = scene.boxes.at(-1);
    if (box === undefined) throw new Error("no box");
    for (const generation of [0, 1])
      expect((await openBox(scene.past(), { ...box, generation })).epoch).toBe(scene.founder.now.epoch);
  });

  test("stays shut to another link, another room, and where a box was altered or passed off as another thing", async () => {
    const [scene, other] = [await Scene.with(["bob"]), await Scene.with(["bob"])];
    const [genesis, box] = scene.boxes;
    if (genesis === undefined || box === undefined) throw new Error("no box");
    const refused = (keys: ReturnType<Scene["past"]>, wrapped: string) =>
      codeOf(openBox(keys, { ...box, box: wrapped }));
    expect(await refused({ ...scene.past(), secret: other.invite.secret }, box.box)).toBe("unreadable");
    expect(await refused({ ...scene.past(), room: newId() }, box.box)).toBe("unreadable");
    expect(await refused({ ...scene.past(), generation: 3 }, box.box)).toBe("unreadable");
    expect(await refused(scene.past(), scene.group.groupInfo)).toBe("unreadable");
    expect(await refused(scene.past(), altered(box.box, 40))).toBe("unreadable");
    expect(await refused(scene.past(), truncated(box.box, 40))).toBe("unreadable");
    expect(await openBox(scene.past(), { ...box, generation: 7 }).catch((error) => error instanceof ChatError)).toBe(
      true,
    );
  });
});

test("a sealed room leaves nothing behind", async () => {
  const scene = await Scene.with(["bob", "mallory"], "sealed");
  await scene.kick("mallory");
  expect([scene.boxes, scene.histories]).toEqual([[], []]);
});
