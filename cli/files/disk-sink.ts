// Owns a file of this machine that is being written: beside its place and under no name of its own until it is right. Must not know where it comes from.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, link, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileSink } from "../../client/file-ends.ts";
import { ChatError } from "../../protocol/errors.ts";
import { numberedName } from "./file-names.ts";
import { localFailure } from "./local-failure.ts";

/** Where a file is to be, and what happens where something is there: it is refused, replaced, or a free name is found. */
export interface Place {
  readonly path: string;
  readonly taken: "refuse" | "replace" | "number";
}

/** Names that are tried for one file. */
const MAX_NUMBER = 1_000;
/** What file systems say that have no second name for a file. */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"]);

/** Characters of its name that a draft bears. */
const NAMING_CHARACTERS = 40;
/** Behind the name of a draft: whose it is, and which. */
const OWNER = /^\.(\d+)-[0-9a-f]{12}\.part$/u;

/** A file on disk. What is left of it goes with the process, too; or, where that was killed, with the next one that saves under the same name. */
export class DiskSink implements FileSink {
  readonly #place: Place;
  readonly #folder: string;
  readonly #stem: string;
  readonly #draft: string;
  #file: FileHandle | null = null;
  readonly #onExit = () => rmSync(this.#draft, { force: true });

  constructor(place: Place) {
    this.#place = place;
    this.#folder = dirname(place.path);
    this.#stem = `.${basename(place.path).slice(0, NAMING_CHARACTERS)}`;
    this.#draft = join(this.#folder, `${this.#stem}.${process.pid}-${randomBytes(6).toString("hex")}.part`);
  }

  async write(piece: Uint8Array): Promise<void> {
    try {
      const file = await this.#open();
      for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten;
    } catch (error) {
      throw localFailure(error);
    }
  }

  async finish(): Promise<string> {
    try {
      const file = await this.#open();
      await file.datasync();
      await this.#close();
      const path = await this.#settle();
      process.off("exit", this.#onExit);
      return path;
    } catch (error) {
      throw localFailure(error);
    }
  }

  async discard(): Promise<void> {
    await this.#close().catch(() => undefined);
    await rm(this.#draft, { force: true }).catch(() => undefined);
    process.off("exit", this.#onExit);
  }

  async #open(): Promise<FileHandle> {
    if (this.#file !== null) return this.#file;
    await this.#removeOrphans();
    this.#file = await open(this.#draft, "wx");
    process.on("exit", this.#onExit);
    return this.#file;
  }

  /** Drafts of the same name whose processes were killed. */
  async #removeOrphans(): Promise<void> {
    // A folder may take files without showing any.
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const pid = name.startsWith(this.#stem) ? OWNER.exec(name.slice(this.#stem.length))?.[1] : undefined;
      if (pid !== undefined && !isRunning(Number(pid))) await rm(join(this.#folder, name), { force: true });
    }
  }

  async #close(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }

  async #settle(): Promise<string> {
    const { path, taken } = this.#place;
    if (taken === "replace") {
      await rename(this.#draft, path);
      return path;
    }
    for (let number = 1; number <= MAX_NUMBER; number++) {
      const name = number === 1 ? basename(path) : numberedName(basename(path), number);
      const place = join(dirname(path), name);
      if (await takePlace(this.#draft, place)) return place;
      if (taken === "refuse") break;
    }
    throw new ChatError("file_exists");
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Gives a file the name `place` where that is free; false where it is not. No moment lies between looking and taking. */
async function takePlace(draft: string, place: string): Promise<boolean> {
  try {
    await link(draft, place);
    await rm(draft, { force: true });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EEXIST") return false;
    if (!NO_LINKS.has(code)) throw error;
  }
  const reserved = await open(place, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return null;
    throw error;
  });
  if (reserved === null) return false;
  await reserved.close();
  await rename(draft, place);
  return true;
}
