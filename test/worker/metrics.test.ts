// Shows what the relay tells about itself, to whom, and that asking wakes no room.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import app from "../../worker/index.ts";
import type { Registry } from "../../worker/registry.ts";
import { Reporter } from "../../worker/reporter.ts";
import { Tally } from "../../worker/tally.ts";
import { bindings, codeOf, enter, join, makeRoom, ORIGIN, requestToken, stubOf } from "./guest.ts";

const TOKEN = "a-token-for-metrics";
/** A report may take a while on a machine with other work. */
const PATIENT = { timeout: 10_000 };

const ask = (headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }, variables = {}) =>
  app.fetch(new Request(`${ORIGIN}/metrics`, { headers }), { ...bindings, METRICS_TOKEN: TOKEN, ...variables });

/** The samples of a scrape by their name and labels. */
async function scrape(): Promise<Record<string, number>> {
  const lines = (await (await ask()).text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]),
  );
}

describe("/metrics", () => {
  it("does not exist without a METRICS_TOKEN, and is refused to whoever does not have it", async () => {
    expect(await codeOf(await ask(undefined, { METRICS_TOKEN: "" }))).toBe("not_found");
    for (const headers of [{}, { authorization: "Bearer wrong" }, { authorization: TOKEN }]) {
      const response = await ask(headers as Record<string, string>);
      expect([response.status, await codeOf(response)]).toEqual([401, "token_refused"]);
    }
  });

  it("is text in the format of Prometheus, with a help and a type for every name", async () => {
    const response = await ask();
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await response.text();
    const names = [
      "connected",
      "rooms",
      "messages_total",
      "messages_per_second",
      "bytes_total",
      "rejects_total",
      "evictions_total",
    ];
    for (const name of names) {
      expect(text).toMatch(new RegExp(`^# HELP sotto_${name} .+\\.$`, "m"));
      expect(text).toMatch(new RegExp(`^# TYPE sotto_${name} (counter|gauge)$`, "m"));
    }
    expect(text.endsWith("\n")).toBe(true);
  });

  it("counts who is connected, in how many rooms, as they come and go", async () => {
    const before = await scrape();
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const other = await join(await makeRoom());
    await expect.poll(scrape, PATIENT).toMatchObject({
      sotto_connected: (before["sotto_connected"] ?? 0) + 3,
      sotto_rooms: (before["sotto_rooms"] ?? 0) + 2,
    });
    for (const guest of [alice, bob, other]) guest.close();
    await expect
      .poll(scrape, PATIENT)
      .toMatchObject({ sotto_connected: before["sotto_connected"], sotto_rooms: before["sotto_rooms"] });
  });

  it("counts messages and what they weigh once each, also over an eviction", async () => {
    const before = await scrape();
    const room = await makeRoom({ policy: { history: "shared", retention: "disk", ttlMs: 60_000 } });
    const alice = await join(room);
    const ids = alice.say("YQ", "Yg", "Yw");
    await alice.message(ids[2] ?? "");
    await evictDurableObject(stubOf(room));
    const [last = ""] = alice.say("ZA");
    await alice.message(last);
    alice.close();
    await expect
      .poll(scrape, PATIENT)
      .toMatchObject({ sotto_messages_total: (before["sotto_messages_total"] ?? 0) + 4 });
    const after = await scrape();
    expect(after["sotto_bytes_total"]).toBeGreaterThan((before["sotto_bytes_total"] ?? 0) + 400);
    expect(after["sotto_messages_per_second"]).toBeGreaterThan(0);
    expect(after["sotto_evictions_total"]).toBe((before["sotto_evictions_total"] ?? 0) + 1);
  });

  it("counts refusals by code, on the socket and over HTTP", async () => {
    const before = await scrape();
    const countOf = (samples: Record<string, number>, code: string) =>
      samples[`sotto_rejects_total{code="${code}"}`] ?? 0;
    const room = await makeRoom();
    const alice = await join(room);
    alice.send("nonsense");
    await alice.error();
    await app.fetch(new Request(`${ORIGIN}/nowhere`), bindings);
    await app.fetch(new Request(`${ORIGIN}/`, { headers: { origin: "https://elsewhere.test" } }), bindings);
    alice.close();
    await expect.poll(async () => countOf(await scrape(), "bad_input"), PATIENT).toBe(countOf(before, "bad_input") + 1);
    const after = await scrape();
    for (const code of ["not_found", "origin_refused"]) expect(countOf(after, code)).toBe(countOf(before, code) + 1);
  });

  it("wakes no room that sleeps", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    await evictDurableObject(stubOf(room));
    const evictions = (await scrape())["sotto_evictions_total"];
    for (let nth = 0; nth < 3; nth++) expect((await scrape())["sotto_evictions_total"]).toBe(evictions);
    alice.close();
  });

  it("knows of nobody connected to an earlier process", async () => {
    const registry = bindings.REGISTRY?.getByName("another");
    if (registry === undefined) throw new Error("no registry");
    await registry.report("room", 3, new Tally().take());
    expect(await registry.totals()).toMatchObject({ connected: 3, rooms: 1 });
    await runInDurableObject(registry, (one: Registry) => one.report("room", 0, new Tally().take()));
    expect(await registry.totals()).toMatchObject({ connected: 0, rooms: 0 });
  });
});

