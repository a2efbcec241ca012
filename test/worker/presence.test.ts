// Shows who counts as there, and how connections end.
import { abortAllDurableObjects, evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import { codeOf, enter, Guest, join, type MadeRoom, makeRoom, openSocket, requestToken, stubOf } from "./guest.ts";

const MAX_MEMBERS = 8;
const tokenOf = async (room: MadeRoom) =>
  (await requestToken(room, { admission: room.admission })).json<Guest["token"]>();

describe("presence", () => {
  it("tells the others who comes, goes and leaves", async () => {
    const room = await makeRoom();
    const alice = await join(room);
    const bob = await join(room);
    const comes = await alice.event("presence", ({ from }) => from === bob.member);
    expect(comes.event).toBe("online");
    bob.close();
    await alice.event("presence", ({ from, event }) => from === bob.member && event === "offline");
    const again = await enter(room, bob.token);
    again.send({ type: "leave" });
    await alice.event("presence", ({ from, event }) => from === bob.member && event === "left");
    expect((await again.closed).code).toBe(1000);
    expect(alice.events().filter(({ from }) => from === bob.member)).toHaveLength(4);
  });

  it("lists in the welcome who is there, who is away and who left", async () => {
    const room = await makeRoom();
    const [alice, bob, carol] = [await join(room), await join(room), await join(room)];
    bob.close();
    carol.send({ type: "leave" });
    await Promise.all([
      alice.event("presence", ({ event }) => event === "offline"),
      alice.event("presence", ({ event }) => event === "left"),
    ]);
    const dave = await join(room);
    const { members } = await dave.frame("welcome");
    const known = new Map(members.map(({ id, online, left }) => [id, { online, left }]));
    expect(known.get(alice.member)).toEqual({ online: true, left: false });
    expect(known.get(bob.member)).toEqual({ online: false, left: false });
    expect(known.get(carol.member)).toEqual({ online: false, left: true });
    expect(known.get(dave.member)).toEqual({ online: true, left: false });
  });

  it("does not flap when a second connection replaces the first", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    const second = await enter(room, bob.token);
    expect(await bob.closed).toEqual({ code: CLOSE_CODE.replaced, reason: "replaced" });
    const [id = ""] = second.say("YQ");
    await alice.message(id);
    expect(alice.events().filter(({ kind, from }) => kind === "presence" && from === bob.member)).toHaveLength(1);
  });

  it("outlives hibernation", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    await evictDurableObject(stubOf(room));
    bob.close();
    expect((await alice.event("presence", ({ event }) => event === "offline")).from).toBe(bob.member);
  });

  it("counts those as away who went down with the relay", async () => {
    const room = await makeRoom();
    const [alice, bob] = [await join(room), await join(room)];
    await abortAllDurableObjects();
    const back = await enter(room, alice.token, 0);
    const { members } = await back.frame("welcome");
    expect(members.find(({ id }) => id === bob.member)).toMatchObject({ online: false, left: false });
  });
});

describe("the member limit", () => {
  it("counts connections: the last free place is taken, the next one refused", async () => {
    const room = await makeRoom();
    const guests: Guest[] = [];
    for (let nth = 1; nth <= MAX_MEMBERS; nth++) guests.push(await join(room));
    const token = await tokenOf(room);
    const refused = await openSocket(room, { authorization: `Bearer ${token.token}` });
    expect([refused.status, await codeOf(refused)]).toEqual([403, "room_full"]);
    const [first] = guests;
    first?.close();
    await guests[1]?.event("presence", ({ event }) => event === "offline");
    await enter(room, token);
  });

  it("lets a member replace its own connection in a full room", async () => {
    const room = await makeRoom();
    const guests: Guest[] = [];
    for (let nth = 1; nth <= MAX_MEMBERS; nth++) guests.push(await join(room));
    const [first] = guests;
    if (first !== undefined) await enter(room, first.token);
    expect((await first?.closed)?.reason).toBe("replaced");
  });
});

describe("a connection", () => {
  it("ends with the code that its client closes it with", async () => {
    const alice = await join(await makeRoom());
    alice.socket.close(4321, "mine");
    expect((await alice.closed).code).toBe(4321);
  });

  it("that is closed without a code ends with 1000", async () => {
    const alice = await join(await makeRoom());
    alice.socket.close();
    expect([1000, 1005]).toContain((await alice.closed).code);
  });

  it("is answered ping with pong", async () => {
    const alice = await join(await makeRoom());
    const pong = new Promise((settle) => alice.socket.addEventListener("message", ({ data }) => settle(data)));
    alice.send("ping");
    expect(await pong).toBe("pong");
  });

  it.each<[string, (guest: Guest) => unknown]>([
    ["a message", (guest) => guest.say("YQ")],
    ["an acknowledgement", (guest) => guest.send({ type: "ack", received: 0 })],
    ["what is no frame", (guest) => guest.send("{}")],
    ["bytes", (guest) => guest.socket.send(new Uint8Array([1]))],
  ])("that says %s before hello is closed", async (_, speak) => {
    const room = await makeRoom();
    const alice = await Guest.connect(room, room.creator);
    speak(alice);
    expect(await alice.closed).toEqual({ code: CLOSE_CODE.bad_input, reason: "bad_input" });
  });

  it("of another version is told which one the relay speaks, and closed", async () => {
    const room = await makeRoom();
    const alice = await Guest.connect(room, room.creator);
    alice.send({ type: "hello", version: 2, after: null });
    expect(await alice.error()).toMatchObject({ code: "version_unsupported", limit: 1 });
    expect((await alice.closed).code).toBe(CLOSE_CODE.version_unsupported);
  });

  it("says hello once", async () => {
    const alice = await join(await makeRoom());
    alice.send({ type: "hello", version: 1, after: null });
    expect((await alice.closed).code).toBe(CLOSE_CODE.bad_input);
  });

  it.each([
    ["no JSON", "{"],
    ["no frame", "[]"],
    ["an unknown type", '{"type":"shout"}'],
    ["a field too many", '{"type":"leave","why":"bored"}'],
    ["an empty batch", '{"type":"say","items":[]}'],
    [
      "33 messages at once",
      JSON.stringify({ type: "say", items: Array(33).fill({ id: "A".repeat(22), epoch: 0, payload: "YQ" }) }),
    ],
    ["an id of another length", '{"type":"say","items":[{"id":"a","epoch":0,"payload":"YQ"}]}'],
    ["a payload that is not base64url", `{"type":"signal","epoch":0,"payload":"a b"}`],
    ["a negative epoch", '{"type":"signal","epoch":-1,"payload":"YQ"}'],
  ])("that sends %s is told so, and lives on", async (_, text) => {
    const alice = await join(await makeRoom());
    alice.send(text);
    expect(await alice.error()).toEqual({ type: "error", code: "bad_input" });
    const [id = ""] = alice.say("YQ");
    await alice.message(id);
  });

  it("that sends bytes is told that frames are text", async () => {
    const alice = await join(await makeRoom());
    alice.socket.send(new Uint8Array([1, 2, 3]));
    expect((await alice.error()).code).toBe("bad_input");
  });
});
