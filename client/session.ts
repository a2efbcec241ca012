// Owns the life of one room in one process: connections as they come and go, and what this member does next. Must not know drawing.
import { ChatError, type ErrorCode } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import type { Note } from "../protocol/notes.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import type { ServerFrame, ServerFrameOf } from "../protocol/server-frames.ts";
import { settleStep } from "./aftermath.ts";
import { Arrival } from "./arrival.ts";
import { Duties } from "./duties.ts";
import type { Intent } from "./intents.ts";
import { Joining } from "./joining.ts";
import { Listening } from "./listening.ts";
import { Reading } from "./reading.ts";
import { Requests } from "./requests.ts";
import type { RoomState } from "./room-state.ts";
import { Serial } from "./serial.ts";
import { Signals } from "./signals.ts";
import { Speaking } from "./speaking.ts";
import { Stepping } from "./stepping.ts";
import { Uplink } from "./uplink.ts";
import { takeWelcome } from "./welcome.ts";
import { Wishes } from "./wishes.ts";

/** What the relay alone says where only an owner may decide. */
const CLAIMS: Partial<Record<ErrorCode, Note>> = {
  room_burned: { about: "said_burned" },
  kicked: { about: "said_kicked" },
};

export interface SessionOptions {
  readonly state: RoomState;
  readonly buffer: number;
  readonly connectTimeoutMs: number;
  readonly token?: TokenResponse;
  /** Called once, after the last event. */
  readonly onEnd: () => void;
}

/** Everything that happens in a room, one step at a time. */
export class Session {
  readonly listening: Listening;
  readonly #state: RoomState;
  readonly #options: SessionOptions;
  readonly #serial: Serial;
  readonly #uplink: Uplink;
  readonly #speaking: Speaking;
  readonly #stepping: Stepping;
  readonly #duties: Duties;
  readonly #signals: Signals;
  readonly #joining: Joining;
  readonly #reading: Reading;
  readonly #requests: Requests;
  readonly #arrival: Arrival;
  readonly #wishes: Wishes;
  #leaving = false;
  #ended = false;
  #lastCause: ErrorCode = "unreachable";
  #cancelWake: () => void = () => {};
  #cancelDeadline: () => void = () => {};

