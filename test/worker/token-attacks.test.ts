// Shows that every token that is not good looks the same from outside: a difference would tell an attacker what to change.
import { describe, expect, it } from "vitest";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import { TOKEN_TTL_S } from "../../protocol/limits.ts";
import app from "../../worker/index.ts";
import { signToken } from "../../worker/tokens.ts";
import {
  bindings,
  codeOf,
  enter,
  get,
  hashOf,
  join,
  type MadeRoom,
  makeRoom,
  newId,
  ORIGIN,
  openSocket,
  randomText,
  requestToken,
} from "./guest.ts";

const SECRET = bindings.TOKEN_SECRET;
const HEADER = { alg: "HS256", typ: "JWT" };
const HOUR_S = 3_600;
const nowS = () => Math.floor(Date.now() / 1000);
const encode = (value: unknown) =>
  encodeBase64Url(new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)));
const claims = (room: MadeRoom) => ({ sub: room.creator.member, room: room.id, exp: nowS() + HOUR_S });

async function sign(header: unknown, body: unknown, { secret = SECRET, hash = "SHA-256" } = {}): Promise<string> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash }, false, [
    "sign",
  ]);
  const signed = `${encode(header)}.${encode(body)}`;
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(signed));
  return `${signed}.${encodeBase64Url(new Uint8Array(mac))}`;
}

/** A genuine token with one of its parts replaced. */
function withPart(token: string, at: number, part: string): string {
  return token
    .split(".")
    .map((old, index) => (index === at ? part : old))
    .join(".");
}

/** Everything that somebody might try; each must fail both for a socket and for a renewal. */
const ATTACKS: [string, (room: MadeRoom) => Promise<string>][] = [
  ["of another algorithm", (room) => sign({ ...HEADER, alg: "HS512" }, claims(room), { hash: "SHA-512" })],
  ["that names another algorithm", (room) => sign({ ...HEADER, alg: "RS256" }, claims(room))],
  [
    "with algorithm none and no signature",
    async (room) => `${encode({ ...HEADER, alg: "none" })}.${encode(claims(room))}.`,
  ],
  ["with algorithm nOnE", async (room) => `${encode({ ...HEADER, alg: "nOnE" })}.${encode(claims(room))}.`],
  ["with a header that names a key", (room) => sign({ ...HEADER, kid: "../../dev/null" }, claims(room))],
  ["with a header that brings a key", (room) => sign({ ...HEADER, jwk: { kty: "oct", k: "AA" } }, claims(room))],
  ["with a critical header", (room) => sign({ ...HEADER, crit: ["exp"] }, claims(room))],
  ["of another secret", (room) => sign(HEADER, claims(room), { secret: "x".repeat(32) })],
  ["of the secret null", (room) => sign(HEADER, claims(room), { secret: "null" })],
  ["of the secret undefined", (room) => sign(HEADER, claims(room), { secret: "undefined" })],
  ["of another room", async () => (await makeRoom()).creator.token],
  [
    "of another room in its claims alone",
    async (room) => withPart((await makeRoom()).creator.token, 1, encode(claims(room))),
  ],
  [
    "of another member in its claims alone",
    async (room) => withPart(room.creator.token, 1, encode({ ...claims(room), sub: newId() })),
  ],
  [
    "with a longer life in its claims alone",
    async (room) => withPart(room.creator.token, 1, encode({ ...claims(room), exp: nowS() + 1e6 })),
  ],
  [
    "with a role in its claims alone",
    async (room) => withPart(room.creator.token, 1, encode({ ...claims(room), role: "owner" })),
  ],
  ["with a role, signed", (room) => sign(HEADER, { ...claims(room), role: "owner" })],
  ["that is not yet valid", (room) => sign(HEADER, { ...claims(room), nbf: nowS() + HOUR_S })],
  ["without an end", (room) => sign(HEADER, { sub: room.creator.member, room: room.id })],
  ["whose end is a text", (room) => sign(HEADER, { ...claims(room), exp: "9999999999" })],
  ["whose end is never", (room) => sign(HEADER, `{"sub":"${room.creator.member}","room":"${room.id}","exp":1e999}`)],
  ["whose claims are no object", (room) => sign(HEADER, JSON.stringify([room.id]))],
  ["whose claims are no JSON", () => sign(HEADER, "hello")],
  ["that is truncated", async (room) => room.creator.token.slice(0, -1)],
  ["without a signature", async (room) => withPart(room.creator.token, 2, "")],
  ["with one part", async (room) => room.creator.token.split(".")[1] ?? ""],
  ["with a further part", async (room) => `${room.creator.token}.x`],
  ["that is padded", async (room) => `${room.creator.token}=`],
  ["that is very long", async () => "a".repeat(2_000)],
  ["that is no token", async () => "x"],
];

/** All of an answer that somebody outside can see. */
async function seen(response: Response): Promise<unknown> {
  // The time alone may differ.
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return { status: response.status, headers, body: await response.text() };
}

