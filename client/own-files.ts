// Owns which files this member sends and has sent in one room, and what of that outlasts the process. Must not send any.
import { ChatError } from "../protocol/errors.ts";
import { decodeOwnFile, encodeOwnFile, type OwnFile } from "./own-file.ts";
import type { Spool } from "./spool.ts";
import type { Vault } from "./vault.ts";

/** The table of a profile that holds files of one's own. */
const OWN_FILES = "own_file";

/** One's own files in one room, by their ids. */
export class OwnFiles {
  readonly #known = new Map<string, OwnFile>();
  readonly #keep: { readonly vault: Vault; readonly spool: Spool; readonly room: string } | null;

  /** `keep` is where they outlast the process, or null. */
  constructor(keep: { readonly vault: Vault; readonly spool: Spool; readonly room: string } | null) {
    this.#keep = keep;
  }

  /** Where ciphertext outlasts the process, or null. */
  get spool(): Spool | null {
    return this.#keep?.spool ?? null;
  }

  get(file: string): OwnFile | null {
    return this.#known.get(file) ?? null;
  }

  /** True where a later process can go on with the file. */
  outlasts(file: string): boolean {
    return this.spool !== null && (this.get(file)?.outcome ?? null) !== null;
  }

  /** All of them. */
  all(): readonly OwnFile[] {
    return [...this.#known.values()];
  }

  /** Takes up what an earlier process left; throws ChatError `profile_damaged`. */
  resume(): void {
    if (this.#keep === null) return;
    const { vault, room } = this.#keep;
    for (const [key, bytes] of vault.entries(OWN_FILES)) {
      if (!key.startsWith(`${room}:`)) continue;
      const own = decoded(bytes);
      this.#known.set(own.file, own);
    }
  }

  /** Keeps a file as it is now. */
  async put(own: OwnFile): Promise<void> {
    this.#known.set(own.file, own);
    await this.#write(own.file, own);
  }

  /** All of a file is at the relay: its ciphertext need not be here any more. */
  async settle(own: OwnFile): Promise<void> {
    await this.put({ ...own, sent: true });
    await this.spool?.remove(own.file);
  }

  /** Forgets a file, its ciphertext too. */
  async delete(file: string): Promise<void> {
    this.#known.delete(file);
    await this.#write(file, null);
    await this.spool?.remove(file);
  }

  /** Forgets all of them. */
  async clear(): Promise<void> {
    for (const file of this.#known.keys()) await this.delete(file);
  }

  async #write(file: string, own: OwnFile | null): Promise<void> {
    if (this.#keep === null) return;
    const { vault, room } = this.#keep;
    await vault.write([
      { table: OWN_FILES, key: `${room}:${file}`, content: own === null ? null : encodeOwnFile(own) },
    ]);
  }
}

/** Deletes what a profile still knows of files whose time is over, and ciphertext that nothing is known of. `now` in milliseconds since 1970. */
export async function tidyOwnFiles(vault: Vault, spool: Spool, now: number): Promise<void> {
  const all = vault.entries(OWN_FILES).map(([key, bytes]) => ({ key, own: decoded(bytes) }));
  const over = all.filter(({ own }) => own.expiresAt <= now);
  if (over.length > 0) await vault.write(over.map(({ key }) => ({ table: OWN_FILES, key, content: null })));
  const needed = new Set(all.filter(({ own }) => own.expiresAt > now && !own.sent).map(({ own }) => own.file));
  for (const name of await spool.names()) if (!needed.has(name)) await spool.remove(name);
}

function decoded(bytes: Parameters<typeof decodeOwnFile>[0]): OwnFile {
  try {
    return decodeOwnFile(bytes);
  } catch (cause) {
    throw new ChatError("profile_damaged", "", { cause });
  }
}
