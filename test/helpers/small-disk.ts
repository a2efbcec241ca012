// Owns a disk that is nearly full from the start, for what happens when a relay has no more space. Needs a superuser, who may mount one.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SMALL = "1m";
const LARGE = "64m";

/** A disk of 1 MiB. */
export class SmallDisk {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Makes one; null where that is not allowed here. */
  static async make(): Promise<SmallDisk | null> {
    const path = await mkdtemp(join(tmpdir(), "sotto-full-"));
    if (mount(path, SMALL)) return new SmallDisk(path);
    await rm(path, { recursive: true });
    return null;
  }

  /** Makes room for all that a test writes. */
  grow(): void {
    if (!mount(this.path, `remount,${LARGE}`)) throw new Error("the disk does not grow");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    execFileSync("umount", [this.path]);
    await rm(this.path, { recursive: true });
  }
}

function mount(path: string, size: string): boolean {
  const options = size.replace(/(\d+m)$/, "size=$1");
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
