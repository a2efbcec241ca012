// Owns which files a room has, whose they are and how much each member has sent of late. Must not know what is in them: each is an object of its own.
import { sealedFileBytes } from "../protocol/file-sizes.ts";
import { DISK_FILE_TTL_MS, MEMORY_FILE_TTL_MS } from "../protocol/limits.ts";
import type { Policy } from "../protocol/policy.ts";
import type { CreateFileRequest } from "../protocol/requests-files.ts";
import type { Refusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

const HOUR_MS = 3_600_000;

/** The limits that files have. */
export type FileLimits = Pick<Settings, "fileBytes" | "files" | "fileBytesPerHour">;

/** Until when a file can be had, in milliseconds since 1970. */
export interface FileGrant {
  readonly expiresAt: number;
}

type FileRow = { member: string; capability: string; bytes: number; expires: number };

/** A room's files. What was sent counts for an hour, also where it is gone by then. */
export class Files {
  readonly #sql: SqlStorage;
  readonly #limits: FileLimits;
  /** How long each can be had, in milliseconds. */
  readonly ttlMs: number;

  constructor(sql: SqlStorage, limits: FileLimits, ttlMs: number) {
    this.#sql = sql;
    this.#limits = limits;
    this.ttlMs = ttlMs;
  }

  /** Takes a file in, or refuses it before anything of it is sent; asked again for the same file it says the same and counts nothing. */
  grant(member: string, { file, bytes, capability }: CreateFileRequest, now: number): FileGrant | Refusal {
    const known = this.#row(file);
    if (known !== null) {
      if (known.expires <= now) return { code: "no_file" };
      return known.capability === capability ? { expiresAt: known.expires } : { code: "bad_input" };
    }
    const refusal = this.#refuse(member, bytes, now);
    if (refusal !== null) return refusal;
    const expiresAt = now + this.ttlMs;
    this.#sql.exec("DELETE FROM files WHERE expires <= ? AND at <= ?", now, now - HOUR_MS);
    this.#sql.exec("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)", file, member, capability, bytes, now, expiresAt);
    return { expiresAt };
  }

  /** Until when a file can be had; `capability` (a hash) must be its sender's where it is given. */
  find(file: string, capability: string | null, now: number): FileGrant | Refusal {
    const known = this.#row(file);
    if (known === null || known.expires <= now) return { code: "no_file" };
    if (capability !== null && capability !== known.capability) return { code: "not_owner" };
    return { expiresAt: known.expires };
  }

  /** All of a file was sent, and it is this long: no more counts than that. */
  settle(file: string, bytes: number): void {
    this.#sql.exec("UPDATE files SET bytes = MIN(bytes, ?) WHERE file = ?", bytes, file);
  }

  /** A file is gone before its time, and this much of it was sent. */
  end(file: string, bytes: number, now: number): void {
    this.settle(file, bytes);
    this.#sql.exec("UPDATE files SET expires = MIN(expires, ?) WHERE file = ?", now, file);
  }

  /** The files that can be had. */
  live(now: number): readonly string[] {
    const rows = this.#sql.exec<{ file: string }>("SELECT file FROM files WHERE expires > ?", now);
    return rows.toArray().map(({ file }) => file);
  }

  #row(file: string): FileRow | null {
    const [row] = this.#sql
      .exec<FileRow>("SELECT member, capability, bytes, expires FROM files WHERE file = ?", file)
      .toArray();
    return row ?? null;
  }

  #refuse(member: string, bytes: number, now: number): Refusal | null {
    const { fileBytes, files, fileBytesPerHour } = this.#limits;
    if (bytes > sealedFileBytes(fileBytes)) return { code: "too_large", limit: fileBytes };
    if (this.live(now).length >= files) return { code: "files_full", limit: files };
    const sent = this.#sql
      .exec<{ bytes: number; at: number }>(
        "SELECT bytes, at FROM files WHERE member = ? AND at > ? ORDER BY at DESC",
        member,
        now - HOUR_MS,
      )
      .toArray();
    let sum = bytes;
    for (const earlier of sent) {
      sum += earlier.bytes;
      if (sum > fileBytesPerHour)
        return { code: "rate_limited", limit: fileBytesPerHour, retryAfterMs: earlier.at + HOUR_MS - now };
    }
    return null;
  }
}

/** How long a file can be had: in a `disk` room no longer than what is said. */
export function fileTtlMs({ fileTtlMs: set }: Settings, { retention, ttlMs }: Policy): number {
  return retention === "disk" ? Math.min(set ?? DISK_FILE_TTL_MS, ttlMs) : (set ?? MEMORY_FILE_TTL_MS);
}
