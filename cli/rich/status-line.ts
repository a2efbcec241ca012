// Owns the line between what was said and what is typed: room, people, connection, other rooms. Must not know the terminal.
import { texts } from "../language.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import { columnsOf, cut } from "./columns.ts";
import type { Link } from "./room-pane.ts";
import type { Style } from "./style.ts";

/** What the line says. Names are as others chose them. */
export interface Status {
  readonly name: string;
  readonly people: number;
  readonly link: Link;
  readonly away: boolean;
  readonly typing: readonly string[];
  /** How long ago the last message was, in words, or null where that is not shown. */
  readonly lastSaid: string | null;
  readonly others: readonly {
    readonly number: number;
    readonly name: string;
    readonly unread: number;
    readonly mentioned: boolean;
  }[];
}

interface Part {
  readonly text: string;
  readonly paint: (text: string) => string;
}

const RULE = "─";
const LEAD = `${RULE}${RULE} `;
const TAIL = ` ${RULE}${RULE}`;
const BETWEEN = " · ";
/** A room's name takes no more of the line than this many columns, or a third of it. */
const MIN_NAME_COLUMNS = 12;
const MIN_OTHER_COLUMNS = 8;

/** The line, styled, narrower than the screen, and no wider than what it says: so terminals rarely wrap it. What matters most stands first, as the rest is cut. */
export function statusLine(status: Status, style: Style, columns: number): string {
  let room = columns - 1 - LEAD.length;
  let line = style.dim(LEAD);
  for (const [index, { text, paint }] of partsOf(status, style, columns).entries()) {
    const between = index === 0 ? "" : BETWEEN;
    const fit = cut(text, room - between.length);
    if (fit === "") break;
    line += style.dim(between) + paint(fit);
    room -= between.length + columnsOf(fit);
  }
  return room < TAIL.length ? line : line + style.dim(TAIL);
}

function partsOf(
  { name, people, link, away, typing, lastSaid, others }: Status,
  style: Style,
  columns: number,
): readonly Part[] {
  const say = texts().status;
  const room = name === "" ? say.unnamed : sanitiseLine(name);
  const parts: Part[] = [{ text: cut(room, Math.max(MIN_NAME_COLUMNS, Math.floor(columns / 3))), paint: style.bold }];
  if (link !== "online") parts.push({ text: say[link], paint: style.alert });
  const waiting = [...others]
    .filter(({ unread }) => unread > 0)
    .sort((a, b) => Number(b.mentioned) - Number(a.mentioned));
  for (const other of waiting) {
    const width = Math.max(MIN_OTHER_COLUMNS, Math.floor(columns / 6));
    const known = other.name === "" ? "" : ` ${cut(sanitiseLine(other.name), width)}`;
    const text = `${other.number}${known}: ${other.mentioned ? say.mentions(other.unread) : other.unread}`;
    parts.push({ text, paint: other.mentioned ? (part) => style.alert(style.bold(part)) : style.bold });
  }
  if (away) parts.push({ text: say.away, paint: style.alert });
  if (typing.length > 0) {
    const named = typing.map(isolateName).join(texts().comma);
    const text = [say.oneTyping, say.twoTyping][typing.length - 1]?.(named) ?? say.manyTyping;
    parts.push({ text, paint: style.italic });
  }
  if (lastSaid !== null) parts.push({ text: say.lastSaid(lastSaid), paint: style.dim });
  if (link === "online" || people > 0) parts.push({ text: say.people(people), paint: style.dim });
  return parts;
}
