// Owns the order in which the relay's events are read, and the two reasons to stop reading: a group state is awaited, or a commit is held.
// Must not know connections, or what this member does once an event was read.
import { type Leaf, type Membership, usedElsewhere } from "../crypto/membership.ts";
import type { RelayEvent, RelayEventOf, ServerFrameOf, State } from "../protocol/server-frames.ts";
import { Backlog } from "./backlog.ts";
import type { Joining } from "./joining.ts";
import type { Listening } from "./listening.ts";
import { Past } from "./past.ts";
import type { RoomState } from "./room-state.ts";
import type { Signals } from "./signals.ts";
import type { Speaking } from "./speaking.ts";
import { ANY_COMMIT, type Step, type Stepping } from "./stepping.ts";

/** A commit that does not open for this member alone is held this long before it is passed over, in milliseconds. */
export const HOLD_MS = 10_000;

type Readable = RelayEvent | ServerFrameOf<"live">;
type CommitEvent = RelayEventOf<"commit">;
type MessageEvent = RelayEventOf<"message">;

/** The parts of a session that read. */
export interface ReadingParts {
  readonly state: RoomState;
  readonly joining: Joining;
  readonly stepping: Stepping;
  readonly listening: Listening;
  readonly signals: Signals;
  readonly speaking: Speaking;
}

/** What a session does about what was read. `run` makes a later step wait its turn. */
export interface ReadingHandlers {
  run(step: () => Promise<void>): void;
  onEntered(base: number): Promise<void>;
  onStep(event: CommitEvent, step: Extract<Step, { kind: "advanced" }>): Promise<void>;
  onVoice(from: Leaf): Promise<void>;
  onMessage(): void;
  onIgnored(): void;
  onLive(): Promise<void>;
  onBurn(statement: string): Promise<void>;
  /** More has come than may wait for a commit that is held: the connection is to be made anew. */
  onOverflow(): void;
}

/** Reads events one by one, each once, in the relay's order. */
export class Reading {
  readonly #parts: ReadingParts;
  readonly #handlers: ReadingHandlers;
  readonly #backlog = new Backlog<Readable>();
  /** True where too much has waited: what still comes on this connection does not join up with what was read. */
  #adrift = false;
  /** Group states must be newer than this: what came up to here was not read. */
  #skippedTo = 0;
  #suspectedAt = Number.NEGATIVE_INFINITY;
  #stopped: "state" | "held" | null = null;
  #held: { event: CommitEvent; cancel: () => void } | null = null;
  readonly #past = new Past();

  constructor(parts: ReadingParts, handlers: ReadingHandlers) {
    this.#parts = parts;
    this.#handlers = handlers;
  }

  /** True while a commit is held. */
  get holding(): boolean {
    return this.#held !== null;
  }

  /** True where an owner's word has come that this member is removed. */
  get kicked(): boolean {
    return this.#held !== null && this.#held.event.kick?.member === this.#parts.state.member;
  }

