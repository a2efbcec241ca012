// Owns what members say to each other, as bytes: binary, so that the longest text always fits its bucket. Must not know how it is sealed.

import { encodeNick } from "./credential.ts";
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "./encoding.ts";
import { EPOCH_ID_BYTES } from "./header.ts";

/** A text, or one of the things that nobody needs later. `seq` is the number of the commit that is meant. */
export type Content =
  | { readonly kind: "text"; readonly text: string; readonly nick: string; readonly action: boolean }
  | { readonly kind: "nick"; readonly nick: string }
  | { readonly kind: "away" }
  | { readonly kind: "back" }
  | { readonly kind: "typing" }
  | { readonly kind: "held"; readonly seq: number }
  | { readonly kind: "followed"; readonly seq: number; readonly epochId: Uint8Array };

const KINDS = ["text", "nick", "away", "back", "typing", "held", "followed"] as const;

/** A content's bytes; throws RangeError where its nick is empty or too long. */
export function encodeContent(content: Content): Bytes {
  return concat(uint8(KINDS.indexOf(content.kind)), encodeFields(content));
}

/** The content of `bytes`; throws where they are none. */
export function decodeContent(bytes: Uint8Array): Content {
  const reader = new ByteReader(bytes);
  const content = decodeFields(KINDS[reader.uint8()], reader);
  reader.end();
  return content;
}

function encodeFields(content: Content): Bytes {
  switch (content.kind) {
    case "text":
      return concat(uint8(content.action ? 1 : 0), encodeNick(content.nick), prefixed(utf8(content.text)));
    case "nick":
      return encodeNick(content.nick);
    case "held":
      return uint64(content.seq);
    case "followed":
      return concat(uint64(content.seq), content.epochId);
    default:
      return new Uint8Array();
  }
}

function decodeFields(kind: Content["kind"] | undefined, reader: ByteReader): Content {
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
    case undefined:
      throw new RangeError("kind");
    default:
      return { kind };
  }
}

function decodeNick(reader: ByteReader): string {
  const nick = reader.text();
  encodeNick(nick);
  return nick;
}
