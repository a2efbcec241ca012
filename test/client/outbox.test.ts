// Shows that what is typed is sent once and in order, whatever comes back.
import { describe, expect, it } from "vitest";
import { Outbox } from "../../client/outbox.ts";

const item = (id: string) => ({ id, ref: id, said: { kind: "text", text: id, action: false } as const, sentAt: 0 });

function outboxOf(...ids: string[]): Outbox {
  const outbox = new Outbox();
  for (const id of ids) outbox.add(item(id));
  return outbox;
}

const queued = (outbox: Outbox) => outbox.peek(100).map((one) => one.id);

describe("the outbox", () => {
  it("keeps what is typed in order until it flies", () => {
    const outbox = outboxOf("a", "b", "c");
    outbox.fly(["sealed a", "sealed b"]);
    expect(queued(outbox)).toEqual(["c"]);
    expect(outbox.size).toBe(3);
    expect(outbox.ready).toBe(false);
    expect(outbox.inFlight("a")?.payload).toBe("sealed a");
  });

  it("sends the next batch only when all of the last one is settled", () => {
    const outbox = outboxOf("a", "b", "c");
    outbox.fly(["", ""]);
    outbox.delivered("a");
    expect(outbox.ready).toBe(false);
    outbox.delivered("b");
    expect(outbox.ready).toBe(true);
  });

  it("sends stale texts again before what came later, in their order", () => {
    const outbox = outboxOf("a", "b", "c");
    outbox.fly(["", ""]);
    outbox.stale("a");
    expect(outbox.ready).toBe(false);
    outbox.stale("b");
    expect(queued(outbox)).toEqual(["a", "b", "c"]);
  });

  it("sends a refused text and all that follow it again, and keeps those before it in flight", () => {
    const outbox = outboxOf("a", "b", "c", "d");
    outbox.fly(["", "", ""]);
    expect(outbox.refused("b")?.id).toBe("b");
    expect(queued(outbox)).toEqual(["d"]);
    outbox.delivered("a");
    expect(queued(outbox)).toEqual(["b", "c", "d"]);
  });

  it("sends everything in flight again once it is recalled", () => {
    const outbox = outboxOf("a", "b");
    outbox.fly([""]);
    outbox.recall();
    expect(queued(outbox)).toEqual(["a", "b"]);
  });

  it("knows nothing of ids that are not in flight", () => {
    const outbox = outboxOf("a");
    expect(outbox.inFlight("a")).toBeNull();
    expect(outbox.refused("a")).toBeNull();
    expect(outbox.drop("x")).toBeNull();
    expect(outbox.drop("a")?.id).toBe("a");
    expect(outbox.size).toBe(0);
  });
});
