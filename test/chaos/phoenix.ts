// Owns a member with a profile, whose process is killed and comes back as the same member. Must not know what a profile consists of.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChatProcess, type Line, runChat } from "../helpers/chat-process.ts";
import { type Mate, type Place, startProcess } from "./crew.ts";
import { FaultyLine } from "./faulty-line.ts";
import type { Told } from "./history-checker.ts";

const PASSPHRASE = "correct horse battery staple";
const PROFILE = "phoenix";
/** More messages than a storm has. */
const ALL = 100_000;

/** One member over several processes. What it showed is what its profile holds at the end: a process may be killed between keeping and printing. */
export class Phoenix implements Mate {
  readonly name = PROFILE;
  readonly typed: string[] = [];
  readonly dropped = new Set<string>();
  readonly line: FaultyLine;
  readonly #data: string;
  readonly #lives: ChatProcess[] = [];
  #past: readonly Line[] | null = null;

  private constructor(line: FaultyLine, data: string) {
    this.line = line;
    this.#data = data;
  }

  /** Sends the first process in. */
  static async send({ port, invite }: Place): Promise<Phoenix> {
    const phoenix = new Phoenix(await FaultyLine.start(port), await mkdtemp(join(tmpdir(), "sotto-phoenix-")));
    await phoenix.#begin(invite);
    return phoenix;
  }

  get pid(): number | null {
    return this.#life.child.pid ?? null;
  }

  get told(): readonly Told[] {
    const lines = this.#lives.flatMap((life) => life.lines);
    return this.#past === null ? lines : [...lines.filter(({ type }) => type !== "message"), ...this.#past];
  }

  say(text: string): void {
    this.typed.push(text);
    this.#life.tell({ type: "say", text, id: text });
  }

  until(holds: () => boolean): Promise<unknown> {
    return this.#life.untilState(holds);
  }

  /** Kills the process, and sends another one in, which needs no link. What went in and was not acknowledged may be lost. */
  async die(invite: string): Promise<void> {
    this.#life.child.kill("SIGKILL");
    await this.#life.exited;
    const sent = new Set(this.told.filter(({ type }) => type === "sent").map(({ id }) => id));
    for (const text of this.typed) if (!sent.has(text)) this.dropped.add(text);
    await this.#begin(invite);
  }

  /** What a second process with the same profile ends with. */
  async meetRival(): Promise<number | string> {
    return (await runChat(["join", "--profile", PROFILE], { environment: this.#environment })).code;
  }

  /** Takes what the profile holds for what was shown. */
  async recall(): Promise<void> {
    this.#life.tell({ type: "command", text: `/history ${ALL}`, id: "past" });
    const answer = await this.#life.until((line) => line.type === "result" && line["id"] === "past");
    this.#past = (answer["data"] as { messages: Line[] }).messages;
  }

  async leave(): Promise<void> {
    this.#life.child.kill("SIGKILL");
    await this.#life.exited;
    await rm(this.#data, { recursive: true });
  }

  async #begin(invite: string): Promise<void> {
    this.#lives.push(startProcess(this.line, invite, ["--profile", PROFILE, "--nick", PROFILE], this.#environment));
    await this.#life.until(({ type }) => type === "ready");
  }

  get #environment(): Record<string, string> {
    return { XDG_DATA_HOME: this.#data, CHAT_PASSPHRASE: PASSPHRASE };
  }

  get #life(): ChatProcess {
    const life = this.#lives.at(-1);
    if (life === undefined) throw new Error("not begun");
    return life;
  }
}
