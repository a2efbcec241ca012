// Owns one room that is open in this process, and what the terminal must remember of it. Must not know other rooms.
import type { Member, SessionEvent, SharedFile } from "../client/events.ts";
import type { FileSource } from "../client/file-ends.ts";
import type { Room } from "../client/room.ts";
import type { RoomView } from "./renderer.ts";

/** Texts that may wait for delivery before standard input is no longer read. */
const MAX_WAITING_TEXTS = 1_000;

/** A text that is too early is sent again; a file is not. */
function isFinal({ code, file }: Extract<SessionEvent, { type: "error" }>): boolean {
  return code !== "rate_limited" || file !== undefined;
}

/** The latest `ready`. */
export type Ready = Extract<SessionEvent, { type: "ready" }>;

export interface OpenRoomOptions {
  readonly room: Room;
  readonly number: number;
  readonly origin: string;
  /** The owner key as text, where this process has it. */
  readonly ownerKey: string | null;
  readonly isSeveral: () => boolean;
}

/** A room with what was said in it and is not delivered yet. */
export class OpenRoom implements RoomView {
  readonly room: Room;
  readonly id: string;
  readonly number: number;
  readonly origin: string;
  readonly ownerKey: string | null;
  /** True while this member has said to be away. */
  away = false;
  /** True once this process has asked to burn it: its end is then as asked. */
  burning = false;
  /** True while connected. */
  online = false;
  /** The latest `ready`, or null before the first. */
  latest: Ready | null = null;
  readonly #isSeveral: () => boolean;
  readonly #undelivered = new Map<string, string>();
  /** Names of the files that are being sent, by the ids of the requests. */
  readonly #sending = new Map<string, string>();
  /** A `/save` that would replace a file, and does so if it is typed again. */
  replacing: string | null = null;
  readonly #settled = Promise.withResolvers<void>();
  #room = Promise.withResolvers<void>();

  constructor(options: OpenRoomOptions) {
    this.room = options.room;
    this.id = options.room.id;
    this.number = options.number;
    this.origin = options.origin;
    this.ownerKey = options.ownerKey;
    this.#isSeveral = options.isSeveral;
  }

  get several(): boolean {
    return this.#isSeveral();
  }

  name(): string {
    return this.room.name();
  }

  members(): readonly Member[] {
    return this.room.members();
  }

  files(): readonly SharedFile[] {
    return this.room.files();
  }

  isBack(): boolean {
    return this.latest !== null;
  }

  isAway(): boolean {
    return this.away;
  }

  /** Sends a file. */
  send(source: FileSource, id: string): void {
    this.#sending.set(id, source.name);
    this.room.do({ type: "send_file", source, id });
  }

  /** How things stand, as a renderer that begins now must be told. */
  standing(): readonly SessionEvent[] {
    if (this.latest === null) return [];
    const ready = { ...this.latest, name: this.name(), me: this.room.me() ?? this.latest.me, members: this.members() };
    return [{ type: "status", state: this.online ? "online" : "reconnecting", attempt: 0, retryInMs: 0 }, ready];
  }

  /** Says a text; resolves once there is room for another one. */
  async say(text: string, action: boolean, id: string): Promise<void> {
    this.#undelivered.set(id, text);
    this.room.do({ type: "say", text, action, id });
    while (this.#undelivered.size >= MAX_WAITING_TEXTS) await this.#room.promise;
  }

  /** Resolves at the first `ready`, or at the end if that comes sooner. */
  settled(): Promise<void> {
    return this.#settled.promise;
  }

  /** What the relay has not ordered, by id. */
  undelivered(): readonly (readonly [id: string, text: string])[] {
    return [...this.#undelivered];
  }

  /** Names of the files that the room does not have in full. */
  unsent(): readonly (readonly [id: string, name: string])[] {
    return [...this.#sending];
  }

  /** Keeps what is to be remembered of an event that was drawn. */
  observe(event: SessionEvent): void {
    if (event.type === "status") this.online = event.state === "online";
    if (event.type === "ready") this.latest = event;
    if (event.type === "ready" || event.type === "left") this.#settled.resolve();
    if (event.type === "sent") this.#dealtWith(event.id);
    if (event.type === "error" && event.id !== undefined && isFinal(event)) this.#dealtWith(event.id);
    if (event.type === "left") this.#undelivered.clear();
    if (event.type === "left") this.#sending.clear();
    if (event.type === "left") this.#room.resolve();
  }

  #dealtWith(id: string): void {
    this.#undelivered.delete(id);
    this.#sending.delete(id);
    this.#room.resolve();
    this.#room = Promise.withResolvers();
  }
}
