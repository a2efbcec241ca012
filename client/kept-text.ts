// Owns something of the outbox as bytes. Must not know when it is sent.
import { decodeContent, encodeContent, isLasting } from "../crypto/content.ts";
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "../crypto/encoding.ts";
import type { Waiting } from "./outbox.ts";

const VERSION = 2;
/** Stands for the nick, which is chosen when it is sealed. */
const NO_NICK = "-";

/** Something that the relay had not ordered, with its number in the order of saying. */
export interface KeptText extends Waiting {
  readonly number: number;
}

/** Its bytes. */
export function encodeText({ number, item, payload }: KeptText): Bytes {
  const { id, ref, said, sentAt } = item;
  return concat(
    uint8(VERSION),
    uint64(number),
    ...[id, ref ?? "", payload ?? ""].map((part) => prefixed(utf8(part))),
    uint64(sentAt),
    encodeContent({ ...said, nick: NO_NICK }),
  );
}

/** What the bytes hold; throws where they hold no such thing. */
export function decodeText(bytes: Bytes): KeptText {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const number = reader.uint64();
  const [id, ref, payload] = [reader.text(), reader.text(), reader.text()];
  const sentAt = reader.uint64();
  const content = decodeContent(reader.rest());
  if (!isLasting(content)) throw new RangeError("content");
  const { nick: _, ...said } = content;
  const item = { id, ref: ref === "" ? null : ref, said, sentAt };
  return { number, item, payload: payload === "" ? null : payload };
}