describe("a room's reports", () => {
  it("are one when something happens, one when the interval is over, and one at once when somebody comes", async () => {
    const told: [number, number][] = [];
    const pauses: { ms: number; end: () => void }[] = [];
    const registry = {
      report: async (_room: string | null, connected: number, { messages }: { messages: number }) => {
        told.push([connected, messages]);
      },
      pause: (ms: number) => new Promise<void>((end) => pauses.push({ ms, end })),
    };
    const [tally, here] = [new Tally(), { count: 1 }];
    const reporter = new Reporter(
      { REGISTRY: { getByName: () => registry } },
      { tally, room: "room", intervalMs: 10_000, connected: () => here.count, onTime: () => happens(0, 20_000) },
    );
    const start = Date.now();
    const happens = (messages: number, afterMs: number) => {
      tally.ordered(messages, 100 * messages);
      reporter.send(reporter.due(start + afterMs), start + afterMs);
    };
    happens(1, 0);
    expect([told, pauses.length]).toEqual([[[1, 1]], 0]);
    happens(2, 4_000);
    happens(3, 9_999);
    expect([told, pauses.map(({ ms }) => ms)]).toEqual([[[1, 1]], [6_000]]);
    here.count = 2;
    happens(0, 9_999);
    expect(told).toEqual([
      [1, 1],
      [2, 5],
    ]);
    happens(4, 19_999);
    expect(told[2]).toEqual([2, 4]);
    pauses[0]?.end();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).toHaveLength(3);
  });
});

describe("metrics of a room", () => {
  it("are not disturbed by a member who comes back", async () => {
    const before = await scrape();
    const room = await makeRoom();
    const alice = await join(room);
    const again = await enter(room, alice.token, 0);
    await expect.poll(scrape, PATIENT).toMatchObject({ sotto_connected: (before["sotto_connected"] ?? 0) + 1 });
    again.close();
    expect((await requestToken(room, { token: again.token.token })).status).toBe(200);
  });
});

describe("a room that was burned", () => {
  it("is no longer counted, and what was said in it is", async () => {
    const before = await scrape();
    const room = await makeRoom();
    const alice = await enter(room, room.creator);
    const ids = alice.say("YQ", "Yg");
    await alice.message(ids[1] ?? "");
    alice.send({ type: "burn", ref: "b", capability: room.capability, statement: "YQ" });
    await alice.closed;
    await expect.poll(scrape, PATIENT).toMatchObject({
      sotto_connected: before["sotto_connected"],
      sotto_rooms: before["sotto_rooms"],
      sotto_messages_total: (before["sotto_messages_total"] ?? 0) + 2,
    });
  });
});
