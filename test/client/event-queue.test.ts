// Shows that no event is lost between a session and its reader.
import { expect, it } from "vitest";
import { EventQueue } from "../../client/event-queue.ts";

it("hands over every event in order, those from before the reader came too", async () => {
  const queue = new EventQueue<number>();
  queue.push(1);
  queue.push(2);
  const read: number[] = [];
  const reader = (async () => {
    for await (const event of queue) {
      read.push(event);
      if (event === 2) queue.push(3);
      if (event === 3) queue.end();
    }
  })();
  await reader;
  expect(read).toEqual([1, 2, 3]);
});

it("adds nothing after its end", async () => {
  const queue = new EventQueue<number>();
  queue.push(1);
  queue.end();
  queue.push(2);
  const read: number[] = [];
  for await (const event of queue) read.push(event);
  expect(read).toEqual([1]);
});
