// Owns what of one room outlasts the process: written whole after each step, read once at the start. Must not know where it lies, nor when a step is over.
import { ByteReader, type Bytes, concat, prefixed, utf8 } from "../crypto/encoding.ts";
import { formatLink, type Invite, parseLink } from "../crypto/invite.ts";
import { decodeMembership, encodeMembership } from "../crypto/keeping.ts";
import type { Membership } from "../crypto/membership.ts";
import { importOwner } from "../crypto/owner.ts";
import { ChatError } from "../protocol/errors.ts";
import type { Acquaintances } from "./acquaintances.ts";
import type { Joining } from "./joining.ts";
import { decodeFile, encodeFile } from "./kept-file.ts";
import { decodeKeptRoom, encodeKeptRoom, type KeptPlace, type KeptRoom } from "./kept-room.ts";
import { decodeText, encodeText, type KeptText } from "./kept-text.ts";
import type { Listening } from "./listening.ts";
import { OwnFiles } from "./own-files.ts";
import { decodeMessage, encodeMessage, type KeptMessage } from "./past-message.ts";
import type { RoomState } from "./room-state.ts";
import type { Spool } from "./spool.ts";
import { type Change, HISTORY, type Vault } from "./vault.ts";

/** Tables of a profile that hold rooms. */
export const ROOMS = "room";
/** The table of whom one knows. */
export const PEOPLE = "person";
const GROUPS = "group";
const STEPS = "step";
const TEXTS = "text";
const FILES = "file";

/** Messages of the history by whose ids one that comes again is known. */
const REMEMBERED_MESSAGES = 1_000;

/** How the state is to be taken up again: as after a crash, as after an end in order, without the place, or not at all. */
export type Ending = "open" | "closed" | "lost" | "over";

/** The parts of a session that go on where an earlier process stood. */
export interface ResumingParts {
  readonly state: RoomState;
  readonly joining: Joining;
  readonly listening: Listening;
}

/** One room in a profile. */
export class RoomKeep {
  readonly room: string;
  readonly acquaintances: Acquaintances;
  readonly ownFiles: OwnFiles;
  /** The room as it was found, or null where the profile does not know it. */
  readonly found: KeptRoom | null;
  readonly #vault: Vault;
  readonly #news: KeptMessage[] = [];
  readonly #texts = new Map<string, { readonly number: number; readonly payload: string | null }>();
  #messages: number;
  #hadPlace: boolean;
  #nextText = 0;
  #membership: Membership | null = null;
  #writtenGroup: { readonly membership: Membership; readonly group: Uint8Array } | null = null;
  #writtenStep: string | null = null;
  #writtenRoom = "";
  #holdsTexts = false;

  constructor(vault: Vault, spool: Spool, room: string, acquaintances: Acquaintances) {
    this.#vault = vault;
    this.ownFiles = new OwnFiles({ vault, spool, room });
    this.acquaintances = acquaintances;
    this.room = room;
    const bytes = vault.get(ROOMS, room);
    this.found = bytes === null ? null : whole(() => decodeKeptRoom(bytes));
    this.#messages = this.found?.messages ?? 0;
    this.#hadPlace = (this.found?.place ?? null) !== null && this.found?.lastSeq !== null;
  }

  /** A message was shown. */
  note(message: KeptMessage): void {
    this.#news.push(message);
  }

  /** Messages that the history holds, those of this process that are not written yet left out. */
  get messages(): number {
    return this.#messages;
  }

  /** The message of a number from 0, oldest first. Throws ChatError `profile_damaged` where there is none. */
  async message(number: number): Promise<KeptMessage> {
    const bytes = await this.#vault.readHistory(this.#keyOf(number));
    if (bytes === null) throw new ChatError("profile_damaged");
    return whole(() => decodeMessage(bytes));
  }

