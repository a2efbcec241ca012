// Owns the rows that show how far files have come: a bar, the speed, the time left. Must not know the terminal or what is sent.
import type { SessionEvent } from "../../client/events.ts";
import { formatBytes, formatTimeLeft } from "../files/sizes.ts";
import { texts } from "../language.ts";
import { sanitiseLine } from "../sanitise.ts";
import { columnsOf, cut } from "./columns.ts";

/** The speed is that of the last so many milliseconds. */
const WINDOW_MS = 5_000;
const MAX_BAR_COLUMNS = 30;
const MIN_BAR_COLUMNS = 8;
/** A name takes no more of the row than this part of it. */
const NAME_PART = 1 / 3;
const [FULL, EMPTY] = ["█", "░"];
const SIGNS = { up: "↑", down: "↓" } as const;

type ProgressEvent = Extract<SessionEvent, { type: "progress" }>;

interface Transfer {
  readonly file: string;
  readonly direction: ProgressEvent["direction"];
  total: number | null;
  /** How many bytes there were at times of late, oldest first. */
  readonly marks: { readonly at: number; readonly done: number }[];
}

/** What is on its way in one room. */
export class TransferRows {
  readonly #transfers = new Map<string, Transfer>();

  /** Keeps what is needed of an event. */
  observe(event: SessionEvent, now: number): void {
    switch (event.type) {
      case "progress":
        return this.#advance(event, now);
      case "saved":
        return this.#end(event.file, "down");
      case "file":
        return event.own ? this.#end(event.file.id, "up") : undefined;
      case "error":
        return event.file === undefined ? undefined : this.#end(event.file, "up", "down");
      case "left":
        return this.#transfers.clear();
      default:
        return;
    }
  }

  /** One row for each, `columns` wide at most; `nameOf` says what a file is called. */
  rows(columns: number, now: number, nameOf: (file: string) => string): readonly string[] {
    return [...this.#transfers.values()].map((transfer) => rowOf(transfer, columns, now, nameOf(transfer.file)));
  }

  #advance({ file, direction, done, total }: ProgressEvent, now: number): void {
    const key = `${direction} ${file}`;
    const transfer = this.#transfers.get(key) ?? { file, direction, total, marks: [] };
    this.#transfers.set(key, transfer);
    transfer.total = total;
    transfer.marks.push({ at: now, done });
    while (transfer.marks.length > 2 && now - (transfer.marks[0]?.at ?? now) > WINDOW_MS) transfer.marks.shift();
  }

  #end(file: string, ...directions: readonly ProgressEvent["direction"][]): void {
    for (const direction of directions) this.#transfers.delete(`${direction} ${file}`);
  }
}

function rowOf({ direction, total, marks }: Transfer, columns: number, now: number, name: string): string {
  const [first, last] = [marks[0], marks.at(-1)];
  const done = last?.done ?? 0;
  const seconds = (now - (first?.at ?? now)) / 1000;
  const speed = seconds > 0 ? (done - (first?.done ?? 0)) / seconds : 0;
  const left = total !== null && speed > 0 ? [texts().files.left(formatTimeLeft((total - done) / speed))] : [];
  const rate = speed > 0 ? [texts().files.speed(formatBytes(speed))] : [];
  const part = total === null || total === 0 ? null : done / total;
  const amount = part === null ? formatBytes(done) : texts().files.percent(Math.floor(part * 100));
  const lead = `${SIGNS[direction]} ${cut(sanitiseLine(name), Math.floor(columns * NAME_PART))} `;
  const facts = ` ${[amount, ...rate, ...left].join("  ")}`;
  const room = Math.min(MAX_BAR_COLUMNS, columns - columnsOf(lead) - columnsOf(facts));
  const bar = part === null || room < MIN_BAR_COLUMNS ? "" : barOf(part, room);
  return cut(lead + bar + facts, columns);
}

function barOf(part: number, columns: number): string {
  const full = Math.round(part * columns);
  return FULL.repeat(full) + EMPTY.repeat(columns - full);
}
