// Owns the Durable Object of one room: what exists of it, and who may come in. Must not do what the modules beside it own.
import { DurableObject } from "cloudflare:workers";
import { PING, PONG } from "../protocol/limits.ts";
import type { CreateRoomRequest } from "../protocol/requests.ts";
import type { CreateFileRequest } from "../protocol/requests-files.ts";
import { backlogs } from "./backlog.ts";
import { Charter, type Existence, readCharter, writeCharter, writeTombstone } from "./charter.ts";
import { connectedRooms, farewell } from "./connected-rooms.ts";
import { closeSocket } from "./connection.ts";
import { Counters } from "./counters.ts";
import { type FilesBinding, findFile } from "./file-address.ts";
import type { FileGrant, Files } from "./files.ts";
import { GroupStates } from "./group-states.ts";
import { Invites } from "./invites.ts";
import { log, nameOf } from "./log.ts";
import { OpenRoom } from "./open-room.ts";
import { answerRefusal, type Refusal } from "./refusal.ts";
import type { RegistryBinding } from "./registry-address.ts";
import { readSettings, type Settings, type Variables } from "./settings.ts";
import { failedWrite, forgetFailure, noteWrite } from "./unfinished.ts";

/** The header by which the Worker tells the room whose genuine token a socket came with. */
export const MEMBER_HEADER = "x-sotto-member";
/** Sequence number of the genesis. */
const GENESIS_SEQ = 1;
/** What is written with each event besides, at most. */
const TRIAL_BYTES = 65_536;

/** How long the farewell of a room that is ended may take to reach its members, in milliseconds. */
const FAREWELL_MS = 1_000;

interface RoomBindings extends Variables, RegistryBinding, FilesBinding {
  readonly ROOMS: DurableObjectNamespace<Room>;
}

/** One room: its storage, its sockets, its memory. */
export class Room extends DurableObject<RoomBindings> {
  readonly #settings: Settings;
  /** What tells this object from an earlier one of the same room. */
  readonly #self = Symbol();
  #existence: Existence | null = null;
  #open: OpenRoom | null = null;
  #isEnding = false;
  #isRelieving = false;

  constructor(state: DurableObjectState, bindings: RoomBindings) {
    super(state, bindings);
    this.#settings = readSettings(bindings);
    state.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
  }

