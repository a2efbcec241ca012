// Owns what in a text is marked: light Markdown, links, mentions. Must not know the terminal.
import { mentionPattern } from "../mention.ts";

/** A piece of a text that is drawn alike. It may hold line feeds. */
export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly mention?: true;
  readonly dim?: true;
  readonly good?: true;
  /** The fingerprint of whoever it names. */
  readonly person?: string;
  /** Never broken, so that it can be copied whole. */
  readonly whole?: true;
  /** Where it leads, in ASCII. */
  readonly href?: string;
}

export interface SpanOptions {
  readonly markdown: boolean;
  /** One's own nick, or null where nobody is spoken to. */
  readonly nick: string | null;
}

type Mark = Omit<Span, "text">;

/** Longest URL that is made a link; terminals take about as much. */
const MAX_HREF_UNITS = 2_000;
const URLS = /(?<url>https?:\/\/[^\s<>"`]+)/u;
/** What may follow a link in a sentence, and what it ends without. */
const TAIL = /[.,;:!?'*_\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u060c\u061b\u061f\u0964\u2066-\u2069]/u;
const MARKDOWN = [
  /```(?:[a-z0-9+#-]*\n)?(?<fence>[^`](?:[^`]|`(?!``))*)```/u,
  /`(?<code>[^`\n]+)`/u,
  /(?<![\p{L}\p{N}*])\*\*(?<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*(?![\p{L}\p{N}*])/u,
  /(?<![\p{L}\p{N}*])\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/u,
  /(?<![\p{L}\p{N}_/])_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}_])/u,
];
const PLAIN_RULES = new RegExp(URLS.source, "gu");
const MARKDOWN_RULES = new RegExp(
  [MARKDOWN.slice(0, 2), [URLS], MARKDOWN.slice(2)].flatMap((rules) => rules.map((rule) => rule.source)).join("|"),
  "gu",
);

/** The spans of a sanitised text, in order; their texts are the text without the signs of Markdown. */
export function spansOf(text: string, { markdown, nick }: SpanOptions): readonly Span[] {
  const pattern = nick === null ? null : mentionPattern(nick);
  return parse(text, {}, markdown ? MARKDOWN_RULES : PLAIN_RULES, pattern);
}

function parse(text: string, mark: Mark, rules: RegExp, nick: RegExp | null): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(rules)) {
    const found = matched(match, mark, rules, nick);
    spans.push(...withMentions(text.slice(end, match.index), mark, nick), ...found);
    end = match.index + match[0].length;
  }
  return [...spans, ...withMentions(text.slice(end), mark, nick)];
}

function matched({ groups = {} }: RegExpMatchArray, mark: Mark, rules: RegExp, nick: RegExp | null): Span[] {
  const { url, code, fence, strong, bold, italic } = groups;
  if (url !== undefined) return linkSpans(url, mark);
  const literal = code ?? fence?.replace(/^\n|\n$/gu, "");
  if (literal !== undefined) return [{ ...mark, text: literal, code: true }];
  const heavy = strong ?? bold;
  if (heavy !== undefined) return parse(heavy, { ...mark, bold: true }, rules, nick);
  return parse(italic ?? "", { ...mark, italic: true }, rules, nick);
}

/** A link and what stands behind it, such as the full stop of a sentence; only http and https lead anywhere, and never with a user's name in them. */
function linkSpans(found: string, mark: Mark): Span[] {
  const url = withoutTail(found);
  const rest = found.slice(url.length);
  const target = URL.parse(url);
  const safe =
    target !== null && /^https?:$/u.test(target.protocol) && target.username === "" && target.password === "";
  const href =
    safe && !isInvite(target) && target.href.length <= MAX_HREF_UNITS && /^[!-~]+$/u.test(target.href)
      ? target.href
      : null;
  const link: Span = { ...mark, text: url, ...(href === null ? {} : { href }), ...(safe ? { whole: true } : {}) };
  return rest === "" ? [link] : [link, { ...mark, text: rest }];
}

/** An invite is for this program alone: a browser would keep its secret in the history. */
function isInvite({ pathname, hash }: URL): boolean {
  return pathname.startsWith("/r/") && hash !== "";
}

/** A URL without what ends a sentence, and without a bracket that it did not open. Goes from the end, so that a tail of any length costs no more than its length. */
function withoutTail(url: string): string {
  const open = url.indexOf("(");
  let end = url.length;
  while (end > 0 && (TAIL.test(url.charAt(end - 1)) || (url.charAt(end - 1) === ")" && (open === -1 || open >= end))))
    end -= 1;
  return url.slice(0, end);
}

function withMentions(text: string, mark: Mark, nick: RegExp | null): Span[] {
  if (text === "") return [];
  if (nick === null) return [{ ...mark, text }];
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(nick)) {
    if (match.index > end) spans.push({ ...mark, text: text.slice(end, match.index) });
    spans.push({ ...mark, text: match[0], mention: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ ...mark, text: text.slice(end) });
  return spans;
}