  /** A connection begins: what was not read yet comes again. */
  reset(): void {
    this.#backlog.take();
    this.#adrift = false;
    if (this.#parts.state.lastSeq === null) this.#past.take();
    if (this.#stopped === "state") this.#stopped = null;
  }

  /** Reads these once all before them have been read. */
  async read(items: readonly Readable[]): Promise<void> {
    if (this.#adrift) return;
    this.#backlog.push(...items);
    if (this.#stopped === "state" && this.#backlog.overfull) this.#skip();
    if (this.#stopped === "held" && this.#backlog.overfull) return this.#giveUp();
    if (this.#held !== null) await this.#lookForFollowers(this.#held.event);
    await this.#drain();
  }

  /** Gives up the place in the group, if there is one, and asks for group states to find another. */
  rejoin(lost: Membership | null): void {
    const { state, joining, stepping } = this.#parts;
    this.#release();
    stepping.withdraw();
    state.outbox.recall();
    if (lost !== null) {
      state.pastAfter = state.lastSeq ?? 0;
      this.#past.missAhead();
    }
    state.timeline.gap();
    state.current = null;
    state.earlier = [];
    state.ready = false;
    joining.reset(lost);
    joining.ask();
    this.#stopped = "state";
  }

  /** The group states have come. */
  async useState(frame: State): Promise<void> {
    if (this.#stopped !== "state" || frame.seq < this.#skippedTo) return;
    await this.#parts.joining.useState(frame);
    this.#stopped = null;
    await this.#drain();
  }

  /** The messages from before this member's place, once. */
  takePast(): readonly MessageEvent[] {
    return this.#past.take();
  }

  /** Nothing is read any more. */
  stop(): void {
    this.#release();
    this.#backlog.take();
  }

  /** Of what came before the place that this member will find, only messages are of use, as its past, and the step by which it may have found one. */
  #skip(): void {
    const { joining } = this.#parts;
    const items = this.#backlog.take();
    const own = items.find((item) => "kind" in item && item.kind === "commit" && joining.isPosted(item.ref));
    const live = items.findLast((item) => "type" in item);
    this.#backlog.push(...[own, live].filter((item) => item !== undefined));
    for (const item of items) {
      this.#skippedTo = Math.max(this.#skippedTo, item.seq);
      if ("kind" in item && item.kind === "message") this.#past.keep(item);
    }
    joining.ask();
  }

  /** Another connection brings again what was not read. */
  #giveUp(): void {
    this.#backlog.take();
    this.#adrift = true;
    this.#handlers.onOverflow();
  }

  async #drain(): Promise<void> {
    while (this.#stopped === null) {
      const item = this.#backlog.shift();
      if (item === undefined) return;
      await this.#readOne(item);
    }
  }

  async #readOne(item: Readable): Promise<void> {
    const { state } = this.#parts;
    if ("type" in item) {
      state.lastSeq = Math.max(state.lastSeq ?? 0, item.seq);
      await this.#handlers.onLive();
      return;
    }
    if (state.lastSeq !== null && item.seq <= state.lastSeq) return;
    state.lastSeq = item.seq;
    switch (item.kind) {
      case "message":
        return this.#readMessage(item);
      case "signal":
        return this.#readSignal(item);
      case "commit":
        return this.#readCommit(item);
      case "presence":
        state.roster.setPresence(item.from, item.event, item.ts);
        state.tellChanges();
        // Nicks and absences were said to those who were there.
        if (item.event === "online" && item.from !== state.member && state.ready) await this.#parts.signals.introduce();
        return;
      case "burn":
        return this.#handlers.onBurn(item.statement);
    }
  }

  async #readSignal(event: RelayEventOf<"signal">): Promise<void> {
    const { state, signals } = this.#parts;
    await this.#suspect(event);
    const { current } = state;
    const opened = await signals.hear(event);
    if (opened === null) return;
    const { content } = opened;
    if (content.kind === "followed" && content.seq === ANY_COMMIT && current !== null) {
      state.emit({ type: "warning", code: "fork", note: { about: "withheld" } });
      return this.rejoin(current);
    }
    // Whoever asks for help may be as lost as this member.
    if (content.kind !== "held") await this.#handlers.onVoice(opened.from);
  }

  /** Words of a later epoch mean that a commit was withheld or altered for this member alone: it asks the others about that. */
  async #suspect(event: MessageEvent | RelayEventOf<"signal">): Promise<void> {
    const { state, speaking } = this.#parts;
    const now = state.setup.platform.now();
    if (state.current === null || event.epoch <= state.current.epoch || now - this.#suspectedAt < HOLD_MS) return;
    this.#suspectedAt = now;
    await speaking.signal({ kind: "held", seq: ANY_COMMIT });
  }

  async #readMessage(event: MessageEvent): Promise<void> {
    const { state, listening, speaking } = this.#parts;
    if (state.current === null) {
      this.#past.keep(event);
      return;
    }
    await this.#suspect(event);
    if (event.epoch > state.current.epoch) this.#past.keepAhead(event);
    const counts = event.epoch === state.current.epoch;
    const flight = event.from === state.member ? state.outbox.inFlight(event.id) : null;
    const known = event.from === state.member && speaking.hasSealed(event.payload);
    const heard = known || flight?.payload === event.payload ? null : await listening.hear(event);
    if (heard !== null && state.current.isForeign(heard)) throw usedElsewhere();
    if (heard !== null) await this.#handlers.onVoice(heard.from);
    else if (known || flight !== null) {
      const item = speaking.returned(event, counts);
      if (item !== null) {
        listening.show(event, state.current.me, { sentAt: item.sentAt, content: speaking.contentOf(item) });
      }
    }
    await state.timeline.extend(event.seq, event.payload);
    this.#handlers.onMessage();
  }

  async #readCommit(event: CommitEvent): Promise<void> {
    const { state, joining, stepping } = this.#parts;
    if (state.current === null) {
      const seen = joining.observe(event);
      if (seen === "again") {
        joining.ask();
        this.#stopped = "state";
      } else if (seen !== null) {
        await stepping.advance(event, seen.next);
        await this.#handlers.onEntered(event.base);
      }
      return;
    }
    const step = await stepping.apply(event);
    if (step.kind === "ignored") this.#handlers.onIgnored();
    if (step.kind === "held") await this.#hold(event);
    if (step.kind === "advanced") this.#past.forgetAhead();
    if (step.kind === "advanced") await this.#handlers.onStep(event, step);
  }

  async #hold(event: CommitEvent): Promise<void> {
    const { state, speaking } = this.#parts;
    if (event.kick?.member !== state.member)
      state.emit({
        type: "warning",
        code: "behind",
        note: { about: "held" },
      });
    const cancel = state.setup.platform.setTimer(HOLD_MS, () =>
      this.#handlers.run(async () => {
        if (this.#held?.event !== event) return;
        this.#release();
        await this.#drain();
      }),
    );
    this.#held = { event, cancel };
    this.#stopped = "held";
    await speaking.signal({ kind: "held", seq: event.seq });
    await this.#lookForFollowers(event);
  }

  /** A signed `followed` by a leaf that did not make the commit shows that the group went on with it: this member follows by joining anew. */
  async #lookForFollowers(held: CommitEvent): Promise<void> {
    const { state, signals } = this.#parts;
    const current = state.current;
    if (current === null) return;
    const signalsNow = this.#backlog.take(
      (item) => "kind" in item && item.kind === "signal" && item.epoch === current.epoch,
    );
    for (const item of signalsNow) {
      if (!("kind" in item) || item.kind !== "signal") continue;
      const opened = await signals.hear(item);
      const content = opened?.content;
      if (content?.kind === "followed" && content.seq === held.seq && opened?.from.member !== held.from)
        return this.rejoin(current);
    }
  }

  #release(): void {
    this.#held?.cancel();
    this.#held = null;
    this.#stopped = null;
  }
}
