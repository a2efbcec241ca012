// Owns what the relay costs on Cloudflare, from a run that is counted: a million messages, and a thousand idle members for a month.
import { setTimeout as pause } from "node:timers/promises";
import type { WebSocket } from "ws";
import { PING } from "../../protocol/limits.ts";
import { type CountedRelay, type Counts, heard, say, startCountedRelay } from "./counted-relay.ts";
import { PACE_MS } from "./pace.ts";
import { priceOf, type Usage } from "./prices.ts";

/** One conversation: how many are there, and how much they say. */
const MEMBERS = 10;
const MESSAGES = 1_000;
const CONVERSATIONS = 1_000_000 / MESSAGES;

const IDLE_ROOMS = 10;
const IDLE_MEMBERS = 100;
/** Longer than what is left of joining, and then what is measured: every member pings once in it. */
const SETTLE_MS = 2_000;
const IDLE_MS = 30_000;
const MONTH_MS = 30 * 86_400_000;

function difference(before: Counts, after: Counts): Usage {
  const of = (field: keyof Usage) => after[field] - before[field];
  return {
    workerRequests: of("workerRequests"),
    objectRequests: of("objectRequests"),
    messages: of("messages"),
    rowsWritten: of("rowsWritten"),
    awakeMs: of("awakeMs"),
  };
}

function multiply(usage: Usage, factor: number): Usage {
  const { workerRequests, objectRequests, messages, rowsWritten, awakeMs } = usage;
  return {
    workerRequests: workerRequests * factor,
    objectRequests: objectRequests * factor,
    messages: messages * factor,
    rowsWritten: rowsWritten * factor,
    awakeMs: awakeMs * factor,
  };
}

/** A million messages, said in conversations: everybody joins, talks one after the other, and leaves. */
async function measureTalk(relay: CountedRelay, retention: "memory" | "disk"): Promise<Usage> {
  const before = await relay.counts();
  const sockets = await relay.gather(retention, MEMBERS);
  const start = performance.now();
  for (let count = 0; count < MESSAGES; count++) {
    const speaker = sockets[count % sockets.length];
    if (speaker !== undefined) await say(speaker);
  }
  const talkedMs = performance.now() - start;
  const after = await relay.counts();
  for (const socket of sockets) socket.terminate();
  const usage = difference(before, after);
  // The run is faster than people; only the relay's clock keeps their pace. A room that a timer keeps awake is awake for that long, and until the
  // timer fires; one that sleeps is awake while it answers, here from saying to hearing.
  const awakeMs = retention === "memory" ? MESSAGES * PACE_MS + after.toSleepMs : usage.awakeMs + talkedMs;
  return multiply({ ...usage, awakeMs }, CONVERSATIONS);
}

/** A thousand members who are there for a month and say nothing. */
async function measureIdleness(relay: CountedRelay): Promise<Usage> {
  const sockets: WebSocket[] = [];
  for (let count = 0; count < IDLE_ROOMS; count++) sockets.push(...(await relay.gather("disk", IDLE_MEMBERS)));
  await pause(SETTLE_MS);
  const before = await relay.counts();
  const pongs = sockets.map((socket) => heard(socket, "pong"));
  for (const socket of sockets) socket.send(PING);
  await Promise.all([...pongs, pause(IDLE_MS)]);
  const usage = difference(before, await relay.counts());
  for (const socket of sockets) socket.terminate();
  return multiply(usage, MONTH_MS / IDLE_MS);
}

const format = (number: number) => Math.round(number).toLocaleString("en");
const dollars = (number: number) => `$${number.toFixed(2)}`;

function row(name: string, usage: Usage): string {
  const { requests, rows, awake, total } = priceOf(usage);
  const { workerRequests, objectRequests, messages, rowsWritten, awakeMs } = usage;
  const counted = [workerRequests, objectRequests, messages, rowsWritten, awakeMs / 3_600_000].map(format);
  return `| ${[name, ...counted, dollars(requests), dollars(rows), dollars(awake), dollars(total)].join(" | ")} |`;
}

/** Each measurement has a relay of its own: what one leaves behind must not count in the next. */
async function measured(measure: (relay: CountedRelay) => Promise<Usage>, metrics: boolean): Promise<Usage> {
  const relay = await startCountedRelay(metrics);
  try {
    return await measure(relay);
  } finally {
    await relay.end();
  }
}

console.log(
  "| | Worker requests | object requests | frames | rows written | hours awake | requests | rows | awake | total |",
);
console.log(`|${" --- |".repeat(10)}`);
for (const metrics of [false, true]) {
  for (const retention of ["memory", "disk"] as const) {
    const usage = await measured((relay) => measureTalk(relay, retention), metrics);
    console.log(row(`1,000,000 messages, ${retention}${metrics ? ", metrics" : ""}`, usage));
  }
}
console.log(row("1,000 idle members, a month", await measured(measureIdleness, true)));
process.exit(0);
