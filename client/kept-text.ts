// Owns a text of the outbox as bytes. Must not know when it is sent.
import { ByteReader, type Bytes, concat, prefixed, uint8, uint64, utf8 } from "../crypto/encoding.ts";
import type { Waiting } from "./outbox.ts";

const VERSION = 1;

/** A text that the relay had not ordered, with its number in the order of typing. */
export interface KeptText extends Waiting {
  readonly number: number;
}

/** The text's bytes. */
export function encodeText({ number, item, payload }: KeptText): Bytes {
  const { id, ref, text, action, sentAt } = item;
  return concat(
    uint8(VERSION),
    uint64(number),
    ...[id, ref, text, payload ?? ""].map((part) => prefixed(utf8(part))),
    uint8(Number(action)),
    uint64(sentAt),
  );
}

/** The text of `bytes`; throws where they are none. */
export function decodeText(bytes: Bytes): KeptText {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const number = reader.uint64();
  const [id, ref, text, payload] = [reader.text(), reader.text(), reader.text(), reader.text()];
  const item = { id, ref, text, action: reader.uint8() === 1, sentAt: reader.uint64() };
  reader.end();
  return { number, item, payload: payload === "" ? null : payload };
}
