// Owns how texts and signals get from the outbox to the relay, and what becomes of each. Must not know how they are read.
import type { Content, Lasting } from "../crypto/content.ts";
import type { ErrorCode } from "../protocol/errors.ts";
import { MAX_SAY_ITEMS, maxFrameCharacters } from "../protocol/limits.ts";
import type { RelayEventOf } from "../protocol/server-frames.ts";
import type { OutboxItem, Utterance } from "./outbox.ts";
import { isoTime, newId, type RoomState } from "./room-state.ts";

const encoder = new TextEncoder();

/** Payloads of one's own that are remembered, and how much of their end tells them apart, in characters. */
const REMEMBERED_PAYLOADS = 10_000;
const TELLING_CHARACTERS = 32;

/** Sends what is in the outbox, a batch at a time. */
export class Speaking {
  readonly #state: RoomState;
  #pausedUntil = 0;
  /** The epoch in which this member has spoken first, so that the end of the one before is said once. */
  #spokenEpoch = -1;
  readonly #sealed = new Set<string>();

  constructor(state: RoomState) {
    this.#state = state;
  }

  /** Queues a text; one that no message can hold is refused at once with the limit. */
  say(text: string, action: boolean, ref: string | undefined): void {
    const limit = this.#state.maxTextBytes();
    const id = ref ?? newId();
    if (encoder.encode(text).length <= limit) return this.utter({ kind: "text", text, action }, id);
    this.#state.emit({ type: "error", code: "too_large", note: { about: "text_too_long", limit }, id });
  }

  /** Queues what a message can hold; `ref` is null where nobody waits for `sent`, and `about` then names what a refusal is part of. */
  utter(said: Utterance, ref: string | null, about?: string): void {
    const { outbox, setup } = this.#state;
    outbox.add({ id: newId(), ref, ...(about === undefined ? {} : { about }), said, sentAt: setup.platform.now() });
  }

  /** How long the relay asked to wait, in milliseconds, or 0. */
  pauseMs(): number {
    return Math.max(0, this.#pausedUntil - this.#state.setup.platform.now());
  }

  /** Seals and sends the next batch; true where there was one. */
  async flush(): Promise<boolean> {
    const { outbox, current, post } = this.#state;
    if (current === null || this.#state.stale || !outbox.ready || this.pauseMs() > 0) return false;
    const room = maxFrameCharacters(this.#state.maxTextBytes()) - 1024;
    const items: { id: string; epoch: number; payload: string }[] = [];
    let characters = 0;
    for (const item of outbox.peek(MAX_SAY_ITEMS)) {
      const sealed = await this.#seal("message", this.contentOf(item), item.id, item.sentAt);
      characters += sealed.payload.length + 128;
      items.push({ id: item.id, epoch: sealed.epoch, payload: sealed.payload });
      if (characters + sealed.payload.length + 128 > room) break;
    }
    outbox.fly(items.map((item) => item.payload));
    for (const { payload } of items) this.#remember(payload);
    post({ type: "say", items });
    return true;
  }

  /** Sends something that nobody needs later. While this member may say nothing it still asks for help; one whom nobody has confirmed yet confirms nobody. */
  async signal(content: Content, through = this.#state.current): Promise<void> {
    const { stale, arriving } = this.#state;
    if (through === null || ((stale || arriving) && content.kind !== "held")) return;
    const point = this.#state.timeline.point;
    if (point === null) return;
    const { epoch, payload } = await through.seal("signal", content, {
      sentAt: this.#state.setup.platform.now(),
      point,
    });
    this.#state.post({ type: "signal", epoch, payload });
  }

  /** True where this session sealed the payload: what the relay only says is one's own may be another's. */
  hasSealed(payload: string): boolean {
    return this.#sealed.has(payload.slice(-TELLING_CHARACTERS));
  }

  /** One's own message came back: it is delivered where `counted`, else sealed again. Returns it where it counted. */
  returned(event: RelayEventOf<"message">, counted: boolean): OutboxItem | null {
    const { outbox, emit } = this.#state;
    const flight = outbox.inFlight(event.id);
    if (flight === null) return null;
    if (!counted) {
      outbox.stale(event.id);
      return null;
    }
    if (flight.payload !== event.payload) {
      emit({ type: "warning", code: "fork", note: { about: "altered" } });
      outbox.stale(event.id);
      return null;
    }
    if (outbox.delivered(event.id)) emit({ type: "warning", code: "fork", note: { about: "out_of_order" } });
    const { ref } = flight.item;
    if (ref !== null) emit({ type: "sent", id: ref, seq: event.seq, ts: isoTime(event.ts) });
    return flight.item;
  }

  /** The relay refused message `id`: it is tried again after `retryAfterMs`, or dropped where trying again is of no use. Returns whether the id was known. */
  refused(id: string, code: ErrorCode, retryAfterMs: number | undefined): boolean {
    const { outbox, emit, setup } = this.#state;
    if (code === "rate_limited") {
      const item = outbox.refused(id);
      if (item === null) return false;
      const wait = retryAfterMs ?? 1_000;
      this.#pausedUntil = setup.platform.now() + wait;
      const note = { about: "slow_down", seconds: Math.ceil(wait / 1000) } as const;
      emit({ type: "error", code, note, retryAfterMs: wait, ...idOf(item) });
      return true;
    }
    outbox.refused(id);
    const item = outbox.drop(id);
    if (item === null) return false;
    emit({ type: "error", code, note: { about: "message_refused" }, ...idOf(item) });
    return true;
  }

  /** What an item says, under the nick of now. */
  contentOf({ said }: OutboxItem): Lasting {
    return { ...said, nick: this.#state.nick };
  }

  #remember(payload: string): void {
    this.#sealed.add(payload.slice(-TELLING_CHARACTERS));
    const oldest = this.#sealed.values().next().value;
    if (this.#sealed.size > REMEMBERED_PAYLOADS && oldest !== undefined) this.#sealed.delete(oldest);
  }

  async #seal(kind: "message" | "signal", content: Content, id: string, sentAt: number) {
    const { current, timeline } = this.#state;
    if (current === null || timeline.point === null) throw new Error("nothing is sealed outside an epoch");
    const previous = this.#spokenEpoch === current.epoch ? null : timeline.end;
    this.#spokenEpoch = current.epoch;
    return current.seal(kind, content, {
      id,
      sentAt,
      point: timeline.point,
      maxTextBytes: this.#state.maxTextBytes(),
      ...(previous === null ? {} : { previous }),
    });
  }
}

function idOf({ ref, about }: OutboxItem): { id?: string } {
  const id = ref ?? about;
  return id === undefined ? {} : { id };
}
