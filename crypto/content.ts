// Owns what members say to each other, as bytes: binary, so that the longest text always fits its bucket. Must not know how it is sealed.
import { encodeBase64Url } from "../protocol/bytes.ts";
import { HASH_BYTES, ID_BYTES, MAX_FILE_NAME_BYTES, MAX_MEDIA_TYPE_BYTES } from "../protocol/limits.ts";
import { encodeNick } from "./credential.ts";
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "./encoding.ts";
import { isFileKey } from "./file-key.ts";
import { EPOCH_ID_BYTES } from "./header.ts";
import { bytesOfId } from "./ids.ts";

/** What stays in the history: a text, a file that is on its way, that all of it is there, or that its sender took it back. */
export type Lasting =
  | { readonly kind: "text"; readonly text: string; readonly nick: string; readonly action: boolean }
  | {
      readonly kind: "file";
      readonly file: string;
      readonly nick: string;
      readonly name: string;
      readonly mime: string;
      readonly key: string;
    }
  | {
      readonly kind: "file_done";
      readonly file: string;
      readonly nick: string;
      readonly size: number;
      readonly sha256: Uint8Array;
    }
  | { readonly kind: "file_gone"; readonly file: string; readonly nick: string };

/** That, or one of the things that nobody needs later. `seq` is the number of the commit that is meant. `unknown` is what a later version says. */
export type Content =
  | Lasting
  | { readonly kind: "nick"; readonly nick: string }
  | { readonly kind: "away" }
  | { readonly kind: "back" }
  | { readonly kind: "typing" }
  | { readonly kind: "held"; readonly seq: number }
  | { readonly kind: "followed"; readonly seq: number; readonly epochId: Uint8Array }
  | { readonly kind: "unknown" };

/** In the order of their numbers. */
const KINDS = [
  "text",
  "nick",
  "away",
  "back",
  "typing",
  "held",
  "followed",
  "file",
  "file_done",
  "file_gone",
] as const satisfies readonly Content["kind"][];

const LASTING: ReadonlySet<Content["kind"]> = new Set<Lasting["kind"]>(["text", "file", "file_done", "file_gone"]);

/** True where a content belongs in the history. */
export function isLasting(content: Content): content is Lasting {
  return LASTING.has(content.kind);
}

/** A content's bytes; throws RangeError where a nick or a name is empty or too long. */
export function encodeContent(content: Exclude<Content, { kind: "unknown" }>): Bytes {
  return concat(uint8(KINDS.indexOf(content.kind)), encodeFields(content));
}

/** The content of `bytes`; throws where they are none. */
export function decodeContent(bytes: Uint8Array): Content {
  const reader = new ByteReader(bytes);
  const kind = KINDS[reader.uint8()];
  if (kind === undefined) return { kind: "unknown" };
  const content = decodeFields(kind, reader);
  reader.end();
  return content;
}

function encodeFields(content: Exclude<Content, { kind: "unknown" }>): Bytes {
  switch (content.kind) {
    case "text":
      return concat(uint8(content.action ? 1 : 0), encodeNick(content.nick), prefixed(utf8(content.text)));
    case "nick":
      return encodeNick(content.nick);
    case "held":
      return uint64(content.seq);
    case "followed":
      return concat(uint64(content.seq), content.epochId);
    case "file":
      return concat(
        ...[bytesOfId(content.file), encodeNick(content.nick)],
        ...[bounded(content.name, 1, MAX_FILE_NAME_BYTES), bounded(content.mime, 0, MAX_MEDIA_TYPE_BYTES)],
        prefixed(utf8(content.key)),
      );
    case "file_done":
      return concat(bytesOfId(content.file), encodeNick(content.nick), uint64(content.size), content.sha256);
    case "file_gone":
      return concat(bytesOfId(content.file), encodeNick(content.nick));
    default:
      return new Uint8Array();
  }
}

function decodeFields(kind: (typeof KINDS)[number], reader: ByteReader): Content {
  switch (kind) {
    case "text": {
      const action = reader.uint8() === 1;
      return { kind, action, nick: decodeNick(reader), text: reader.text() };
    }
    case "nick":
      return { kind, nick: decodeNick(reader) };
    case "held":
      return { kind, seq: reader.uint64() };
    case "followed":
      return { kind, seq: reader.uint64(), epochId: reader.fixed(EPOCH_ID_BYTES) };
    case "file": {
      const said = { file: decodeId(reader), nick: decodeNick(reader), name: reader.text(), mime: reader.text() };
      const key = reader.text();
      bounded(said.name, 1, MAX_FILE_NAME_BYTES);
      bounded(said.mime, 0, MAX_MEDIA_TYPE_BYTES);
      if (!isFileKey(key)) throw new RangeError("key");
      return { kind, ...said, key };
    }
    case "file_done": {
      const said = { file: decodeId(reader), nick: decodeNick(reader) };
      return { kind, ...said, size: reader.uint64(), sha256: reader.fixed(HASH_BYTES) };
    }
    case "file_gone":
      return { kind, file: decodeId(reader), nick: decodeNick(reader) };
    default:
      return { kind };
  }
}

function decodeNick(reader: ByteReader): string {
  const nick = reader.text();
  encodeNick(nick);
  return nick;
}

function decodeId(reader: ByteReader): string {
  return encodeBase64Url(reader.fixed(ID_BYTES));
}

/** A text of `least` to `most` bytes with its length in front; throws RangeError for another one. */
function bounded(text: string, least: number, most: number): Bytes {
  const bytes = utf8(text);
  if (bytes.length < least || bytes.length > most) throw new RangeError("length");
  return prefixed(bytes);
}
