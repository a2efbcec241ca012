// Owns a relay in memory that speaks the wire and can be told to lie. It keeps no limits: those are the real one's.

import { sha256 } from "@noble/hashes/sha2.js";
import type { Platform, Socket, SocketHandlers } from "../../client/platform.ts";
import type { ClientFrameOf } from "../../protocol/client-frames.ts";
import { decodeClientFrame, encodeServerFrame, parseJson } from "../../protocol/codec.ts";
import { CLOSE_CODE } from "../../protocol/errors.ts";
import { MAX_FILE_BYTES, MAX_TEXT_BYTES, MEMORY_FILE_TTL_MS, PING, PONG, WIRE_VERSION } from "../../protocol/limits.ts";
import type { Policy } from "../../protocol/policy.ts";
import type { CreateRoomRequest } from "../../protocol/requests.ts";
import type { RelayEvent, RelayEventOf, ServerFrame, State } from "../../protocol/server-frames.ts";
import { Clock } from "./clock.ts";
import { DoubleFiles, jsonAnswer } from "./double-files.ts";
import { keptGroups } from "./double-groups.ts";
import { type Line, nthMember, openLine } from "./double-line.ts";

type WithoutStamp<E> = E extends RelayEvent ? Omit<E, "seq" | "ts"> : never;

/** What a test may change on the way to one member: other events, or none. */
export type Tamper = (event: RelayEvent, to: string) => readonly RelayEvent[];

/** One room at a relay in memory. */
export class RelayDouble {
  readonly clock = new Clock();
  readonly files = new DoubleFiles();
  /** Every request and frame, as it came. */
  readonly heard: string[] = [];
  /** Sees every event on its way to a member. */
  tamper: Tamper = (event) => [event];
  /** Sees every answer to `sync`. */
  tamperState: (state: State) => State = (state) => state;
  /** The next tries to connect fail while this is true. */
  down = false;
  /** Members whose tries to connect fail. */
  readonly deaf = new Set<string>();
  /** Chat messages that a member may still send; null for no limit. */
  allowance: { left: number; retryAfterMs: number } | null = null;
  lostMessages = 0;
  lostCommits = 0;
  #policy: Policy = { history: "shared", retention: "memory", ttlMs: 900_000 };
  #members = 0;
  #seq = 0;
  #kept: RelayEvent[] = [];
  #groups: State["groups"] = [];
  #boxes: State["boxes"] = [];
  #histories: State["histories"] = [];
  #kick: State["kick"] = null;
  #lines: Line[] = [];
  #presence = new Map<string, { online: boolean; left: boolean; since: number }>();
  #kicked = new Set<string>();
  readonly #watchers = new Set<() => void>();

