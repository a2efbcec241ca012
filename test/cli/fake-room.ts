// Owns a room that tests drive: it records what is asked and tells what it is told to. Must not know keys or sockets.
import { EventQueue } from "../../client/event-queue.ts";
import type { Member, SessionEvent, SharedFile } from "../../client/events.ts";
import type { Intent } from "../../client/intents.ts";
import type { Room } from "../../client/room.ts";
import type { SafetyNumber } from "../../crypto/safety-number.ts";
import type { Policy } from "../../protocol/policy.ts";

export type MessageEvent = Extract<SessionEvent, { type: "message" }>;

export const POLICY: Policy = { history: "shared", retention: "memory", ttlMs: 900_000 };

/** Somebody; fingerprints begin with `start`. */
export function somebody(nick: string, start: string, more: Partial<Member> = {}): Member {
  return { id: `id-${start}`, nick, fingerprint: `${start}-0000-0000-0000`, verified: false, owner: false, ...more };
}

/** A message from `from`. */
export function message(from: Member, text: string, more: Partial<MessageEvent> = {}): MessageEvent {
  const ts = "2026-11-24T10:00:00.000Z";
  return { type: "message", seq: 7, ts, sentAt: ts, from, text, own: false, action: false, history: false, ...more };
}

/** A room that is driven by `tell`. */
export class FakeRoom implements Room {
  readonly id: string;
  readonly events = new EventQueue<SessionEvent>();
  readonly asked: Intent[] = [];
  readonly said: MessageEvent[] = [];
  here: Member[];
  closed = false;

  constructor(id: string, here: Member[]) {
    this.id = id;
    this.here = here;
  }

  /** True where what is pending is kept. */
  holds = false;

  holdsTexts(): boolean {
    return this.holds;
  }

  /** The room's files. */
  shared: SharedFile[] = [];

  files(): readonly SharedFile[] {
    return this.shared;
  }

  /** The newest messages that hold a text. */
  async past(text: string, count: number): Promise<MessageEvent[]> {
    return this.said.filter((message) => message.text.includes(text)).slice(-count);
  }

  safetyNumber(member: string): SafetyNumber | null {
    const known = this.here.slice(1).some(({ id }) => id === member);
    return known ? { digits: "00000 11111", words: [0, 2047] } : null;
  }

  /** Makes the room tell something. */
  tell(event: SessionEvent): void {
    this.events.push(event);
  }

  /** Makes the room ready. */
  open(): void {
    this.tell({ type: "status", state: "online", attempt: 0, retryInMs: 0 });
    const [me = somebody("nobody", "0000")] = this.here;
    this.tell({ type: "ready", name: this.name(), me, members: this.here, seq: 3, epoch: 1, policy: POLICY });
  }

  /** Acknowledges the first text that waits. */
  deliver(): void {
    const intent = this.#waiting()[0];
    if (intent?.id === undefined) return;
    this.said.push(message(this.here[0] ?? somebody("nobody", "0000"), intent.text, { own: true }));
    this.tell({ type: "sent", id: intent.id, seq: 10 + this.said.length, ts: "2026-11-24T10:00:00.000Z" });
  }

  /** Ends the room. */
  end(reason: Extract<SessionEvent, { type: "left" }>["reason"]): void {
    this.tell({ type: "left", reason });
    this.events.end();
  }

  do(intent: Intent): void {
    this.asked.push(intent);
  }

  members(): readonly Member[] {
    return this.here;
  }

  me(): Member | null {
    return this.here[0] ?? null;
  }

  name(): string {
    return `room ${this.id}`;
  }

  link(): string {
    return `https://relay.example/r/${this.id}#secret`;
  }

  pending(): number {
    return this.#waiting().length;
  }

  transcript(): readonly MessageEvent[] {
    return this.said;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.end("quit");
  }

  #waiting(): readonly Extract<Intent, { type: "say" }>[] {
    return this.asked.filter((intent) => intent.type === "say").slice(this.said.length);
  }
}
