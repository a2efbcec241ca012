// Owns files of this machine as what is sent. Must not know where they go.
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileSource } from "../../client/file-ends.ts";
import { safeFileName } from "./file-names.ts";
import { localFailure, localProblem } from "./local-failure.ts";
import { mediaTypeOf } from "./media-types.ts";

/** What is read at once, in bytes. */
const PIECE_BYTES = 65_536;

/** The file at `path`, under its own name or another one; throws ChatError `local_file` where there is none that can be sent. */
export async function diskSource(path: string, name = basename(path)): Promise<FileSource> {
  const found = await stat(path).catch((error: unknown) => {
    throw localFailure(error);
  });
  if (found.isDirectory()) throw localProblem("is_folder");
  if (!found.isFile()) throw localProblem("no_plain_file");
  const called = safeFileName(name);
  return { name: called, mime: mediaTypeOf(called), size: found.size, read: () => readFile(path, found.size) };
}

/** What comes from a stream, such as standard input. */
export function streamSource(stream: AsyncIterable<Uint8Array>, name: string): FileSource {
  const called = safeFileName(name);
  return { name: called, mime: mediaTypeOf(called), size: null, read: () => stream };
}

/** The first `size` bytes: what is added while the file is sent is not part of it. Throws ChatError `local_file` where there are fewer. */
async function* readFile(path: string, size: number): AsyncGenerator<Uint8Array> {
  try {
    await using file = await open(path, "r");
    for (let at = 0; at < size; ) {
      const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
      const { bytesRead } = await file.read(buffer, 0, Math.min(PIECE_BYTES, size - at), at);
      if (bytesRead === 0) throw localProblem("became_shorter");
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw localFailure(error);
  }
}