  /** Creates the room with its genesis, or refuses. */
  create({ room, member, admission, terms, capability, policy, groupInfo, box }: CreateRoomRequest): Refusal | null {
    const existence = this.#exists();
    if (existence === "burned") return { code: "room_burned" };
    if (existence !== "absent") return { code: "room_exists" };
    const { storage } = this.ctx;
    const now = Date.now();
    storage.transactionSync(() => {
      writeCharter(storage.sql, room, policy, capability);
      Counters.create(storage.sql, GENESIS_SEQ);
      new Invites(storage.sql, this.#settings.tokenRequests).register(admission, terms, now);
      new GroupStates(storage.sql).keep({ seq: GENESIS_SEQ, from: member, generation: 0, epoch: 0, groupInfo, box });
    });
    this.#noteWrite(room, groupInfo.length + (box?.length ?? 0));
    this.#existence = null;
    log("room_created", { room });
    return null;
  }

  /** Spends one use of the invite with this hash, or refuses. */
  admit(admission: string): Refusal | null {
    const open = this.#enter();
    if (!(open instanceof OpenRoom)) return open;
    const refusal = open.parts.invites.spend(admission, Date.now());
    this.#noteWrite(open.parts.charter.room, 0);
    return refusal;
  }

  /** Refuses to renew the token of a member who was kicked, or one that was not genuine (null). */
  renew(member: string | null): Refusal | null {
    const open = this.#enter();
    if (!(open instanceof OpenRoom)) return open;
    if (member === null) return { code: "token_refused" };
    return open.parts.members.isKicked(member) ? { code: "kicked" } : null;
  }

  /** Counts a file that a member wants to send, or refuses it. */
  grantFile(member: string, request: CreateFileRequest): FileGrant | Refusal {
    const refusal = this.renew(member);
    return refusal ?? this.#files((files) => files.grant(member, request, Date.now()));
  }

  /** Until when a member may have a file; as its sender where `capability` (a hash) is given and right. */
  findFile(member: string, file: string, capability: string | null): FileGrant | Refusal {
    const refusal = this.renew(member);
    return refusal ?? this.#files((files) => files.find(file, capability, Date.now()));
  }

  /** All of a file was sent. */
  settleFile(file: string, bytes: number): void {
    this.#load()?.parts.files.settle(file, bytes);
  }

  /** A file is gone before its time. */
  endFile(file: string, bytes: number): void {
    this.#load()?.parts.files.end(file, bytes, Date.now());
  }

  /** Takes in the socket of the member that the Worker names; without a name it only says whether there is a room. */
  override async fetch(request: Request): Promise<Response> {
    if (this.#isEnding || farewell.begun) return answerRefusal({ code: "relay_restart" });
    await this.#tryWriting();
    const open = this.#enter();
    if (!(open instanceof OpenRoom)) return answerRefusal(open);
    const member = request.headers.get(MEMBER_HEADER);
    if (member === null) return answerRefusal({ code: "token_refused" });
    const { 0: client, 1: server } = new WebSocketPair();
    const refusal = open.connect(server, member, Date.now());
    if (refusal !== null) return answerRefusal(refusal);
    connectedRooms.add(open.parts.charter.room);
    const protocol = request.headers.get("sec-websocket-protocol");
    return new Response(null, {
      status: 101,
      webSocket: client,
      headers: protocol === null ? {} : { "sec-websocket-protocol": protocol },
    });
  }

  /** Tells every member to come back, as the relay is about to end. */
  restart(): void {
    this.#load()?.closeAll("relay_restart");
  }

  /**
   * Ends this object, as nothing else takes from those who never read what their sockets hold. Members come back at once; a `memory` room has lost
   * what it held.
   */
  relieve(): void {
    const open = this.#load();
    if (this.#isEnding || open === null || open.parts.backlog.admits) return;
    this.#isEnding = true;
    const { room } = open.parts.charter;
    log("room_relieved", { room });
    open.end(Date.now());
    connectedRooms.delete(room);
    setTimeout(() => {
      backlogs.close(room);
      this.ctx.abort("its sockets hold too much");
    }, FAREWELL_MS);
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const open = this.#load();
    const connection = open?.parts.audience.of(socket) ?? null;
    if (open === null || connection === null) return;
    open.hear(connection, message, Date.now());
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    closeSocket(socket, code, "");
    this.#ended(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.#ended(socket);
  }

  override alarm(): void {
    this.#load()?.alarmed(Date.now());
  }

  #ended(socket: WebSocket): void {
    const open = this.#load();
    if (open === null) return;
    open.ended(socket, Date.now());
    if (open.parts.audience.size === 0) connectedRooms.delete(open.parts.charter.room);
  }

  /** After a write that failed: where as much cannot be written again, workerd ends this object too, and whoever waits for it is told why. */
  async #tryWriting(): Promise<void> {
    const existence = this.#exists();
    const characters = existence instanceof Charter ? failedWrite(existence.room, this.#self) : null;
    if (!(existence instanceof Charter) || characters === null) return;
    const { sql } = this.ctx.storage;
    sql.exec("DROP TABLE IF EXISTS trial");
    sql.exec("CREATE TABLE trial AS SELECT zeroblob(?) AS filling", characters + TRIAL_BYTES);
    await this.ctx.storage.sync();
    sql.exec("DROP TABLE trial");
    forgetFailure(existence.room);
  }

  /** Ends this room or another one; not from within what it is doing. */
  #relieve(room: string): void {
    if (this.#isEnding || this.#isRelieving) return;
    this.#isRelieving = true;
    setTimeout(() => {
      this.#isRelieving = false;
    }, 2 * FAREWELL_MS);
    setTimeout(() => {
      if (room === this.#open?.parts.charter.room) this.relieve();
      else
        this.env.ROOMS.getByName(room)
          .relieve()
          .catch((error: unknown) => log("not_relieved", { error: nameOf(error) }));
    }, 0);
  }

  #noteWrite(room: string, characters: number): void {
    noteWrite(room, this.#self, characters, this.ctx.storage.sync());
  }

  #exists(): Existence {
    this.#existence ??= readCharter(this.ctx.storage.sql);
    return this.#existence;
  }

  #enter(): OpenRoom | Refusal {
    return this.#load() ?? { code: this.#exists() === "burned" ? "room_burned" : "no_room" };
  }

  #files<T>(use: (files: Files) => T): T | Refusal {
    const open = this.#enter();
    return open instanceof OpenRoom ? use(open.parts.files) : open;
  }

  #load(): OpenRoom | null {
    if (this.#open !== null) return this.#open;
    const existence = this.#exists();
    if (!(existence instanceof Charter)) return null;
    this.#open = new OpenRoom(
      this.ctx,
      existence,
      { settings: this.#settings, bindings: this.env },
      {
        onWriting: (characters) => this.#noteWrite(existence.room, characters),
        onBroken: () => this.#forget(),
        onBurned: () => this.#burn(),
        onExcess: (room) => this.#relieve(room),
      },
    );
    return this.#open;
  }

  #forget(): void {
    this.#open = null;
    this.#existence = null;
  }

  #burn(): void {
    const { storage } = this.ctx;
    const { charter, files } = this.#open?.parts ?? {};
    const removals = files?.live(Date.now()).map((file) => findFile(this.env, charter?.room ?? "", file).remove());
    this.#open = null;
    this.#existence = "burned";
    void this.ctx.blockConcurrencyWhile(async () => {
      await storage.deleteAll();
      writeTombstone(storage.sql);
    });
    // Nobody is let at them any more, and each has its alarm: one that cannot be reached now goes then.
    for (const removal of removals ?? [])
      removal.catch((error: unknown) => log("file_remains", { error: nameOf(error) }));
  }
}
