// Owns how marked text is broken into lines of a width. Must not know what the marks look like.
import { columnsOf, graphemesOf } from "./columns.ts";
import type { Span } from "./spans.ts";

/** A word, which may have several marks, and the white space before it. */
interface Word {
  readonly space: string;
  readonly pieces: readonly Span[];
  readonly columns: number;
}

/** Letters between which a line may end. Korean puts spaces between its words. */
const WIDE = /[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/u;
/** Each such letter, and what stands between them. */
const PIECES = new RegExp(`${WIDE.source}|(?:(?!${WIDE.source}).)+`, "gsu");
/** What may not begin a line in Chinese and Japanese, and what may not end one. */
const NO_START =
  /^[\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u30fb\u30fc\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f]/u;
const NO_END = /[\u3008\u300a\u300c\u300e\u3010\u3014\uff08]$/u;
/** What of other scripts may begin a line behind such letters. */
const WORD_START = /^[\p{L}\p{N}/]/u;
/** Between the parts of a word with hyphens. */
const HYPHENS = /(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/u;
const ISOLATES = /[\u2066-\u2069]/gu;
const END_OF_ISOLATE = "\u2069";
/** Line feeds, spaces, and all else; a line may not end at a space that binds, such as those that Intl puts into numbers. */
const PARTS = /\n|[^\S\n\u00a0\u202f]+|[\S\u00a0\u202f]+/gu;

/**
 * The lines of `spans`, broken between words; a word that is wider than a line is broken too, behind a hyphen if it has one, but a link is not: the
 * terminal does that, so that it stays whole. An isolate that does not end with its line is ended there and begun again, as terminals order each line by itself.
 */
export function wrap(spans: readonly Span[], columns: number): readonly (readonly Span[])[] {
  const width = Math.max(1, columns);
  return linesOf(spans).flatMap((words) => isolated(wrapLine(words, width)).map(joined));
}

function linesOf(spans: readonly Span[]): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]];
  let space = "";
  let pieces: Span[] = [];
  const endWord = () => {
    if (pieces.length > 0 || space !== "") lines.at(-1)?.push(wordOf(space, pieces));
    space = "";
    pieces = [];
  };
  for (const span of spans) {
    for (const [part] of span.text.matchAll(PARTS)) {
      if (part === "\n") {
        endWord();
        lines.push([]);
      } else if (/^[^\S\u00a0\u202f]/u.test(part)) {
        endWord();
        space = part;
      } else {
        for (const piece of breakable(part, pieces.at(-1)?.text ?? "")) {
          if (piece.breaks) endWord();
          pieces.push({ ...span, text: piece.text });
        }
      }
    }
  }
  endWord();
  return lines;
}

function wordOf(space: string, pieces: readonly Span[]): Word {
  return { space, pieces, columns: pieces.reduce((sum, { text }) => sum + columnsOf(text), 0) };
}

/** A run without white space, which follows `last`, in the parts before which a line may end. */
function breakable(run: string, last: string): readonly { readonly text: string; readonly breaks: boolean }[] {
  const parts = WIDE.test(run) ? (run.match(PIECES) ?? []) : [run];
  return parts.map((text, index) => ({ text, breaks: mayBreak(parts[index - 1] ?? last, text) }));
}

function mayBreak(before: string, text: string): boolean {
  if (before === "" || NO_START.test(text) || NO_END.test(before)) return false;
  return WIDE.test(text) || (WIDE.test(before) && WORD_START.test(text));
}

function wrapLine(words: readonly Word[], width: number): Span[][] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  const endLine = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const { space, pieces, columns } of words) {
    const gap = used === 0 && lines.length > 0 ? 0 : columnsOf(space);
    if (used > 0 && used + gap + columns > width) endLine();
    else if (gap > 0 && gap < width) {
      line.push(spaceLike(space, pieces));
      used += gap;
    }
    if (columns <= width - used || pieces.some((piece) => piece.whole === true)) {
      line.push(...pieces);
      used += columns;
      continue;
    }
    for (const piece of pieces.flatMap(partsOf)) {
      let text = "";
      const whole = columnsOf(piece.text);
      if (used > 0 && whole <= width && used + whole > width) endLine();
      for (const grapheme of graphemesOf(piece.text)) {
        const wide = columnsOf(grapheme);
        if (used + wide > width && used > 0) {
          line.push({ ...piece, text });
          endLine();
          text = "";
        }
        text += grapheme;
        used += wide;
      }
      line.push({ ...piece, text });
    }
  }
  endLine();
  return lines;
}

function partsOf(piece: Span): readonly Span[] {
  return piece.text.split(HYPHENS).map((text) => ({ ...piece, text }));
}

/** The lines of one paragraph, in each of which as many isolates end as begin. */
function isolated(lines: readonly Span[][]): readonly Span[][] {
  let open = "";
  return lines.map((line) => {
    const before = open;
    for (const [sign] of line
      .map(({ text }) => text)
      .join("")
      .matchAll(ISOLATES))
      open = sign === END_OF_ISOLATE ? open.slice(0, -1) : open + sign;
    return [{ text: before }, ...line, { text: END_OF_ISOLATE.repeat(open.length) }];
  });
}

/** The space before a word; it is marked only inside code, where it belongs to the text. */
function spaceLike(space: string, [first]: readonly Span[]): Span {
  return first?.code === true || first?.bold === true || first?.italic === true
    ? { ...first, text: space }
    : { text: space };
}

/** Neighbours with the same marks as one span. */
function joined(line: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (span.text === "") continue;
    if (last !== undefined && sameMarks(last, span)) spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

function sameMarks({ text: _a, ...a }: Span, { text: _b, ...b }: Span): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