describe("a token", () => {
  it.each(ATTACKS)("%s opens nothing, and is answered like any other bad one", async (_, forge) => {
    const room = await makeRoom();
    const token = await forge(room);
    const socket = await seen(await openSocket(room, { authorization: `Bearer ${token}` }));
    expect(socket).toEqual(await seen(await openSocket(room, { authorization: "Bearer bad" })));
    expect(socket).toMatchObject({ status: 401, body: '{"type":"error","code":"token_refused"}' });
    expect(await seen(await requestToken(room, { token }))).toEqual(
      await seen(await requestToken(room, { token: "bad" })),
    );
  });

  it("that has ended opens no socket, and looks like any other bad one there", async () => {
    const room = await makeRoom();
    const old = await signToken(
      { tokenSecret: SECRET, tokenTtlS: TOKEN_TTL_S },
      room.id,
      room.creator.member,
      Date.now() - TOKEN_TTL_S * 1000,
    );
    expect(await seen(await openSocket(room, { authorization: `Bearer ${old.token}` }))).toEqual(
      await seen(await openSocket(room, { authorization: "Bearer bad" })),
    );
  });

  it("in the URL is no token", async () => {
    const room = await makeRoom();
    for (const name of ["token", "access_token", "authorization"]) {
      const response = await get(`/api/rooms/${room.id}/socket?${name}=${room.creator.token}`, {
        upgrade: "websocket",
      });
      expect([response.status, await codeOf(response)]).toEqual([401, "token_refused"]);
    }
  });

  it("of a member who was kicked is worth nothing, for a socket and for a new one", async () => {
    const room = await makeRoom();
    const [ann, bob] = [await enter(room, room.creator), await join(room)];
    ann.send({
      ...{
        type: "commit",
        ref: "k",
        generation: 0,
        epoch: 0,
        base: 1,
        commit: "YQ",
        groupInfo: "YQ",
        removes: [bob.member],
      },
      kick: { capability: room.capability, member: bob.member, admission: await hashOf(newId()), keys: [] },
    });
    expect((await bob.closed).code).toBe(CLOSE_CODE.kicked);
    expect(await codeOf(await openSocket(room, { authorization: `Bearer ${bob.token.token}` }))).toBe("kicked");
    expect(await codeOf(await requestToken(room, { token: bob.token.token }))).toBe("kicked");
  });

  it("of a room that was burned is worth nothing", async () => {
    const room = await makeRoom();
    const ann = await enter(room, room.creator);
    ann.send({ type: "burn", ref: "b", capability: room.capability, statement: "YQ" });
    await ann.closed;
    expect(await codeOf(await openSocket(room, { authorization: `Bearer ${room.creator.token}` }))).toBe("room_burned");
    expect(await codeOf(await requestToken(room, { token: room.creator.token }))).toBe("room_burned");
  });

  it("of one room says nothing in another, and commits there go nowhere", async () => {
    const [room, other] = [await makeRoom(), await makeRoom()];
    const [ann, eve] = [await enter(room, room.creator), await enter(other, other.creator)];
    const [id = ""] = eve.say("YQ");
    await eve.message(id);
    const [mine = ""] = ann.say("Yg");
    await ann.message(mine);
    expect(ann.payloads()).toEqual(["Yg"]);
  });
});

describe("an invite", () => {
  it.each([
    ["unknown", async () => newId()],
    [
      "used up",
      async (room: MadeRoom) => {
        const admission = await (await enter(room, room.creator)).mint({ uses: 1, expiresInMs: null });
        await requestToken(room, { admission });
        return admission;
      },
    ],
    [
      "expired",
      async (room: MadeRoom) => {
        const admission = await (await enter(room, room.creator)).mint({ uses: null, expiresInMs: 1 });
        await expect.poll(async () => (await requestToken(room, { admission })).status).toBe(403);
        return admission;
      },
    ],
  ] as [string, (room: MadeRoom) => Promise<string>][])("that is %s looks like any other bad one", async (_, make) => {
    const room = await makeRoom();
    const answer = await seen(await requestToken(room, { admission: await make(room) }));
    expect(answer).toEqual(await seen(await requestToken(room, { admission: newId() })));
    expect(answer).toMatchObject({ status: 403, body: '{"type":"error","code":"invite_refused"}' });
  });
});

describe("a relay whose TOKEN_SECRET", () => {
  it.each([
    ["is unset", undefined],
    ["is null, as workerd binds what is unset", null],
    ["is empty", ""],
    ["is short", randomText(23).slice(0, 31)],
    ["is no text", 42],
  ])("%s answers everything with an error that says nothing", async (_, secret) => {
    for (const path of ["/", "/healthz", `/api/rooms/${newId()}/socket`]) {
      const response = await app.fetch(new Request(`${ORIGIN}${path}`), { ...bindings, TOKEN_SECRET: secret });
      expect([response.status, await response.json()]).toEqual([500, { type: "error", code: "internal" }]);
    }
  });
});
