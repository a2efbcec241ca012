// Owns rooms on a terminal: which of what they tell is printed, kept for later, or only counted. Must not know keys or escapes.
import type { SessionEvent } from "../../client/events.ts";
import { agoOf } from "../dates.ts";
import { type Entry, entriesOf, entry, roomName } from "../event-lines.ts";
import type { Failure } from "../failure.ts";
import type { Easel } from "../images/easel.ts";
import { texts } from "../language.ts";
import type { Notifier } from "../notification.ts";
import { namedMember } from "../people.ts";
import type { Answer, Renderer, RoomView } from "../renderer.ts";
import type { Refusal, SentImage } from "../sent-image.ts";
import { type Look, noticeBlock, paintedBlock, ruleBlock, tableBlock } from "./blocks.ts";
import { columnsOf, cut, drawable, graphemesOf } from "./columns.ts";
import { Feed } from "./feed.ts";
import type { LiveRegion } from "./live-region.ts";
import { RoomPane } from "./room-pane.ts";
import { statusLine } from "./status-line.ts";

/** Texts that wait for delivery and are shown, and the columns of each that are looked at. */
const MAX_WAITING_ROWS = 3;
const MINUTE_MS = 60_000;
const QUEUED = "◌ ";
/** Answers and troubles of rooms that are not shown are told at once, all else waits until they are. */
const TOLD_AT_ONCE: ReadonlySet<SessionEvent["type"]> = new Set(["warning", "error", "left", "result", "invite"]);

export interface RichOptions extends Look {
  readonly region: LiveRegion;
  readonly notifier: Notifier;
  /** Messages of each room that are kept while another one is shown. */
  readonly buffer: number;
  /** What draws images, made when the first is to be shown. */
  readonly easel: () => Promise<Easel>;
  readonly onClose: () => void;
}

/** Prints each event of the room that is typed to above the live region, and counts those of others. */
export class RichRenderer implements Renderer {
  readonly #options: RichOptions;
  readonly #feed: Feed;
  readonly #panes = new Map<string, RoomPane>();
  #current: RoomView | null = null;
  #wake: NodeJS.Timeout | null = null;

  constructor(options: RichOptions) {
    this.#options = options;
    this.#feed = new Feed(options);
  }

  /** The room that is typed to. */
  get current(): RoomView | null {
    return this.#current;
  }

