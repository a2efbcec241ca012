// Owns how each thing that happens looks in the scrollback, at any width. Must not know rooms or the terminal.
import { clockOf, dayOf } from "../dates.ts";
import type { Entry } from "../event-lines.ts";
import { VERIFIED } from "../people.ts";
import { isolateName } from "../sanitise.ts";
import type { Settings } from "../settings.ts";
import { columnsOf, cut } from "./columns.ts";
import { type Span, spansOf } from "./spans.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrapping.ts";

/** Something finished. `draw` gives its lines for a width, styled; it is printed once, and belongs to the terminal from then on. */
export interface Block {
  draw(columns: number): readonly string[];
}

/** What all blocks of a screen share. */
export interface Look {
  readonly style: Style;
  readonly settings: Settings;
}

/** Columns before every line of a text: what stands there is ours, so no text can pass for a name. */
const GUTTER = "  ";
/** Widest column of text that reads well. */
const MAX_TEXT_COLUMNS = 120;
const RULE = "─";
const RULE_COLUMNS = 3;

/** The line between two days. */
export function dayBlock({ style }: Look, date: Date): Block {
  return ruleBlock({ style }, dayOf(date));
}

/** A line with a title in it. */
export function ruleBlock({ style }: Pick<Look, "style">, title: string): Block {
  return {
    draw(columns) {
      const text = cut(title, columns - RULE_COLUMNS - 2);
      const rest = Math.max(0, Math.min(columns, MAX_TEXT_COLUMNS) - RULE_COLUMNS - 2 - columnsOf(text));
      return [`${style.dim(RULE.repeat(RULE_COLUMNS))} ${text} ${style.dim(RULE.repeat(rest))}`];
    },
  };
}

/** Who speaks, and when. */
export function headBlock({ style }: Look, { who, fingerprint, verified, at }: Entry): Block {
  return {
    draw(columns) {
      const when = clockOf(at);
      const name = isolateName(cut(who ?? "", columns - when.length - 4));
      const mark = verified ? ` ${style.good(VERIFIED)}` : "";
      return [`${style.bold(style.person(fingerprint ?? "", name))}${mark}  ${style.dim(when)}`];
    },
  };
}

/** What was said; `nick` is one's own, which is marked where it is spoken to. */
export function textBlock({ style, settings }: Look, { body, own }: Entry, nick: string | null): Block {
  const spans = spansOf(body, { markdown: settings.markdown === "on", nick: own ? null : nick });
  const first = own ? style.dim("✓ ") : isMention(spans) ? style.alert(style.bold("▌ ")) : GUTTER;
  return { draw: (columns) => hung(style, spans, first, columns) };
}

/** What somebody does. */
export function actionBlock({ style, settings }: Look, entry: Entry, nick: string | null): Block {
  const { who, fingerprint, verified, body, own, at } = entry;
  const said = spansOf(body, { markdown: settings.markdown === "on", nick: own ? null : nick });
  const first = isMention(said) ? style.alert(style.bold("▌ ")) : style.dim("* ");
  const name: Span = { text: isolateName(who ?? ""), person: fingerprint ?? "" };
  // Before the name: behind it, what is done could begin like it.
  const mark: readonly Span[] = verified ? [{ text: VERIFIED, good: true }, { text: " " }] : [];
  return {
    draw(columns) {
      const when: Span = { text: clockOf(at), dim: true };
      return hung(style, [...mark, name, { text: " " }, ...said, { text: "  " }, when], first, columns);
    },
  };
}

/** What happens, told by ourselves. */
export function eventBlock({ style }: Look, { body, at }: Entry): Block {
  return {
    draw(columns) {
      const spans: Span[] = [{ text: body }, { text: `  ${clockOf(at)}` }];
      return hung(style, spans, "· ", columns).map((line) => style.dim(line));
    },
  };
}

/** What a command answers; a line that is indented stays so where it is broken. */
export function noticeBlock({ style }: Look, body: string): Block {
  const [spaces = ""] = /^ */u.exec(body) ?? [];
  const indent = GUTTER + spaces;
  const spans = spansOf(body.slice(spaces.length), { markdown: false, nick: null });
  return { draw: (columns) => hung(style, spans, indent, columns, indent) };
}

/** What goes wrong. */
export function troubleBlock({ style }: Look, body: string): Block {
  return { draw: (columns) => hung(style, [{ text: body }], "! ", columns).map((line) => style.alert(line)) };
}

/** Pairs of a word and what it means: side by side where there is room, else one below the other. */
export function tableBlock({ style }: Look, rows: readonly (readonly [word: string, meaning: string])[]): Block {
  const widest = Math.max(0, ...rows.map(([word]) => columnsOf(word)));
  return {
    draw(columns) {
      const indent = " ".repeat(widest + GUTTER.length * 2);
      if (indent.length > columns / 2) {
        return rows.flatMap(([word, meaning]) => [
          `${GUTTER}${style.bold(cut(word, columns - GUTTER.length))}`,
          ...hung(style, [{ text: meaning }], GUTTER.repeat(2), columns, GUTTER.repeat(2)),
        ]);
      }
      return rows.flatMap(([word, meaning]) => {
        const [first = "", ...rest] = hung(style, [{ text: meaning }], "", columns - indent.length, "");
        const gap = " ".repeat(widest - columnsOf(word) + GUTTER.length);
        return [`${GUTTER}${style.bold(word)}${gap}${first}`, ...rest.map((line) => indent + line)];
      });
    },
  };
}

/** Lines that are drawn elsewhere, such as a QR code; left out where they are wider than the screen. */
export function paintedBlock(lines: readonly string[], width: number): Block {
  return { draw: (columns) => (width > columns ? [] : lines) };
}

function hung(style: Style, spans: readonly Span[], first: string, columns: number, indent = GUTTER): string[] {
  const lines = wrap(spans, Math.min(columns - indent.length, MAX_TEXT_COLUMNS));
  return lines.map((line, index) => (index === 0 ? first : indent) + line.map((span) => painted(style, span)).join(""));
}

function painted(style: Style, { text, bold, italic, code, mention, dim, good, person, href }: Span): string {
  let drawn = code === true ? style.code(text) : text;
  if (person !== undefined) drawn = style.bold(style.person(person, drawn));
  if (italic === true) drawn = style.italic(drawn);
  if (bold === true || mention === true) drawn = style.bold(drawn);
  if (mention === true) drawn = style.inverse(drawn);
  if (dim === true) drawn = style.dim(drawn);
  if (good === true) drawn = style.good(drawn);
  return href === undefined ? drawn : style.link(href, style.underline(drawn));
}

function isMention(spans: readonly Span[]): boolean {
  return spans.some((span) => span.mention === true);
}
