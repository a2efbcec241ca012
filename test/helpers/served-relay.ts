// Owns a real relay in a test: `chat serve` on a port and a data directory of its own, and its sudden death.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChatProcess, type Line, runChat } from "./chat-process.ts";

/** A room as `chat create --json` tells it. */
export type CreatedRoom = Line & { readonly invite: string; readonly owner: string; readonly room: string };

/** A relay on this machine. */
export class ServedRelay {
  readonly port: number;
  readonly dataDir: string;
  readonly environment: Readonly<Record<string, string>>;
  #process: ChatProcess;
  readonly #people: ChatProcess[] = [];

  private constructor(port: number, dataDir: string, environment: Readonly<Record<string, string>>) {
    this.port = port;
    this.dataDir = dataDir;
    this.environment = environment;
    this.#process = this.#serve();
  }

  /** Starts a relay and waits until it listens. */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<ServedRelay> {
    const dataDir = await mkdtemp(join(tmpdir(), "sotto-test-"));
    const relay = new ServedRelay(await freePort(), dataDir, environment);
    await relay.listening();
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything that the relay has printed. */
  get printed(): string {
    return this.#process.stdout + this.#process.stderr;
  }

  async listening(): Promise<void> {
    await this.#process.until((line) => line.type === "listening");
  }

  /** Kills workerd with -9, and waits until it is gone. */
  async kill(): Promise<void> {
    for (const pid of childrenOf(this.#process.child.pid ?? 0)) process.kill(pid, "SIGKILL");
    await this.#process.exited;
  }

  /** Starts it again on the same port and data. */
  async restart(): Promise<void> {
    this.#process = this.#serve();
    await this.listening();
  }

  /** Ends it with SIGTERM; the exit code. */
  async terminate(): Promise<number | string> {
    this.#process.child.kill("SIGTERM");
    return this.#process.exited;
  }

  /** Creates a room. */
  async create(...args: string[]): Promise<CreatedRoom> {
    const chat = await runChat(["create", "--json", "--server", this.url, ...args]);
    const created = chat.lines.find((line) => line.type === "created");
    if (created === undefined) throw new Error(`no room: ${chat.stdout}${chat.stderr}`);
    return created as CreatedRoom;
  }

  /** Joins with the json renderer; does not wait. */
  arrive(invite: string, nick: string, ...args: string[]): ChatProcess {
    const chat = new ChatProcess(["join", "--renderer", "json", "--nick", nick, ...args], { CHAT_INVITE: invite });
    this.#people.push(chat);
    return chat;
  }

  /** Joins with the json renderer, and waits for `ready`. */
  async join(invite: string, nick: string, ...args: string[]): Promise<ChatProcess> {
    const chat = this.arrive(invite, nick, ...args);
    await chat.until((line) => line.type === "ready");
    return chat;
  }

  /** Ends everything and removes the data. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const chat of this.#people) chat.child.kill("SIGKILL");
    await Promise.all(this.#people.map((chat) => chat.exited));
    await this.terminate();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  #serve(): ChatProcess {
    return new ChatProcess(["serve", "--json", "--port", String(this.port), "--data", this.dataDir], this.environment);
  }
}

function childrenOf(pid: number): number[] {
  return execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean)
    .map(Number);
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
