// Owns where a relay's passing files are: in memory where the machine offers that, else among its temporary files. Must not know what they are.
import { mkdtemp, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system that lives in memory, on Linux; used only while it has this much room, in bytes. */
const MEMORY = "/dev/shm";
const MIN_FREE_BYTES = 268_435_456;
const PREFIX = "sotto-relay-";

/** A new directory that only this user can enter; `secretive` asks for memory rather than a disk. */
export async function makeScratchDirectory(secretive: boolean): Promise<string> {
  if (secretive && (await hasRoom(MEMORY))) {
    const made = await mkdtemp(join(MEMORY, PREFIX)).catch(() => null);
    if (made !== null) return made;
  }
  return mkdtemp(join(tmpdir(), PREFIX));
}

async function hasRoom(path: string): Promise<boolean> {
  const system = await statfs(path).catch(() => null);
  return system !== null && system.bavail * system.bsize >= MIN_FREE_BYTES;
}
