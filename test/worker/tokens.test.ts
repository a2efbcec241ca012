// Shows whose tokens open a socket, and how they are renewed.
import { describe, expect, it } from "vitest";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import { TOKEN_TTL_S } from "../../protocol/limits.ts";
import { signToken } from "../../worker/tokens.ts";
import { bindings, codeOf, enter, type MadeRoom, makeRoom, newId, openSocket, requestToken } from "./guest.ts";

const SECRET = bindings.TOKEN_SECRET;
const SIGNING = { tokenSecret: SECRET, tokenTtlS: TOKEN_TTL_S };
const encode = (value: unknown) => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)));
const claimsFor = (room: MadeRoom) => ({ sub: newId(), room: room.id, exp: Math.floor(Date.now() / 1000) + 60 });

async function sign(hash: string, header: unknown, claims: unknown, secret = SECRET): Promise<string> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash }, false, [
    "sign",
  ]);
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(signed));
  return `${signed}.${encodeBase64Url(new Uint8Array(signature))}`;
}

const forged: [string, (room: MadeRoom) => Promise<string>][] = [
  ["of another algorithm", (room) => sign("SHA-512", { alg: "HS512", typ: "JWT" }, claimsFor(room))],
  ["that names another algorithm", (room) => sign("SHA-256", { alg: "HS512", typ: "JWT" }, claimsFor(room))],
  ["without an algorithm", async (room) => `${encode({ alg: "none", typ: "JWT" })}.${encode(claimsFor(room))}.`],
  ["of another secret", (room) => sign("SHA-256", { alg: "HS256", typ: "JWT" }, claimsFor(room), "x".repeat(32))],
  ["signed with the text null", (room) => sign("SHA-256", { alg: "HS256", typ: "JWT" }, claimsFor(room), "null")],
  ["of another room", async () => (await makeRoom()).creator.token],
  ["that is truncated", async (room) => room.creator.token.slice(0, -1)],
  ["with a further part", async (room) => `${room.creator.token}.x`],
  ["that is no token", async () => "x"],
];

describe("a socket", () => {
  it.each(forged)("is refused to a token %s", async (_, forge) => {
    const room = await makeRoom();
    const response = await openSocket(room, { authorization: `Bearer ${await forge(room)}` });
    expect([response.status, await codeOf(response)]).toEqual([401, "token_refused"]);
  });

  it("is refused without a token", async () => {
    expect(await codeOf(await openSocket(await makeRoom(), {}))).toBe("token_refused");
  });

  it("opens until the last second of a token, and not at its end", async () => {
    const room = await makeRoom();
    const endsIn = (ms: number) => signToken(SIGNING, room.id, newId(), Date.now() - TOKEN_TTL_S * 1000 + ms);
    const fresh = await openSocket(room, { authorization: `Bearer ${(await endsIn(5_000)).token}` });
    const stale = await openSocket(room, { authorization: `Bearer ${(await endsIn(0)).token}` });
    expect([fresh.status, stale.status]).toEqual([101, 401]);
    fresh.webSocket?.accept();
  });

  it("takes the token as a subprotocol too, and answers with ours", async () => {
    const room = await makeRoom();
    const response = await openSocket(room, { "sec-websocket-protocol": `sotto.v1, bearer.${room.creator.token}` });
    expect(response.status).toBe(101);
    expect(response.headers.get("sec-websocket-protocol")).toBe("sotto.v1");
    response.webSocket?.accept();
  });

  it("needs an upgrade", async () => {
    const room = await makeRoom();
    const response = await openSocket(room, { upgrade: "h2c", authorization: `Bearer ${room.creator.token}` });
    expect(await codeOf(response)).toBe("bad_input");
  });
});

describe("renewing a token", () => {
  it.each(forged)("is refused to one %s", async (_, forge) => {
    const room = await makeRoom();
    expect(await codeOf(await requestToken(room, { token: await forge(room) }))).toBe("token_refused");
  });

  it("keeps the member, also long after its end", async () => {
    const room = await makeRoom();
    const old = await signToken(SIGNING, room.id, room.creator.member, Date.now() - 40 * 86_400_000);
    const response = await requestToken(room, { token: old.token });
    const renewed = await response.json<typeof old>();
    expect(renewed.member).toBe(room.creator.member);
    const guest = await enter(room, renewed);
    expect(guest.member).toBe(room.creator.member);
  });

  it("spends no use of an invite", async () => {
    const room = await makeRoom({ terms: { uses: 1, expiresInMs: null } });
    const first = await (await requestToken(room, { admission: room.admission })).json<{ token: string }>();
    expect((await requestToken(room, { token: first.token })).status).toBe(200);
    expect(await codeOf(await requestToken(room, { admission: room.admission }))).toBe("invite_refused");
  });
});
