// Owns the link that lets people in: its text, and which part of it the relay may see. Must not know what its secret opens.
import { decodeBase64Url, encodeBase64Url } from "../protocol/bytes.ts";
import { ChatError } from "../protocol/errors.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import { digest } from "./derivation.ts";
import { asBytes, ByteReader, type Bytes, concat, uint8, uint32 } from "./encoding.ts";
import { FINGERPRINT_BYTES } from "./identity.ts";
import { bytesOfId } from "./ids.ts";
import { SECRET_BYTES } from "./invite-keys.ts";

const VERSION = 1;

/** What a link's fragment holds: the secret for members, the admission token for the relay, who invites for the invited. */
export interface Invite {
  readonly generation: number;
  readonly secret: Bytes;
  readonly admission: Bytes;
  readonly inviter: Bytes;
}

/** The link of an invite. `origin` is the relay's, as `https://host` or `http://host:port`. */
export function formatLink(origin: string, room: string, { generation, secret, admission, inviter }: Invite): string {
  const fragment = concat(uint8(VERSION), uint32(generation), secret, admission, inviter);
  return `${origin}/r/${room}#${encodeBase64Url(fragment)}`;
}

/** What a link says; throws ChatError `usage`, which never repeats the text, where it is none. */
export function parseLink(text: string): { origin: string; room: string; invite: Invite } {
  try {
    const url = new URL(text.trim());
    const room = /^\/r\/([A-Za-z0-9_-]+)\/?$/.exec(url.pathname)?.[1] ?? "";
    if (url.protocol !== "https:" && url.protocol !== "http:") throw new TypeError("protocol");
    if (url.username !== "" || url.password !== "" || url.search !== "") throw new TypeError("url");
    bytesOfId(room);
    return { origin: url.origin, room, invite: decodeFragment(url.hash.slice(1)) };
  } catch {
    // Without a cause: the error of URL holds the text, and with it the secret.
    throw new ChatError("usage", "this is not a complete invite link");
  }
}

/** SHA-256 in the form of the wire: all that the relay keeps of an admission token or an owner's capability. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  return encodeBase64Url(await digest(asBytes(bytes)));
}

function decodeFragment(fragment: string): Invite {
  const reader = new ByteReader(decodeBase64Url(fragment) ?? new Uint8Array());
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const invite = {
    generation: reader.uint32(),
    secret: reader.fixed(SECRET_BYTES),
    admission: reader.fixed(ID_BYTES),
    inviter: reader.fixed(FINGERPRINT_BYTES),
  };
  reader.end();
  return invite;
}