  /** What this relay lends to a member's process. */
  platform(): Platform {
    return {
      fetch: async (url, init) => {
        if (this.down) throw new Error("down");
        const { pathname } = new URL(url);
        this.heard.push(typeof init.body === "string" ? init.body : Buffer.from(init.body ?? "").toString("base64"));
        if (pathname.includes("/files")) return this.files.answer(pathname, init);
        return jsonAnswer(this.#answer(pathname, parseJson(String(init.body))));
      },
      connect: (_url, token, handlers) => this.#connect(token, handlers),
      now: () => this.clock.now(),
      setTimer: (ms, run) => this.clock.setTimer(ms, run),
      newHash: () => sha256.create(),
      random: () => 0.5,
    };
  }

  /** Newest sequence number. */
  get seq(): number {
    return this.#seq;
  }

  /** The group states that are kept, newest first. */
  get groups(): State["groups"] {
    return this.#groups;
  }

  /** Ends every connection, or one member's, as a network does, or with a close code of the relay's. */
  cut(member?: string, closeCode = 1006): void {
    for (const line of this.#lines.filter((one) => member === undefined || one.member === member))
      this.#drop(line, closeCode);
  }

  /** Forgets all messages, as a relay that is killed does in a `memory` room. */
  forgetMessages(): void {
    const last = this.#kept.filter((event) => event.kind === "message").at(-1);
    this.lostMessages = last?.seq ?? this.lostMessages;
    this.#kept = this.#kept.filter((event) => event.kind !== "message");
  }

  /** Forgets all commits but the newest group states. */
  forgetCommits(): void {
    this.lostCommits = this.#kept.filter((event) => event.kind === "commit").at(-1)?.seq ?? 0;
    this.#kept = this.#kept.filter((event) => event.kind !== "commit");
  }

  /** Puts an event of the relay's own making into the sequence. */
  inject(event: WithoutStamp<RelayEvent>): RelayEvent {
    return this.#publish(event);
  }

  /** Resolves once `holds` does, looked at after every event. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!holds()) return;
        this.#watchers.delete(check);
        resolve();
      };
      this.#watchers.add(check);
      check();
    });
  }

  /** Everything kept of one kind, oldest first. */
  keptOf<K extends RelayEvent["kind"]>(kind: K): RelayEventOf<K>[] {
    return this.#kept.filter((event): event is RelayEventOf<K> => event.kind === kind);
  }

  #answer(path: string, body: unknown): { status: number; body: unknown } {
    if (path === "/api/rooms") {
      const request = body as CreateRoomRequest;
      this.#policy = request.policy;
      this.#seq = 1;
      this.#groups = [{ seq: 1, from: request.member, generation: 0, epoch: 0, groupInfo: request.groupInfo }];
      if (request.box !== undefined) this.#boxes = [{ seq: 1, generation: 0, epoch: 0, box: request.box }];
      return { status: 201, body: this.#tokenOf(request.member) };
    }
    const proof = body as { token?: string };
    const member = proof.token?.slice("token-".length) ?? nthMember(++this.#members);
    if (this.#kicked.has(member)) return { status: 403, body: { type: "error", code: "kicked" } };
    return { status: 200, body: this.#tokenOf(member) };
  }

  #tokenOf(member: string) {
    return { token: `token-${member}`, member, expiresAt: this.clock.now() + 3_600_000 };
  }

  #connect(token: string, handlers: SocketHandlers): Socket {
    const member = token.slice("token-".length);
    return openLine(
      { member, handlers, open: !this.down && !this.deaf.has(member), greeted: false },
      {
        onOpen: (line) => this.#lines.push(line),
        onText: (line, text) => this.#read(line, text),
        onClose: (line) => this.#drop(line, 1000),
      },
    );
  }

  #drop(line: Line, code: number): void {
    if (!line.open) return;
    line.open = false;
    this.#lines = this.#lines.filter((one) => one !== line);
    line.handlers.onClose(code, "");
    if (line.greeted && this.#presence.get(line.member)?.left !== true) this.#presenceOf(line.member, "offline");
  }

  #presenceOf(member: string, event: "online" | "offline" | "left"): void {
    this.#presence.set(member, { online: event === "online", left: event === "left", since: this.clock.now() });
    this.#publish({ kind: "presence", from: member, event });
  }

  #read(line: Line, text: string): void {
    if (!line.open) return;
    if (text === PING) {
      line.handlers.onText(PONG);
      return;
    }
    const frame = decodeClientFrame(text, MAX_TEXT_BYTES);
    this.heard.push(text);
    switch (frame.type) {
      case "hello":
        this.#greet(line, frame.after);
        return;
      case "say":
        this.#say(line, frame.items);
        return;
      case "signal":
        this.#publish({ kind: "signal", from: line.member, epoch: frame.epoch, payload: frame.payload });
        return;
      case "commit":
        this.#commit(line, frame);
        return;
      case "sync":
        this.#sync(line, frame.ref);
        return;
      case "burn":
        this.#publish({ kind: "burn", from: line.member, statement: frame.statement });
        return;
      case "leave":
        this.#presenceOf(line.member, "left");
        return;
      case "ack":
        return;
      default:
        this.#send(line, { type: "done", ref: frame.ref });
    }
  }

  #greet(line: Line, after: number | null): void {
    this.#send(line, {
      type: "welcome",
      version: WIRE_VERSION,
      member: line.member,
      seq: this.#seq,
      ts: this.clock.now(),
      policy: this.#policy,
      limits: {
        ...{ textBytes: MAX_TEXT_BYTES, messages: 10, windowMs: 60_000, members: 100 },
        ...{ fileBytes: MAX_FILE_BYTES, fileTtlMs: MEMORY_FILE_TTL_MS },
      },
      members: [...this.#presence].map(([id, presence]) => ({ id, ...presence })),
      lostMessages: this.lostMessages,
      lostCommits: this.lostCommits,
    });
    const missed = this.#kept.filter((event) =>
      after === null ? event.kind === "message" && this.#policy.history === "shared" : event.seq > after,
    );
    this.#send(line, { type: "events", events: missed.flatMap((event) => this.tamper(event, line.member)) });
    this.#send(line, { type: "live", seq: this.#seq });
    line.greeted = true;
    this.#presenceOf(line.member, "online");
  }

  #say(line: Line, items: ClientFrameOf<"say">["items"]): void {
    for (const { id, epoch, payload } of items) {
      if (this.allowance?.left === 0) {
        this.#send(line, { type: "error", code: "rate_limited", ref: id, retryAfterMs: this.allowance.retryAfterMs });
        return;
      }
      if (this.allowance !== null) this.allowance.left -= 1;
      this.#publish({ kind: "message", from: line.member, id, epoch, payload });
    }
  }

  #commit(line: Line, frame: ClientFrameOf<"commit">): void {
    const { ref, generation, epoch, base, commit, groupInfo, box, removes, kick } = frame;
    const gone = removes.filter((member) => this.#presence.get(member)?.online !== true);
    const notice =
      kick === undefined
        ? {}
        : {
            kick: {
              member: kick.member,
              keys: kick.keys,
              ...(kick.history === undefined ? {} : { history: kick.history }),
            },
          };
    const said = { ref, generation, epoch, base, commit, removes, gone, ...notice };
    const event = this.#publish({ kind: "commit", from: line.member, ...said });
    const after = kick === undefined ? generation : generation + 1;
    const group = { seq: event.seq, from: line.member, generation: after, epoch: epoch + 1, groupInfo };
    this.#groups = keptGroups([group, ...this.#groups]);
    if (box !== undefined) this.#boxes.push({ seq: event.seq, generation: after, epoch: epoch + 1, box });
    if (kick === undefined) return;
    this.#kicked.add(kick.member);
    this.#kick = { seq: event.seq, generation, epoch, member: kick.member, keys: kick.keys };
    if (kick.history !== undefined) this.#histories.push({ generation, history: kick.history });
    for (const one of this.#lines.filter((other) => other.member === kick.member)) this.#drop(one, CLOSE_CODE.kicked);
  }

  #sync(line: Line, ref: string): void {
    const state: State = {
      ref,
      type: "state",
      seq: this.#seq,
      groups: this.#groups,
      steps: this.keptOf("commit").map(({ seq, base }) => ({ seq, base })),
      boxes: this.#boxes,
      kick: this.#kick,
      histories: this.#histories,
    };
    this.#send(line, this.tamperState(state));
  }

  #publish(event: WithoutStamp<RelayEvent>): RelayEvent {
    this.#seq += 1;
    const stamped = { ...event, seq: this.#seq, ts: this.clock.now() } as RelayEvent;
    if (stamped.kind === "message" || stamped.kind === "commit") this.#kept.push(stamped);
    for (const line of this.#lines.filter((one) => one.greeted)) {
      const events = this.tamper(stamped, line.member);
      if (events.length > 0) this.#send(line, { type: "events", events: [...events] });
    }
    for (const check of [...this.#watchers]) check();
    return stamped;
  }

  #send(line: Line, frame: ServerFrame): void {
    if (line.open) line.handlers.onText(encodeServerFrame(frame));
  }
}
