// Shows how `chat doctor` judges a relay: by the version that it speaks, and its clock by the time that its answer names, to the second.
import { afterEach, describe, expect, it, vi } from "vitest";
import { doctor } from "../../cli/commands/doctor.ts";

const NOW = Date.UTC(2026, 0, 15, 12);
const MINUTE_S = 60;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly text: string;
}

/** What doctor says of a relay that answers so. */
async function checksOf(answer: Response): Promise<{ checks: Check[]; exitCode: number }> {
  vi.stubGlobal("fetch", () => Promise.resolve(answer));
  let printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const exitCode = await doctor({ server: "https://relay.test", json: true });
  const { checks }: { checks: Check[] } = JSON.parse(printed);
  return { checks, exitCode };
}

/** What doctor says of a relay whose answer names a time so many seconds from now. */
async function clockOf(apartS: number): Promise<{ ok: boolean; exitCode: number }> {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  const date = new Date(NOW + apartS * 1000).toUTCString();
  const { checks, exitCode } = await checksOf(Response.json({ ok: true, version: 1 }, { headers: { date } }));
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

describe("a relay", () => {
  const serverOf = async (answer: Response) => {
    const { checks, exitCode } = await checksOf(answer);
    const { ok, text } = checks.find(({ name }) => name === "server") ?? { ok: null, text: "" };
    return { ok, text, exitCode };
  };

  it.each([{ ok: true, version: 1 }, { ok: true }])("is well where it answers %j", async (health) => {
    expect(await serverOf(Response.json(health))).toMatchObject({ ok: true, exitCode: 0 });
  });

  it.each([
    [0, "whoever runs the relay must update it"],
    [2, "update this program"],
  ])("of version %i is not, and it is said who must update", async (version, advice) => {
    const server = await serverOf(Response.json({ ok: true, version }));
    expect(server).toEqual({ ok: false, text: expect.stringContaining(advice), exitCode: 4 });
  });

  it.each(["<h1>It works!</h1>", "null", '{"ok":false}'])("is none where %s comes back", async (body) => {
    expect(await serverOf(new Response(body))).toMatchObject({ ok: false, exitCode: 4 });
  });
});