  /** Every room, in the order in which they were entered. */
  rooms(): readonly RoomView[] {
    return [...this.#panes.values()].map(({ room }) => room);
  }

  /** What rooms that are not shown have told. */
  unseen(): readonly (readonly [room: RoomView, event: SessionEvent])[] {
    return [...this.#panes.values()].flatMap((pane) => pane.read().map((event) => [pane.room, event] as const));
  }

  draw(room: RoomView, event: SessionEvent): void {
    const pane = this.#paneOf(room);
    pane.observe(event, Date.now());
    if (event.type === "left") this.#panes.delete(room.id);
    if (pane.isMention(event) && event.type === "message" && !event.history)
      this.#options.notifier.mention(room, event);
    if (room.id === this.#current?.id || TOLD_AT_ONCE.has(event.type)) this.#show(pane, event);
    else this.#keep(pane, event);
    this.#options.region.redraw();
  }

  answer(room: RoomView, _command: string, _id: string, { lines, table }: Answer): void {
    const { region } = this.#options;
    this.#feed.interrupt();
    if (table !== undefined) region.print([tableBlock(this.#options, table)]);
    for (const line of table === undefined ? lines : lines.slice(table.length)) {
      this.#print(room, entry("notice", new Date(), line));
    }
  }

  refuse(room: RoomView | null, failure: Failure): void {
    this.#print(room, entry("trouble", new Date(), failure.text));
  }

  remark(room: RoomView, text: string): void {
    this.#print(room, entry("notice", new Date(), text));
  }

  /** Shows lines that are drawn already, such as a QR code, or said by the command that led here. */
  open(painted: readonly string[], lines: readonly string[]): void {
    const width = columnsOf(painted[0] ?? "");
    this.#options.region.print([
      paintedBlock(painted, width),
      ...lines.map((line) => noticeBlock(this.#options, line)),
    ]);
  }

  enter(room: RoomView): void {
    const pane = this.#paneOf(room);
    const changes = this.#current !== null && this.#current.id !== room.id;
    this.#current = room;
    // A room that is entered for the first time says so itself, once it has a name.
    if ((changes || room.several) && room.isBack()) {
      this.#feed.interrupt();
      this.#options.region.print([ruleBlock(this.#options, texts().room.switched(room.number, roomName(room.name())))]);
    }
    for (const event of pane.read()) this.#show(pane, event);
    this.#options.region.redraw();
  }

  clear(): void {
    this.#feed.interrupt();
    this.#options.region.clear();
  }

  async showImage(image: SentImage): Promise<Refusal | null> {
    const { easel, settings, region } = this.#options;
    if (settings.images === "off") return { refused: "off" };
    const picture = await (await easel()).draw(image, settings.images);
    if ("refused" in picture) return picture;
    this.#feed.interrupt();
    region.print([picture]);
    return null;
  }

  close(): void {
    if (this.#wake !== null) clearTimeout(this.#wake);
    this.#options.region.close();
    this.#options.onClose();
  }

  /** The rows between what was said and what is typed: texts that wait for delivery, and the status line. */
  statusRows(columns: number): readonly string[] {
    const pane = this.#current === null ? null : this.#paneOf(this.#current);
    if (pane === null) return [];
    const now = Date.now();
    const link = pane.link(now);
    const typing = pane.typing(now);
    const said = this.#options.settings.times === "relative" ? pane.saidAt : null;
    const untilNextMinute = said === null ? null : MINUTE_MS - (Math.max(0, now - said) % MINUTE_MS);
    this.#wakeIn([link.changesInMs, typing.changesInMs, untilNextMinute]);
    const others = [...this.#panes.values()].filter((other) => other !== pane);
    const status = {
      name: pane.room.name(),
      people: pane.room.members().length,
      link: link.shown,
      away: pane.room.isAway(),
      typing: typing.nicks,
      lastSaid: said === null ? null : agoOf(new Date(said), new Date(now)),
      others: others.map(({ room, unread, mentioned }) => ({
        number: room.number,
        name: room.name(),
        unread,
        mentioned,
      })),
    };
    const nameOf = (file: string) => pane.room.files().find(({ id }) => id === file)?.name ?? "";
    const transfers = pane.transfers.rows(columns - 1, now, nameOf).map((row) => this.#options.style.dim(row));
    return [...transfers, ...this.#waitingRows(pane.room, columns), statusLine(status, this.#options.style, columns)];
  }

  #waitingRows(room: RoomView, columns: number): readonly string[] {
    const { style } = this.#options;
    const waiting = room.undelivered();
    const rows = waiting.slice(0, MAX_WAITING_ROWS).map(([, text]) => style.dim(QUEUED + oneRow(text, columns - 3)));
    const more = waiting.length - MAX_WAITING_ROWS;
    return more > 0 ? [...rows, style.dim(`${QUEUED}${cut(texts().status.waiting(more), columns - 3)}`)] : rows;
  }

  #wakeIn(times: readonly (number | null)[]): void {
    if (this.#wake !== null) clearTimeout(this.#wake);
    this.#wake = null;
    const soonest = Math.min(...times.filter((ms) => ms !== null));
    if (Number.isFinite(soonest)) this.#wake = setTimeout(() => this.#options.region.redraw(), Math.max(1, soonest));
  }

  #show(pane: RoomPane, event: SessionEvent): void {
    if (event.type === "status" || (event.type === "ready" && pane.room.isBack())) return;
    for (const each of entriesOf(pane.room, event, new Date())) this.#print(pane.room, each, pane.nick);
  }

  #keep(pane: RoomPane, event: SessionEvent): void {
    const wasMentioned = pane.mentioned;
    pane.keep(event);
    if (!pane.mentioned || wasMentioned || event.type !== "message") return;
    const { room } = pane;
    const nick = namedMember(event.from, room.members());
    this.#print(null, entry("notice", new Date(), texts().room.mentioned(nick, room.number, roomName(room.name()))));
  }

  #print(room: RoomView | null, each: Entry, nick: string | null = null): void {
    const elsewhere = room !== null && this.#current !== null && room.id !== this.#current.id;
    const told = elsewhere ? { ...each, body: `[${room.number}] ${each.body}` } : each;
    this.#options.region.print(this.#feed.add(told, new Date(), nick));
  }

  #paneOf(room: RoomView): RoomPane {
    const known = this.#panes.get(room.id);
    if (known !== undefined) return known;
    const pane = new RoomPane(room, this.#options.buffer);
    this.#panes.set(room.id, pane);
    return pane;
  }
}

function oneRow(text: string, columns: number): string {
  const start = text.slice(0, columns * 4).replace(/\s+/gu, " ");
  const drawn = graphemesOf(start).map(drawable).join("");
  return cut(columnsOf(drawn) <= columns && text.length > start.length ? `${drawn}…` : drawn, columns);
}
