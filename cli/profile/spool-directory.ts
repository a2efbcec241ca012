// Owns the directory in which a profile keeps ciphertext that is on its way. Must not know what is sealed, nor for whom.
import { type FileHandle, mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Spool, SpoolFile } from "../../client/spool.ts";
import { localFailure } from "../files/local-failure.ts";

const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;

/** Files in one directory, which is there as long as one of them is. */
export class SpoolDirectory implements Spool {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  create(name: string): Promise<SpoolFile> {
    return told(async () => {
      await mkdir(this.#path, { recursive: true, mode: PRIVATE_DIRECTORY });
      await rm(this.#at(name), { force: true });
      return new SpooledFile(await open(this.#at(name), "wx+", PRIVATE_FILE));
    });
  }

  open(name: string): Promise<SpoolFile | null> {
    return told(async () => {
      const file = await open(this.#at(name), "r").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      return file === null ? null : new SpooledFile(file);
    });
  }

  remove(name: string): Promise<void> {
    return told(() => rm(this.#at(name), { force: true }));
  }

  names(): Promise<readonly string[]> {
    return told(() =>
      readdir(this.#path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return [];
        throw error;
      }),
    );
  }

  #at(name: string): string {
    return join(this.#path, name);
  }
}

class SpooledFile implements SpoolFile {
  readonly #file: FileHandle;
  #end = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  append(bytes: Uint8Array): Promise<void> {
    return told(async () => {
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, this.#end);
        at += bytesWritten;
        this.#end += bytesWritten;
      }
    });
  }

  sync(): Promise<void> {
    return told(() => this.#file.datasync());
  }

  read(at: number, into: Uint8Array): Promise<number> {
    return told(async () => {
      let filled = 0;
      for (;;) {
        const { bytesRead } = await this.#file.read(into, filled, into.length - filled, at + filled);
        filled += bytesRead;
        if (bytesRead === 0 || filled === into.length) return filled;
      }
    });
  }

  size(): Promise<number> {
    return told(async () => (await this.#file.stat()).size);
  }

  close(): Promise<void> {
    return told(() => this.#file.close());
  }
}

async function told<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    throw localFailure(error);
  }
}