  /** Puts a session where the earlier process stood. Throws ChatError `profile_damaged` where what was kept is no such place. */
  async resume({ state, joining, listening }: ResumingParts): Promise<void> {
    const { found } = this;
    if (found === null) return;
    const { place, token, nicks, ownerSeed, lastSeq, pastAfter } = found;
    Object.assign(state, { lastSeq, pastAfter, member: token?.member ?? "", token, resumed: token !== null });
    // Where the place is lost, what comes next is read as the past: without that which was read before.
    if (place?.lost === true) state.pastAfter = Math.max(pastAfter, lastSeq ?? 0);
    state.owner ??= ownerSeed === null ? null : await importOwner(ownerSeed, this.room);
    state.invite = inviteOf(state.invite, parseLink(found.link).invite, place);
    this.#resumeTexts(state);
    state.files.resume(this.#kept(FILES).map((bytes) => whole(() => decodeFile(bytes))));
    state.setup.ownFiles.resume();
    listening.remember(await this.#newest(REMEMBERED_MESSAGES));
    if (place === null) return;
    const membership = await this.#readMembership(place);
    this.#membership = membership;
    state.epochSeq = place.epochSeq;
    state.timeline.resume(place.timeline);
    if (place.lost) joining.reset(membership);
    else {
      state.current = membership;
      state.stale = !found.closed;
      state.roster.setLeaves(membership.leaves, state.member);
      state.roster.resumeNicks(nicks);
      state.roster.setNick(membership.me, state.nick);
    }
  }

  /** Keeps the state as it is now; resolves once it is kept. */
  async save(state: RoomState, ending: Ending): Promise<void> {
    this.#membership = state.current ?? this.#membership;
    if (this.#membership === null && this.found === null) return;
    this.#holdsTexts = false;
    const changes = [...this.#newMessages(), ...this.#newAcquaintances(), ...this.#changedFiles(state)];
    changes.push(...(ending === "over" ? this.#abandoned() : [...this.#changedTexts(state), ...this.#changedKeys()]));
    const room = encodeKeptRoom(this.#describe(state, ending));
    const fresh = String(room) !== this.#writtenRoom;
    this.#writtenRoom = String(room);
    if (fresh) changes.push({ table: ROOMS, key: this.room, content: room });
    if (changes.length > 0) await this.#vault.write(changes);
    this.#holdsTexts = ending !== "over";
  }

  /** True where what was still to be said when the state was kept last is said by a later process. */
  get holdsTexts(): boolean {
    return this.#holdsTexts;
  }

  /** Keys and texts of a room to which there is no way back. */
  #abandoned(): Change[] {
    const texts = [...this.#texts.values()].map(({ number }) => ({ table: TEXTS, key: this.#keyOf(number) }));
    const keys = [GROUPS, STEPS].map((table) => ({ table, key: this.room }));
    return [...keys, ...texts].map((place) => ({ ...place, content: null }));
  }

  #describe(state: RoomState, ending: Ending): KeptRoom {
    const membership = this.#membership;
    // Without a place, or before the past was told, what has been read since the place was lost is read again.
    const holds = state.current !== null && !state.arriving;
    this.#hadPlace ||= holds;
    const place: KeptPlace | null =
      membership === null || ending === "over"
        ? null
        : {
            lost: !holds || ending === "lost",
            epochSeq: state.epochSeq,
            timeline: state.timeline.mark,
            counters: membership.counters,
          };
    return {
      closed: ending !== "open",
      over: ending === "over",
      link: formatLink(state.setup.origin, this.room, state.invite),
      name: membership?.name ?? "",
      nick: state.nick,
      ownerSeed: state.owner === null ? null : new Uint8Array(state.owner.seed),
      token: state.token,
      lastSeq: holds ? state.lastSeq : this.#hadPlace ? state.pastAfter : null,
      pastAfter: state.pastAfter,
      messages: this.#messages,
      nicks: state.roster.nicks,
      place,
    };
  }

  #newMessages(): Change[] {
    return this.#news.splice(0).map((message) => {
      const key = this.#keyOf(this.#messages);
      this.#messages += 1;
      return { table: HISTORY, key, content: encodeMessage(message) };
    });
  }

  #newAcquaintances(): Change[] {
    return this.acquaintances.takeChanges().map(([key, content]) => ({ table: PEOPLE, key, content }));
  }

  #changedFiles({ files }: RoomState): Change[] {
    return files.changes().map(([id, known]) => {
      return { table: FILES, key: `${this.room}:${id}`, content: known === null ? null : encodeFile(known) };
    });
  }

  #changedTexts({ outbox }: RoomState): Change[] {
    const waiting = outbox.items();
    const gone = [...this.#texts].filter(([id]) => !waiting.some(({ item }) => item.id === id));
    const changes: Change[] = gone.map(([, { number }]) => ({ table: TEXTS, key: this.#keyOf(number), content: null }));
    for (const [id] of gone) this.#texts.delete(id);
    for (const { item, payload } of waiting) {
      const known = this.#texts.get(item.id);
      if (known !== undefined && known.payload === payload) continue;
      const number = known?.number ?? this.#nextText++;
      this.#texts.set(item.id, { number, payload });
      changes.push({ table: TEXTS, key: this.#keyOf(number), content: encodeText({ number, item, payload }) });
    }
    return changes;
  }

  #changedKeys(): Change[] {
    const membership = this.#membership;
    if (membership === null) return [];
    const changes: Change[] = [];
    const group = membership.view.group.encode();
    if (this.#writtenGroup?.membership !== membership || this.#writtenGroup.group !== group) {
      this.#writtenGroup = { membership, group };
      changes.push({ table: GROUPS, key: this.room, content: encodeMembership(membership) });
    }
    const [commit, next] = [...membership.pending].at(-1) ?? [null, null];
    if (commit === this.#writtenStep) return changes;
    this.#writtenStep = commit;
    const content = next === null ? null : concat(prefixed(utf8(commit)), encodeMembership(next));
    return [...changes, { table: STEPS, key: this.room, content }];
  }

  #resumeTexts({ outbox }: RoomState): void {
    const texts = this.#kept(TEXTS)
      .map((bytes): KeptText => whole(() => decodeText(bytes)))
      .sort((a, b) => a.number - b.number);
    for (const { number, item, payload } of texts) this.#texts.set(item.id, { number, payload });
    this.#nextText = (texts.at(-1)?.number ?? -1) + 1;
    outbox.resume(texts);
  }

  async #readMembership({ counters }: KeptPlace): Promise<Membership> {
    const group = this.#vault.get(GROUPS, this.room);
    const step = this.#vault.get(STEPS, this.room);
    if (group === null) throw new ChatError("profile_damaged");
    try {
      const membership = await decodeMembership(group, counters);
      if (step !== null) {
        const reader = new ByteReader(step);
        const commit = reader.text();
        membership.expect(commit, await decodeMembership(reader.rest(), null));
        this.#writtenStep = commit;
      }
      return membership;
    } catch (cause) {
      throw new ChatError("profile_damaged", "", { cause });
    }
  }

  /** The records of a table that are of this room. */
  #kept(table: string): Bytes[] {
    return this.#vault
      .entries(table)
      .filter(([key]) => key.startsWith(`${this.room}:`))
      .map(([, bytes]) => bytes);
  }

  #newest(count: number): Promise<KeptMessage[]> {
    const first = Math.max(0, this.#messages - count);
    return Promise.all(Array.from({ length: this.#messages - first }, (_, index) => this.message(first + index)));
  }

  #keyOf(number: number): string {
    return `${this.room}:${number}`;
  }
}

/** What a link that was given adds to the one that is kept: another way in, or, where the place is gone, a newer secret. */
function inviteOf(given: Invite, kept: Invite, place: KeptPlace | null): Invite {
  if (given.generation === kept.generation) return given;
  const held = place !== null && !place.lost;
  return held || given.generation < kept.generation ? kept : given;
}

function whole<T>(decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new ChatError("profile_damaged", "", { cause });
  }
}
