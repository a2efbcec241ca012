// Owns what becomes of what others sealed: shown, acted on, or named as unreadable. Must not know how the group changes.
import { isLasting } from "../crypto/content.ts";
import type { Leaf, Opened } from "../crypto/membership.ts";
import { ChatError } from "../protocol/errors.ts";
import type { RelayEventOf } from "../protocol/server-frames.ts";
import type { SessionEvent } from "./events.ts";
import type { FileBook } from "./file-book.ts";
import type { KeptMessage } from "./past-message.ts";
import { isoTime, type RoomState } from "./room-state.ts";
import { CLOCK_TOLERANCE_MS } from "./welcome.ts";

/** Message ids that are remembered, so that one sealed twice is shown once. */
const REMEMBERED_IDS = 10_000;
/** Unreadable messages are named at most this often, in milliseconds. */
const COMPLAINT_INTERVAL_MS = 10_000;

type Shown = Extract<SessionEvent, { type: "message" }>;

/** Opens messages and signals of the current epoch, and keeps what was shown. */
export class Listening {
  readonly #state: RoomState;
  readonly #note: (message: KeptMessage) => void;
  readonly #seen = new Set<string>();
  readonly #transcript: Shown[] = [];
  readonly #buffer: number;
  readonly #forkedBy = new Set<string>();
  #complainedAt = Number.NEGATIVE_INFINITY;
  #doubtsTimes = false;
  /** What was heard before the past was told, or null where nothing is kept back. */
  #held: { readonly seq: number; readonly tell: () => void }[] | null = null;

  constructor(state: RoomState, buffer: number, note: (message: KeptMessage) => void) {
    this.#state = state;
    this.#note = note;
    this.#buffer = buffer;
  }

  /** The newest messages that were shown, oldest first. */
  get transcript(): readonly Shown[] {
    return this.#transcript;
  }

  /** These were shown by an earlier process, oldest first. */
  remember(messages: readonly KeptMessage[]): void {
    for (const { id, shown } of messages) this.#wasSeen(`${shown.from.fingerprint}:${id}`);
    this.#transcript.push(...messages.slice(-this.#buffer).map(({ shown }) => shown));
  }

  /** Opens a message of the current epoch and shows it; null where it is of another epoch or cannot be opened. */
  async hear(event: RelayEventOf<"message">): Promise<Opened | null> {
    const opened = await this.open(event);
    if (opened === null || !isLasting(opened.content) || opened.from.member !== event.from) return null;
    this.#compare(opened);
    this.show(event, opened.from, opened);
    return opened;
  }

  /** What a message or signal of the current epoch says; null where it is of another epoch or cannot be opened, which is named. */
  async open(event: RelayEventOf<"message"> | RelayEventOf<"signal">): Promise<Opened | null> {
    const { current } = this.#state;
    if (current === null) return null;
    try {
      return await current.open(event);
    } catch (error) {
      this.#complain(error);
      return null;
    }
  }

  /** Shows a message once, whoever opened it. */
  show(event: RelayEventOf<"message">, from: Leaf, message: Pick<Opened, "sentAt" | "content">): void {
    const { content, sentAt } = message;
    if (!isLasting(content) || this.#wasSeen(`${from.fingerprint}:${event.id}`)) return;
    const { member, roster, ready } = this.#state;
    if (ready) this.#checkTime(event.ts);
    if (ready) this.#state.meet(from, content.nick);
    const telling = {
      seq: event.seq,
      ts: isoTime(event.ts),
      from: roster.memberOf(from, content.nick),
      own: event.from === member,
      history: !ready,
    };
    const tell = () => {
      if (content.kind !== "text") return this.#tellOfFile(content, telling);
      const { text, action } = content;
      this.#tell({ id: event.id, shown: { type: "message", ...telling, sentAt: isoTime(sentAt), text, action } });
    };
    if (this.#held === null) tell();
    else this.#held.push({ seq: event.seq, tell });
  }

  /** From here on what is shown is kept back, until the past was told. */
  holdBack(): void {
    this.#held ??= [];
  }

  /** Tells what was kept back, in the relay's order. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const { tell } of held.sort((a, b) => a.seq - b.seq)) tell();
  }

  #tell(message: KeptMessage): void {
    const { shown } = message;
    this.#note(message);
    this.#transcript.push(shown);
    if (this.#transcript.length > this.#buffer) this.#transcript.shift();
    this.#state.emit(shown);
  }

  #tellOfFile(...told: Parameters<FileBook["take"]>): void {
    const event = this.#state.files.take(...told);
    if (event !== null) this.#state.emit(event);
  }

  #wasSeen(key: string): boolean {
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    const oldest = this.#seen.values().next().value;
    if (this.#seen.size > REMEMBERED_IDS && oldest !== undefined) this.#seen.delete(oldest);
    return false;
  }

  /** What is shown as it happens has happened just now, by the clock that the relay showed when the connection began. */
  #checkTime(ts: number): void {
    if (this.#doubtsTimes || Math.abs(ts - this.#state.relayNow()) <= CLOCK_TOLERANCE_MS) return;
    this.#doubtsTimes = true;
    this.#state.emit({ type: "warning", code: "clock", note: { about: "wrong_times" } });
  }

  #compare(opened: Opened): void {
    const { timeline, roster, emit, current } = this.#state;
    if (timeline.verdict(opened.point, opened.previous) !== "other") return;
    const key = `${current?.epoch}:${opened.from.fingerprint}`;
    if (this.#forkedBy.has(key)) return;
    this.#forkedBy.add(key);
    emit({ type: "warning", code: "fork", note: { about: "saw_other", nick: roster.nickOf(opened.from) } });
  }

  #complain(error: unknown): void {
    if (!(error instanceof ChatError)) throw error;
    if (error.code === "fork") {
      this.#state.emit({ type: "warning", code: "fork", note: { about: "split" } });
      return;
    }
    const now = this.#state.setup.platform.now();
    if (now - this.#complainedAt < COMPLAINT_INTERVAL_MS) return;
    this.#complainedAt = now;
    this.#state.emit({ type: "error", code: "unreadable", note: { about: "left_out" } });
  }
}
