// Owns what an image is before anybody has looked at it, and why one is not shown. Must not know how images are decoded or drawn.

/** Largest file that is shown, in bytes. */
export const MAX_IMAGE_BYTES = 10 * 1_048_576;

/** A file that somebody says is an image. Its name is sanitised. */
export interface SentImage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why an image is not shown: `width` and `height` are those that one that is too large claims to have. */
export type Refusal =
  | { readonly refused: "off" | "heavy" | "unknown" | "broken" | "slow" | "busy" | "decoder" }
  | { readonly refused: "large"; readonly width: number; readonly height: number };