  constructor(options: SessionOptions) {
    const { state } = options;
    this.#state = state;
    this.#options = options;
    this.#serial = new Serial((error) => this.#fail(error));
    this.#speaking = new Speaking(state);
    this.#stepping = new Stepping(state);
    this.#duties = new Duties(state);
    this.#requests = new Requests(state);
    this.#joining = new Joining(state);
    this.listening = new Listening(state, options.buffer);
    this.#signals = new Signals(state, this.#speaking, this.listening, this.#duties);
    this.#reading = new Reading(
      {
        state,
        joining: this.#joining,
        stepping: this.#stepping,
        listening: this.listening,
        signals: this.#signals,
        speaking: this.#speaking,
      },
      {
        run: (step) => this.#run(step),
        onEntered: () => this.#arrival.entered(),
        onStep: (event, step) =>
          settleStep({ state, duties: this.#duties, requests: this.#requests, signals: this.#signals }, event, step),
        onVoice: (from) => this.#arrival.heard(from),
        onMessage: () => this.#duties.counted(),
        onIgnored: () => this.#duties.ignored(),
        onLive: () => this.#arrival.caughtUp(),
        onBurn: (statement) => this.#burned(statement),
      },
    );
    this.#arrival = new Arrival({
      state,
      joining: this.#joining,
      reading: this.#reading,
      listening: this.listening,
      signals: this.#signals,
      duties: this.#duties,
      run: (step) => this.#run(step),
      onReady: () => {
        this.#cancelDeadline();
        this.#uplink.settled();
      },
    });
    this.#wishes = new Wishes(state, this.#speaking, this.#requests);
    const { platform, origin, room } = state.setup;
    this.#uplink = new Uplink(
      {
        platform,
        origin,
        room,
        admission: () => state.invite.admission,
        ...(options.token === undefined ? {} : { token: options.token }),
      },
      {
        onTry: (attempt) =>
          state.emit({ type: "status", state: attempt === 1 ? "connecting" : "reconnecting", attempt, retryInMs: 0 }),
        onOpen: (member) => this.#run(() => this.#opened(member)),
        onFrame: (frame) => this.#serial.run(() => (this.#ended ? undefined : this.#frame(frame))),
        onLost: (attempt, retryInMs, cause) => this.#run(() => this.#lost(attempt, retryInMs, cause)),
        onFinal: (error) => this.#run(() => this.#dismissed(error)),
      },
    );
  }

  /** Makes the first connection. */
  start(): void {
    const { platform } = this.#state.setup;
    this.#cancelDeadline = platform.setTimer(this.#options.connectTimeoutMs, () =>
      this.#run(() =>
        this.#fail(
          new ChatError(this.#joining.unfollowed ? "stranded" : this.#arrival.live ? "timeout" : this.#lastCause),
        ),
      ),
    );
    this.#uplink.start();
  }

  post(frame: Parameters<Uplink["send"]>[0]): void {
    this.#uplink.send(frame);
  }

  /** Does what a person asks, in turn. */
  handle(intent: Intent): void {
    this.#run(async () => {
      if (intent.type === "leave") this.#leaving = true;
      else await this.#wishes.carryOut(intent);
      await this.#next();
    });
  }

  /** Ends at once; what was not delivered stays undelivered. */
  close(): void {
    this.#run(() => this.#end("quit"));
  }

  #run(step: () => void | Promise<void>): void {
    void this.#serial.run(() => (this.#ended ? undefined : step()));
  }

  #opened(member: string): void {
    const state = this.#state;
    if (state.member !== "" && state.member !== member && state.current !== null) {
      this.#joining.reset(state.current);
      state.current = null;
    }
    if (state.current === null && !this.#joining.hasLost) state.lastSeq = null;
    state.member = member;
    this.#reading.reset();
    state.post({ type: "hello", version: WIRE_VERSION, after: state.lastSeq });
  }

  async #frame(frame: ServerFrame): Promise<void> {
    switch (frame.type) {
      case "welcome":
        if (!takeWelcome(this.#state, frame)) this.#reading.rejoin(this.#state.current);
        break;
      case "events":
        await this.#reading.read(frame.events);
        break;
      case "live":
        await this.#reading.read([frame]);
        break;
      case "state":
        this.#arrival.keepBoxes(frame);
        await this.#reading.useState(frame);
        break;
      case "done":
        this.#requests.answered(frame.ref, null);
        break;
      case "error":
        await this.#refused(frame);
        break;
    }
    await this.#next();
  }

  async #burned(statement: string): Promise<void> {
    const { current, emit } = this.#state;
    if (current !== null && (await current.opensBurn(statement))) this.#fail(new ChatError("room_burned"));
    else emit({ type: "warning", code: "fork", note: { about: "burn_unproved" } });
  }

  async #refused(frame: ServerFrameOf<"error">): Promise<void> {
    if (frame.ref === undefined) {
      this.#lastCause = frame.code;
      return;
    }
    if (this.#stepping.isProposed(frame.ref)) {
      this.#stepping.withdraw();
      return this.#wakeIn(frame.retryAfterMs ?? 1_000);
    }
    if (this.#joining.isPosted(frame.ref)) throw new ChatError(frame.code, "", { note: { about: "no_entry" } });
    if (this.#speaking.refused(frame.ref, frame.code, frame.retryAfterMs)) return;
    this.#requests.answered(frame.ref, frame.code);
  }

  #lost(attempt: number, retryInMs: number, cause: ErrorCode): void {
    const state = this.#state;
    // Told once for each time that it begins.
    if (cause === "storage_failed" && this.#lastCause !== cause) state.emit({ type: "error", code: cause, note: null });
    this.#lastCause = cause;
    this.#arrival.interrupted();
    this.#stepping.withdraw();
    this.#requests.interrupted();
    if (cause === "bad_input") state.emit({ type: "error", code: cause, note: { about: "nonsense" } });
    state.emit({ type: "status", state: "reconnecting", attempt, retryInMs });
    if (this.#leaving && state.outbox.size === 0) this.#end("quit");
  }

  /** Does the most pressing thing that can be done now. */
  async #next(): Promise<void> {
    const state = this.#state;
    this.#plan();
    if (!state.ready || this.#reading.holding || this.#stepping.proposing || this.#ended) return;
    const wanted = await this.#requests.nextStep();
    if (wanted !== null) return this.#stepping.propose(wanted);
    if (await this.#speaking.flush()) return;
    if (state.outbox.flying) return;
    const owed = await this.#duties.owed();
    if (owed !== null) return this.#stepping.propose(owed);
    if (this.#leaving && state.outbox.size === 0 && !this.#requests.open) this.#end("quit");
  }

  #plan(): void {
    const change = this.#state.roster.nextChangeMs(this.#state.relayNow());
    const pause = this.#speaking.pauseMs();
    const waits = [...(change === null ? [] : [change]), ...(pause > 0 ? [pause] : []), 60_000];
    this.#wakeIn(Math.min(...waits));
  }

  #wakeIn(ms: number): void {
    this.#cancelWake();
    this.#cancelWake = this.#state.setup.platform.setTimer(ms + 1, () =>
      this.#run(async () => {
        this.#state.tellChanges();
        await this.#next();
      }),
    );
  }

  /** The relay lets this member in no more. */
  #dismissed(error: ChatError): void {
    const claim = this.#reading.kicked ? undefined : CLAIMS[error.code];
    this.#fail(claim === undefined ? error : new ChatError(error.code, "", { note: claim }));
  }

  #fail(error: unknown): void {
    if (this.#ended) return;
    const failure = error instanceof ChatError ? error : new ChatError("internal", "", { cause: error });
    this.#state.emit({ type: "error", code: failure.code, note: failure.note });
    this.#end(failure.code);
  }

  #end(reason: "quit" | ErrorCode): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#cancelDeadline();
    this.#cancelWake();
    this.#arrival.stop();
    this.#duties.stop();
    this.#reading.stop();
    if (reason === "quit") this.#state.post({ type: "leave" });
    this.#uplink.stop(() => {
      this.#state.emit({ type: "status", state: "offline", attempt: 0, retryInMs: 0 });
      this.#state.emit({ type: "left", reason });
      this.#options.onEnd();
    });
  }
}
