// Owns the life of one room in one process: connections as they come and go, and what this member does next. Must not know drawing.
import type { ClientFrame } from "../protocol/client-frames.ts";
import { ChatError, type ErrorCode } from "../protocol/errors.ts";
import { WIRE_VERSION } from "../protocol/limits.ts";
import type { TokenResponse } from "../protocol/requests.ts";
import type { ServerFrame } from "../protocol/server-frames.ts";
import { settleStep } from "./aftermath.ts";
import { Arrival } from "./arrival.ts";
import { Duties } from "./duties.ts";
import { asClaim, endingOf } from "./ending.ts";
import type { LeftReason } from "./events.ts";
import { sayFarewell } from "./farewell.ts";
import { Intake } from "./intake.ts";
import type { Intent } from "./intents.ts";
import { Joining } from "./joining.ts";
import { Listening } from "./listening.ts";
import { tellLoss } from "./loss.ts";
import { Outlet } from "./outlet.ts";
import { Reading } from "./reading.ts";
import { passRefusal, type RefusalParts } from "./refusals.ts";
import { Requests } from "./requests.ts";
import type { RoomKeep } from "./room-keep.ts";
import type { RoomState } from "./room-state.ts";
import { Serial } from "./serial.ts";
import { Signals } from "./signals.ts";
import { Speaking } from "./speaking.ts";
import { Stepping } from "./stepping.ts";
import { Uplink } from "./uplink.ts";
import { Waking } from "./waking.ts";
import { Wishes } from "./wishes.ts";

export interface SessionOptions {
  readonly state: RoomState;
  readonly buffer: number;
  readonly connectTimeoutMs: number;
  readonly token?: TokenResponse;
  /** What outlasts the process, where something does. */
  readonly keep: RoomKeep | null;
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
  readonly #intake: Intake;
  readonly #requests: Requests;
  readonly #arrival: Arrival;
  readonly #wishes: Wishes;
  readonly #outlet: Outlet;
  readonly #waking: Waking;
  readonly #refusable: RefusalParts;
  #leaving = false;
  #ended = false;
  #lastCause: ErrorCode = "unreachable";
  #cancelDeadline: () => void = () => {};

