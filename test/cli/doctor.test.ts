// Shows how `chat doctor` judges a relay's clock: by the time that the relay's answer names, to the second.
import { afterEach, describe, expect, it, vi } from "vitest";
import { doctor } from "../../cli/commands/doctor.ts";

const NOW = Date.UTC(2026, 0, 15, 12);
const MINUTE_S = 60;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What doctor says of a relay whose answer names a time so many seconds from now. */
async function clockOf(apartS: number): Promise<{ ok: boolean; exitCode: number }> {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  const date = new Date(NOW + apartS * 1000).toUTCString();
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ ok: true }, { headers: { date } })));
  let printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const exitCode = await doctor({ server: "https://relay.test", json: true });
  const { checks }: { checks: { name: string; ok: boolean }[] } = JSON.parse(printed);
  return { ok: checks.find(({ name }) => name === "clock")?.ok === true, exitCode };
}

describe("the clock of a relay", () => {
  it.each([0, MINUTE_S - 1, 1 - MINUTE_S])("is right where it is %i s apart", async (apartS) => {
    expect(await clockOf(apartS)).toEqual({ ok: true, exitCode: 0 });
  });

  it.each([MINUTE_S, -MINUTE_S])("is wrong where it is %i s apart", async (apartS) => {
    expect(await clockOf(apartS)).toEqual({ ok: false, exitCode: 1 });
  });
});
