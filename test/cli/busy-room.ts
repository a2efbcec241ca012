// Owns a room in which much happens, for whoever draws it. Must not know how it is drawn.
import { runCommand } from "../../cli/command-table.ts";
import type { Renderer, RoomView } from "../../cli/renderer.ts";
import { defaultSettings } from "../../cli/settings.ts";
import type { SessionEvent } from "../../client/events.ts";
import { ERROR_CODES } from "../../protocol/errors.ts";
import { POLICY, somebody } from "./fake-room.ts";
import { alice, bob, said } from "./glass.ts";

const dina = somebody("دينا", "dd44");
const members = [alice, bob, dina];
const link = "https://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA#secret";

/** What happens in a room where much happens. */
const EVENTS: readonly SessionEvent[] = [
  { type: "status", state: "online", attempt: 0, retryInMs: 0 },
  { type: "ready", name: "Tea", me: alice, members, seq: 3, epoch: 1, policy: POLICY },
  said(bob, "hello, alice", { ts: "2026-03-01T10:00:00.000Z", history: true }),
  ...(["join", "leave", "away", "back", "kick"] as const).map(
    (event) => ({ type: "presence", event, member: dina }) as const,
  ),
  { type: "presence", event: "nick", member: bob, was: "rob" },
  said(alice, "hello", { own: true }),
  said(dina, "مرحبا", { action: true }),
  ...[1, 2, 3, 11, 100].map((to) => ({ type: "gap", from: 1, to }) as const),
  { type: "invite", invite: link },
  { type: "result", command: "invite", id: "1", data: { invite: link, uses: 5, expires: "2026-12-24T18:00:00.000Z" } },
  { type: "result", command: "rename", id: "2", data: { name: "شاي" } },
  { type: "result", command: "owner", id: "3", data: { member: dina.id } },
  { type: "warning", code: "fork", note: { about: "saw_other", nick: "دينا" } },
  { type: "warning", code: "nick_taken", note: { about: "nick_taken", fingerprint: bob.fingerprint, nick: "alice" } },
  { type: "error", code: "too_large", note: { about: "text_too_long", limit: 10_240 } },
  ...ERROR_CODES.map((code) => ({ type: "error", code, note: null }) as const),
];

/** Draws it all, with the help, the settings and the languages, two people typing at the end. */
export async function happen(renderer: Renderer, room: RoomView): Promise<void> {
  for (const event of EVENTS) renderer.draw(room, event);
  const rooms = { options: { settings: defaultSettings(false), renderer } };
  for (const name of ["help", "set", "lang"]) {
    const answer = await runCommand(name, { rooms, here: room, rest: "", interactive: true } as never);
    if (answer !== null) renderer.answer(room, name, "id", answer);
  }
  renderer.draw(room, { type: "typing", member: bob });
  renderer.draw(room, { type: "typing", member: dina });
}

/** Three people, and texts that wait. */
export const BUSY = {
  members: () => members,
  undelivered: () => ["one", "two", "three", "four"].map((text) => [text, text] as const),
};
