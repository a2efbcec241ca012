// Shows what the relay's log lines are made of, and that a client learns nothing of what goes wrong inside.
import { afterEach, describe, expect, it, vi } from "vitest";
import app from "../../worker/index.ts";
import { log, nameOf } from "../../worker/log.ts";
import { bindings, codeOf, makeRoom, newId, ORIGIN, openSocket, requestToken, roomRequest } from "./guest.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** The lines that are logged while `act` runs. */
async function linesOf(act: () => unknown): Promise<string[]> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await act();
  return lines;
}

describe("a log line", () => {
  it("is one JSON object with the time in UTC, whatever stands in it", async () => {
    const [line = ""] = await linesOf(() => log("x", { code: 'a"\n{"event":"forged"}\u2028' }));
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      event: "x",
      code: 'a"\n{"event":"forged"}\u2028',
    });
  });

  it("says of an error its class alone, since its text may quote anything", () => {
    expect(nameOf(new TypeError("a secret"))).toBe("TypeError");
    expect(nameOf("a secret")).toBe("string");
  });

  it("tells of a bad token and a bad invite by their code alone", async () => {
    const room = await makeRoom();
    const lines = await linesOf(async () => {
      const headers = { upgrade: "websocket", authorization: "Bearer bad", "cf-connecting-ip": "203.0.113.9" };
      await app.fetch(new Request(`${ORIGIN}/api/rooms/${room.id}/socket`, { headers }), bindings);
      const body = JSON.stringify({ version: 1, admission: newId() });
      await app.fetch(new Request(`${ORIGIN}/api/rooms/${room.id}/tokens`, { method: "POST", body }), bindings);
    });
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      ["token_refused", "invite_refused"].map((code) => ({ time: expect.any(String), event: "refused", code })),
    );
  });

  it("is none where somebody comes in", async () => {
    const room = await makeRoom();
    const lines = await linesOf(async () => {
      await requestToken(room, { admission: room.admission });
      (await openSocket(room, { authorization: `Bearer ${room.creator.token}` })).webSocket?.accept();
    });
    expect(lines).toEqual([]);
  });
});

describe("the record of members", () => {
  const asked = (path: string, init: RequestInit, variables: Record<string, string>) =>
    app.fetch(new Request(`${ORIGIN}${path}`, init), { ...bindings, ...variables });

  async function everything(variables: Record<string, string>) {
    const { admission, request } = await roomRequest();
    const { room, member } = request;
    const tokens = (proof: object) =>
      asked(`/api/rooms/${room}/tokens`, { method: "POST", body: JSON.stringify({ version: 1, ...proof }) }, variables);
    let guest = "";
    const lines = await linesOf(async () => {
      await asked("/api/rooms", { method: "POST", body: JSON.stringify(request) }, variables);
      const answer: { token: string; member: string } = await (await tokens({ admission })).json();
      guest = answer.member;
      await tokens({ token: answer.token });
      const headers = { upgrade: "websocket", authorization: `Bearer ${answer.token}` };
      (await asked(`/api/rooms/${room}/socket`, { headers }, variables)).webSocket?.accept();
      await tokens({ admission: newId() });
      await asked(`/api/rooms/x%0A/socket`, { headers: { ...headers, origin: "https://elsewhere.test" } }, variables);
    });
    const said = lines.map((line): Record<string, unknown> => JSON.parse(line));
    return { room, member, guest, said: said.map(({ time: _time, ...rest }) => rest) };
  }

  it("says who was let into which room and where somebody was refused, once LOG_MEMBERS is on", async () => {
    const { room, member, guest, said } = await everything({ LOG_MEMBERS: "on" });
    expect(said.filter(({ event }) => event !== "room_created")).toEqual([
      { event: "let_in", room, member },
      { event: "let_in", room, member: guest },
      { event: "renewed", room, member: guest },
      { event: "connected", room, member: guest },
      { event: "refused", code: "invite_refused", room },
      { event: "refused", code: "origin_refused" },
    ]);
  });

  it("names nobody unless it was asked for", async () => {
    const { member, guest, said } = await everything({});
    expect(said.map(({ event }) => event).filter((event) => event !== "room_created")).toEqual(["refused", "refused"]);
    for (const id of [member, guest]) expect(JSON.stringify(said)).not.toContain(id);
  });
});

describe("an error that nobody foresaw", () => {
  it("is logged by its class and answered as internal, without a trace or a text", async () => {
    const broken = {
      ...bindings,
      ROOMS: {
        getByName: () => {
          throw new RangeError("a secret of the relay");
        },
      },
    };
    const { request } = await roomRequest();
    const answer = new Request(`${ORIGIN}/api/rooms`, { method: "POST", body: JSON.stringify(request) });
    let response: Response | null = null;
    const lines = await linesOf(async () => {
      response = await app.fetch(answer, broken);
    });
    if (response === null) throw new Error("no answer");
    expect(await codeOf(response)).toBe("internal");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { time: expect.any(String), event: "internal", error: "RangeError" },
    ]);
  });
});