  constructor(options: SessionOptions) {
    const { state, keep } = options;
    this.#state = state;
    this.#options = options;
    this.#serial = new Serial((error) => this.#fail(error));
    this.#outlet = new Outlet(
      keep === null ? null : () => keep.save(state, "open"),
      (settle) => void this.#serial.run(settle),
    );
    this.#waking = new Waking(state, () => this.#afterwards(() => state.tellChanges()));
    this.#speaking = new Speaking(state);
    this.#stepping = new Stepping(state);
    this.#duties = new Duties(state);
    this.#requests = new Requests(state);
    this.#joining = new Joining(state);
    this.listening = new Listening(state, options.buffer, (message) => keep?.note(message));
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
        onEntered: (base) => this.#arrival.entered(base),
        onStep: (event, step) =>
          settleStep({ state, duties: this.#duties, requests: this.#requests, signals: this.#signals }, event, step),
        onVoice: (from) => this.#arrival.heard(from),
        onMessage: () => this.#duties.counted(),
        onIgnored: () => this.#duties.ignored(),
        onLive: () => this.#arrival.caughtUp(),
        onBurn: (statement) => this.#burned(statement),
        onOverflow: () => this.#uplink.reconnect("slow_reader"),
      },
    );
    this.#intake = new Intake(state, this.#reading, () => this.#uplink.reconnect("fork"));
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
    const [stepping, joining, speaking] = [this.#stepping, this.#joining, this.#speaking];
    this.#refusable = { stepping, joining, speaking, requests: this.#requests, waking: this.#waking };
    this.#wishes = new Wishes(state, this.#speaking, this.#requests, {
      bearer: (refused) => this.#uplink.bearer(refused),
      run: (step) => this.#afterwards(step),
    });
    const { platform, origin, room } = state.setup;
    this.#uplink = new Uplink(
      {
        platform,
        origin,
        room,
        admission: () => state.invite.admission,
        ...(options.token === undefined ? {} : { token: options.token }),
        onToken: (token) => {
          state.token = token;
        },
      },
      {
        onTry: (attempt) =>
          state.emit({ type: "status", state: attempt === 1 ? "connecting" : "reconnecting", attempt, retryInMs: 0 }),
        onOpen: (member) => this.#run(() => this.#opened(member)),
        onFrame: (frame) => this.#serial.run(() => (this.#ended ? undefined : this.#frame(frame))),
        onLost: (attempt, retryInMs, cause) => this.#run(() => this.#lost(attempt, retryInMs, cause)),
        onFinal: (error) =>
          this.#run(() => this.#fail(this.#reading.kicked ? error : asClaim(error, state.setup.lasting))),
      },
    );
  }

  /** Goes on where an earlier process stood, if there was one, and makes the first connection. */
  start(): void {
    void this.#serial.run(async () => {
      await this.#options.keep?.resume({ state: this.#state, joining: this.#joining, listening: this.listening });
      if (this.#options.keep !== null) this.#wishes.transfers.resume();
      this.#outlet.touch();
      this.#connect();
    });
  }

  #connect(): void {
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

  /** Texts that the relay has not ordered, and files that are on their way. */
  get pending(): number {
    return this.#state.outbox.size + this.#wishes.transfers.size;
  }

  /** Sends a frame on the connection of now. */
  post(frame: ClientFrame): void {
    this.#outlet.post(frame, this.#uplink.sender());
  }

  /** Runs what tells an event, once the state that it follows from is kept. */
  tell(run: () => void): void {
    this.#outlet.tell(run);
  }

  /** Does what a person asks, in turn. */
  handle(intent: Intent): void {
    this.#afterwards(async () => {
      if (intent.type === "leave") this.#leaving = true;
      else await this.#wishes.carryOut(intent);
    });
  }

  /** Ends at once; what was not delivered stays undelivered. */
  close(): void {
    this.#run(() => this.#end("quit"));
  }

  #run(step: () => void | Promise<void>): void {
    void this.#serial.run(() => (this.#ended ? undefined : step()));
  }

  /** Takes a step in turn, then looks what is next. */
  #afterwards(step: () => void | Promise<void>): void {
    this.#run(async () => {
      await step();
      this.#outlet.touch();
      await this.#next();
    });
  }

  #opened(member: string): void {
    const state = this.#state;
    this.#joining.identify(member);
    this.#intake.reset();
    state.post({ type: "hello", version: WIRE_VERSION, after: state.lastSeq });
  }

  async #frame(frame: ServerFrame): Promise<void> {
    switch (frame.type) {
      case "welcome":
        if (!this.#intake.greet(frame)) this.#reading.rejoin(this.#state.current);
        break;
      case "events":
      case "live":
        await this.#intake.take(frame.type === "live" ? [frame] : frame.events);
        break;
      case "state":
        this.#arrival.keepBoxes(frame);
        await this.#reading.useState(frame);
        break;
      case "done":
        this.#requests.answered(frame.ref, null);
        break;
      case "error":
        if (frame.ref === undefined) this.#lastCause = frame.code;
        else passRefusal(this.#refusable, frame.ref, frame);
        break;
    }
    await this.#next();
  }

  async #burned(statement: string): Promise<void> {
    const { current, emit } = this.#state;
    if (current !== null && (await current.opensBurn(statement))) this.#fail(new ChatError("room_burned"));
    else emit({ type: "warning", code: "fork", note: { about: "burn_unproved" } });
  }

  #lost(attempt: number, retryInMs: number, cause: ErrorCode): void {
    const state = this.#state;
    tellLoss(state, cause, this.#lastCause);
    this.#lastCause = cause;
    this.#arrival.interrupted();
    this.#stepping.withdraw();
    this.#requests.interrupted();
    state.emit({ type: "status", state: "reconnecting", attempt, retryInMs });
    if (this.#leaving && this.pending === 0) this.#end("quit");
  }

  /** Does the most pressing thing that can be done now. */
  async #next(): Promise<void> {
    const state = this.#state;
    this.#waking.plan(this.#speaking.pauseMs());
    if (!state.ready || this.#reading.holding || this.#stepping.proposing || this.#ended) return;
    if (state.stale && state.current !== null) return this.#stepping.propose(await state.current.update());
    const wanted = await this.#requests.nextStep();
    if (wanted !== null) return this.#stepping.propose(wanted);
    if (await this.#speaking.flush()) return;
    if (state.outbox.flying) return;
    const owed = await this.#duties.owed();
    if (owed !== null) return this.#stepping.propose(owed);
    if (this.#leaving && this.pending === 0 && !this.#requests.open) this.#end("quit");
  }

  #fail(error: unknown): void {
    if (this.#ended) return;
    const failure = error instanceof ChatError ? error : new ChatError("internal", "", { cause: error });
    this.#state.emit({ type: "error", code: failure.code, note: failure.note });
    this.#end(failure.code);
  }

  #end(reason: LeftReason): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#cancelDeadline();
    this.#waking.stop();
    this.#arrival.stop();
    this.#duties.stop();
    this.#reading.stop();
    this.#wishes.transfers.stop();
    if (endingOf(reason) === "over") void this.#serial.run(() => this.#state.setup.ownFiles.clear());
    const { keep, onEnd } = this.#options;
    const parts = { state: this.#state, uplink: this.#uplink, outlet: this.#outlet, serial: this.#serial };
    sayFarewell({ ...parts, keep, onEnd }, reason);
  }
}
