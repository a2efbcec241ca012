// Owns what a file from others may be called here: one plain part of a path, and nothing that a system takes for something else. Must not touch a disk.
import { sanitiseLine } from "../sanitise.ts";

/** Longest name, in bytes of UTF-8: file systems take 255, and ours needs some for what stands around it. */
const MAX_BYTES = 200;
/** Longest ending that is kept when a name is cut, in characters. */
const MAX_EXTENSION = 16;
const NAMELESS = "file";

/** What separates the parts of a path here or elsewhere. */
const SEPARATORS = /[/\\]/u;
/** Characters that Windows takes in no name. */
const RESERVED = /[<>:"|?*]/gu;
/** Names that Windows takes for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)/iu;

/** A name as it may stand in a directory: without path, device, control, bidi or invisible character, leading dot, or undue length. */
export function safeFileName(name: string): string {
  const last = name.split(SEPARATORS).findLast((part) => part.trim() !== "") ?? "";
  const plain = last.trim() === "" ? "" : sanitiseLine(last);
  const bare = trimmed(plain.replace(RESERVED, "_"));
  const named = bare === "" || /^_+$/u.test(bare) ? NAMELESS : bare;
  return shortened(DEVICE.test(named) ? `_${named}` : named);
}

/** The name with a number before its ending, as the next one to try where that is taken. */
export function numberedName(name: string, number: number): string {
  const [stem, extension] = split(name);
  return `${stem} (${number})${extension}`;
}

/** Without dots and spaces at either end: at the front a dot hides a file, at the end Windows drops both. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, "");
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const [stem, extension] = split(name);
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    if (Buffer.byteLength(kept + segment + extension) > MAX_BYTES) break;
    kept += segment;
  }
  return trimmed(kept + extension);
}

function split(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION ? name.slice(dot) : "";
  return [name.slice(0, name.length - extension.length), extension];
}
