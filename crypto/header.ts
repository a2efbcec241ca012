// Owns the clear front of a sealed payload: which room's member it claims to come from, when, and as what. Must not be believed before it is authenticated.
import { encodeBase64Url } from "../protocol/bytes.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import type { Bytes } from "./encoding.ts";

/** Length of an epoch id, in bytes. */
export const EPOCH_ID_BYTES = 8;
/** Length of a header, in bytes: version, kind, epoch, epoch id, leaf, counter, message id. */
export const HEADER_BYTES = 1 + 1 + 8 + EPOCH_ID_BYTES + 4 + 4 + ID_BYTES;

const VERSION = 1;
const KINDS = ["message", "signal"] as const;

/** A `message` is kept by the relay and shown, a `signal` is neither. */
export type PayloadKind = (typeof KINDS)[number];

export interface Header {
  readonly kind: PayloadKind;
  readonly epoch: number;
  readonly epochId: Bytes;
  readonly leaf: number;
  /** Strictly increasing for each leaf in an epoch. */
  readonly counter: number;
  readonly id: string;
}

/** The header's bytes; `id` as bytes. */
export function encodeHeader(header: Omit<Header, "id"> & { readonly id: Bytes }): Bytes {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION;
  bytes[1] = KINDS.indexOf(header.kind);
  view.setBigUint64(2, BigInt(header.epoch));
  bytes.set(header.epochId, 10);
  view.setUint32(18, header.leaf);
  view.setUint32(22, header.counter);
  bytes.set(header.id, 26);
  return bytes;
}

/** The header in front of a payload, or null where there is none of this version. */
export function decodeHeader(payload: Bytes): Header | null {
  const kind = KINDS[payload[1] ?? -1];
  if (payload.length < HEADER_BYTES || payload[0] !== VERSION || kind === undefined) return null;
  const view = new DataView(payload.buffer, payload.byteOffset);
  const epoch = Number(view.getBigUint64(2));
  if (!Number.isSafeInteger(epoch)) return null;
  return {
    kind,
    epoch,
    epochId: payload.slice(10, 18),
    leaf: view.getUint32(18),
    counter: view.getUint32(22),
    id: encodeBase64Url(payload.subarray(26, HEADER_BYTES)),
  };
}
