// Owns the files at a relay in memory, which can be told to lose requests and answers, and to lie. It keeps no limits: those are the real one's.
import type { HttpAnswer, HttpRequest } from "../../client/platform.ts";

interface Kept {
  readonly bytes: number;
  readonly chunks: Map<number, Uint8Array>;
  total: number | null;
}

/** A request about files, as a test sees it. */
export interface FileRequest {
  readonly method: string;
  readonly file: string;
  /** Null where it is about no chunk. */
  readonly chunk: number | null;
}

/** When the time of every file is over: not within a test. */
export const EXPIRES_AT = 8_640_000_000_000;

const encoder = new TextEncoder();

/** The files of one room at a relay in memory. */
export class DoubleFiles {
  /** Every request so far. */
  readonly requests: FileRequest[] = [];
  readonly kept = new Map<string, Kept>();
  /** Loses a request before the relay sees it, or its answer on the way back. */
  loses: (request: FileRequest) => "request" | "answer" | null = () => null;
  /** Sees every chunk on its way to a reader; null is the end of the file. */
  bend: (chunk: Uint8Array | null, file: string, n: number) => Uint8Array | null = (chunk) => chunk;
  /** Refuses a request with this code. */
  refuses: (request: FileRequest) => { code: string; status: number; limit?: number } | null = () => null;
  readonly #waiting = new Set<() => void>();

  /** The answer to a request about files. */
  async answer(path: string, request: HttpRequest): Promise<HttpAnswer> {
    const [, , , , , named = "", , n] = path.split("/");
    const body = request.body ?? "";
    const said = path.endsWith("/files") ? (JSON.parse(String(body)) as { file: string; bytes: number }) : null;
    const about = { method: request.method, file: said?.file ?? named, chunk: n === undefined ? null : Number(n) };
    this.requests.push(about);
    const lost = this.loses(about);
    if (lost === "request") throw new Error("cut");
    const refusal = this.refuses(about);
    const answer =
      refusal === null
        ? await this.#carryOut(about, said?.bytes ?? 0, body, request.signal)
        : jsonAnswer({ status: refusal.status, body: { type: "error", ...refusal } });
    if (lost === "answer") throw new Error("cut");
    return answer;
  }

  /** Resolves once `holds` does, looked at after every request. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!holds()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  async #carryOut(about: FileRequest, bytes: number, body: string | Uint8Array, signal?: AbortSignal) {
    const { method, file, chunk } = about;
    if (method === "POST" && !this.kept.has(file)) this.kept.set(file, { bytes, chunks: new Map(), total: null });
    const kept = this.kept.get(file);
    if (kept === undefined) return jsonAnswer({ status: 410, body: { type: "error", code: "no_file" } });
    if (method === "PUT" && chunk !== null && typeof body !== "string") kept.chunks.set(chunk, new Uint8Array(body));
    if (method === "POST" && String(body).includes("chunks")) kept.total = kept.chunks.size;
    if (method === "DELETE") this.kept.delete(file);
    this.#wake();
    if (method === "GET" && chunk !== null) {
      await this.#until(() => kept.total !== null || kept.chunks.has(chunk) || !this.kept.has(file), signal);
      if (!this.kept.has(file)) return jsonAnswer({ status: 410, body: { type: "error", code: "no_file" } });
      return bytesAnswer(this.bend(kept.chunks.get(chunk) ?? null, file, chunk));
    }
    return jsonAnswer({
      status: 200,
      body: {
        file,
        chunks: kept.chunks.size,
        bytes: kept.bytes,
        done: kept.total !== null,
        expiresAt: 8_640_000_000_000,
      },
    });
  }

  async #until(holds: () => boolean, signal?: AbortSignal): Promise<void> {
    const given = new Promise<void>((_, reject) =>
      signal?.addEventListener("abort", () => reject(new Error("given up"))),
    );
    await Promise.race([this.until(holds), given]);
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }
}

/** An answer in JSON. */
export function jsonAnswer({ status, body }: { status: number; body: unknown }): HttpAnswer {
  const text = JSON.stringify(body);
  return { status, text: async () => text, bytes: async () => encoder.encode(text) };
}

function bytesAnswer(chunk: Uint8Array | null): HttpAnswer {
  const bytes = async (into: Uint8Array) => {
    into.set(chunk ?? []);
    return into.subarray(0, chunk?.length ?? 0);
  };
  return { status: chunk === null ? 204 : 200, text: async () => "", bytes };
}
